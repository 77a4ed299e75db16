import type { Rational } from "../../internal/rational.ts";
import type { Poll } from "./poll.ts";
import type { Shared } from "./share-equally.ts";

/** How {@link raiseEndowment} works. */
export interface RaiseOptions {
  /** The budget over the voters. */
  readonly share: Rational;
  readonly start: "exact" | "whole";
  /** By how much, in units of money; `null` for the default. */
  readonly raise: Rational | null;
  /** Equal shares with a given endowment. */
  readonly run: (endowment: Rational) => Shared;
}

/**
 * Add-one: equal shares again and again with a larger endowment, until the outcome leaves no room for any supported
 * project, or the next would not fit in the budget.
 *
 * Ends: a supported project that fits is bought at the latest when one supporter alone can pay for all projects.
 */
export const raiseEndowment = (
  { costs, supporters, budget, unit }: Poll,
  { share, start, raise, run }: RaiseOptions,
): Shared & { readonly endowment: Rational } => {
  const whole = share.numerator / (share.denominator * unit);
  const thousandth = whole / 1000n;
  const step = raise ?? { numerator: thousandth > 1n ? thousandth : 1n, denominator: 1n };
  const cost = ({ purchases }: Shared): bigint => purchases.reduce((sum, { project }) => sum + costs[project]!, 0n);
  const first: Rational = start === "whole" ? { numerator: whole * unit, denominator: 1n } : share;
  let endowment = first;
  let shared = run(endowment);
  for (let raises = 1n; ; raises++) {
    const left = budget - cost(shared);
    const bought = new Set(shared.purchases.map(({ project }) => project));
    const full = costs.every(
      (price, project) => supporters[project] === 0 || price === 0n || bought.has(project) || price > left,
    );
    if (full) return { ...shared, endowment };
    const next: Rational = {
      numerator: first.numerator * step.denominator + raises * step.numerator * unit * first.denominator,
      denominator: first.denominator * step.denominator,
    };
    const richer = run(next);
    if (cost(richer) > budget) return { ...shared, endowment };
    endowment = next;
    shared = richer;
  }
};
