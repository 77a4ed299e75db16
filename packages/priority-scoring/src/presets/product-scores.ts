import { parse } from "@vanstervind/core";
import * as z from "zod";
import { Amount, Share } from "./internal/ratios.ts";
import type { PresetReason } from "./preset-reasons.ts";

/** What RICE is made of. */
export const Rice = z.strictObject({
  /** How many are reached in a period that is the same for all. */
  reach: Amount,
  /** How much each is affected: 0.25 minimal, 0.5 low, 1 medium, 2 high, 3 massive. */
  impact: Amount,
  /** How sure the figures are, from 0 to 1. */
  confidence: Share,
  /** The work it takes, such as person-months; above 0. */
  effort: z.number().positive(),
});

/** See the schema of the same name. */
export interface Rice extends z.infer<typeof Rice> {}

/** What WSJF is made of, each on a scale of relative sizes such as 1, 2, 3, 5, 8, 13. */
export const Wsjf = z.strictObject({
  /** The value to those it is for. */
  value: Amount,
  /** How much of the value waiting destroys. */
  timeCriticality: Amount,
  /** What it prevents or makes possible. */
  riskReduction: Amount,
  /** How large the job is; above 0. */
  jobSize: z.number().positive(),
});

/** See the schema of the same name. */
export interface Wsjf extends z.infer<typeof Wsjf> {}

/** A score, higher is better, with its reason. */
export interface ProductScore {
  /** The score; comparable only with scores of the same formula and scales. */
  readonly score: number;
  /** How it came about, in words by `explainPresets`. */
  readonly reasons: readonly PresetReason[];
}

/**
 * RICE: reach · impact · confidence / effort.
 *
 * A quick rule for a list of ideas with one sort of result; it has no need and no bounds, so a huge reach drowns all else.
 *
 * @throws `invalid-input` with all faults.
 * @see S. McBride, "RICE: simple prioritization for product managers", Intercom.
 * @example
 * ```ts
 * import { rice } from "@vanstervind/priority-scoring/presets";
 *
 * rice({ reach: 30000, impact: 0.25, confidence: 1, effort: 1 }).score; // => 7500
 * rice({ reach: 30000, impact: 0.25, confidence: 100, effort: 1 }); // throws invalid-input
 * ```
 */
export const rice = (input: Rice): ProductScore => {
  const values = parse(Rice, input, { source: "RICE" });
  const { reach, impact, confidence, effort } = values;
  return { score: (reach * impact * confidence) / effort, reasons: [{ code: "rice", values }] };
};

/**
 * Weighted shortest job first: the cost of delay (value + time criticality + risk reduction) / job size.
 *
 * @throws `invalid-input` with all faults.
 * @see D. Reinertsen, The Principles of Product Development Flow, 2009; Scaled Agile Framework.
 * @example
 * ```ts
 * import { wsjf } from "@vanstervind/priority-scoring/presets";
 *
 * wsjf({ value: 8, timeCriticality: 5, riskReduction: 3, jobSize: 5 }).score; // => 3.2
 * ```
 */
export const wsjf = (input: Wsjf): ProductScore => {
  const { value, timeCriticality, riskReduction, jobSize } = parse(Wsjf, input, { source: "WSJF" });
  const costOfDelay = value + timeCriticality + riskReduction;
  return { score: costOfDelay / jobSize, reasons: [{ code: "wsjf", values: { costOfDelay, jobSize } }] };
};
