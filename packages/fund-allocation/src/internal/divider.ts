import type { AllocationRule } from "../allocation.ts";
import type { ClaimsRule, Shares } from "../claims-rule.ts";
import { claimsRules } from "../claims-rules.ts";
import { type Sampling, sampledRandomArrival } from "../rules/sampled-random-arrival.ts";
import { type Basin, type Filled, fillToLevel } from "./fill-to-level.ts";
import { sum } from "./rational.ts";

/** A way to divide an estate between floors and caps. */
export type Divider = (basin: Basin) => Filled;

/** The divider behind a rule's name; random arrival is sampled when it is said how. */
export const dividerOf = (rule: AllocationRule, sampling?: Sampling): Divider => {
  if (rule === "waterLevel") return fillToLevel;
  return beyondFloors(rule === "randomArrival" && sampling ? sampledRandomArrival(sampling) : claimsRules[rule]);
};

/** Everyone gets the floor first; a claims rule divides the rest among what is claimed beyond it. */
const beyondFloors =
  (rule: ClaimsRule): Divider =>
  ({ estate, floors, caps }) => {
    const rest = estate - sum(floors);
    const claims = caps.map((cap, i) => cap - floors[i]!);
    const shares: Shares =
      rest >= sum(claims) ? { numerators: claims, denominator: 1n } : rule({ estate: rest, claims });
    const { denominator } = shares;
    const numerators = shares.numerators.map((share, i) => floors[i]! * denominator + share);
    return { ...shares, numerators, level: null };
  };
