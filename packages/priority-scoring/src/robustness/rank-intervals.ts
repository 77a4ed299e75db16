import type { Id } from "@vanstervind/core";
import type { Alternative } from "../alternative.ts";
import type { Model } from "../model.ts";
import { type LevelOptions, type Problem, placeOf, readProblem } from "./internal/problem.ts";
import { type SureOrder, sureOrder } from "./internal/sure-order.ts";
import { weightSpaces } from "./internal/weight-space.ts";
import type { WeightConstraint } from "./weight-constraint.ts";

/** What is uncertain about weights and figures. */
export interface SureOptions extends LevelOptions {
  /** What is agreed about the weights; nothing when not given. */
  readonly weights?: readonly WeightConstraint[];
}

/** The ranks that no allowed weights can take an alternative out of. */
export interface SureRow {
  /** The id of the alternative. */
  readonly id: Id;
  /** The name of the alternative. */
  readonly name: string;
  /** No allowed weights give it a better rank: 1, and one for each that is above it whatever the weights. */
  readonly best: number;
  /** No allowed weights give it a worse rank: 1, and one for each that is above it with some weights. */
  readonly worst: number;
}

/** Ranks that hold for sure. */
export interface RankIntervals {
  /**
   * Whether each pair was compared exactly, or only what bounds say for sure was used: in models where open weights lie
   * in or below a weighted product or a minimum, or with very many corners.
   */
  readonly pairs: "exact" | "bounds";
  /** The alternatives by best rank, then by worst, then by id. */
  readonly rows: readonly SureRow[];
  /** The ids of alternatives left out for missing figures. */
  readonly excluded: readonly Id[];
}

/**
 * The ranks that hold for sure, whatever the weights within the constraints and whatever uncertain figures turn out to
 * be: robust ordinal regression's necessary and possible preference, counted for each alternative.
 *
 * What `smaa` counts lies within these intervals. They can be wider than what occurs: each pair is judged by itself,
 * and no single set of weights need be the worst against all others at once. O(n² · corners) at the most; mostly a pair
 * is settled after a few corners.
 *
 * @throws `invalid-input`, `missing-data`, `conflicting-weights`.
 * @see S. Greco, V. Mousseau, R. Słowiński, Ordinal regression revisited, EJOR 191 (2008)
 * @example
 * ```ts
 * import { additive } from "@vanstervind/priority-scoring";
 * import { preference, rankIntervals } from "@vanstervind/priority-scoring/robustness";
 *
 * const part = (id: string) => ({ weight: 1, criterion: {
 *   id, name: { sv: id, en: id }, unit: "%", direction: "increasing" as const,
 *   source: "an example", date: "2026-01-01", value: { kind: "linear" as const, low: 0, high: 100 },
 * } });
 * const model = additive([part("need"), part("effect")]);
 * const areas = [
 *   { id: "a", name: "A", kind: "area" as const, values: { need: 90, effect: 40 } },
 *   { id: "b", name: "B", kind: "area" as const, values: { need: 80, effect: 60 } },
 *   { id: "c", name: "C", kind: "area" as const, values: { need: 70, effect: 20 } },
 * ];
 * rankIntervals(areas, model).rows.map(({ id, best, worst }) => [id, best, worst]); // => [["a", 1, 2], ["b", 1, 2], ["c", 3, 3]]
 *
 * const weights = [{ kind: "interval" as const, part: "need", low: 0, high: 0.6 }];
 * preference(areas, model, { first: "b", second: "a" }, { weights }).verdict; // => "necessary"
 * ```
 */
export const rankIntervals = (
  alternatives: readonly Alternative[],
  model: Model,
  options: SureOptions = {},
): RankIntervals => {
  const { problem, sure } = read(alternatives, model, options);
  const size = problem.alternatives.length;
  const rows = problem.alternatives.map(({ id, name }, a) => {
    let best = 1;
    let worst = 1;
    for (let b = 0; b < size; b++) {
      if (b === a || sure.isNeverBelow(a, b)) continue;
      worst++;
      if (sure.isAlwaysAbove(b, a)) best++;
    }
    return { id, name, best, worst };
  });
  rows.sort((a, b) => a.best - b.best || a.worst - b.worst);
  return { pairs: sure.isExact ? "exact" : "bounds", rows, excluded: problem.excluded };
};

/** How two alternatives compare over all allowed weights. */
export interface Preference {
  /**
   * `necessary`: the first scores at least as much whatever the weights. `possible`: with some weights. `impossible`:
   * with none.
   */
  readonly verdict: "necessary" | "possible" | "impossible";
  /** How much the first is above the second at the least; negative when it can be below. */
  readonly low: number;
  /** How much the first is above the second at the most. */
  readonly high: number;
  /** Whether the two are exact or bounds that hold for sure. */
  readonly pairs: "exact" | "bounds";
}

/**
 * Whether one alternative is above another whatever the weights, with some weights, or with none.
 *
 * Where `pairs` is `bounds`, `possible` may stand for what a finer analysis would call `necessary` or `impossible`.
 *
 * @param pair - Two ids of alternatives.
 * @throws `unknown-id`, and what {@link rankIntervals} throws.
 * @example
 * ```ts
 * import { additive } from "@vanstervind/priority-scoring";
 * import { preference } from "@vanstervind/priority-scoring/robustness";
 *
 * preference([], additive([{ weight: 1, criterion: {
 *   id: "need", name: { sv: "behov", en: "need" }, unit: "%", direction: "increasing",
 *   source: "an example", date: "2026-01-01", value: { kind: "linear", low: 0, high: 1 },
 * } }]), { first: "a", second: "b" }); // throws unknown-id
 * ```
 */
export const preference = (
  alternatives: readonly Alternative[],
  model: Model,
  pair: { readonly first: Id; readonly second: Id },
  options: SureOptions = {},
): Preference => {
  const { problem, sure } = read(alternatives, model, options);
  const [first, second] = [placeOf(problem, pair.first), placeOf(problem, pair.second)];
  const { low, high } = sure.lead(first, second);
  const verdict = sure.isNeverBelow(first, second)
    ? "necessary"
    : sure.isAlwaysAbove(second, first)
      ? "impossible"
      : "possible";
  return { verdict, low, high, pairs: sure.isExact ? "exact" : "bounds" };
};

const read = (
  alternatives: readonly Alternative[],
  model: Model,
  options: SureOptions,
): { problem: Problem; sure: SureOrder } => {
  const problem = readProblem(alternatives, model, options);
  return { problem, sure: sureOrder(problem, weightSpaces(problem.plan, options.weights ?? [])) };
};
