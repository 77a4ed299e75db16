import type { Criterion } from "../criterion.ts";
import type { Block, Combine, Model } from "../model.ts";
import { scoreKey } from "./score-key.ts";

/**
 * A model laid out for many evaluations. Every criterion and block has a slot: criteria first, in the model's order,
 * then blocks, each after its parts, so the root is last.
 */
export interface ScoreTree {
  readonly criteria: readonly Criterion[];
  /** The blocks in slot order: `blocks[i]` has slot `criteria.length + i`. */
  readonly blocks: readonly Block[];
  readonly size: number;
  readonly root: number;
  /** The share of the model's weight that each slot has: the product of the weights on its path from the root. */
  readonly weights: Float64Array;
  /** Fills the blocks' slots from the criteria's. */
  readonly evaluate: (slots: Float64Array) => void;
  /** Splits the evaluated root's value into a contribution for each slot; parts of a block sum to the block's. */
  readonly contribute: (slots: Float64Array, contributions: Float64Array) => void;
  /** The root's value if one criterion had another value. */
  readonly scoreWith: (slots: Float64Array, criterion: number, value: number) => number;
  /** The value that one criterion would need for the root to have another value; infinite when none is enough. */
  readonly valueFor: (slots: Float64Array, criterion: number, score: number) => number;
}

interface Node {
  readonly slot: number;
  readonly rule: Rule;
  /** The slots of the parts. */
  readonly parts: Int32Array;
  /** The weights of the parts, with sum 1. */
  readonly weights: Float64Array;
}

/** One way to combine: the value of a block, and how a factor per unit of value passes on to its parts. */
interface Rule {
  /** The block's value, with `value` in place of slot `instead` (-1 for none). */
  readonly value: (node: Node, slots: Float64Array, instead: number, value: number) => number;
  /** What a part contributes per unit of its value, when the block contributes 1 per unit of its own. */
  readonly factor: (node: Node, slots: Float64Array, part: number) => number;
  /** The value that a part needs for the block to have the value `target`; infinite when none is enough. */
  readonly needed: (node: Node, slots: Float64Array, part: number, target: number) => number;
}

const weightedSum: Rule = {
  value: ({ parts, weights }, slots, instead, value) => {
    let sum = 0;
    for (let i = 0; i < parts.length; i++) sum += weights[i]! * (parts[i] === instead ? value : slots[parts[i]!]!);
    return sum;
  },
  factor: ({ weights }, _slots, part) => weights[part]!,
  needed: (node, slots, part, target) =>
    (target - weightedSum.value(node, slots, node.parts[part]!, 0)) / node.weights[part]!,
};

/** Each factor is needed, so each carries its weight's share of the product (the Aumann-Shapley value). */
const shareOfProduct: Rule["factor"] = ({ slot, parts, weights }, slots, part) => {
  const value = slots[parts[part]!]!;
  return value > 0 ? (slots[slot]! / value) * weights[part]! : 0;
};

const product: Rule = {
  value: ({ parts }, slots, instead, value) => {
    let result = 1;
    for (let i = 0; i < parts.length; i++) result *= parts[i] === instead ? value : slots[parts[i]!]!;
    return result;
  },
  factor: shareOfProduct,
  needed: (node, slots, part, target) => target / product.value(node, slots, node.parts[part]!, 1),
};

const weightedProduct: Rule = {
  value: ({ parts, weights }, slots, instead, value) => {
    let result = 1;
    for (let i = 0; i < parts.length; i++) result *= (parts[i] === instead ? value : slots[parts[i]!]!) ** weights[i]!;
    return result;
  },
  factor: shareOfProduct,
  needed: (node, slots, part, target) =>
    (target / weightedProduct.value(node, slots, node.parts[part]!, 1)) ** (1 / node.weights[part]!),
};

