import type { Alternative } from "../alternative.ts";
import type { Criterion } from "../criterion.ts";
import type { MissingPolicy } from "../missing-policy.ts";
import type { Block, Model } from "../model.ts";
import type { BlockScore, CriterionScore, RankedRow } from "../ranking.ts";
import type { RankReason } from "../reasons.ts";
import type { ScoreTree } from "./score-tree.ts";
import { type Valuation, valuation } from "./valuation.ts";

type ScoredRow = Omit<RankedRow, "rank" | "rankInterval">;

/** What stands in for a missing figure: a point between the worst (0) and the best (1) value of the criterion. */
const standIn: Readonly<Record<MissingPolicy, number>> = { exclude: 0, worst: 0, interval: 0.5, best: 1 };

/** The score of one alternative at a time, with everything but its place among the others. */
export const createScorer = (tree: ScoreTree, policy: MissingPolicy): ((alternative: Alternative) => ScoredRow) => {
  const { criteria, size, root, weights } = tree;
  const valuations = criteria.map(valuation);
  const listed = blocksInOrder(tree);
  const slots = new Float64Array(size);
  const contributions = new Float64Array(size);

  const scoreAt = (values: Alternative["values"], missingAt: number): number => {
    for (let i = 0; i < criteria.length; i++) {
      const level = values[criteria[i]!.id]!;
      const { of, worst, best } = valuations[i]!;
      slots[i] = level === null ? worst + missingAt * (best - worst) : of(level);
    }
    tree.evaluate(slots);
    return slots[root]!;
  };

  return ({ id, name, kind, values }) => {
    const isWhole = criteria.every((criterion) => values[criterion.id] !== null);
    const low = isWhole ? 0 : scoreAt(values, 0);
    const high = isWhole ? 0 : scoreAt(values, 1);
    const score = scoreAt(values, standIn[policy]);
    tree.contribute(slots, contributions);
    const criterionScores: CriterionScore[] = criteria.map((criterion, i) => ({
      id: criterion.id,
      level: values[criterion.id]!,
      value: slots[i]!,
      weight: weights[i]!,
      contribution: contributions[i]!,
    }));
    const blockScores: BlockScore[] = listed.map(({ block, slot }) => ({
      id: block.id,
      score: slots[slot]!,
      weight: weights[slot]!,
      contribution: contributions[slot]!,
    }));
    const reasons: RankReason[] = [];
    pushExtremes(reasons, tree, valuations, slots, criterionScores);
    pushClamped(reasons, criteria, valuations, values);
    if (!isWhole) reasons.push(...missingReasons(criteria, values, policy));
    return {
      id,
      name,
      kind,
      score,
      scoreInterval: isWhole ? { low: score, high: score } : { low, high },
      blocks: blockScores,
      criteria: criterionScores,
      reasons,
    };
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
const pushExtremes = (
  reasons: RankReason[],
  tree: ScoreTree,
  valuations: readonly Valuation[],
  slots: Float64Array,
  scores: readonly CriterionScore[],
): void => {
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
  if (strongest >= 0) {
    const { name, unit } = tree.criteria[strongest]!;
    const level = scores[strongest]!.level!;
    reasons.push({ code: "strongest-criterion", values: { criterion: name, level, unit, contribution, score } });
  }
  if (weakest >= 0) {
    const { name, unit } = tree.criteria[weakest]!;
    const level = scores[weakest]!.level!;
    reasons.push({ code: "weakest-criterion", values: { criterion: name, level, unit, score, scoreAtBest } });
  }
};

const pushClamped = (
  reasons: RankReason[],
  criteria: readonly Criterion[],
  valuations: readonly Valuation[],
  values: Alternative["values"],
): void => {
  for (let i = 0; i < criteria.length; i++) {
    const { id, name, unit } = criteria[i]!;
    const level = values[id]!;
    const { low, high, clamps } = valuations[i]!;
    if (level === null || !clamps || (level >= low && level <= high)) continue;
    reasons.push({ code: "outside-bounds", values: { criterion: name, level, unit, low, high } });
  }
};

/** A reason for each figure that an alternative lacks. */
export const missingReasons = (
  criteria: readonly Criterion[],
  values: Alternative["values"],
  policy: MissingPolicy,
): RankReason[] =>
  criteria
    .filter(({ id }) => values[id] === null)
    .map(({ name }) => ({ code: "missing-value", values: { criterion: name, policy } }));
