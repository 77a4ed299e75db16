import type { AllocationRule } from "../allocation.ts";
import type { ClaimsRule } from "../claims-rule.ts";
import { claimsRules } from "../claims-rules.ts";
import { type Basin, type Filled, fillToLevel } from "./fill-to-level.ts";
import { sum } from "./rational.ts";

/** A way to divide an estate between floors and caps. */
export type Divider = (basin: Basin) => Filled;

/** The divider behind a rule's name. */
export const dividerOf = (rule: AllocationRule): Divider =>
  rule === "waterLevel" ? fillToLevel : beyondFloors(claimsRules[rule]);

/** Everyone gets the floor first; a claims rule divides the rest among what is claimed beyond it. */
const beyondFloors =
  (rule: ClaimsRule): Divider =>
  ({ estate, floors, caps }) => {
    const rest = estate - sum(floors);
    const claims = caps.map((cap, i) => cap - floors[i]!);
    const shares = rest >= sum(claims) ? { numerators: claims, denominator: 1n } : rule({ estate: rest, claims });
    const { numerators, denominator } = shares;
    return { numerators: numerators.map((share, i) => floors[i]! * denominator + share), denominator, level: null };
  };
