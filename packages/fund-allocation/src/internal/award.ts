import { compareIds, DomainError } from "@vanstervind/core";
import type { Allocation, AllocationReason, AllocationRule, ApplicantAward, ApplicationAward } from "../allocation.ts";
import type { Rounding } from "../rounding.ts";
import { boundOf, type Manner, reasonsFor } from "./award-reasons.ts";
import type { Divider } from "./divider.ts";
import { type Entitled, type Entitlement, isEligible } from "./entitle.ts";
import { formatRational, overOneDenominator, type Rational, sum } from "./rational.ts";
import type { Fund } from "./read-fund.ts";
import { shareOut } from "./share-out.ts";
import { withExact } from "./with-exact.ts";

/** How and how much to award. */
export interface AwardOptions {
  readonly rule: AllocationRule;
  readonly availableOre: number;
  /** The divider behind the rule. */
  readonly divide: Divider;
}

/** Divides among applicants, then within each, in whole steps of the round; the minimums must fit. */
export const award = (
  { round, weightOf }: Fund,
  entitlements: readonly Entitlement[],
  { rule, availableOre, divide }: AwardOptions,
): Allocation => {
  const { stepOre, rounding } = round;
  const step = BigInt(stepOre);
  const weights = entitlements.map(({ applicant }) => weightOf.get(applicant.id)!);
  const scaled = overOneDenominator(weights);
  if (rule !== "waterLevel") refuseWeights(scaled.numerators, rule);
  const ranges = entitlements.map((entitlement) => rangeOf(entitlement, step));
  const { exact, whole, level, standardErrors } = shareOut(divide, {
    estate: { numerator: BigInt(availableOre) / step, denominator: 1n },
    ids: entitlements.map(({ applicant }) => applicant.id),
    weights: scaled.numerators,
    floors: ranges.map(({ floor }) => floor),
    caps: ranges.map(({ cap }) => cap),
    rounding,
  });
  const levelOre =
    level && formatRational({ numerator: level.numerator * scaled.denominator * step, denominator: level.denominator });
  const weighted = weights.some(({ numerator, denominator }) => numerator !== denominator);
  const standardErrorOre = standardErrors && Math.max(...standardErrors) * stepOre;
  const manner = { rule, levelOre, stepOre, weighted, standardErrorOre };
  const within = { divide, rounding };
  const shares = entitlements.map((entitlement, i): Share => {
    return { entitlement, range: ranges[i]!, weight: formatRational(weights[i]!), exact: exact[i]!, whole: whole[i]! };
  });
  const applicants = shares.map((share) => awardTogether(share, manner));
  const applications = shares.flatMap((share, i) => awardWithin(share, applicants[i]!, { ...manner, ...within }));
  const awardedOre = applicants.reduce((total, { awardOre }) => total + awardOre, 0);
  return {
    feasible: true,
    roundId: round.id,
    rule,
    availableOre,
    claimedOre: entitlements.reduce((total, { claimOre }) => total + claimOre, 0),
    awardedOre,
    unallocatedOre: availableOre - awardedOre,
    levelOre,
    standardErrorOre,
    applicants,
    applications: applications.sort((a, b) => compareIds(a.applicationId, b.applicationId)),
  };
};

/** What an applicant gets, in steps, and between which bounds. */
interface Share {
  readonly entitlement: Entitlement;
  readonly range: Range;
  readonly weight: string;
  readonly exact: Rational;
  readonly whole: bigint;
}

/** An applicant's floor and cap, and those of its eligible applications, in whole steps. */
interface Range {
  readonly floor: bigint;
  readonly cap: bigint;
  readonly own: readonly { readonly entitled: Entitled; readonly floor: bigint; readonly cap: bigint }[];
}

const rangeOf = ({ claimOre, applications }: Entitlement, step: bigint): Range => {
  const own = applications.filter(isEligible).map((entitled) => ({
    entitled,
    floor: BigInt(entitled.floorOre) / step,
    cap: BigInt(entitled.assessment.claimOre) / step,
  }));
  const together = sum(own.map(({ cap }) => cap));
  const allowed = BigInt(claimOre) / step;
  return { floor: sum(own.map(({ floor }) => floor)), cap: together < allowed ? together : allowed, own };
};

