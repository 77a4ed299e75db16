import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TurfRows } from "../../src/changes/internal/draft.ts";
import type { Measure } from "../../src/changes/internal/measure.ts";
import { recut } from "../../src/changes/internal/recut.ts";

/** A few turfs with their stops' loads and places on a line, and a window; some of the stops are new. */
const cases = fc
  .record({
    sizes: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
    places: fc.array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 4 }), fc.boolean()), {
      minLength: 12,
      maxLength: 12,
    }),
    least: fc.integer({ min: 1, max: 8 }),
    room: fc.integer({ min: 0, max: 8 }),
    walkWeighs: fc.boolean(),
  })
  .map(({ sizes, places, least, room, walkWeighs }) => {
    let row = 0;
    const turfs = sizes.map((size, t): TurfRows => ({ id: `${t}`, rows: Array.from({ length: size }, () => row++) }));
    const way = (a: number, b: number): number => Math.abs(places[a]![0] - places[b]![0]);
    const legLoad = (centimetres: number): number => (walkWeighs ? Math.round(centimetres / 20_000) : 0);
    const loads = Float64Array.from(places, ([, load]) => load);
    const window = { least, target: least + room / 2, most: least + room };
    const sizeOf = (rows: readonly number[]): number =>
      rows.reduce((sum, at, i) => sum + loads[at]! + (i > 0 ? legLoad(way(rows[i - 1]!, at)) : 0), 0);
    const measure: Measure = { way, loads, legLoad, window, scale: 1, sizeOf };
    return { turfs, measure, isOld: (at: number): boolean => places[at]![2] };
  });

type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

/** What turfs cost by the method's own words: their walks, 100 m a stop that was another's, 50 km by the square of the lack. */
const costOf = (now: readonly (readonly number[])[], { turfs, measure, isOld }: Case): number => {
  const { way, sizeOf, window } = measure;
  return now.reduce((sum, rows, t) => {
    if (rows.length === 0) return sum;
    const size = sizeOf(rows);
    if (rows.length > 1 && size > window.most) return Infinity;
    const walk = rows.slice(1).reduce((length, row, i) => length + way(rows[i]!, row), 0);
    const moved = rows.filter((row) => isOld(row) && !turfs[t]!.rows.includes(row)).length;
    const lack = Math.max(0, window.least - size) / window.target;
    return sum + walk + 10_000 * moved + 5_000_000 * lack ** 2;
  }, 0);
};

/** Every way to share rows in their order out to so many turfs, some perhaps without any. */
const allCuts = (rows: readonly number[], turfs: number): number[][][] =>
  turfs === 1
    ? [[[...rows]]]
    : Array.from({ length: rows.length + 1 }, (_, first) =>
        allCuts(rows.slice(first), turfs - 1).map((rest) => [rows.slice(0, first), ...rest]),
      ).flat();

describe("cutting neighbours again", () => {
  test("no borders cost less, by trying them all, and where none will do it says so", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { turfs, measure, isOld } = drawn;
        const rows = turfs.flatMap((turf) => turf.rows);
        const least = Math.min(...allCuts(rows, turfs.length).map((cut) => costOf(cut, drawn)));
        const found = recut(turfs, { measure, isOld });
        if (least === Infinity) {
          expect(found).toBeNull();
          return;
        }
        const now = found!.turfs.map((turf) => turf.rows);
        expect(found!.turfs.map(({ id }) => id)).toEqual(turfs.map(({ id }) => id));
        expect(now.flat()).toEqual(rows);
        expect(costOf(now, drawn)).toBeCloseTo(least, 3);
      }),
      { numRuns: 200 },
    );
  });

  test("with turfs more, none is too large, everybody is there in order, and those before keep their names", () => {
    fc.assert(
      fc.property(cases, ({ turfs, measure, isOld }) => {
        let ids = 0;
        const { turfs: now } = recut(turfs, { measure, isOld, newId: () => `new ${ids++}` })!;
        expect(now.flatMap(({ rows }) => rows)).toEqual(turfs.flatMap(({ rows }) => rows));
        expect(now.map(({ id }) => id).filter((id) => !id.startsWith("new"))).toEqual(turfs.map(({ id }) => id));
        for (const { rows } of now) {
          if (rows.length > 1) expect(measure.sizeOf(rows)).toBeLessThanOrEqual(measure.window.most);
        }
      }),
      { numRuns: 100 },
    );
  });
});
