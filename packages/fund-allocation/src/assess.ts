import { type Id, invalidInput, type Ore, parse } from "@vanstervind/core";
import { Applicant, type ApplicantInput } from "./applicant.ts";
import { Application, type ApplicationInput } from "./application.ts";
import type { Limit, Refusal } from "./eligibility-reason.ts";
import { judge } from "./internal/judge.ts";
import { Round, type RoundInput } from "./round.ts";

/** What an application may get by the rules, before anyone asks whether the money suffices. */
export interface Assessment {
  /** The application. */
  readonly applicationId: Id;
  /** Whether it may get anything: true when there are no refusals. */
  readonly eligible: boolean;
  /** The most it may get, in öre; 0 when it is refused. */
  readonly claimOre: Ore;
  /** Every rule that refuses it, in the order of the round's rules. */
  readonly refusals: readonly Refusal[];
  /** Every rule that allows less than what is asked for, the tightest first. */
  readonly limits: readonly Limit[];
}

/** What {@link assess} judges an application by. */
export interface AssessOptions {
  /** The round, with its rules. */
  readonly round: RoundInput;
  /** Who applies. */
  readonly applicant: ApplicantInput;
}

/**
 * Judges one application by the rules of the round: eligible with a claim, or refused with all the reasons at once.
 *
 * A limit (a cap, a cost the fund does not pay) lowers the claim instead of refusing it, unless nothing is left or what
 * is left does not reach the application's own minimum. Besides the round's rules, nobody gets more than the cost that
 * is not covered otherwise (rule id `uncovered-cost`). Looks at one application alone: that a yearly cap holds for all
 * applications of an applicant together is seen to by {@link allocate}. O(rules).
 *
 * @throws `invalid-input` with all faults of the three inputs' fields.
 * @example
 * ```ts
 * import { assess } from "@vanstervind/fund-allocation";
 *
 * const round = {
 *   id: "2026-1", name: "Spring 2026", budgetOre: 5_000_000, opens: "2026-01-01", closes: "2026-03-01",
 *   eligibility: [{ id: "§2", kind: "outward-only" }, { id: "§5", kind: "yearly-cap", maxOre: 500_000 }],
 * } as const;
 * const applicant = { id: "farsta", name: "Farsta", ownFundsOre: 900_000, members: 60, organisationalAbility: 0.4 };
 * const application = {
 *   id: "a1", applicantId: "farsta", title: "Market stall", outward: true, requestedOre: 600_000,
 *   totalCostOre: 700_000, submittedOn: "2026-02-01", startsOn: "2026-04-01",
 * };
 * assess(application, { round, applicant }).claimOre; // => 500000
 * assess({ ...application, outward: false }, { round, applicant }).refusals;
 * // => [{ code: "not-outward", values: { ruleId: "§2" } }]
 * ```
 */
export const assess = (application: ApplicationInput, { round, applicant }: AssessOptions): Assessment => {
  const parsed = {
    application: parse(Application, application, { source: "the application" }),
    round: parse(Round, round, { source: "the round" }),
    applicant: parse(Applicant, applicant, { source: "the applicant" }),
  };
  const { applicantId } = parsed.application;
  if (applicantId === parsed.applicant.id) return judge(parsed);
  const message = `must be the id of the applicant, ${parsed.applicant.id}, got "${applicantId}"`;
  const fault = { code: "other-applicant", source: "the application", row: null, field: "applicantId", message };
  throw invalidInput([fault], "the application");
};
