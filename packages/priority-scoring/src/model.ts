import { type Fault, Id, invalidInput, LocalText, parse } from "@vanstervind/core";
import * as z from "zod";
import { Criterion } from "./criterion.ts";

/**
 * How a block's parts become one value.
 *
 * - `weightedSum`: the weighted mean; a strong part makes up for a weak one.
 * - `product`: parts multiplied, so 0 in one is 0 in all; parts have equal weights.
 * - `weightedProduct`: the weighted geometric mean; as `product`, with weights, and on the scale of the parts.
 * - `minimum`: the weakest part decides; parts have equal weights.
 */
export const Combine = z.enum(["weightedSum", "product", "weightedProduct", "minimum"]);

/** See the schema of the same name. */
export type Combine = z.infer<typeof Combine>;

/** A criterion or a block within a block, with its weight there. Exactly one of `criterion` and `block` is given. */
export interface Part {
  /** Its weight against the other parts of the block; above 0. Only the proportions count. */
  readonly weight: number;
  /** The criterion, when the part is one. */
  readonly criterion?: Criterion | undefined;
  /** The block, when the part is one. */
  readonly block?: Block | undefined;
}

/** Parts that become one value together, such as need, or effect, or the outcome "more voters" within effect. */
export interface Block {
  /** Names the block in results; unique in the model. */
  readonly id: Id;
  /** What explanations call it. */
  readonly name: LocalText;
  /** How its parts become one value. */
  readonly combine: Combine;
  /** At least one criterion or block. */
  readonly parts: readonly Part[];
}

const Part: z.ZodType<Part> = z
  .strictObject({
    weight: z.number().positive(),
    criterion: Criterion.optional(),
    block: z.lazy(() => Block).optional(),
  })
  .refine((part) => (part.criterion === undefined) !== (part.block === undefined), {
    error: "must have either a criterion or a block",
  });

/** The schema of {@link Block:interface}; {@link parseModel} checks what concerns the model as a whole. */
export const Block: z.ZodType<Block> = z.strictObject({
  id: Id,
  name: LocalText,
  combine: Combine,
  parts: z.array(Part).min(1).readonly(),
});

/**
 * How alternatives are judged: a block of criteria and blocks, whose value is the score.
 *
 * The usual shapes have makers: {@link needAndEffect} and {@link additive}.
 */
export interface Model extends Block {}

/**
 * Reads a model and reports everything wrong with it at once.
 *
 * Beyond the shape of {@link Block}: ids are unique; parts of a `product` or `minimum` have equal weights, as other
 * weights would be ignored; and no line that goes on outside its bounds (`outside: "extend"`) lies within a product,
 * where two negative values would make a high score.
 *
 * @throws `invalid-input` with all faults.
 * @example
 * ```ts
 * import { parseModel } from "@vanstervind/priority-scoring";
 *
 * parseModel({ id: "need", name: { sv: "Behov", en: "Need" }, combine: "weightedSum", parts: [] }); // throws invalid-input
 * ```
 */
export const parseModel = (input: unknown): Model => {
  const model = parse(Block, input, { source: "the model" });
  const faults = faultsOf(model);
  if (faults.length > 0) throw invalidInput(faults, "the model");
  return model;
};

const faultsOf = (model: Model): Fault[] => {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const fault = (code: string, path: readonly (string | number)[], message: string): void => {
    faults.push({ code, source: "the model", row: null, field: path.join("."), message });
  };
  const useId = (id: string, path: readonly (string | number)[]): void => {
    if (seen.has(id)) fault("duplicate-id", [...path, "id"], `"${id}" names more than one criterion or block`);
    seen.add(id);
  };
  const visit = ({ id, combine, parts }: Block, path: readonly (string | number)[], inProduct: boolean): void => {
    useId(id, path);
    const multiplies = inProduct || combine === "product" || combine === "weightedProduct";
    const weighs = combine === "weightedSum" || combine === "weightedProduct";
    for (const [i, { weight, criterion, block }] of parts.entries()) {
      const at = [...path, "parts", i];
      if (!weighs && weight !== parts[0]!.weight) {
        fault("unused-weight", [...at, "weight"], `a ${combine} has equal weights; use weightedSum or weightedProduct`);
      }
      if (block !== undefined) visit(block, [...at, "block"], multiplies);
      if (criterion === undefined) continue;
      useId(criterion.id, [...at, "criterion"]);
      if (multiplies && criterion.value.kind === "linear" && criterion.value.outside === "extend") {
        const message = "values below 0 must not be multiplied; clamp them or use weightedSum or minimum";
        fault("extended-in-product", [...at, "criterion", "value", "outside"], message);
      }
    }
  };
  visit(model, [], false);
  return faults;
};
