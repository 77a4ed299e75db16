import { splitTurfs } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressLists, splitOptions } from "../towns.ts";

describe("law 3: capacity", () => {
  test("no turf is over the window but a single entrance, and none is under it unless the plan says so", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(), splitOptions, async (addresses, given) => {
        const plan = await splitTurfs(addresses, given);
        const { least, most } = plan.window;
        for (const { load, stops, reasons } of plan.turfs) {
          const codes = reasons.map(({ code }) => code);
          if (load > most) expect(stops).toHaveLength(1);
          expect(codes.includes("oversize-entrance")).toBe(load > most);
          expect(codes.includes("below-window")).toBe(load < least);
          expect(codes.includes("within-window")).toBe(load >= least && load <= most);
        }
        const isShort = plan.turfs.some(({ load }) => load < least);
        expect(plan.reasons.some(({ code }) => code === "window-infeasible")).toBe(isShort);
      }),
      { numRuns: 50 },
    );
  });
});
