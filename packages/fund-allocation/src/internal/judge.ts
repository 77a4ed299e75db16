import { compareIds, contains, daysBetween } from "@vanstervind/core";
import type { Applicant } from "../applicant.ts";
import type { Application } from "../application.ts";
import type { Assessment } from "../assess.ts";
import { type Limit, type Refusal, uncoveredCostRuleId } from "../eligibility-reason.ts";
import type { EligibilityRule } from "../eligibility-rule.ts";
import type { Round } from "../round.ts";
import { readRational } from "./rational.ts";

/** An application with all that its eligibility depends on, parsed. */
export interface Case {
  readonly round: Round;
  readonly applicant: Applicant;
  readonly application: Application;
}

/** Judges one application by itself. */
export const judge = (subject: Case): Assessment => {
  const { round, applicant, application } = subject;
  const rules = round.eligibility.filter((rule) => speaksOf(rule, applicant));
  const limits = [uncoveredCost(subject), ...rules.map((rule) => limitOf(rule, subject))]
    .filter((limit) => limit !== null)
    .filter(({ values }) => values.limitOre < application.requestedOre)
    .sort((a, b) => a.values.limitOre - b.values.limitOre || compareIds(a.values.ruleId, b.values.ruleId));
  const refusals = rules.map((rule) => refusalOf(rule, subject)).filter((refusal) => refusal !== null);
  const tooTight = limits[0] === undefined ? null : refusalByLimit(limits[0], application);
  if (tooTight !== null) refusals.push(tooTight);
  const eligible = refusals.length === 0;
  const claimOre = eligible ? (limits[0]?.values.limitOre ?? application.requestedOre) : 0;
  return { applicationId: application.id, eligible, claimOre, refusals, limits };
};

/** Whether a rule is about this kind of applicant. */
const speaksOf = (rule: EligibilityRule, applicant: Applicant): boolean =>
  rule.applicantKinds === undefined || rule.applicantKinds.includes(applicant.kind);

/** The tightest yearly cap on an applicant, if any. */
export const yearlyCap = (round: Round, applicant: Applicant): (Limit & { code: "yearly-cap" }) | null =>
  round.eligibility
    .filter((rule) => rule.kind === "yearly-cap")
    .filter((rule) => speaksOf(rule, applicant))
    .map((rule) => yearlyCapOf(rule, applicant))
    .sort((a, b) => a.values.limitOre - b.values.limitOre || compareIds(a.values.ruleId, b.values.ruleId))[0] ?? null;

/** Why a limit leaves nothing to grant that is of use, or `null`. */
export const refusalByLimit = ({ values }: Limit, { minimumOre }: Application): Refusal | null => {
  const { ruleId, limitOre } = values;
  if (limitOre === 0) return { code: "nothing-within-limit", values: { ruleId, limitOre } };
  return limitOre < minimumOre ? { code: "minimum-above-limit", values: { ruleId, minimumOre, limitOre } } : null;
};

const refusalOf = (rule: EligibilityRule, { round, applicant, application }: Case): Refusal | null => {
  const ruleId = rule.id;
  switch (rule.kind) {
    case "outward-only":
      return application.outward ? null : { code: "not-outward", values: { ruleId } };
    case "within-round": {
      const { opens, closes } = round;
      const { submittedOn } = application;
      if (contains({ start: opens, end: closes }, submittedOn)) return null;
      return { code: "outside-round", values: { ruleId, submittedOn, opens, closes } };
    }
    case "notice": {
      const { submittedOn, startsOn } = application;
      const days = daysBetween(submittedOn, startsOn);
      if (days >= rule.days) return null;
      return { code: "too-short-notice", values: { ruleId, submittedOn, startsOn, days, requiredDays: rule.days } };
    }
    case "own-funds-ceiling": {
      const { ownFundsOre } = applicant;
      if (ownFundsOre <= rule.maxOre) return null;
      return { code: "own-funds-too-large", values: { ruleId, ownFundsOre, maxOre: rule.maxOre } };
    }
    case "own-share": {
      const { ownShareOre } = application;
      const requiredOre = partOf(application.totalCostOre, rule.share);
      if (ownShareOre >= requiredOre) return null;
      return { code: "own-share-too-small", values: { ruleId, ownShareOre, requiredOre } };
    }
    case "financing-shown": {
      const { totalCostOre, ownShareOre, otherFundingOre, requestedOre } = application;
      const missingOre = totalCostOre - ownShareOre - otherFundingOre - requestedOre;
      return missingOre <= 0 ? null : { code: "financing-not-shown", values: { ruleId, totalCostOre, missingOre } };
    }
    case "reports-in": {
      const grantIds = applicant.missingReports;
      return grantIds.length === 0 ? null : { code: "report-missing", values: { ruleId, grantIds } };
    }
    default:
      return null;
  }
};

const limitOf = (rule: EligibilityRule, { applicant, application }: Case): Limit | null => {
  const ruleId = rule.id;
  switch (rule.kind) {
    case "excluded-costs": {
      const costKinds = rule.costKinds.filter((kind) => (application.costsOre[kind] ?? 0) > 0);
      const excludedOre = costKinds.reduce((sum, kind) => sum + application.costsOre[kind]!, 0);
      const limitOre = application.totalCostOre - excludedOre;
      return { code: "excluded-costs", values: { ruleId, limitOre, excludedOre, costKinds } };
    }
    case "application-cap":
      return { code: "application-cap", values: { ruleId, limitOre: rule.maxOre } };
    case "yearly-cap":
      return yearlyCapOf(rule, applicant);
    default:
      return null;
  }
};

const yearlyCapOf = (
  rule: EligibilityRule & { kind: "yearly-cap" },
  { grantedThisYearOre }: Applicant,
): Limit & { code: "yearly-cap" } => {
  const limitOre = Math.max(0, rule.maxOre - grantedThisYearOre);
  return { code: "yearly-cap", values: { ruleId: rule.id, limitOre, maxOre: rule.maxOre, grantedThisYearOre } };
};

const uncoveredCost = ({ application: { totalCostOre, ownShareOre, otherFundingOre } }: Case): Limit => {
  const coveredOre = ownShareOre + otherFundingOre;
  const limitOre = Math.max(0, totalCostOre - coveredOre);
  return { code: "uncovered-cost", values: { ruleId: uncoveredCostRuleId, limitOre, totalCostOre, coveredOre } };
};

/** A part of an amount, rounded up to a whole öre. */
const partOf = (ore: number, part: number | bigint | string): number => {
  const { numerator, denominator } = readRational(part)!;
  return Number((BigInt(ore) * numerator + denominator - 1n) / denominator);
};
