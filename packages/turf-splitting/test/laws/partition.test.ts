import { type SplitOptions, splitTurfs } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partitionFaults } from "../oracle.ts";
import { addressLists, splitOptions } from "../towns.ts";

const triangle: SplitOptions["boundary"] = {
  type: "Polygon",
  coordinates: [
    [
      [18, 59],
      [18.007, 59],
      [18, 59.007],
      [18, 59],
    ],
  ],
};

describe("law 1: partition", () => {
  test("every address is in exactly one turf or excluded, and nothing is added", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(), splitOptions, fc.boolean(), async (addresses, given, bounded) => {
        const plan = await splitTurfs(addresses, bounded ? { ...given, boundary: triangle } : given);
        expect(partitionFaults(addresses, plan)).toEqual([]);
        expect(plan.summary.assigned + plan.summary.excluded).toBe(addresses.length);
      }),
      { numRuns: 50 },
    );
  });
});
