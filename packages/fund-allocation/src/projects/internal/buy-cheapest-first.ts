import type { Rational } from "../../internal/rational.ts";
import { compareRationals, nearestNumber, roundingError } from "./nearest-number.ts";

/** Prices that only rise as projects are bought. */
export interface RisingPrices {
  /** A number that the price of a project now does not lie below, close to it; infinite when it cannot be bought now or later. */
  bound(project: number): number;
  /** The exact price of a project, or `null` when it cannot be bought now or later. */
  price(project: number): Rational | null;
  /** Buys a project at its price. */
  buy(project: number, price: Rational): void;
}

/** A project bought, and at what price. */
export interface Purchase {
  readonly project: number;
  readonly price: Rational;
}

/** What decides between projects at the same price, and when to stop. */
export interface Market {
  /** Negative when the first of two projects goes first. */
  readonly compare: (a: number, b: number) => number;
  /** Whether a project may be bought, given those bought so far; `false` ends it all. */
  readonly goesOn: (project: number) => boolean;
}

/**
 * Buys the project with the lowest price, again and again, until none can be bought.
 *
 * As prices only rise, an old bound is still a bound: only projects whose bound does not exceed the lowest price found
 * are priced anew, and only those within rounding of it exactly. So the outcome is that of exact numbers throughout.
 */
export const buyCheapestFirst = (
  projects: readonly number[],
  prices: RisingPrices,
  { compare, goesOn }: Market,
): Purchase[] => {
  const bought: Purchase[] = [];
  let open = projects.map((project) => ({ project, bound: 0, fresh: false }));
  for (;;) {
    const priced = new Set<number>();
    let best: Purchase | null = null;
    let ceiling = Number.POSITIVE_INFINITY;
    for (;;) {
      let next: (typeof open)[number] | null = null;
      for (const candidate of open) {
        if (
          candidate.bound <= ceiling &&
          !priced.has(candidate.project) &&
          candidate.bound < (next?.bound ?? Number.POSITIVE_INFINITY)
        ) {
          next = candidate;
        }
      }
      if (next === null) break;
      const { project } = next;
      if (!next.fresh) {
        next.bound = Math.max(next.bound, prices.bound(project));
        next.fresh = true;
        continue;
      }
      const price = prices.price(project);
      if (price === null) {
        next.bound = Number.POSITIVE_INFINITY;
        continue;
      }
      priced.add(project);
      const order = best === null ? -1 : compareRationals(price, best.price) || compare(project, best.project);
      if (order > 0) continue;
      best = { project, price };
      ceiling = nearestNumber(price) * (1 + 4 * roundingError);
    }
    if (best === null || !goesOn(best.project)) return bought;
    const { project, price } = best;
    prices.buy(project, price);
    bought.push(best);
    open = open.filter((candidate) => candidate.project !== project && candidate.bound < Number.POSITIVE_INFINITY);
    for (const candidate of open) candidate.fresh = false;
  }
};
