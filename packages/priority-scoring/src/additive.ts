import { type Model, type Part, parseModel } from "./model.ts";

/**
 * A model of one block: the score is the weighted mean of the criteria's values.
 *
 * The plainest choice, when need and effect are not to be told apart: any weakness can be made up for elsewhere.
 *
 * @param parts - Criteria (or blocks) with weights; only the proportions of the weights count.
 * @throws `invalid-input` with all faults: weights, bounds, points, ids that are used twice.
 * @example
 * ```ts
 * import { additive, rank } from "@vanstervind/priority-scoring";
 *
 * const turnout = {
 *   id: "turnout", name: { sv: "valdeltagande", en: "turnout" }, unit: "%", direction: "decreasing",
 *   source: "Valmyndigheten", date: "2022-09-11", value: { kind: "linear", low: 50, high: 90 },
 * } as const;
 * const ranking = rank([{ id: "a", name: "A", kind: "area", values: { turnout: 60 } }], additive([{ weight: 1, criterion: turnout }]));
 * ranking.rows[0]?.score; // => 0.75
 * ```
 */
export const additive = (parts: readonly Part[]): Model =>
  parseModel({ id: "score", name: { sv: "Poäng", en: "Score" }, combine: "weightedSum", parts });
