import * as z from "zod";
import type { ClaimsRule } from "./claims-rule.ts";
import { adjustedProportional } from "./rules/adjusted-proportional.ts";
import { cea } from "./rules/cea.ts";
import { cel } from "./rules/cel.ts";
import { constrainedEgalitarian } from "./rules/constrained-egalitarian.ts";
import { minimalOverlap } from "./rules/minimal-overlap.ts";
import { piniles } from "./rules/piniles.ts";
import { proportional } from "./rules/proportional.ts";
import { randomArrival } from "./rules/random-arrival.ts";
import { reverseTalmud } from "./rules/reverse-talmud.ts";
import { talmud } from "./rules/talmud.ts";

/**
 * The ten claims rules by name, for settings that are data and for comparing them all.
 *
 * @example
 * ```ts
 * import { claimsRules, divide } from "@vanstervind/fund-allocation";
 *
 * const problem = { estate: 100, claims: [60, 90] };
 * const awards = Object.entries(claimsRules).map(([name, rule]) => [name, ...divide(problem, rule).awards]);
 * awards.slice(0, 4); // => [["proportional", "40", "60"], ["cea", "50", "50"], ["cel", "35", "65"], ["talmud", "35", "65"]]
 * ```
 */
export const claimsRules = {
  proportional,
  cea,
  cel,
  talmud,
  reverseTalmud,
  adjustedProportional,
  randomArrival,
  minimalOverlap,
  piniles,
  constrainedEgalitarian,
} as const satisfies Readonly<Record<string, ClaimsRule>>;

/** The name of a claims rule. */
export const ClaimsRuleName = z.enum(Object.keys(claimsRules) as [keyof typeof claimsRules]);

/** See the schema of the same name. */
export type ClaimsRuleName = z.infer<typeof ClaimsRuleName>;
