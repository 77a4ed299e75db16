import type { AllocationReason, AllocationRule, ApplicantAward, AwardReason, BoundBy } from "../allocation.ts";
import type { Entitled, Entitlement } from "./entitle.ts";
import { formatRational, type Rational } from "./rational.ts";

/** An exact award between its floor and its cap, all in whole steps. */
export interface Held {
  readonly exact: Rational;
  readonly floor: bigint;
  readonly cap: bigint;
  /** Whether a rule allows less than what was asked for. */
  readonly limited: boolean;
  /** What decides when neither floor nor cap does. */
  readonly between: BoundBy;
}

/** What decided an award. */
export const boundOf = ({ exact: { numerator, denominator }, floor, cap, limited, between }: Held): BoundBy => {
  if (numerator === cap * denominator) return limited ? "limit" : "request";
  if (numerator === 0n) return "nothing";
  return numerator === floor * denominator ? "minimum" : between;
};

/** An application's award with all that explains it. */
export interface Awarded {
  readonly rule: AllocationRule;
  readonly levelOre: string | null;
  readonly stepOre: number;
  readonly entitlement: Entitlement;
  readonly together: ApplicantAward;
  readonly entitled: Entitled;
  readonly exactOre: Rational;
  readonly awardOre: number;
  readonly boundBy: BoundBy;
  /** Whether the award reaches the application's own claim, as far as whole steps allow. */
  readonly full: boolean;
}

/** Why an application gets its award: first what the rules say, then what decided, then how it was rounded. */
export const reasonsFor = (awarded: Awarded): readonly AllocationReason[] => {
  const { eligible, refusals, limits } = awarded.entitled.assessment;
  if (!eligible) return refusals;
  return [...limits, ...decision(awarded), ...sharing(awarded), ...rounding(awarded)];
};

const decision = (awarded: Awarded): AwardReason[] => {
  const { rule, levelOre, together, entitlement, awardOre, boundBy } = awarded;
  const { application, assessment } = awarded.entitled;
  const { claimOre } = assessment;
  const { minimumOre } = application;
  switch (boundBy) {
    case "request":
      return awardOre === 0 ? [] : [{ code: "met-in-full", values: { awardOre } }];
    case "limit": {
      const ruleId = awarded.full ? assessment.limits[0]!.values.ruleId : entitlement.capRuleId!;
      return awardOre === 0 ? [] : [{ code: "met-to-limit", values: { awardOre, ruleId } }];
    }
    case "minimum":
      return [{ code: "at-minimum", values: { minimumOre } }];
    case "level":
      return [{ code: "at-level", values: { levelOre: levelOre!, weight: together.weight, claimOre } }];
    case "rule":
      return [{ code: "by-rule", values: { rule, claimOre, minimumOre } }];
    default:
      return [{ code: "nothing-left", values: { rule } }];
  }
};

const sharing = ({ entitlement, together, full }: Awarded): AwardReason[] => {
  const applications = entitlement.applications.filter(({ assessment }) => assessment.eligible).length;
  if (applications < 2 || full) return [];
  return [{ code: "shared-with-own", values: { applications, togetherOre: together.awardOre } }];
};

const rounding = ({ exactOre, awardOre, stepOre, full, entitled }: Awarded): AwardReason[] => {
  const aim = full ? { numerator: BigInt(entitled.assessment.claimOre), denominator: 1n } : exactOre;
  if (aim.numerator === BigInt(awardOre) * aim.denominator) return [];
  return [{ code: "rounded", values: { exactOre: formatRational(aim), awardOre, stepOre } }];
};
