import type { Id, Ore, Reason } from "@vanstervind/core";
import * as z from "zod";
import type { Assessment } from "./assess.ts";
import { ClaimsRuleName } from "./claims-rules.ts";
import type { Limit, Refusal } from "./eligibility-reason.ts";

/** How a fund may be divided: by the weighted water level, or by a claims rule. */
export const AllocationRule = z.enum(["waterLevel", ...ClaimsRuleName.options]);

/** See the schema of the same name. */
export type AllocationRule = z.infer<typeof AllocationRule>;

/**
 * What decided an award: the whole request (`request`), a rule's limit (`limit`), the application's own minimum
 * (`minimum`), the water level (`level`), a claims rule (`rule`), or nothing was left for it (`nothing`) or the rules
 * refused it (`refused`).
 */
export type BoundBy = "request" | "limit" | "minimum" | "level" | "rule" | "nothing" | "refused";

/**
 * Why an award is what it is, besides the rules' own refusals and limits. The `weight` is `null` when everyone in the
 * round has weight 1, so that a letter need not speak of it.
 */
export type AwardReason =
  | Reason<"met-in-full", { awardOre: Ore }>
  | Reason<"met-to-limit", { awardOre: Ore; ruleIds: readonly string[] }>
  | Reason<"at-minimum", { minimumOre: Ore }>
  | Reason<"minimum-capped", { minimumOre: Ore; countedOre: Ore; minimumShare: string }>
  | Reason<"at-level", { levelOre: string; weight: string | null; claimOre: Ore }>
  | Reason<"by-rule", { rule: AllocationRule; claimOre: Ore; minimumOre: Ore }>
  | Reason<"estimated", { errorOre: Ore }>
  | Reason<"nothing-left", { rule: AllocationRule }>
  | Reason<"nothing-eligible", { applications: number }>
  | Reason<"shared-with-own", { applications: number; togetherOre: Ore }>
  | Reason<"rounded", { exactOre: string; awardOre: Ore; stepOre: Ore }>;

/** Why an application or an applicant gets what it gets, in the words of {@link explain}. */
export type AllocationReason = Refusal | Limit | AwardReason;

/** What one applicant gets, over all its applications. */
export interface ApplicantAward {
  /** Who. */
  readonly applicantId: Id;
  /** The most it can get by the rules, in öre. */
  readonly claimOre: Ore;
  /** The sum of the minimums of its eligible applications, as far as the round lets them count, in öre. */
  readonly minimumOre: Ore;
  /** Its weight at the water level, exact. */
  readonly weight: string;
  /** The exact award before rounding, in öre, such as `"10000/3"`; a long fraction is written when it is read. */
  readonly exactOre: string;
  /** The award, in öre. */
  readonly awardOre: Ore;
  /** What decided it. */
  readonly boundBy: BoundBy;
  /** Why, in the order that a letter should say it; each application has reasons of its own. */
  readonly reasons: readonly AllocationReason[];
}

/** What one application gets, and why. */
export interface ApplicationAward {
  /** Which application. */
  readonly applicationId: Id;
  /** Who applied. */
  readonly applicantId: Id;
  /** What was asked for, in öre. */
  readonly requestedOre: Ore;
  /** The most it can get by the rules, in öre; 0 when refused. */
  readonly claimOre: Ore;
  /** The exact award before rounding, in öre; a long fraction is written when it is read. */
  readonly exactOre: string;
  /** The award, in öre. */
  readonly awardOre: Ore;
  /** What decided it. */
  readonly boundBy: BoundBy;
  /** Why, in the order that a letter should say it. */
  readonly reasons: readonly AllocationReason[];
}

/** The outcome of a round when the money covers at least the minimums. */
export interface Allocation {
  /** The money covers the minimums. */
  readonly feasible: true;
  /** The round. */
  readonly roundId: Id;
  /** The rule that divided the money. */
  readonly rule: AllocationRule;
  /** The budget less the reserve, in öre. */
  readonly availableOre: Ore;
  /** The sum of the applicants' claims, in öre. */
  readonly claimedOre: Ore;
  /** The sum of the awards, in öre. */
  readonly awardedOre: Ore;
  /** What is available and not awarded, in öre: `availableOre − awardedOre`. */
  readonly unallocatedOre: Ore;
  /** The water level in öre per unit of weight; `null` under a claims rule, or when no level holds anyone back. */
  readonly levelOre: string | null;
  /** The largest standard error of an applicant's exact award, in öre, where random arrival was sampled; else `null`. */
  readonly standardErrorOre: number | null;
  /** By applicant id; those without an application are left out. */
  readonly applicants: readonly ApplicantAward[];
  /** By application id. */
  readonly applications: readonly ApplicationAward[];
}

/** The outcome when the minimums of the eligible applications exceed the money: the board must choose among them. */
export interface InfeasibleAllocation {
  /** The money does not cover the minimums. */
  readonly feasible: false;
  /** The round. */
  readonly roundId: Id;
  /** The budget less the reserve, in öre. */
  readonly availableOre: Ore;
  /** The sum of the minimums of all eligible applications, in öre. */
  readonly minimumsOre: Ore;
  /** `minimumsOre − availableOre`. */
  readonly shortfallOre: Ore;
  /** What each application may get by the rules, by application id. */
  readonly assessments: readonly Assessment[];
}
