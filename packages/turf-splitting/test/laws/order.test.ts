import { splitTurfs, walkingMetres, walkingOrder } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressLists, gridTown, splitOptions } from "../towns.ts";

/** What walks of a turf may differ by: each of their legs is rounded to a centimetre. */
const rounding = (stops: number): number => stops / 100;

describe("law 9: order", () => {
  test("a walk passes each of its turf's stops once, and is as long as its legs are measured one by one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), fc.boolean(), async (seed, hasStreets) => {
        const { addresses, network } = gridTown(seed, { columns: 4, rows: 4, doors: 60, missing: 0.2 });
        const streets = hasStreets ? { network } : {};
        const plan = await splitTurfs(addresses, { ...streets, target: 12, effort: 0.1 });
        const stops = plan.turfs.flatMap((turf) => turf.stops);
        const metres = walkingMetres(stops, hasStreets ? network : undefined);
        for (const turf of plan.turfs) {
          expect(new Set(turf.stops.map(({ id }) => id)).size).toBe(turf.stops.length);
          const legs = turf.stops.slice(1).map((stop, i) => metres(turf.stops[i]!, stop));
          expect(turf.metres).toBeCloseTo(
            legs.reduce((sum, leg) => sum + leg, 0),
            6,
          );
        }
        expect(plan.tour).toEqual(stops.map(({ id }) => id));
      }),
      { numRuns: 15 },
    );
  });

  test("it begins at the given start, ends at the given end, and is never longer than the order it was given in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 2, max: 25 }), fc.nat(), (seed, doors, pick) => {
        const { addresses, network } = gridTown(seed, { columns: 3, rows: 3, doors });
        const stops = addresses.map(({ id, lon, lat, street }) => ({ id, lon: lon!, lat: lat!, street }));
        const metres = walkingMetres(stops, network);
        const lengthOf = (walk: readonly { readonly id: string }[]): number =>
          walk.slice(1).reduce((sum, stop, i) => sum + metres(walk[i]!, stop), 0);
        const [start, end] = [stops[pick % doors]!, stops[(pick + 1) % doors]!];
        const tied = walkingOrder(stops, { metres, start: start.id, end: end.id });
        expect([tied.stops[0], tied.stops.at(-1)]).toEqual([start, end]);
        const free = walkingOrder(stops, { metres });
        for (const { stops: walk, metres: length } of [tied, free]) {
          expect(walk.map(({ id }) => id).sort()).toEqual(stops.map(({ id }) => id));
          expect(length).toBeCloseTo(lengthOf(walk), 6);
        }
        expect(free.metres).toBeLessThanOrEqual(lengthOf(stops) + rounding(doors));
        const inner = stops.filter((stop) => stop !== start && stop !== end);
        expect(tied.metres).toBeLessThanOrEqual(lengthOf([start, ...inner, end]) + rounding(doors));
      }),
      { numRuns: 25 },
    );
  });

  test("the homes behind one door are visited one after the other", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(), splitOptions, async (rows, given) => {
        const addresses = rows.map((row, i) => ({
          ...row,
          entrance: `door ${i % 5}`,
          lon: 18 + (i % 5) / 1000,
          lat: 59,
        }));
        const plan = await splitTurfs(addresses, given);
        const doorOf = new Map(addresses.map(({ id, entrance }) => [id, entrance]));
        const doors = plan.turfs.flatMap(({ stops }) =>
          stops.flatMap(({ addressIds }) => addressIds.map((id) => doorOf.get(id)!)),
        );
        expect(plan.summary.entrances).toBe(new Set(doors).size);
        const runs = doors.filter((door, i) => door !== doors[i - 1]);
        expect(runs.toSorted()).toEqual([...new Set(doors)].sort());
      }),
      { numRuns: 25 },
    );
  });
});
