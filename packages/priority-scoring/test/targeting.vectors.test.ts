import { reassess } from "@vanstervind/priority-scoring";
import { performanceAverage, rice, turnoutAverage, voteGoal, wsjf } from "@vanstervind/priority-scoring/presets";
import { testVectors, type Vector } from "@vanstervind/test/vectors";
import { expect } from "vitest";

const expectClose = (actual: number, expected: number, tolerance = 1e-9): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance);
};

/** A date for each election, as the cases give none. */
const dateOf = (i: number): string => `20${10 + 4 * i}-09-11`;

testVectors(import.meta.dirname, {
  "targeting-and-product-scores": {
    methods: {
      voteGoal: ({ input, expected }: Vector) => {
        const { reasons, ...goal } = voteGoal(input);
        expect(goal).toEqual(expected);
        expect(reasons).toEqual([{ code: "vote-goal", values: expected }]);
      },
      turnoutAverage: ({ input, expected, tolerance }: Vector) => {
        const elections = (input.votesCast as number[]).map((votesCast, i) => ({
          date: dateOf(i),
          votesCast,
          eligible: input.eligible,
        }));
        expectClose(turnoutAverage(elections).turnout, expected.turnout, tolerance);
      },
      performanceAverage: ({ input, expected, tolerance }: Vector) => {
        const contests = (input.shares as number[]).map((share, i) => ({ date: dateOf(i), share }));
        expectClose(performanceAverage(contests).performance, expected.performance, tolerance);
      },
      rice: ({ input, expected, tolerance }: Vector) => {
        const { score } = rice(input);
        expectClose(score, expected.score, tolerance);
        expect(Math.round(score)).toBe(expected.publishedRounded);
      },
      wsjf: ({ input, expected, tolerance }: Vector) => {
        expectClose(wsjf(input).score, expected.score, tolerance);
      },
      hysteresis: ({ input, expected }: Vector) => {
        const { previousSelected, scores, capacity, margin } = input;
        const { selected } = reassess(
          (previousSelected as string[]).map((id) => ({ id })),
          Object.entries(scores as Record<string, number>).map(([id, score]) => ({ id, score })),
          { capacity, margin },
        );
        expect(selected.map(({ id }) => id).sort()).toEqual((expected.selected as string[]).toSorted());
      },
    },
  },
});
