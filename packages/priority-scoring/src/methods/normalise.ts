import { DomainError } from "@vanstervind/core";
import type { Direction } from "../criterion.ts";
import { checkMatrix } from "./internal/read-matrix.ts";
import type { Matrix } from "./matrix.ts";

/**
 * A rule that scales a column by the data in it. For a level x in a column of n:
 *
 * - `minmax`: (x − min) / (max − min); decreasing: (max − x) / (max − min). A constant column is 1.
 * - `max`: x / max; decreasing: 1 − x / max.
 * - `sum`: x / Σx; decreasing: (1/x) / Σ(1/x).
 * - `vector`: x / √Σx²; decreasing: 1 − x / √Σx².
 * - `linear`: x / max; decreasing: min / x.
 * - `logarithmic`: ln x / Σ ln x; decreasing: (1 − ln x / Σ ln x) / (n − 1).
 */
export type Normalisation = "minmax" | "max" | "sum" | "vector" | "linear" | "logarithmic";

/**
 * Scales each column of a matrix by the data in it, so that higher is better.
 *
 * Beware: the scale depends on which alternatives are there, so adding or removing one can reverse the order of the
 * others (rank reversal). `rank` therefore uses fixed reference bounds; this is for comparison with published figures.
 * O(cells).
 *
 * @param matrix - Alternatives × criteria.
 * @param directions - One for each column.
 * @param normalisation - All but `minmax` and `vector` need levels of at least 0; `sum` and `linear` need levels above
 * 0 in decreasing columns, `logarithmic` in all.
 * @throws `invalid-input` with all faults when the matrix is ragged, not finite or of another width.
 * @throws `not-normalisable` when the rule is not defined for a column.
 * @see V. Belton, T. Gear, "On a short-coming of Saaty's method", Omega 11 (1983), on rank reversal.
 * @example
 * ```ts
 * import { normalise } from "@vanstervind/priority-scoring/methods";
 *
 * normalise([[10, 3], [4, 2], [7, 5]], ["increasing", "decreasing"], "minmax");
 * // => [[1, 2 / 3], [0, 1], [0.5, 0]]
 * normalise([[-1], [1]], ["increasing"], "sum"); // throws not-normalisable
 * ```
 */
export const normalise = (
  matrix: Matrix,
  directions: readonly Direction[],
  normalisation: Normalisation,
): number[][] => {
  checkMatrix(matrix, { name: "directions", count: directions.length });
  const scaled = directions.map((direction, j) => {
    const column = matrix.map((row) => row[j]!);
    const isDefined = domains[normalisation](column, direction);
    if (!isDefined) throw notNormalisable(normalisation, j);
    return rules[normalisation](column, direction);
  });
  return matrix.map((_, i) => scaled.map((column) => column[i]!));
};

type Rule = (column: readonly number[], direction: Direction) => number[];

const sumOf = (column: readonly number[], of: (x: number) => number): number =>
  column.reduce((sum, x) => sum + of(x), 0);
const greatest = (column: readonly number[]): number =>
  column.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
const least = (column: readonly number[]): number => column.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** Shares of a whole; a whole of 0 has parts of 0 only. */
const shares = (column: readonly number[], whole: number): number[] => column.map((x) => (whole === 0 ? 0 : x / whole));
const complements = (column: readonly number[]): number[] => column.map((x) => 1 - x);

const rules: Readonly<Record<Normalisation, Rule>> = {
  minmax: (column, direction) => {
    const min = least(column);
    const max = greatest(column);
    if (min === max) return column.map(() => 1);
    return column.map((x) => (direction === "increasing" ? x - min : max - x) / (max - min));
  },
  max: (column, direction) => {
    const scaled = shares(column, greatest(column));
    return direction === "increasing" ? scaled : complements(scaled);
  },
  sum: (column, direction) => {
    const parts = direction === "increasing" ? column : column.map((x) => 1 / x);
    return shares(
      parts,
      sumOf(parts, (x) => x),
    );
  },
  vector: (column, direction) => {
    // Scaled by the largest first, so that squares neither overflow nor vanish.
    const unit = shares(column, greatest(column.map(Math.abs)));
    const scaled = shares(unit, Math.sqrt(sumOf(unit, (x) => x * x)));
    return direction === "increasing" ? scaled : complements(scaled);
  },
  linear: (column, direction) => {
    if (direction === "increasing") return shares(column, greatest(column));
    const min = least(column);
    return column.map((x) => min / x);
  },
  logarithmic: (column, direction) => {
    const scaled = shares(column.map(Math.log), sumOf(column, Math.log));
    if (direction === "increasing" || column.length === 1) return scaled;
    return complements(scaled).map((x) => x / (column.length - 1));
  },
};

type Domain = (column: readonly number[], direction: Direction) => boolean;

const notNegative: Domain = (column) => column.every((x) => x >= 0);
const positiveIfDecreasing: Domain = (column, direction) =>
  column.every((x) => x > 0 || (x === 0 && direction === "increasing"));

const domains: Readonly<Record<Normalisation, Domain>> = {
  minmax: () => true,
  max: notNegative,
  sum: positiveIfDecreasing,
  vector: () => true,
  linear: positiveIfDecreasing,
  logarithmic: (column) => column.every((x) => x > 0) && (column.length === 0 || sumOf(column, Math.log) > 0),
};

const notNormalisable = (normalisation: Normalisation, column: number): DomainError =>
  new DomainError("not-normalisable", `The levels of column ${column} cannot be scaled by ${normalisation}.`, {
    values: { normalisation, column },
    hint: "Maybe use minmax, which takes any levels, or rank with fixed bounds.",
  });
