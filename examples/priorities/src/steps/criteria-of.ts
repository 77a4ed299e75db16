import type { Block, Criterion } from "@vanstervind/priority-scoring";

/** The criteria of a model in its order, at any depth. */
export const criteriaOf = ({ parts }: Block): readonly Criterion[] =>
  parts.flatMap(({ criterion, block }) => (criterion === undefined ? criteriaOf(block!) : [criterion]));