const minimum: Rule = {
  value: ({ parts }, slots, instead, value) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < parts.length; i++) least = Math.min(least, parts[i] === instead ? value : slots[parts[i]!]!);
    return least;
  },
  /** The weakest part decides, so it carries all; parts that are equally weak share alike. */
  factor: ({ slot, parts }, slots, part) => {
    const least = slots[slot]!;
    const value = slots[parts[part]!]!;
    const key = scoreKey(least);
    if (scoreKey(value) !== key) return 0;
    let holders = 0;
    for (const other of parts) if (scoreKey(slots[other]!) === key) holders++;
    // A part within the noise of the least contributes the least, or the sum would not be exact.
    return (value === 0 ? 1 : least / value) / holders;
  },
  needed: (node, slots, part, target) =>
    minimum.value(node, slots, node.parts[part]!, Number.POSITIVE_INFINITY) < target
      ? Number.POSITIVE_INFINITY
      : target,
};

const rules: Readonly<Record<Combine, Rule>> = { weightedSum, product, weightedProduct, minimum };

export const scoreTree = (model: Model): ScoreTree => {
  const criteria = criteriaOf(model);
  const blocks: Block[] = [];
  const nodes: Node[] = [];
  let nextCriterion = 0;
  const lay = ({ parts, combine }: Block, self: Block): number => {
    const slots = parts.map(({ block }) => (block === undefined ? nextCriterion++ : lay(block, block)));
    blocks.push(self);
    const slot = criteria.length + nodes.length;
    nodes.push({ slot, rule: rules[combine], parts: Int32Array.from(slots), weights: proportions(parts) });
    return slot;
  };
  const root = lay(model, model);
  const size = root + 1;

  const parent = new Int32Array(size).fill(-1);
  const weights = new Float64Array(size).fill(1);
  for (const node of nodes.toReversed()) {
    for (const [i, part] of node.parts.entries()) {
      parent[part] = node.slot;
      weights[part] = weights[node.slot]! * node.weights[i]!;
    }
  }

  const factors = new Float64Array(size);
  return {
    criteria,
    blocks,
    size,
    root,
    weights,
    evaluate: (slots) => {
      for (const node of nodes) slots[node.slot] = node.rule.value(node, slots, -1, 0);
    },
    contribute: (slots, contributions) => {
      factors[root] = 1;
      contributions[root] = slots[root]!;
      for (let n = nodes.length - 1; n >= 0; n--) {
        const node = nodes[n]!;
        for (let i = 0; i < node.parts.length; i++) {
          const part = node.parts[i]!;
          factors[part] = factors[node.slot]! * node.rule.factor(node, slots, i);
          contributions[part] = factors[part]! * slots[part]!;
        }
      }
    },
    scoreWith: (slots, criterion, value) => {
      let changed = criterion;
      let result = value;
      while (changed !== root) {
        const node = nodes[parent[changed]! - criteria.length]!;
        result = node.rule.value(node, slots, changed, result);
        changed = node.slot;
      }
      return result;
    },
    valueFor: (slots, criterion, score) => {
      const path: number[] = [];
      for (let slot = criterion; slot !== root; slot = parent[slot]!) path.push(slot);
      let target = score;
      for (const slot of path.reverse()) {
        const node = nodes[parent[slot]! - criteria.length]!;
        target = node.rule.needed(node, slots, node.parts.indexOf(slot), target);
      }
      return target;
    },
  };
};

/** The criteria of a block in its order, at any depth. */
const criteriaOf = ({ parts }: Block): Criterion[] =>
  parts.flatMap(({ criterion, block }) => (criterion === undefined ? criteriaOf(block!) : [criterion]));

/** The weights as shares of 1, even where their sum would overflow. */
const proportions = (parts: readonly { readonly weight: number }[]): Float64Array => {
  const largest = Math.max(...parts.map(({ weight }) => weight));
  const scaled = Float64Array.from(parts, ({ weight }) => weight / largest);
  const sum = scaled.reduce((total, weight) => total + weight, 0);
  return scaled.map((weight) => weight / sum);
};
