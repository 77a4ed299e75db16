import type { AllocationRule, AwardReason, BoundBy } from "../allocation.ts";
import type { Rational } from "./rational.ts";
import { withExact } from "./with-exact.ts";

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

/** How the round as a whole was divided. */
export interface Manner {
  readonly rule: AllocationRule;
  readonly levelOre: string | null;
  readonly stepOre: number;
  /** Whether anyone has another weight than 1. */
  readonly weighted: boolean;
  /** How far exact awards may be off, where the rule was sampled. */
  readonly standardErrorOre: number | null;
}

/** An award with what its reasons tell of it, in öre. */
export interface Decided {
  readonly boundBy: BoundBy;
  readonly exactOre: Rational;
  readonly awardOre: number;
  readonly claimOre: number;
  readonly minimumOre: number;
  /** The rules that allow no more. */
  readonly ruleIds: readonly string[];
  readonly weight: string;
  /** Whether the whole claim is met, as far as whole steps allow. */
  readonly full: boolean;
}

/** Why an award is what it is: what decided it, then how it was rounded. */
export const reasonsFor = (decided: Decided, manner: Manner): readonly AwardReason[] => {
  const { exactOre, awardOre, claimOre, full } = decided;
  const aim = full ? { numerator: BigInt(claimOre), denominator: 1n } : exactOre;
  const reasons = full && awardOre === 0 ? [] : [decision(decided, manner)];
  if (manner.standardErrorOre !== null && decided.boundBy === "rule") {
    reasons.push({ code: "estimated", values: { errorOre: Math.ceil(manner.standardErrorOre) } });
  }
  if (aim.numerator === BigInt(awardOre) * aim.denominator) return reasons;
  const { stepOre } = manner;
  return [...reasons, { code: "rounded", values: withExact({ awardOre, stepOre }, aim) }];
};

const decision = (decided: Decided, { rule, levelOre, weighted }: Manner): AwardReason => {
  const { boundBy, awardOre, claimOre, minimumOre, ruleIds, weight } = decided;
  switch (boundBy) {
    case "request":
      return { code: "met-in-full", values: { awardOre } };
    case "limit":
      return { code: "met-to-limit", values: { awardOre, ruleIds } };
    case "minimum":
      return { code: "at-minimum", values: { minimumOre } };
    case "level":
      // Between floor and cap there is always a level.
      return { code: "at-level", values: { levelOre: levelOre!, weight: weighted ? weight : null, claimOre } };
    case "rule":
      return { code: "by-rule", values: { rule, claimOre, minimumOre } };
    default:
      return { code: "nothing-left", values: { rule } };
  }
};
