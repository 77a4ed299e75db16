import { parse } from "@vanstervind/core";
import * as z from "zod";
import type { ClaimsRule, Shares } from "./claims-rule.ts";
import { Exact } from "./exact.ts";
import { formatRational, overOneDenominator, readRational, sum } from "./internal/rational.ts";

/** What is to be divided, in any unit of money. */
export interface Estate {
  /** What there is. */
  readonly estate: Exact;
  /** What each claimant may get at most. */
  readonly claims: readonly Exact[];
}

/** Exact awards, as text in lowest terms such as `"100/3"`. */
export interface Division {
  /**
   * One for each claim, in the same order; they sum to the estate, or to the claims when those are smaller. Written when
   * first read, as some rules give fractions of hundreds of digits: {@link divideOre} does without them.
   */
  readonly awards: readonly string[];
  /** What is left when every claim is met in full. */
  readonly unallocated: string;
  /** Whether these are the rule's own awards; false when a rule that samples has estimated them. */
  readonly exact: boolean;
  /** How far each award may typically be from the rule's own: its standard error, 0 when exact. */
  readonly standardErrors: readonly number[];
}

const Problem = z.object({ estate: Exact, claims: z.array(Exact) });

/**
 * Divides an estate among claims by a claims rule, exactly.
 *
 * When the estate covers all claims, everyone gets what they claimed and the rest stays unallocated. The order of the
 * claims never changes anyone's award under the rules of this package. For whole öre, see {@link divideOre}. Beyond
 * the rule's own cost, O(n), and as much for each digit of the fractions when they are read.
 *
 * @throws `invalid-input` when an amount is negative or no number; `random-arrival-too-large` by that rule.
 * @example
 * ```ts
 * import { cea, divide, proportional } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 1000, claims: [200, 1200, 600] }, cea).awards; // => ["200", "400", "400"]
 * divide({ estate: 1000, claims: [200, 1200, 600] }, proportional).awards; // => ["100", "600", "300"]
 * divide({ estate: 1000, claims: [300, "100/3"] }, cea).unallocated; // => "2000/3"
 * ```
 */
export const divide = (problem: Estate, rule: ClaimsRule): Division => {
  const { estate, claims } = parse(Problem, problem, { source: "the claims problem" });
  const { numerators, denominator: scale } = overOneDenominator(
    [estate, ...claims].map((value) => readRational(value)!),
  );
  const [available = 0n, ...wanted] = numerators;
  const claimed = sum(wanted);
  const covered = available >= claimed;
  const shares: Shares = covered
    ? { numerators: wanted, denominator: 1n }
    : rule({ estate: available, claims: wanted });
  const { standardErrors } = shares;
  const denominator = shares.denominator * scale;
  let awards: readonly string[] | undefined;
  return {
    get awards() {
      awards ??= shares.numerators.map((numerator) => formatRational({ numerator, denominator }));
      return awards;
    },
    unallocated: formatRational({ numerator: covered ? available - claimed : 0n, denominator: scale }),
    exact: standardErrors === undefined,
    standardErrors: wanted.map((_, i) => (standardErrors?.[i] ?? 0) / Number(scale)),
  };
};