const awardTogether = ({ entitlement, range, weight, exact, whole }: Share, manner: Manner): ApplicantAward => {
  const { applicant, claimOre, requestedOre, minimumOre, cap } = entitlement;
  const step = BigInt(manner.stepOre);
  const between = manner.rule === "waterLevel" ? "level" : "rule";
  const boundBy = boundOf({ ...range, exact, limited: claimOre < requestedOre, between });
  const exactOre = inOre(exact, step);
  const awardOre = Number(whole * step);
  const own = (reasons: readonly AllocationReason[]): ApplicantAward =>
    withExact(
      {
        applicantId: applicant.id,
        claimOre,
        minimumOre,
        weight,
        awardOre,
        boundBy: range.own.length === 0 ? ("refused" as const) : boundBy,
        reasons,
      },
      exactOre,
    );
  if (range.own.length === 0) {
    const applications = entitlement.applications.length;
    return own([{ code: "nothing-eligible", values: { applications } }]);
  }
  const limits = range.own.flatMap(({ entitled }) => entitled.assessment.limits.slice(0, 1));
  const ruleIds = cap === null ? [...new Set(limits.map(({ values }) => values.ruleId))].sort() : [cap.values.ruleId];
  const full = exact.numerator === range.cap * exact.denominator;
  const decided = { boundBy, exactOre, awardOre, claimOre, minimumOre, ruleIds, weight, full };
  const floors = range.own.flatMap(({ entitled }) => entitled.floorReason);
  return own([...(cap === null ? [] : [cap]), ...floors, ...reasonsFor(decided, manner)]);
};

/** How an applicant's award is divided among its applications, and told. */
interface Within extends Manner {
  readonly divide: Divider;
  readonly rounding: Rounding;
}

const awardWithin = (share: Share, together: ApplicantAward, manner: Within): ApplicationAward[] => {
  const { entitlement, range } = share;
  const step = BigInt(manner.stepOre);
  const { exact, whole } =
    range.own.length === 1
      ? { exact: [share.exact], whole: [share.whole] }
      : shareOut(manner.divide, {
          estate: share.exact,
          ids: range.own.map(({ entitled }) => entitled.application.id),
          weights: range.own.map(() => 1n),
          floors: range.own.map(({ floor }) => floor),
          caps: range.own.map(({ cap }) => cap),
          rounding: manner.rounding,
          total: share.whole,
        });
  const granted = range.own.map(({ entitled, floor, cap }, i): ApplicationAward => {
    const { limits, claimOre } = entitled.assessment;
    const limited = limits.length > 0;
    const boundBy = boundOf({ exact: exact[i]!, floor, cap, limited, between: together.boundBy });
    const full = exact[i]!.numerator === cap * exact[i]!.denominator;
    const exactOre = inOre(exact[i]!, step);
    const awardOre = Number(whole[i]! * step);
    // An award that stops at a limit of its own names that; one that stops below it, the cap on all together.
    const ruleIds = (full ? limits.slice(0, 1) : [entitlement.cap]).flatMap((limit) => limit?.values.ruleId ?? []);
    const { weight } = share;
    const decided = { boundBy, exactOre, awardOre, claimOre, minimumOre: entitled.floorOre, ruleIds, weight, full };
    const reasons: AllocationReason[] = [...limits, ...entitled.floorReason, ...reasonsFor(decided, manner)];
    if (range.own.length > 1 && !full) reasons.push(sharedWithOwn(range, together));
    return withExact({ ...headOf(entitled), claimOre, awardOre, boundBy, reasons }, exactOre);
  });
  const refused = entitlement.applications
    .filter((entitled) => !isEligible(entitled))
    .map((entitled): ApplicationAward => {
      const reasons = entitled.assessment.refusals;
      return { ...headOf(entitled), claimOre: 0, exactOre: "0", awardOre: 0, boundBy: "refused", reasons };
    });
  return [...granted, ...refused];
};

const headOf = ({ application: { id, applicantId, requestedOre } }: Entitled) => {
  return { applicationId: id, applicantId, requestedOre };
};

const sharedWithOwn = ({ own }: Range, { awardOre }: ApplicantAward): AllocationReason => {
  return { code: "shared-with-own", values: { applications: own.length, togetherOre: awardOre } };
};

const inOre = ({ numerator, denominator }: Rational, step: bigint): Rational => {
  return { numerator: numerator * step, denominator };
};

const refuseWeights = (weights: readonly bigint[], rule: AllocationRule): void => {
  if (weights.every((weight) => weight === weights[0])) return;
  throw new DomainError("rule-takes-no-weights", `The rule ${rule} treats all claims alike, but weights differ.`, {
    values: { rule },
    hint: "Use waterLevel, or leave the weights out.",
  });
};
