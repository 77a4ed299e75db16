import type { Criterion } from "../criterion.ts";
import type { MissingPolicy, MissingRule } from "../missing-policy.ts";
import type { Block, Model } from "../model.ts";
import type { BlockScore, CriterionScore } from "../ranking.ts";
import type { RankReason } from "../reasons.ts";
import { isNeutral } from "./read-policy.ts";
import type { ScoreTree } from "./score-tree.ts";
import { type Valuation, valuation } from "./valuation.ts";

/** An alternative evaluated, with all that its details are made from. */
export interface Evaluated {
  /** Its level on each criterion; NaN where missing. */
  readonly levels: Float64Array;
  /** The values of criteria and blocks, by slot of the tree. */
  readonly slots: Float64Array;
  readonly score: number;
  readonly scoreInterval: { readonly low: number; readonly high: number };
}

/** What a row tells beyond its place. */
export interface Details {
  readonly blocks: readonly BlockScore[];
  readonly criteria: readonly CriterionScore[];
  readonly reasons: readonly RankReason[];
}

/** The scores of alternatives, and later their details: most readers look at a few rows of a long ranking. */
export interface Scorer {
  readonly evaluate: (levels: Float64Array, slots: Float64Array) => Evaluated;
  readonly details: (evaluated: Evaluated) => Details;
  /** A reason for each figure that an alternative lacks. */
  readonly missingReasons: (levels: Float64Array) => RankReason[];
}

/** What stands in for a missing figure: a point between the worst (0) and the best (1) value of the criterion. */
const standIns: Readonly<Record<MissingRule, number>> = { exclude: 0, worst: 0, interval: 0.5, best: 1 };

export const createScorer = (tree: ScoreTree, policy: MissingPolicy): Scorer => {
  const { criteria, root, weights } = tree;
  const valuations = criteria.map(valuation);
  const between = ({ worst, best }: Valuation, share: number): number => worst + share * (best - worst);
  const asked = valuations.map((each, i) => {
    if (!isNeutral(policy)) return between(each, standIns[policy]);
    const level = policy.levels[criteria[i]!.id];
    return level === undefined ? each.worst : each.of(level);
  });
  const worst = valuations.map((each) => between(each, 0));
  const best = valuations.map((each) => between(each, 1));
  const listed = blocksInOrder(tree);
  const contributions = new Float64Array(tree.size);

  const scoreWith = (levels: Float64Array, slots: Float64Array, missing: readonly number[]): number => {
    for (let i = 0; i < valuations.length; i++) {
      const level = levels[i]!;
      slots[i] = Number.isNaN(level) ? missing[i]! : valuations[i]!.of(level);
    }
    tree.evaluate(slots);
    return slots[root]!;
  };

  const missingReasons: Scorer["missingReasons"] = (levels) =>
    criteria.flatMap(({ id, name, unit }, i): RankReason[] => {
      if (!Number.isNaN(levels[i])) return [];
      return isNeutral(policy)
        ? [{ code: "neutral-value", values: { criterion: name, level: policy.levels[id]!, unit } }]
        : [{ code: "missing-value", values: { criterion: name, policy } }];
    });

  return {
    missingReasons,
    evaluate: (levels, slots) => {
      const isWhole = !levels.some(Number.isNaN);
      const low = isWhole ? 0 : scoreWith(levels, slots, worst);
      const high = isWhole ? 0 : scoreWith(levels, slots, best);
      const score = scoreWith(levels, slots, asked);
      return { levels, slots, score, scoreInterval: isWhole ? { low: score, high: score } : { low, high } };
    },
    details: ({ levels, slots }) => {
      tree.contribute(slots, contributions);
      const scored = criteria.map(({ id }, i): CriterionScore => {
        const level = levels[i]!;
        return {
          id,
          level: Number.isNaN(level) ? null : level,
          value: slots[i]!,
          weight: weights[i]!,
          contribution: contributions[i]!,
        };
      });
      return {
        blocks: listed.map(({ block: { id }, slot }) => ({
          id,
          score: slots[slot]!,
          weight: weights[slot]!,
          contribution: contributions[slot]!,
        })),
        criteria: scored,
        reasons: [
          ...extremes(tree, valuations, slots, scored),
          ...clamped(criteria, valuations, levels),
          ...missingReasons(levels),
        ],
      };
    },
  };
};

/** The blocks within the model, each before its own blocks, with their slots. */
const blocksInOrder = ({ blocks, criteria, root }: ScoreTree): { block: Block; slot: number }[] => {
  const slotOf = new Map(blocks.map((block, i) => [block, criteria.length + i]));
  const within = (block: Block): { block: Block; slot: number }[] =>
    block.parts.flatMap((part) =>
      part.block === undefined ? [] : [{ block: part.block, slot: slotOf.get(part.block)! }, ...within(part.block)],
    );
  return within(blocks[root - criteria.length] as Model);
};

/** The criterion that contributes most, and the one whose best would raise the score most; known figures only. */
const extremes = (
  tree: ScoreTree,
  valuations: readonly Valuation[],
  slots: Float64Array,
  scores: readonly CriterionScore[],
): RankReason[] => {
  const score = slots[tree.root]!;
  let strongest = -1;
  let weakest = -1;
  let contribution = 0;
  let scoreAtBest = score;
  for (let i = 0; i < scores.length; i++) {
    const { level, value, contribution: own } = scores[i]!;
    if (level === null) continue;
    if (own > contribution) {
      strongest = i;
      contribution = own;
    }
    const { best } = valuations[i]!;
    const raised = value < best ? tree.scoreWith(slots, i, best) : score;
    if (raised > scoreAtBest) {
      weakest = i;
      scoreAtBest = raised;
    }
  }
  const reasons: RankReason[] = [];
  const about = (i: number) => {
    const { name, unit } = tree.criteria[i]!;
    return { criterion: name, level: scores[i]!.level!, unit };
  };
  if (strongest >= 0) {
    reasons.push({ code: "strongest-criterion", values: { ...about(strongest), contribution, score } });
  }
  if (weakest >= 0) reasons.push({ code: "weakest-criterion", values: { ...about(weakest), score, scoreAtBest } });
  return reasons;
};

const clamped = (
  criteria: readonly Criterion[],
  valuations: readonly Valuation[],
  levels: Float64Array,
): RankReason[] =>
  criteria.flatMap(({ name, unit }, i): RankReason[] => {
    const level = levels[i]!;
    const { low, high, clamps } = valuations[i]!;
    // Not a number is not outside.
    if (!clamps || !(level < low || level > high)) return [];
    return [{ code: "outside-bounds", values: { criterion: name, level, unit, low, high } }];
  });
