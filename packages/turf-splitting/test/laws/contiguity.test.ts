import { createRandom } from "@vanstervind/core";
import { splitTurfs, walkingMetres } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partitionFaults } from "../oracle.ts";
import { gridTown } from "../towns.ts";

/** In how many parts stops lie when those within a distance of each other hang together, by walking through them. */
const partsOf = <S>(stops: readonly S[], metres: (a: S, b: S) => number, gap: number): S[][] => {
  const left = new Set(stops);
  const parts: S[][] = [];
  for (const first of stops) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const from of part) {
      for (const to of left) {
        if (metres(from, to) > gap) continue;
        left.delete(to);
        part.push(to);
      }
    }
    parts.push(part);
  }
  return parts;
};

describe("law 4: contiguity", () => {
  test("a turf hangs together at 150 m on foot, or says in how many parts it is and names one stop of each other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 4 }), async (seed, hermits) => {
        const { addresses, network } = gridTown(seed, { columns: 5, rows: 4, doors: 70, missing: 0.3 });
        const random = createRandom(seed);
        // Some live far from all streets, so that no turf with others can hang together.
        const all = addresses.map((row, i) =>
          i < hermits ? { ...row, lon: row.lon! + 0.02 + random.next() / 20, lat: row.lat! + random.next() / 50 } : row,
        );
        const plan = await splitTurfs(all, { network, target: 15, tolerance: 0.2, effort: 0.1 });
        expect(partitionFaults(all, plan)).toEqual([]);
        const metres = walkingMetres(
          plan.turfs.flatMap(({ stops }) => stops),
          network,
        );
        let fragments = 0;
        for (const { stops, reasons } of plan.turfs) {
          const parts = partsOf(stops, metres, 150);
          const said = reasons.flatMap((reason) => (reason.code === "fragmented" ? [reason.values] : []));
          expect(said.map((values) => values.parts)).toEqual(parts.length > 1 ? [parts.length] : []);
          for (const { apart } of said) {
            const named = apart.map((id) => parts.findIndex((part) => part.some((stop) => stop.id === id)));
            expect(new Set(named).size).toBe(parts.length - 1);
            expect(named).not.toContain(-1);
          }
          fragments += parts.length - 1;
        }
        expect(plan.summary.fragments).toBe(fragments);
      }),
      { numRuns: 12 },
    );
  });
});
