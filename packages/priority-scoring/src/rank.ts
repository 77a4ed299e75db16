import { compareIds, parse } from "@vanstervind/core";
import * as z from "zod";
import type { Alternative } from "./alternative.ts";
import { competitionRanks } from "./competition-ranks.ts";
import { rankIntervals } from "./internal/rank-intervals.ts";
import { readAlternatives } from "./internal/read-alternatives.ts";
import { readPolicy } from "./internal/read-policy.ts";
import { scoreTree } from "./internal/score-tree.ts";
import { createScorer, type Details, type Evaluated } from "./internal/scorer.ts";
import type { MissingPolicy } from "./missing-policy.ts";
import { type Model, parseModel } from "./model.ts";
import type { RankedRow, Ranking, UnrankedRow } from "./ranking.ts";
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
 * O(n (c + log n)) for n alternatives and c criteria. A row's blocks, criteria and reasons are made when they are first
 * read, and kept.
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
export const rank = (alternatives: readonly Alternative[], model: Model, options: RankOptions = {}): Ranking => {
  const { missing } = parse(Options, options, { source: "the options" });
  const read = parseModel(model);
  const tree = scoreTree(read);
  const policy = missing === undefined ? null : readPolicy(missing as MissingPolicy, tree.criteria);
  const all = readAlternatives(alternatives, tree.criteria, policy);
  const scorer = createScorer(tree, policy ?? "exclude");
  const width = tree.criteria.length;
  const slots = new Float64Array(all.alternatives.length * tree.size);

  const evaluated: { readonly alternative: Alternative; readonly outcome: Evaluated }[] = [];
  const excluded: UnrankedRow[] = [];
  for (const [i, alternative] of all.alternatives.entries()) {
    const levels = all.levels.subarray(i * width, (i + 1) * width);
    if (policy === "exclude" && levels.some(Number.isNaN)) {
      const { id, name, kind } = alternative;
      excluded.push({ id, name, kind, reasons: scorer.missingReasons(levels) });
    } else {
      const outcome = scorer.evaluate(levels, slots.subarray(i * tree.size, (i + 1) * tree.size));
      evaluated.push({ alternative, outcome });
    }
  }

  const ranks = competitionRanks(evaluated.map(({ outcome }) => outcome.score));
  const intervals = rankIntervals(evaluated.map(({ outcome }) => outcome.scoreInterval));
  const tied = tiesOf(
    evaluated.map(({ alternative }) => alternative.id),
    ranks,
  );
  const rows = evaluated.map(({ alternative: { id, name, kind }, outcome }, i): RankedRow => {
    const { score, scoreInterval } = outcome;
    let made: Details | undefined;
    const details = (): Details => (made ??= withTie(scorer.details(outcome), tied.get(ranks[i]!)));
    return {
      id,
      name,
      kind,
      rank: ranks[i]!,
      score,
      scoreInterval,
      rankInterval: intervals[i]!,
      get blocks() {
        return details().blocks;
      },
      get criteria() {
        return details().criteria;
      },
      get reasons() {
        return details().reasons;
      },
    };
  });
  return {
    model: read,
    missing: policy,
    rows: rows.sort((a, b) => a.rank - b.rank || compareIds(a.id, b.id)),
    excluded: excluded.sort((a, b) => compareIds(a.id, b.id)),
  };
};

const Options = z.strictObject({ missing: z.unknown().optional() });

/** The reason `tie` for each rank that more than one has; the rows of a tie share one reason. */
const tiesOf = (ids: readonly string[], ranks: readonly number[]): ReadonlyMap<number, RankReason> => {
  const sharing = new Map<number, string[]>();
  for (const [i, rank] of ranks.entries()) {
    const group = sharing.get(rank);
    if (group === undefined) sharing.set(rank, [ids[i]!]);
    else group.push(ids[i]!);
  }
  const ties = new Map<number, RankReason>();
  for (const [rank, group] of sharing) {
    if (group.length > 1) ties.set(rank, { code: "tie", values: { rank, ids: group.sort(compareIds) } });
  }
  return ties;
};

const withTie = (details: Details, tie: RankReason | undefined): Details =>
  tie === undefined ? details : { ...details, reasons: [...details.reasons, tie] };
