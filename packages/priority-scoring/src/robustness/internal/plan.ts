import type { Id, LocalText } from "@vanstervind/core";
import type { Criterion } from "../../criterion.ts";
import type { Block, Combine, Model } from "../../model.ts";

/** A block of a plan. Slots number the criteria in the model's order, then the blocks, each after its parts. */
export interface PlanNode {
  readonly id: Id;
  readonly name: LocalText;
  readonly combine: Combine;
  /** The slots of its parts. */
  readonly parts: readonly number[];
  readonly partIds: readonly Id[];
  readonly partNames: readonly LocalText[];
  /** Where the weights of its parts begin in a vector of weights. */
  readonly offset: number;
  /** Whether its parts have weights that people could have set otherwise. */
  readonly isFree: boolean;
  /** The block it is a part of; -1 for the root. */
  parent: number;
}

/** A model laid out for evaluating many alternatives with many weights. The root is the last node. */
export interface Plan {
  readonly criteria: readonly Criterion[];
  readonly nodes: readonly PlanNode[];
  /** The model's own weights, with sum 1 in each block. */
  readonly weights: Float64Array;
}

/** Lays out a model that has been read. */
export const planOf = (model: Model): Plan => {
  const count = countCriteria(model);
  const criteria: Criterion[] = [];
  const nodes: PlanNode[] = [];
  const weights: number[] = [];
  const lay = ({ id, name, combine, parts }: Block): number => {
    const slots = parts.map(({ criterion, block }) =>
      criterion === undefined ? lay(block!) : criteria.push(criterion) - 1,
    );
    const self = nodes.length;
    for (const slot of slots) if (slot >= count) nodes[slot - count]!.parent = self;
    const named = parts.map(({ criterion, block }) => criterion ?? block!);
    nodes.push({
      id,
      name,
      combine,
      parts: slots,
      partIds: named.map((part) => part.id),
      partNames: named.map((part) => part.name),
      offset: weights.length,
      isFree: parts.length > 1 && (combine === "weightedSum" || combine === "weightedProduct"),
      parent: -1,
    });
    const largest = Math.max(...parts.map(({ weight }) => weight));
    const sum = parts.reduce((total, { weight }) => total + weight / largest, 0);
    weights.push(...parts.map(({ weight }) => weight / largest / sum));
    return count + self;
  };
  lay(model);
  return { criteria, nodes, weights: Float64Array.from(weights) };
};

const countCriteria = ({ parts }: Block): number =>
  parts.reduce((sum, { block }) => sum + (block === undefined ? 1 : countCriteria(block)), 0);

/** The weights of a node in a vector of weights. */
export const weightsOf = ({ offset, parts }: PlanNode, weights: Float64Array): Float64Array =>
  weights.subarray(offset, offset + parts.length);

/** Whether the score is a straight line in the weights of a node: what lies above it adds or multiplies. */
export const isLinearIn = ({ nodes }: Plan, node: PlanNode): boolean => {
  if (node.combine !== "weightedSum") return false;
  for (let at = node.parent; at >= 0; at = nodes[at]!.parent) {
    const { combine } = nodes[at]!;
    if (combine !== "weightedSum" && combine !== "product") return false;
  }
  return true;
};
