import type { ClaimsRule } from "../claims-rule.ts";
import { sum } from "./rational.ts";

/** The rule that shares losses as the given rule shares awards: `claims − rule(sum − estate)`. */
export const dual =
  (rule: ClaimsRule): ClaimsRule =>
  ({ estate, claims }) => {
    const { numerators: losses, denominator } = rule({ estate: sum(claims) - estate, claims });
    return { numerators: claims.map((claim, i) => claim * denominator - losses[i]!), denominator };
  };

/** Uses one rule as long as the estate is at most half the sum of claims, and another beyond. */
export const splitAtHalf =
  (below: ClaimsRule, above: ClaimsRule): ClaimsRule =>
  (problem) =>
    (2n * problem.estate <= sum(problem.claims) ? below : above)(problem);

/** Applies a rule to the half claims. Halves stay whole because the unit is halved with them. */
export const onHalfClaims =
  (rule: ClaimsRule): ClaimsRule =>
  ({ estate, claims }) => {
    const { numerators, denominator } = rule({ estate: 2n * estate, claims });
    return { numerators, denominator: 2n * denominator };
  };

/** Gives everyone half the claim, and divides what is left among the other halves by a rule. */
export const afterHalfClaims =
  (rule: ClaimsRule): ClaimsRule =>
  ({ estate, claims }) => {
    const { numerators, denominator } = rule({ estate: 2n * estate - sum(claims), claims });
    return {
      numerators: claims.map((claim, i) => claim * denominator + numerators[i]!),
      denominator: 2n * denominator,
    };
  };

/** The claims from small to large. */
export const ascending = (claims: readonly bigint[]): bigint[] =>
  [...claims].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
