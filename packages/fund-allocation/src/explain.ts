import { type Lang, phrasebook } from "@vanstervind/core";
import type { AllocationReason } from "./allocation.ts";
import type { Change } from "./decisions/what-would-change.ts";
import { awardPhrases } from "./internal/award-phrases.ts";
import { changePhrases } from "./internal/change-phrases.ts";
import { eligibilityPhrases } from "./internal/eligibility-phrases.ts";

/** Everything that {@link explain} can put into words: why an award is what it is, and what would have changed it. */
export type Explainable = AllocationReason | Change;

/**
 * A reason as a sentence for a decision letter, in Swedish or English.
 *
 * Amounts are written in kronor, weights with at most six decimals, so that a calculator agrees to the krona; the exact values are in the reason itself.
 *
 * @example
 * ```ts
 * import { explain } from "@vanstervind/fund-allocation";
 *
 * explain({ code: "not-outward", values: { ruleId: "§2" } }, "en");
 * // => "The fund supports outward activities only (§2), and this one is not."
 * explain({ code: "not-outward", values: { ruleId: "§2" } }, "sv");
 * // => "Fonden stöder bara utåtriktad verksamhet (§2), och det är inte denna."
 * ```
 */
export const explain: (reason: Explainable, lang: Lang) => string = phrasebook<Explainable>({
  ...eligibilityPhrases,
  ...awardPhrases,
  ...changePhrases,
});
