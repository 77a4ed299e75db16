import { DomainError, parse } from "@vanstervind/core";
import * as z from "zod";
import { Combine, type Model, type Part, parseModel } from "./model.ts";

/** The criteria of one outcome of the effect, and how much the outcome counts. */
export interface Outcome {
  /** The weight of the outcome against the others; above 0. */
  readonly weight: number;
  /** Its criteria (or blocks) with their weights. */
  readonly parts: readonly Part[];
}

/** What {@link needAndEffect} makes a model of. */
export interface NeedAndEffect {
  /** What tells how much resources are needed. */
  readonly need: readonly Part[];
  /** What tells how great a result they would give, in one or more of three outcomes. */
  readonly effect: {
    /** Political influence, such as seats within reach. */
    readonly influence?: Outcome;
    /** More voters. */
    readonly voters?: Outcome;
    /** More active members. */
    readonly members?: Outcome;
  };
  /** How need and effect become one score: `product` unless said otherwise. */
  readonly combine?: Combine;
  /** The weights of need and effect, which `weightedProduct` and `weightedSum` use: equal unless said otherwise. */
  readonly weights?: { readonly need: number; readonly effect: number };
}

const outcomes = [
  ["influence", { sv: "Politiskt inflytande", en: "Political influence" }],
  ["voters", { sv: "Fler väljare", en: "More voters" }],
  ["members", { sv: "Fler aktiva medlemmar", en: "More active members" }],
] as const;

/**
 * The model of "where resources are needed most and give the greatest results": a block of need times a block of
 * effect, the effect a weighted mean of up to three outcomes.
 *
 * Multiplied, an alternative without need or without effect scores 0, and neither makes up for the other one for one.
 *
 * @throws `no-outcome` when the effect has none; `invalid-input` with all faults of the model, at once.
 * @example
 * ```ts
 * import { needAndEffect } from "@vanstervind/priority-scoring";
 *
 * const model = needAndEffect({
 *   need: [{ weight: 1, criterion: {
 *     id: "rented", name: { sv: "hyresrätter", en: "rented homes" }, unit: "%", direction: "increasing",
 *     source: "SCB", date: "2023-12-31", value: { kind: "linear", low: 0, high: 100 },
 *   } }],
 *   effect: { voters: { weight: 1, parts: [{ weight: 1, criterion: {
 *     id: "abstainers", name: { sv: "icke-röstande", en: "non-voters" }, unit: "persons", direction: "increasing",
 *     source: "Valmyndigheten", date: "2022-09-11", value: { kind: "exponential", low: 0, high: 800, rho: 400 },
 *   } }] } },
 * });
 * model.parts.map(({ block }) => block?.id); // => ["need", "effect"]
 * needAndEffect({ need: [], effect: {} }); // throws no-outcome
 * ```
 */
export const needAndEffect = (input: NeedAndEffect): Model => {
  const {
    need,
    effect,
    combine = "product",
    weights = { need: 1, effect: 1 },
  } = parse(Shape, input, {
    source: "the model",
  });
  const parts = outcomes.flatMap(([id, name]): Part[] => {
    const outcome = effect[id];
    if (outcome === undefined) return [];
    return [{ weight: outcome.weight, block: { id, name, combine: "weightedSum", parts: outcome.parts } }];
  });
  if (parts.length === 0) {
    throw new DomainError("no-outcome", "The effect has no outcome.", {
      hint: "Give criteria for influence, voters or members.",
    });
  }
  return parseModel({
    id: "priority",
    name: { sv: "Prioritet", en: "Priority" },
    combine,
    parts: [
      {
        weight: weights.need,
        block: { id: "need", name: { sv: "Behov", en: "Need" }, combine: "weightedSum", parts: need },
      },
      {
        weight: weights.effect,
        block: { id: "effect", name: { sv: "Effekt", en: "Effect" }, combine: "weightedSum", parts },
      },
    ],
  });
};

/** The parts are left to `parseModel`, which tells their faults by their place in the model. */
const Parts = z.custom<readonly Part[]>(Array.isArray, { error: "must be a list of parts" });
const OutcomeShape = z.strictObject({ weight: z.number(), parts: Parts }).optional();
const Shape = z.strictObject({
  need: Parts,
  effect: z.strictObject({ influence: OutcomeShape, voters: OutcomeShape, members: OutcomeShape }),
  combine: Combine.optional(),
  weights: z.strictObject({ need: z.number(), effect: z.number() }).optional(),
});
