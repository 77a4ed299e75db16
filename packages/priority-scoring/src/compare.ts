import { DomainError, type Id } from "@vanstervind/core";
import type { ComparisonReason } from "./comparison-reasons.ts";
import { differences, largest } from "./internal/differences.ts";
import { scoreKey } from "./internal/score-key.ts";
import { scoreTree } from "./internal/score-tree.ts";
import { valuation } from "./internal/valuation.ts";
import type { RankedRow, Ranking } from "./ranking.ts";

/** Why one alternative stands above another. */
export interface Comparison {
  /** The row that stands above. */
  readonly above: RankedRow;
  /** The row that stands below. */
  readonly below: RankedRow;
  /** By how much the score of the upper one is higher; 0 in a tie. */
  readonly gap: number;
  /** Every block in the ranking's order. */
  readonly blocks: readonly BlockGap[];
  /** Every criterion in the model's order. */
  readonly criteria: readonly CriterionGap[];
  /** The criteria by which the lower one could pass on its own, by how far the value would have to rise, least first. */
  readonly overtaking: readonly Overtaking[];
  /** The same for a reader, in words by `explain`. */
  readonly reasons: readonly ComparisonReason[];
}

/** What one block makes of the gap. */
export interface BlockGap {
  /** The block's id. */
  readonly id: Id;
  /** The block's own score of the upper one. */
  readonly above: number;
  /** The block's own score of the lower one. */
  readonly below: number;
  /** The difference of the contributions; those of a block's parts sum to the block's. */
  readonly gap: number;
}

/** What one criterion makes of the gap. */
export interface CriterionGap {
  /** The criterion's id. */
  readonly id: Id;
  /** The level of the upper one; `null` when missing. */
  readonly above: number | null;
  /** The level of the lower one; `null` when missing. */
  readonly below: number | null;
  /** The difference of the contributions; over all criteria they sum to the gap. */
  readonly gap: number;
}

/** A change of one criterion of the lower alternative that is enough for it to pass. */
export interface Overtaking {
  /** The criterion's id. */
  readonly id: Id;
  /** Its level now; `null` when missing. */
  readonly from: number | null;
  /** The level beyond which it stands above, in the criterion's direction. */
  readonly to: number;
}

/**
 * Why one alternative stands above another, and what would have to change for the lower one to pass.
 *
 * Guarantees: the gaps of the criteria sum to the gap of the scores, and those of a block's parts to the block's, to 12
 * decimals; beyond each level of `overtaking` it passes, and not before, with all else unchanged, found by inverting the
 * model and the value function; a criterion that is not among them is not enough on its own at any level. What a
 * product's gap is made of depends on both rows' other parts: read the blocks' own scores too. Changes of several
 * criteria at once are not searched. How much the weights would have to change is the `robustness` entry's to say.
 * O(c · parts) for c criteria.
 *
 * @param ranking - What `rank` returned.
 * @param a - The id of one of them.
 * @param b - The id of the other; which is given first does not matter.
 * @throws `unknown-alternative` for an id that is not ranked; `same-alternative` for the same id twice.
 * @example
 * ```ts
 * import { additive, compare, explain, rank } from "@vanstervind/priority-scoring";
 *
 * const homes = {
 *   id: "homes", name: { sv: "bostäder", en: "homes" }, unit: { sv: "st", en: "homes" }, direction: "increasing",
 *   source: "SCB", date: "2023-12-31", value: { kind: "linear", low: 0, high: 1000 },
 * } as const;
 * const ranking = rank(
 *   [
 *     { id: "a", name: "Almby", kind: "area", values: { homes: 900 } },
 *     { id: "b", name: "Bergby", kind: "area", values: { homes: 500 } },
 *   ],
 *   additive([{ weight: 1, criterion: homes }]),
 * );
 * const { gap, overtaking, reasons } = compare(ranking, "a", "b");
 * gap; // => 0.4
 * overtaking.map(({ id, from, to }) => [id, from, Math.round(to)]); // => [["homes", 500, 900]]
 * reasons.map((reason) => explain(reason, "en"));
 * // => [
 * //   "Almby (rank 1) stands above Bergby (rank 2): 0.9 against 0.5, a lead of 0.4.",
 * //   "Most for the upper one speaks homes: 900 homes against 500 homes, 0.4 of the lead.",
 * //   "Bergby would pass Almby if only homes went from 500 homes to more than 900 homes."]
 * compare(ranking, "a", "c"); // throws unknown-alternative
 * ```
 */
