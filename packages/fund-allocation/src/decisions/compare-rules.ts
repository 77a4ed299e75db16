import { DomainError, type Id, type Ore, parse } from "@vanstervind/core";
import * as z from "zod";
import { type AllocateOptions, allocate } from "../allocate.ts";
import { type Allocation, AllocationRule, type InfeasibleAllocation } from "../allocation.ts";
import type { ApplicantInput } from "../applicant.ts";
import type { ApplicationInput } from "../application.ts";
import type { RoundInput } from "../round.ts";
import { gini } from "./gini.ts";

/** What {@link compareRules} compares. */
export interface CompareOptions extends Omit<AllocateOptions, "rule"> {
  /** The rules side by side; all when left out. */
  readonly rules?: readonly AllocationRule[];
  /** The rule that gains and losses are counted from; the first of the rules when left out. */
  readonly baseline?: AllocationRule;
}

/** What one rule does to the round as a whole. Applicants that cannot get anything by the rules of the fund are not counted. */
export interface RuleSummary {
  /** The rule. */
  readonly rule: AllocationRule;
  /** The sum of the awards, in öre. */
  readonly awardedOre: Ore;
  /** How unequal the awards are, from 0 to 1; see {@link gini}. */
  readonly gini: number;
  /** The smallest award, in öre; 0 when nobody can get anything. */
  readonly smallestOre: Ore;
  /** How many get nothing though they could. */
  readonly withNothing: number;
  /** Who gets more than under the baseline. */
  readonly gain: readonly Id[];
  /** Who gets less than under the baseline. */
  readonly lose: readonly Id[];
  /** The largest standard error of an exact award, in öre, where random arrival was sampled; else `null`. */
  readonly standardErrorOre: number | null;
  /** The largest change from the baseline, in öre, with the first by id whose it is; `null` when nothing changes. */
  readonly largestChange: { readonly applicantId: Id; readonly changeOre: Ore } | null;
}

/** What one applicant gets under each rule. */
export interface ComparedApplicant {
  /** Who. */
  readonly applicantId: Id;
  /** The most it can get by the rules of the fund, in öre. */
  readonly claimOre: Ore;
  /** In the order of the rules. */
  readonly awards: readonly {
    /** Under which rule. */
    readonly rule: AllocationRule;
    /** The award, in öre. */
    readonly awardOre: Ore;
    /** How much more than under the baseline, in öre; negative for less. */
    readonly changeOre: Ore;
  }[];
}

/** Rules side by side. */
export interface RuleComparison {
  /** The money covers the minimums. */
  readonly feasible: true;
  /** The rule that gains and losses are counted from. */
  readonly baseline: AllocationRule;
  /** In the order asked for. */
  readonly rules: readonly RuleSummary[];
  /** By id; those that can get something. */
  readonly applicants: readonly ComparedApplicant[];
}

/**
 * Divides one round by several rules and puts the outcomes side by side: who gains, who loses, how unequal, who gets
 * nothing. For a board that has to choose a rule knowing what it does, before or after the applications are in.
 *
 * Every rule sees the same claims and minimums. Random arrival is sampled beyond twenty applicants, by the round's id when no
 * other seed is given. Weights are for the water level; claims rules, which know none, are shown
 * without them. O(rules) times {@link allocate}.
 *
 * @throws `no-rules` when there is no rule to compare; all that {@link allocate} throws but `rule-takes-no-weights`.
 * @example
 * ```ts
 * import { compareRules } from "@vanstervind/fund-allocation/decisions";
 *
 * const round = { id: "2026-1", name: "Spring 2026", budgetOre: 900_000, opens: "2026-01-01", closes: "2026-03-01" };
 * const ability = { ownFundsOre: 500_000, members: 50, organisationalAbility: 0.5 };
 * const applicants = [{ id: "farsta", name: "Farsta", ...ability }, { id: "tyreso", name: "Tyresö", ...ability }];
 * const dates = { submittedOn: "2026-02-01", startsOn: "2026-04-01" };
 * const applications = [
 *   { id: "a1", applicantId: "farsta", title: "Market stall", outward: true, requestedOre: 300_000, totalCostOre: 300_000, ...dates },
 *   { id: "a2", applicantId: "tyreso", title: "Street music", outward: true, requestedOre: 900_000, totalCostOre: 900_000, ...dates },
 * ];
 * const result = compareRules(round, applicants, applications, { rules: ["waterLevel", "proportional", "cel"] });
 * result.feasible && result.rules.map(({ rule, smallestOre, gain, lose }) => [rule, smallestOre, gain, lose]);
 * // => [["waterLevel", 300000, [], []], ["proportional", 225000, ["tyreso"], ["farsta"]], ["cel", 150000, ["tyreso"], ["farsta"]]]
 * ```
 */
export const compareRules = (
  round: RoundInput,
  applicants: readonly ApplicantInput[],
  applications: readonly ApplicationInput[],
  { rules = AllocationRule.options, baseline = rules[0], weights, sampling = { seed: round.id } }: CompareOptions = {},
): RuleComparison | InfeasibleAllocation => {
  if (baseline === undefined) throw new DomainError("no-rules", "There is no rule to compare.", { hint: "Name one." });
  parse(z.array(AllocationRule), [...rules, baseline], { source: "the rules" });
  const plain = applicants.map(({ weight: _, ...applicant }) => applicant);
  const by = (rule: AllocationRule) =>
    rule === "waterLevel"
      ? allocate(round, applicants, applications, { rule, weights, sampling })
      : allocate(round, plain, applications, { rule, sampling });
  const base = by(baseline);
  if (!base.feasible) return base;
  // Whether the money covers the minimums does not depend on the rule.
  const all = rules.map((rule) => (rule === baseline ? base : (by(rule) as Allocation)));
  const eligible = base.applicants.flatMap(({ boundBy }, i) => (boundBy === "refused" ? [] : [i]));
  const compared = eligible.map((i): ComparedApplicant => {
    const { applicantId, claimOre, awardOre: before } = base.applicants[i]!;
    const awards = all.map(({ rule, applicants: rows }) => {
      const { awardOre } = rows[i]!;
      return { rule, awardOre, changeOre: awardOre - before };
    });
    return { applicantId, claimOre, awards };
  });
  return {
    feasible: true,
    baseline,
    rules: all.map((column, k) => summary(column, compared, k)),
    applicants: compared,
  };
};

const summary = (
  { rule, awardedOre, standardErrorOre }: Allocation,
  applicants: readonly ComparedApplicant[],
  k: number,
): RuleSummary => {
  const rows = applicants.map(({ applicantId, awards }) => ({ applicantId, ...awards[k]! }));
  const amounts = rows.map(({ awardOre }) => awardOre);
  const largest = rows.reduce<(typeof rows)[number] | undefined>(
    (most, row) => (Math.abs(row.changeOre) > Math.abs(most?.changeOre ?? 0) ? row : most),
    undefined,
  );
  return {
    rule,
    awardedOre,
    gini: gini(amounts),
    smallestOre: rows.length === 0 ? 0 : amounts.reduce((least, ore) => Math.min(least, ore)),
    withNothing: amounts.filter((ore) => ore === 0).length,
    gain: rows.filter(({ changeOre }) => changeOre > 0).map(({ applicantId }) => applicantId),
    lose: rows.filter(({ changeOre }) => changeOre < 0).map(({ applicantId }) => applicantId),
    standardErrorOre,
    largestChange: largest ? { applicantId: largest.applicantId, changeOre: largest.changeOre } : null,
  };
};
