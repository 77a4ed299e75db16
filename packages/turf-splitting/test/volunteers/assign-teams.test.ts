import { assignTeams, explainAssignment, type TurfToWalk } from "@vanstervind/turf-splitting/volunteers";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { leastCost } from "../../src/volunteers/internal/least-cost.ts";

/** The least cost of giving each row a column of its own, by trying all. */
const brute = (costs: readonly number[][], row = 0, taken = 0): number =>
  row === costs.length
    ? 0
    : Math.min(
        ...costs[row]!.map((cost, j) => ((taken >> j) & 1 ? Infinity : cost + brute(costs, row + 1, taken | (1 << j)))),
      );

test("no assignment costs less", () => {
  const matrix = fc.integer({ min: 1, max: 5 }).chain((n) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }), {
      minLength: 1,
      maxLength: n,
    }),
  );
  fc.assert(
    fc.property(matrix, (costs) => {
      const columns = costs[0]!.length;
      const found = leastCost(Float64Array.from(costs.flat()), costs.length, columns);
      expect(new Set(found).size).toBe(costs.length);
      expect(found.reduce((sum, column, row) => sum + costs[row]![column]!, 0)).toBe(brute(costs));
    }),
    { numRuns: 100 },
  );
});

const teams = fc
  .array(
    fc.record({
      lon: fc.integer({ min: 0, max: 50 }),
      shift: fc.integer({ min: 30, max: 240 }),
      noStairs: fc.boolean(),
      wish: fc.constantFrom("any" as const, "prefer" as const, "avoid" as const),
    }),
    { maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ lon, shift, noStairs, wish }, i) => ({
      id: `t${i}`,
      members: [0, 1].map((n) => ({
        id: `v${i}${n}`,
        shiftMinutes: shift + 10 * n,
        home: { lon: 18.123456 + lon / 500, lat: 59.654321 },
        noStairs: noStairs && n === 0,
        neighbourhood: wish,
        languages: ["sv"],
      })),
    })),
  );
const turfs = fc
  .array(
    fc.record({ lon: fc.integer({ min: 0, max: 50 }), minutes: fc.integer({ min: 10, max: 250 }), lift: fc.boolean() }),
    { maxLength: 7 },
  )
  .map((rows) =>
    rows.map(
      ({ lon, minutes, lift }, i): TurfToWalk => ({
        id: `u${i}`,
        minutes,
        centre: { lon: 18 + lon / 500, lat: 59.65 },
        stops: [{ dwelling: "flat", lift }],
      }),
    ),
  );

test("no turf has two teams, no shift is over, no stairs for who cannot, no home is told", () => {
  fc.assert(
    fc.property(teams, turfs, (crews, walks) => {
      const result = assignTeams(crews, walks, {
        languages: [
          { turf: "u0", language: "fi" },
          { turf: "u1", language: "sv" },
        ],
      });
      const given = [...result.assignments.map(({ turf }) => turf), ...result.unassigned.map(({ turf }) => turf)];
      expect(given.sort()).toEqual(walks.map(({ id }) => id).sort());
      for (const { id, members } of crews) {
        const own = result.assignments
          .filter(({ team }) => team === id)
          .map(({ turf }) => walks.find((walk) => walk.id === turf)!);
        expect(own.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(
          Math.min(...members.map(({ shiftMinutes }) => shiftMinutes)),
        );
        if (members.some(({ noStairs }) => noStairs)) for (const { stops } of own) expect(stops[0]!.lift).toBe(true);
      }
      const text = JSON.stringify(result);
      expect(text).not.toMatch(/"(lon|lat|home)"|59\.654321/);
      expect(
        assignTeams(crews.toReversed(), walks.toReversed(), {
          languages: [
            { turf: "u1", language: "sv" },
            { turf: "u0", language: "fi" },
          ],
        }),
      ).toEqual(result);
      for (const reason of [
        ...result.assignments.flatMap(({ reasons }) => reasons),
        ...result.unassigned.map((one) => one.reason),
      ]) {
        for (const lang of ["sv", "en"] as const) expect(explainAssignment(reason, lang)).toMatch(/^[A-ZÅÄÖ].*\.$/);
      }
    }),
    { numRuns: 60 },
  );
});

test("nobody walks alone, and nobody is in two teams", () => {
  const one = { id: "v", shiftMinutes: 60 };
  expect(() => assignTeams([{ id: "t", members: [one] }], [])).toThrow(/nobody walks alone/);
  expect(() => assignTeams([{ id: "t", members: [one, one] }], [])).toThrow(/used twice/);
});