export const compare = (ranking: Ranking, a: Id, b: Id): Comparison => {
  if (a === b) {
    throw new DomainError("same-alternative", `"${a}" is compared with itself.`, {
      values: { id: a },
      hint: "Give two ids.",
    });
  }
  const [above, below] = [placeOf(ranking, a), placeOf(ranking, b)]
    .sort((x, y) => x - y)
    .map((place) => ranking.rows[place]!) as [RankedRow, RankedRow];
  const gap = above.score - below.score;
  const found = differences(above.criteria, below.criteria);
  const lower = new Map(below.blocks.map((block) => [block.id, block]));
  const overtaking = overtakingOf(ranking, above, below);
  return {
    above,
    below,
    gap,
    blocks: above.blocks.map(({ id, score, contribution }) => {
      const other = lower.get(id)!;
      return { id, above: score, below: other.score, gap: contribution - other.contribution };
    }),
    criteria: found.map(({ id, first, second, gap: own }) => ({ id, above: first, below: second, gap: own })),
    overtaking,
    reasons: reasonsOf(ranking, { above, below, gap, found, overtaking }),
  };
};

const placeOf = ({ rows, excluded }: Ranking, id: Id): number => {
  const place = rows.findIndex((row) => row.id === id);
  if (place >= 0) return place;
  const why = excluded.some((row) => row.id === id) ? "was left out for lack of data" : "is not in the ranking";
  throw new DomainError("unknown-alternative", `"${id}" ${why}.`, {
    values: { id },
    hint: "Give the ids of two rows.",
  });
};

/** The least lead that is no tie, and a digit more for the noise of the way back. */
const lead = 2e-12;

const overtakingOf = ({ model }: Ranking, above: RankedRow, below: RankedRow): Overtaking[] => {
  const tree = scoreTree(model);
  const slots = new Float64Array(tree.size);
  for (const [i, { value }] of below.criteria.entries()) slots[i] = value;
  tree.evaluate(slots);
  const goal = above.score + lead;
  return tree.criteria
    .flatMap((criterion, i) => {
      const { best, clamps, levelOf } = valuation(criterion);
      const needed = tree.valueFor(slots, i, goal);
      const isEnough = clamps ? scoreKey(tree.scoreWith(slots, i, best)) > scoreKey(above.score) : needed < Infinity;
      if (!isEnough) return [];
      const { id, level, value } = below.criteria[i]!;
      return [{ id, from: level, to: levelOf(Math.min(needed, clamps ? best : needed)), step: needed - value }];
    })
    .sort((x, y) => x.step - y.step)
    .map(({ id, from, to }) => ({ id, from, to }));
};

const reasonsOf = (
  { model }: Ranking,
  {
    above,
    below,
    gap,
    found,
    overtaking,
  }: Pick<Comparison, "above" | "below" | "gap" | "overtaking"> & {
    readonly found: ReturnType<typeof differences>;
  },
): ComparisonReason[] => {
  const byId = new Map(scoreTree(model).criteria.map((criterion) => [criterion.id, criterion]));
  const names = { above: above.name, below: below.name };
  const reasons: ComparisonReason[] = [
    {
      code: "stands-above",
      values: { ...names, ranks: [above.rank, below.rank], scores: [above.score, below.score], gap },
    },
  ];
  for (const [code, sign] of [
    ["speaks-for", 1],
    ["speaks-against", -1],
  ] as const) {
    const most = largest(found, sign);
    if (most === null) continue;
    const { name: criterion, unit } = byId.get(most.id)!;
    reasons.push({ code, values: { criterion, unit, first: most.first, second: most.second, gap: sign * most.gap } });
  }
  for (const { id, from, to } of overtaking) {
    const { name: criterion, unit, direction } = byId.get(id)!;
    reasons.push({
      code: "overtakes-at",
      values: { ...names, criterion, unit, from, to, rises: direction === "increasing" },
    });
  }
  if (overtaking.length === 0) reasons.push({ code: "no-single-change", values: names });
  return reasons;
};
