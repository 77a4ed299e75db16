import type { IsoDate, Ore, Reason } from "@vanstervind/core";

/**
 * The id of the one rule that holds in every round: nobody gets more than the cost that is not covered otherwise.
 *
 * @example
 * ```ts
 * import { uncoveredCostRuleId } from "@vanstervind/fund-allocation";
 *
 * uncoveredCostRuleId; // => "uncovered-cost"
 * ```
 */
export const uncoveredCostRuleId = "uncovered-cost";

/** Why an application gets nothing. Every one names the rule by its id in the round. */
export type Refusal =
  | Reason<"not-outward", { ruleId: string }>
  | Reason<"outside-round", { ruleId: string; submittedOn: IsoDate; opens: IsoDate; closes: IsoDate | null }>
  | Reason<
      "too-short-notice",
      { ruleId: string; submittedOn: IsoDate; startsOn: IsoDate; days: number; requiredDays: number }
    >
  | Reason<"own-funds-too-large", { ruleId: string; ownFundsOre: Ore; maxOre: Ore }>
  | Reason<"own-share-too-small", { ruleId: string; ownShareOre: Ore; requiredOre: Ore }>
  | Reason<"financing-not-shown", { ruleId: string; totalCostOre: Ore; missingOre: Ore }>
  | Reason<"report-missing", { ruleId: string; grantIds: readonly string[] }>
  | Reason<"nothing-within-limit", { ruleId: string; limitOre: Ore }>
  | Reason<"minimum-above-limit", { ruleId: string; minimumOre: Ore; limitOre: Ore }>;

/** Why an application can get less than it asks for, and how much. */
export type Limit =
  | Reason<"uncovered-cost", { ruleId: string; limitOre: Ore; totalCostOre: Ore; coveredOre: Ore }>
  | Reason<"excluded-costs", { ruleId: string; limitOre: Ore; excludedOre: Ore; costKinds: readonly string[] }>
  | Reason<"application-cap", { ruleId: string; limitOre: Ore }>
  | Reason<"yearly-cap", { ruleId: string; limitOre: Ore; maxOre: Ore; grantedThisYearOre: Ore }>;
