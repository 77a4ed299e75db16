import { compareIds, parse } from "@vanstervind/core";
import { type Allocation, AllocationRule, type InfeasibleAllocation } from "./allocation.ts";
import type { ApplicantInput } from "./applicant.ts";
import type { ApplicationInput } from "./application.ts";
import { award } from "./internal/award.ts";
import { dividerOf } from "./internal/divider.ts";
import { entitle } from "./internal/entitle.ts";
import { readFund } from "./internal/read-fund.ts";
import type { RoundInput } from "./round.ts";
import type { Sampling } from "./rules/sampled-random-arrival.ts";
import type { Weight } from "./weight.ts";

/** How {@link allocate} divides the money. */
export interface AllocateOptions {
  /** The water level (the default), or the name of a claims rule. */
  readonly rule?: AllocationRule;
  /** How random arrival is sampled beyond twenty applicants; it is exact or refuses when left out. */
  readonly sampling?: Sampling | undefined;
  /** Multipliers of applicants at the water level, from any ranking; 1 for those left out. */
  readonly weights?: readonly Weight[] | undefined;
}

/**
 * Divides a round's money among the applicants, and each applicant's award among its applications.
 *
 * First every application is judged ({@link assess}). Then the applicants share: each gets at least the minimums of its
 * eligible applications and at most what the rules allow them together, so splitting one activity into several
 * applications gains nothing. `waterLevel` raises everyone to one level, times their weight; a claims rule divides what
 * is left after the minimums among what is claimed beyond them, without weights. Last, each applicant's award is divided
 * among its applications by the same rule, unweighted. Awards are exact fractions inside and whole steps of `stepOre`
 * outside, by largest remainder with ties by id: they sum to the öre, and no rule or minimum is bent. With a step larger
 * than 1, claims and minimums count in whole steps, rounded down.
 *
 * When the minimums exceed the money, the result says by how much; nobody is left out silently. The order of the lists
 * never matters. O(n log n), besides the rule's own cost.
 *
 * @throws `invalid-input` with all faults; `rule-takes-no-weights` when weights differ under a claims rule;
 * `random-arrival-too-large` by that rule.
 * @example
 * ```ts
 * import { allocate } from "@vanstervind/fund-allocation";
 *
 * const round = { id: "2026-1", name: "Spring 2026", budgetOre: 1_000_000, opens: "2026-01-01", closes: "2026-03-01" };
 * const ability = { ownFundsOre: 500_000, members: 50, organisationalAbility: 0.5 };
 * const applicants = [{ id: "farsta", name: "Farsta", ...ability }, { id: "tyreso", name: "Tyresö", ...ability }];
 * const dates = { submittedOn: "2026-02-01", startsOn: "2026-04-01" };
 * const applications = [
 *   { id: "a1", applicantId: "farsta", title: "Market stall", outward: true, requestedOre: 300_000, totalCostOre: 300_000, ...dates },
 *   { id: "a2", applicantId: "tyreso", title: "Street music", outward: true, requestedOre: 900_000, totalCostOre: 900_000, ...dates },
 * ];
 * const result = allocate(round, applicants, applications);
 * result.feasible && result.applications.map(({ awardOre, boundBy }) => [awardOre, boundBy]);
 * // => [[300000, "request"], [700000, "level"]]
 * ```
 */
export const allocate = (
  round: RoundInput,
  applicants: readonly ApplicantInput[],
  applications: readonly ApplicationInput[],
  { rule = "waterLevel", weights = [], sampling }: AllocateOptions = {},
): Allocation | InfeasibleAllocation => {
  parse(AllocationRule, rule, { source: "the rule" });
  const fund = readFund({ round, applicants, applications, weights });
  const availableOre = fund.round.budgetOre - fund.round.reserveOre;
  const entitlements = fund.applicants
    .map((applicant) => entitle(fund.round, applicant, fund.applications.get(applicant.id) ?? []))
    .filter(({ applications: own }) => own.length > 0);
  const minimumsOre = entitlements.reduce((sum, { minimumOre }) => sum + minimumOre, 0);
  if (minimumsOre <= availableOre)
    return award(fund, entitlements, { rule, availableOre, divide: dividerOf(rule, sampling) });
  return {
    feasible: false,
    roundId: fund.round.id,
    availableOre,
    minimumsOre,
    shortfallOre: minimumsOre - availableOre,
    assessments: entitlements
      .flatMap(({ applications: own }) => own.map(({ assessment }) => assessment))
      .sort((a, b) => compareIds(a.applicationId, b.applicationId)),
  };
};
