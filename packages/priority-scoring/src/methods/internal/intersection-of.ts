import type { Relation, Relations } from "../relation.ts";

/** The partial ranking that two rankings agree on: preferred is who is ahead in one and not behind in the other. O(n²). */
export const intersectionOf = (first: readonly number[], second: readonly number[]): Relations =>
  first.map((a, i) => first.map((b, k) => relationOf(Math.sign(a - b), Math.sign(second[i]! - second[k]!))));

const relationOf = (first: number, second: number): Relation => {
  if (first * second < 0) return "incomparable";
  const both = first + second;
  if (both === 0) return "indifferent";
  return both < 0 ? "preferred" : "behind";
};
