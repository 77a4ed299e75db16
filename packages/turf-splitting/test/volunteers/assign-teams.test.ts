import { assignTeams } from "@vanstervind/turf-splitting/volunteers";
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

test("nobody walks alone, and nobody is in two teams", () => {
  const one = { id: "v", shiftMinutes: 60 };
  expect(() => assignTeams([{ id: "t", members: [one] }], [])).toThrow(/nobody walks alone/);
  expect(() => assignTeams([{ id: "t", members: [one, one] }], [])).toThrow(/used twice/);
});
