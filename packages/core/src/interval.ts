/**
 * A half-open stretch `[start, end)`: the start belongs to it, the end does not, so stretches that meet do not overlap.
 *
 * Points are numbers (minutes, metres, instants in ms) or ISO date strings; `end: null` means without end.
 */
export interface Interval<T extends number | string> {
  readonly start: T;
  readonly end: T | null;
}

/**
 * Whether a point lies in the interval.
 *
 * @example
 * ```ts
 * import { contains } from "@vanstervind/core";
 *
 * contains({ start: "2026-01-01", end: "2027-01-01" }, "2026-12-31"); // => true
 * contains({ start: "2026-01-01", end: "2027-01-01" }, "2027-01-01"); // => false
 * ```
 */
export const contains = <T extends number | string>(interval: Interval<T>, point: T): boolean =>
  interval.start <= point && (interval.end === null || point < interval.end);

/**
 * The common part of two intervals, or `null` when they share no point. An interval that ends where it starts is empty.
 *
 * @example
 * ```ts
 * import { intersection } from "@vanstervind/core";
 *
 * intersection({ start: 0, end: 60 }, { start: 45, end: null }); // => { start: 45, end: 60 }
 * intersection({ start: 0, end: 60 }, { start: 60, end: 90 }); // => null
 * ```
 */
export const intersection = <T extends number | string>(a: Interval<T>, b: Interval<T>): Interval<T> | null => {
  const start = a.start < b.start ? b.start : a.start;
  const end = a.end === null ? b.end : b.end === null ? a.end : a.end < b.end ? a.end : b.end;
  return end === null || start < end ? { start, end } : null;
};

/**
 * Whether two intervals share a point.
 *
 * @example
 * ```ts
 * import { overlaps } from "@vanstervind/core";
 *
 * overlaps({ start: 0, end: 60 }, { start: 60, end: 90 }); // => false
 * ```
 */
export const overlaps = <T extends number | string>(a: Interval<T>, b: Interval<T>): boolean =>
  intersection(a, b) !== null;
