import { compareIds, parse } from "@vanstervind/core";
import type { Alternative } from "./alternative.ts";
import { competitionRanks } from "./competition-ranks.ts";
import { rankIntervals } from "./internal/rank-intervals.ts";
import { readAlternatives } from "./internal/read-alternatives.ts";
import { scoreTree } from "./internal/score-tree.ts";
import { createScorer, missingReasons } from "./internal/scorer.ts";
import { MissingPolicy } from "./missing-policy.ts";
import { type Model, parseModel } from "./model.ts";
import type { RankedRow, Ranking } from "./ranking.ts";
import type { RankReason } from "./reasons.ts";

/** How to rank. */
export interface RankOptions {
  /** What to do with alternatives that lack a figure. Required when any does. */
  readonly missing?: MissingPolicy;
}

/**
 * Puts areas, issues or audiences in order by a model, with the reasons for every place.
 *
 * Guarantees: an alternative that is at least as good on every criterion is never ranked lower; adding or removing
 * alternatives never reorders the others, as values come from fixed bounds; contributions of criteria sum to the
 * score; the order of the input, the scale of weights and the unit of a criterion change nothing. Scores that agree
 * to 12 decimals tie: smaller differences are noise of the arithmetic. A criterion's bounds and the weights are
 * judgements, and the ranking is no better than they are.
 *
 * O(n (c + log n)) for n alternatives and c criteria, times the width of blocks for the reasons.
 *
 * @param alternatives - Each with a level, or `null`, for every criterion of the model. None gives an empty ranking.
 * @param model - Made by {@link needAndEffect}, {@link additive} or by hand.
 * @throws `invalid-input` with all faults of the model, or all faults of the alternatives.
 * @throws `missing-data` with all places, when figures are missing and no policy is given.
 * @example
 * ```ts
 * import { additive, explain, rank } from "@vanstervind/priority-scoring";
 *
 * const model = additive([{ weight: 1, criterion: {
 *   id: "turnout", name: { sv: "valdeltagande", en: "turnout" }, unit: "%", direction: "decreasing",
 *   source: "Valmyndigheten", date: "2022-09-11", value: { kind: "linear", low: 50, high: 90 },
 * } }]);
 * const ranking = rank(
 *   [
 *     { id: "north", name: "North", kind: "area", values: { turnout: 80 } },
 *     { id: "south", name: "South", kind: "area", values: { turnout: 45 } },
 *   ],
 *   model,
 * );
 * ranking.rows.map(({ id, rank, score }) => [id, rank, score]); // => [["south", 1, 1], ["north", 2, 0.25]]
 * ranking.rows[0]?.reasons.map((reason) => explain(reason, "en"));
 * // => [
 * //   "Most comes from turnout (45 %): 1 of the score 1.",
 * //   "The level of turnout is 45 %, outside the bounds 50 to 90, and counts as the nearest bound."]
 * rank([{ id: "east", name: "East", kind: "area", values: { turnout: null } }], model); // throws missing-data
 * ```
 */
export const rank = (alternatives: readonly Alternative[], model: Model, { missing }: RankOptions = {}): Ranking => {
  const read = parseModel(model);
  const tree = scoreTree(read);
  const policy = missing === undefined ? null : parse(MissingPolicy, missing, { source: "the option missing" });
  const all = readAlternatives(alternatives, tree.criteria, policy);
  const isLeftOut = ({ values }: Alternative): boolean =>
    policy === "exclude" && tree.criteria.some(({ id }) => values[id] === null);

  const scored = all.filter((alternative) => !isLeftOut(alternative)).map(createScorer(tree, policy ?? "exclude"));
  const ranks = competitionRanks(scored.map(({ score }) => score));
  const intervals = rankIntervals(scored.map(({ scoreInterval }) => scoreInterval));
  const rows = scored
    .map(
      // Field by field: spreading a thousand rows would take longer than scoring them.
      ({ id, name, kind, score, scoreInterval, blocks, criteria, reasons }, i): RankedRow => ({
        id,
        name,
        kind,
        rank: ranks[i]!,
        score,
        scoreInterval,
        rankInterval: intervals[i]!,
        blocks,
        criteria,
        reasons,
      }),
    )
    .sort((a, b) => a.rank - b.rank || compareIds(a.id, b.id));
  const excluded = all
    .filter(isLeftOut)
    .map(({ id, name, kind, values }) => ({
      id,
      name,
      kind,
      reasons: missingReasons(tree.criteria, values, "exclude"),
    }))
    .sort((a, b) => compareIds(a.id, b.id));
  return { model: read, missing: policy, rows: withTies(rows), excluded };
};

/** Adds the reason `tie` to rows that share a rank; the rows of a tie share one reason. */
const withTies = (rows: readonly RankedRow[]): RankedRow[] => {
  const result: RankedRow[] = [];
  for (let start = 0; start < rows.length; ) {
    const { rank } = rows[start]!;
    let end = start + 1;
    while (end < rows.length && rows[end]!.rank === rank) end++;
    const group = rows.slice(start, end);
    const tie: RankReason = { code: "tie", values: { rank, ids: group.map(({ id }) => id) } };
    for (const row of group) result.push(group.length === 1 ? row : { ...row, reasons: [...row.reasons, tie] });
    start = end;
  }
  return result;
};
