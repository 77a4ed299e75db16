import { type Fault, Id, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { type Block, type Model, type Part, parseModel } from "../model.ts";
import type { PriorityWeight } from "../to-weights.ts";

/**
 * A model with other weights: each row sets the weight of the criterion or block with its id; all others keep theirs.
 *
 * Weights only count in proportion to the other parts of the same block, so elicit the weights of one block at a time. That
 * is how a hierarchy of criteria is weighed: the blocks against each other, then the parts of each block.
 * The model is not changed; a new one is made. O(parts).
 *
 * @param model - Any model.
 * @param weights - Such as the `weights` of an elicitation.
 * @throws `invalid-input` with all faults: ids that the model does not have or that repeat, weights that are not above 0
 * (take a part out of the model rather than give it none), or that its way of combining would ignore.
 * @example
 * ```ts
 * import { additive } from "@vanstervind/priority-scoring";
 * import { applyWeights, swingWeights } from "@vanstervind/priority-scoring/weights";
 *
 * const criterion = (id: string) => ({
 *   id, name: { sv: id, en: id }, unit: "%", direction: "increasing", source: "SCB", date: "2023-12-31",
 *   value: { kind: "linear", low: 0, high: 100 },
 * }) as const;
 * const model = additive([{ weight: 1, criterion: criterion("a") }, { weight: 1, criterion: criterion("b") }]);
 * const { weights } = swingWeights([{ id: "a", points: 100 }, { id: "b", points: 60 }]);
 * applyWeights(model, weights).parts.map(({ weight }) => weight); // => [0.625, 0.375]
 * applyWeights(model, [{ id: "c", weight: 1 }]); // throws invalid-input
 * ```
 */
export const applyWeights = (model: Model, weights: readonly PriorityWeight[]): Model => {
  const read = parse(Rows, weights, { source });
  const weightOf = new Map(read.map(({ id, weight }) => [id, weight]));
  const unused = new Set(weightOf.keys());
  const reweigh = (block: Block): Block => ({
    ...block,
    parts: block.parts.map((part): Part => {
      // A part has either: that is part of what makes a model.
      const { id } = (part.criterion ?? part.block)!;
      unused.delete(id);
      const weight = weightOf.get(id) ?? part.weight;
      return part.block === undefined ? { ...part, weight } : { ...part, weight, block: reweigh(part.block) };
    }),
  });
  const reweighed = reweigh(parseModel(model));
  const faults = read.flatMap(({ id }, row): Fault[] => {
    const fault = (code: string, message: string): Fault[] => [{ code, source, row, field: "id", message }];
    if (unused.has(id)) return fault("unknown-id", `"${id}" is no criterion or block within the model`);
    return read.findIndex((other) => other.id === id) < row ? fault("duplicate-id", `"${id}" is used twice`) : [];
  });
  if (faults.length > 0) throw invalidInput(faults, source);
  return parseModel(reweighed);
};

const source = "the weights";
const Rows = z.array(z.object({ id: Id, weight: z.number().positive() }));
