import { splitTurfs, walkingMetres } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressLists, gridTown, walksOf } from "../towns.ts";

const step = 2 ** -13;

interface Spot {
  readonly lon: number;
  readonly lat: number;
}

/** Whether two stretches cross each other inside, in degrees. */
const cross = (a: Spot, b: Spot, c: Spot, d: Spot): boolean => {
  const side = (p: Spot, q: Spot, r: Spot): number =>
    Math.sign((q.lon - p.lon) * (r.lat - p.lat) - (q.lat - p.lat) * (r.lon - p.lon));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
};

/** A wall to the north, or to the east, between the places where doors may lie. */
const walls = fc
  .record({
    at: fc.integer({ min: 5, max: 55 }),
    from: fc.integer({ min: -10, max: 40 }),
    length: fc.integer({ min: 5, max: 60 }),
    isNorth: fc.boolean(),
  })
  .map(({ at, from, length, isNorth }): [Spot, Spot] => {
    const place = (along: number): Spot => {
      const [x, y] = isNorth ? [at + 0.5, along + 0.25] : [along + 0.25, at + 0.5];
      return { lon: 18 + x * step, lat: 59 + y * step };
    };
    return [place(from), place(from + length)];
  });

describe("law 5: barriers", () => {
  test("as the crow flies no leg crosses a wall: the walk is as long as the way round its nearer end", async () => {
    await fc.assert(
      fc.asyncProperty(
        addressLists(25),
        walls,
        fc.integer({ min: 2, max: 8 }),
        async (addresses, [from, to], target) => {
          const line = [from, to].map(({ lon, lat }): [number, number] => [lon, lat]);
          const plan = await splitTurfs(addresses, { target, tolerance: 0.6, barriers: [line], effort: 0.1 });
          for (const { stops, metres } of plan.turfs) {
            const ends = [
              { id: "from", ...from },
              { id: "to", ...to },
            ];
            const way = walkingMetres([...stops, ...ends]);
            const legs = stops.slice(1).map((stop, i) => {
              const before = stops[i]!;
              if (!cross(before, stop, from, to)) return way(before, stop);
              return Math.min(...ends.map((end) => way(before, end) + way(end, stop)));
            });
            const expected = legs.reduce((sum, leg) => sum + leg, 0);
            // People keep half a metre from the end of a wall, and a flat map of some stops is not quite that of all.
            expect(Math.abs(metres - expected)).toBeLessThanOrEqual(1.5 * legs.length + expected / 1000);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("streets that a wall crosses are as good as closed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 3 }), async (seed, column) => {
        const { addresses, network } = gridTown(seed, { columns: 4, rows: 3, doors: 40, missing: 0.1 });
        const lon = 18 + (column * 100 - 50) / 56_900;
        const wall: [Spot, Spot] = [
          { lon, lat: 59.2995 },
          { lon, lat: 59.3 + 0.0002 + (100 * (seed % 3)) / 111_400 },
        ];
        const place = new Map(network.nodes.map((node) => [node.id, node]));
        const closed = network.edges.map((edge) => ({
          ...edge,
          walkable: !cross(place.get(edge.from)!, place.get(edge.to)!, ...wall),
        }));
        const given = { target: 10, tolerance: 0.3, effort: 0.1 };
        const barriers = [wall.map(({ lon: x, lat: y }): [number, number] => [x, y])];
        const walled = await splitTurfs(addresses, { ...given, network, barriers });
        const shut = await splitTurfs(addresses, { ...given, network: { ...network, edges: closed } });
        expect(walksOf(walled)).toEqual(walksOf(shut));
        expect(walled.summary.metres).toBe(shut.summary.metres);
      }),
      { numRuns: 10 },
    );
  });

  test("no turf reaches over a hard border", async () => {
    await fc.assert(
      fc.asyncProperty(
        addressLists(40),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 40 }),
        async (rows, of) => {
          const addresses = rows.map((row, i) => ({ ...row, district: ["north", "south", null][of[i]!]! }));
          const plan = await splitTurfs(addresses, { target: 5, tolerance: 0.4, hardBorders: true, effort: 0.1 });
          expect(plan.summary.lost).toBe(0);
          for (const { stops } of plan.turfs) expect(new Set(stops.map(({ district }) => district)).size).toBe(1);
        },
      ),
      { numRuns: 10 },
    );
  });
});
