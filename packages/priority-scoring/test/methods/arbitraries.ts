import type { Direction } from "@vanstervind/priority-scoring";
import { type DecisionMatrix, decisionMatrix, type PreferenceFunction } from "@vanstervind/priority-scoring/methods";
import fc from "fast-check";

/** A decision problem in plain numbers. */
export interface Problem {
  readonly rows: readonly (readonly number[])[];
  readonly directions: readonly Direction[];
  readonly weights: readonly number[];
}

/** The bounds that every column of a test has; some levels are outside. */
export const bounds = [2, 20] as const;

export const idOf = (i: number): string => `a${i}`;

/** The problem's matrix, with bounds for every criterion. */
export const matrixOf = ({ rows, directions }: Pick<Problem, "rows" | "directions">): DecisionMatrix =>
  decisionMatrix({
    alternatives: rows.map((_, i) => idOf(i)),
    criteria: directions.map((direction, j) => ({ id: `c${j}`, direction, bounds })),
    values: rows,
  });

/** Small whole levels above 1, so that ties are common and every normalisation is defined. */
const level = fc.integer({ min: 2, max: 24 });
const direction = fc.constantFrom<Direction[]>("increasing", "decreasing");

/** Problems of one to eight alternatives and one to four criteria, some criteria without weight. */
export const problem = (minRows = 1): fc.Arbitrary<Problem> =>
  fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(level, { minLength: width, maxLength: width }), { minLength: minRows, maxLength: 8 }),
      directions: fc.array(direction, { minLength: width, maxLength: width }),
      weights: fc
        .array(fc.constantFrom(0, 1, 2, 3, 5), { minLength: width, maxLength: width })
        .filter((weights) => weights.some((weight) => weight > 0)),
    }),
  );

const pair = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 8 }))
  .map(([indifference, width]) => ({ indifference, preference: indifference + width }));

/** All six preference functions, with thresholds of the size of the levels' differences. */
export const preferenceFunction: fc.Arbitrary<PreferenceFunction> = fc.oneof(
  fc.constant<PreferenceFunction>({ kind: "usual" }),
  pair.map(({ indifference }): PreferenceFunction => ({ kind: "uShape", indifference })),
  pair.map(({ preference }): PreferenceFunction => ({ kind: "vShape", preference })),
  pair.map((thresholds): PreferenceFunction => ({ kind: "level", ...thresholds })),
  pair.map((thresholds): PreferenceFunction => ({ kind: "linear", ...thresholds })),
  fc.constantFrom(0.4, 3, 9).map((inflection): PreferenceFunction => ({ kind: "gaussian", inflection })),
);

/** Thresholds of ELECTRE III, with and without veto. */
export const electreThresholds = fc
  .tuple(pair, fc.option(fc.integer({ min: 0, max: 12 })))
  .map(([thresholds, room]) => (room === null ? thresholds : { ...thresholds, veto: thresholds.preference + room }));
