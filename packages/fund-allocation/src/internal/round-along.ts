import { compareIds } from "@vanstervind/core";
import { sum } from "./rational.ts";

/** Shares over one denominator. */
interface Shares {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** Whose shares grow with the estate, and how much of it is given out in whole steps. */
export interface Growth {
  /** The shares of an estate of `parts / scale` steps, counted in parts; they sum to the estate and never fall as it grows. */
  readonly sharesOf: (parts: bigint, scale: bigint) => Shares;
  /** The last word in ties. */
  readonly ids: readonly string[];
  /** The estates between which the shares sum to the estate, in whole steps. */
  readonly range: readonly [from: bigint, to: bigint];
  /** What the whole shares sum to; within the range. */
  readonly total: bigint;
}

/** Half steps that are passed within this part of a step of each other are passed together, and id decides. */
const scale = 1n << 10n;

/**
 * Whole shares: as the estate grows from nothing, each share that passes a half step gets that step, until all are given.
 * The order in which halves are passed does not depend on the total, so that more never takes a step from anybody. For
 * shares in fixed proportion this is Webster's method. O(log n) divisions.
 */
export const roundAlong = ({ sharesOf, ids, range: [from, to], total }: Growth): bigint[] => {
  // Rounding each share to the nearest step is at most half a step off for each.
  const slack = BigInt(ids.length);
  let [low, high] = [total - slack > from ? total - slack : from, total + slack < to ? total + slack : to].map(
    (estate) => estate * scale,
  ) as [bigint, bigint];
  let [given, next] = [nearest(sharesOf(low, scale)), nearest(sharesOf(high, scale))];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const there = nearest(sharesOf(middle, scale));
    if (sum(there) <= total) [low, given] = [middle, there];
    else [high, next] = [middle, there];
  }
  let left = total - sum(given);
  const byId = ids.map((id, i) => ({ id, i })).sort((a, b) => compareIds(a.id, b.id));
  for (const { i } of byId) {
    if (left === 0n) break;
    if (next[i]! === given[i]!) continue;
    given[i]! += 1n;
    left -= 1n;
  }
  return given;
};

/** Shares to the nearest step, halves up. */
const nearest = ({ numerators, denominator }: Shares): bigint[] => {
  const step = denominator * scale;
  return numerators.map((share) => (2n * share + step) / (2n * step));
};
