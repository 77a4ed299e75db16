import { createRandom } from "@vanstervind/core";
import type { Alternative, Block, Criterion, Model } from "@vanstervind/priority-scoring";

/** A criterion whose value is its level. */
export const plain = (id: string): Criterion => ({
  id,
  name: { sv: `mått ${id}`, en: `measure ${id}` },
  unit: "1",
  direction: "increasing",
  source: "made up",
  date: "2026-01-01",
  value: { kind: "linear", low: 0, high: 1 },
});

/** A block of plain criteria with weights, as a part with a weight of its own. */
export const block = (
  id: string,
  combine: Block["combine"],
  parts: readonly (readonly [weight: number, part: string | Block])[],
): Block => ({
  id,
  name: { sv: `block ${id}`, en: `block ${id}` },
  combine,
  parts: parts.map(([weight, part]) => ({
    weight,
    ...(typeof part === "string" ? { criterion: plain(part) } : { block: part }),
  })),
});

/** Areas with the given levels, in the order of the criteria; ids sort as the rows stand. */
export const areas = (criteria: readonly string[], rows: readonly (readonly (number | null)[])[]): Alternative[] =>
  rows.map((levels, i) => ({
    id: `a${String(i).padStart(3, "0")}`,
    name: `Area ${i}`,
    kind: "area",
    values: Object.fromEntries(criteria.map((id, c) => [id, levels[c]!])),
  }));

/** The same random matrix for the same seed. */
export const randomRows = (seed: string | number, count: number, width: number): number[][] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => Array.from({ length: width }, () => random.next()));
};

/** The model with other weights: a block's weights by its id, parts in order. Weights may be 0. */
export const withWeights = (model: Model, weights: Readonly<Record<string, readonly number[]>>): Model => ({
  ...model,
  parts: model.parts.map((part, p) => ({
    ...part,
    weight: weights[model.id]?.[p] ?? part.weight,
    ...(part.block === undefined ? {} : { block: withWeights(part.block, weights) }),
  })),
});

/** The blocks of a model whose weights are open. */
export const openBlocks = (model: Model): Block[] => [
  ...(model.parts.length > 1 && (model.combine === "weightedSum" || model.combine === "weightedProduct")
    ? [model]
    : []),
  ...model.parts.flatMap((part) => (part.block === undefined ? [] : openBlocks(part.block))),
];

/** Weights drawn evenly from the simplex. */
export const drawWeights = (random: { next(): number }, size: number): number[] => {
  const draws = Array.from({ length: size }, () => -Math.log(1 - random.next()));
  const sum = draws.reduce((a, b) => a + b, 0);
  return draws.map((draw) => draw / sum);
};
