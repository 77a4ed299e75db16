import { compareIds, DomainError } from "@vanstervind/core";
import type { Allocation, AllocationRule, ApplicantAward, ApplicationAward } from "../allocation.ts";
import { boundOf, reasonsFor } from "./award-reasons.ts";
import { dividerOf } from "./divider.ts";
import type { Entitlement } from "./entitle.ts";
import { formatRational, overOneDenominator, type Rational, sum } from "./rational.ts";
import type { Fund } from "./read-fund.ts";
import { shareOut } from "./share-out.ts";

/** How and how much to award. */
export interface AwardOptions {
  readonly rule: AllocationRule;
  readonly availableOre: number;
}

/** Divides among applicants, then within each, in whole steps of the round; the minimums must fit. */
export const award = (
  { round, weightOf }: Fund,
  entitlements: readonly Entitlement[],
  { rule, availableOre }: AwardOptions,
): Allocation => {
  const { stepOre } = round;
  const weights = entitlements.map(({ applicant }) => weightOf.get(applicant.id)!);
  const scaled = overOneDenominator(weights);
  if (rule !== "waterLevel") refuseWeights(scaled.numerators, rule);
  const step = BigInt(stepOre);
  const ranges = entitlements.map((entitlement) => rangeOf(entitlement, step));
  const { exact, whole, level } = shareOut(dividerOf(rule), {
    estate: { numerator: BigInt(availableOre) / step, denominator: 1n },
    ids: entitlements.map(({ applicant }) => applicant.id),
    weights: scaled.numerators,
    floors: ranges.map(({ floor }) => floor),
    caps: ranges.map(({ cap }) => cap),
  });
  const levelOre =
    level && formatRational({ numerator: level.numerator * scaled.denominator * step, denominator: level.denominator });
  const applicants = entitlements.map((entitlement, i): ApplicantAward => {
    const limited = entitlement.claimOre < entitlement.requestedOre;
    const held = {
      ...ranges[i]!,
      exact: exact[i]!,
      limited,
      between: rule === "waterLevel" ? "level" : "rule",
    } as const;
    return {
      applicantId: entitlement.applicant.id,
      claimOre: entitlement.claimOre,
      minimumOre: entitlement.minimumOre,
      weight: formatRational(weights[i]!),
      exactOre: formatRational(inOre(exact[i]!, step)),
      awardOre: Number(whole[i]! * step),
      boundBy: ranges[i]!.own.length === 0 ? "refused" : boundOf(held),
    };
  });
  const applications = entitlements.flatMap((entitlement, i) =>
    awardWithin(entitlement, {
      rule,
      levelOre,
      stepOre,
      range: ranges[i]!,
      estate: exact[i]!,
      together: applicants[i]!,
    }),
  );
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
    applicants,
    applications: applications.sort((a, b) => compareIds(a.applicationId, b.applicationId)),
  };
};

/** An applicant's floor and cap, and those of its eligible applications, in whole steps. */
interface Range {
  readonly floor: bigint;
  readonly cap: bigint;
  readonly own: readonly { readonly id: string; readonly floor: bigint; readonly cap: bigint }[];
}

const rangeOf = ({ claimOre, applications }: Entitlement, step: bigint): Range => {
  const own = applications
    .filter(({ assessment }) => assessment.eligible)
    .map(({ application, assessment }) => ({
      id: application.id,
      floor: BigInt(application.minimumOre) / step,
      cap: BigInt(assessment.claimOre) / step,
    }));
  const together = sum(own.map(({ cap }) => cap));
  const allowed = BigInt(claimOre) / step;
  return { floor: sum(own.map(({ floor }) => floor)), cap: together < allowed ? together : allowed, own };
};

interface Within {
  readonly rule: AllocationRule;
  readonly levelOre: string | null;
  readonly stepOre: number;
  readonly range: Range;
  readonly estate: Rational;
  readonly together: ApplicantAward;
}

const awardWithin = (
  entitlement: Entitlement,
  { rule, levelOre, stepOre, range, estate, together }: Within,
): ApplicationAward[] => {
  const step = BigInt(stepOre);
  const shares = shareOut(dividerOf(rule), {
    estate,
    ids: range.own.map(({ id }) => id),
    weights: range.own.map(() => 1n),
    floors: range.own.map(({ floor }) => floor),
    caps: range.own.map(({ cap }) => cap),
    total: BigInt(together.awardOre) / step,
  });
  const indexOf = new Map(range.own.map(({ id }, i) => [id, i]));
  return entitlement.applications.map((entitled): ApplicationAward => {
    const { application, assessment } = entitled;
    const base = { applicationId: application.id, applicantId: application.applicantId };
    const i = indexOf.get(application.id);
    if (i === undefined) {
      const refused = { exactOre: "0", awardOre: 0, boundBy: "refused", reasons: assessment.refusals } as const;
      return { ...base, requestedOre: application.requestedOre, claimOre: 0, ...refused };
    }
    const limited = assessment.limits.length > 0;
    const exact = shares.exact[i]!;
    const held = { ...range.own[i]!, exact, limited, between: together.boundBy };
    const exactOre = inOre(exact, step);
    const awardOre = Number(shares.whole[i]! * step);
    const full = exact.numerator === held.cap * exact.denominator;
    const boundBy = boundOf(held);
    const result = { rule, levelOre, stepOre, entitlement, together, entitled, exactOre, awardOre, boundBy, full };
    return {
      ...base,
      requestedOre: application.requestedOre,
      claimOre: assessment.claimOre,
      exactOre: formatRational(exactOre),
      awardOre,
      boundBy,
      reasons: reasonsFor(result),
    };
  });
};

const inOre = ({ numerator, denominator }: Rational, step: bigint): Rational => ({
  numerator: numerator * step,
  denominator,
});

const refuseWeights = (weights: readonly bigint[], rule: AllocationRule): void => {
  if (weights.every((weight) => weight === weights[0])) return;
  throw new DomainError("rule-takes-no-weights", `The rule ${rule} treats all claims alike, but weights differ.`, {
    values: { rule },
    hint: "Use waterLevel, or leave the weights out.",
  });
};
