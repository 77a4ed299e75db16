import { DomainError, type Id } from "@vanstervind/core";
import * as z from "zod";
import { Criterion, type Direction } from "../criterion.ts";
import type { Matrix } from "../methods/matrix.ts";
import { normalise } from "../methods/normalise.ts";
import type { Elicitation, Unchecked } from "./elicitation.ts";
import { readRows } from "./internal/read-rows.ts";
import { toElicitation, unchecked } from "./internal/to-elicitation.ts";
import type { WeightReason } from "./weight-reasons.ts";

/**
 * A way to read weights out of data. Of a column scaled by the data in it:
 *
 * - `entropy`: how unevenly it is shared: 1 − entropy of the shares. Levels of at least 0; directions do not matter.
 * - `standardDeviation`: its standard deviation from worst (0) to best (1).
 * - `critic`: that deviation times the sum of 1 − correlation with every other column.
 * - `merec`: how much the overall performance changes when it is left out. Levels above 0.
 */
export type WeightAid = "entropy" | "standardDeviation" | "critic" | "merec";

/**
 * Weights out of a matrix of figures: an aid to see what the data can tell apart, and no answer to what is important.
 *
 * A figure that varies much gets much weight, whether or not anyone cares about it, and one more alternative changes all
 * weights. Show them beside the weights that people chose, never instead. Columns without any contrast get 0; without
 * contrast in any, all weigh the same. O(alternatives · criteria), `critic` and `merec` O(alternatives · criteria²).
 *
 * @param criteria - One for each column.
 * @param matrix - Alternatives × criteria.
 * @throws `invalid-input` with all faults when ids repeat or the matrix is ragged, not finite or of another width.
 * @throws `not-normalisable` when the aid is not defined for the levels of a column.
 * @see C. E. Shannon's entropy: C.-L. Hwang, K. Yoon, Multiple Attribute Decision Making, 1981, chapter 3.
 * @see D. Diakoulaki, G. Mavrotas, L. Papayannakis, "Determining objective weights in multiple criteria problems: the
 * CRITIC method", Computers & Operations Research 22 (1995).
 * @see M. Keshavarz-Ghorabaee and others, "Determination of objective weights using a new method based on the removal
 * effects of criteria (MEREC)", Symmetry 13 (2021).
 * @example
 * ```ts
 * import { dataWeights } from "@vanstervind/priority-scoring/weights";
 *
 * const criteria = [{ id: "a", direction: "increasing" }, { id: "b", direction: "increasing" }] as const;
 * dataWeights(criteria, [[0, 2], [4, 2], [4, 2]], "entropy").weights.map(({ weight }) => weight); // => [1, 0]
 * ```
 */
export const dataWeights = (
  criteria: readonly Pick<Criterion, "id" | "direction">[],
  matrix: Matrix,
  aid: WeightAid,
): Elicitation<Unchecked> => {
  const columnOf = new Map(criteria.map(({ id }, j) => [id, j]));
  const directions = criteria.map(({ direction }) => direction);
  const rows = readRows(
    Rows,
    criteria.map(({ id, direction }) => ({ id, direction })),
    "the criteria",
  );
  const found = aids[aid](matrix, directions);
  const amounts = rows.map(({ id }) => {
    const amount = found[columnOf.get(id)!]!;
    return amount > noise ? amount : 0;
  });
  return toElicitation(
    rows.map(({ id }) => id),
    amounts,
    { consistency: unchecked, reasons: [{ code: "describes-data", values: {} }, ...flat(rows, amounts)] },
  );
};

const Rows = z.array(z.strictObject({ id: Criterion.shape.id, direction: Criterion.shape.direction })).min(1);

/** Amounts below this come of rounding and not of contrast. */
const noise = 1e-12;

const flat = (rows: readonly { readonly id: Id }[], amounts: readonly number[]): WeightReason[] =>
  rows.flatMap(({ id }, j): WeightReason[] => (amounts[j] === 0 ? [{ code: "no-contrast", values: { id } }] : []));

type Aid = (matrix: Matrix, directions: readonly Direction[]) => number[];

const sumOf = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
const meanOf = (xs: readonly number[]): number => sumOf(xs) / Math.max(1, xs.length);

/** Columns of deviations from the mean, scaled from worst (0) to best (1), each with its standard deviation. */
const deviations = (matrix: Matrix, directions: readonly Direction[]) => {
  const scaled = normalise(matrix, directions, "minmax");
  return directions.map((_, j) => {
    const mean = meanOf(scaled.map((row) => row[j]!));
    const column = scaled.map((row) => row[j]! - mean);
    return { column, deviation: Math.sqrt(meanOf(column.map((x) => x * x))) };
  });
};

const aids: Readonly<Record<WeightAid, Aid>> = {
  entropy: (matrix, directions) => {
    const shares = normalise(
      matrix,
      directions.map(() => "increasing"),
      "sum",
    );
    return directions.map((_, j) => {
      const column = shares.map((row) => row[j]!);
      if (matrix.length < 2 || sumOf(column) === 0) return 0;
      return 1 + sumOf(column.map((p) => (p === 0 ? 0 : p * Math.log(p)))) / Math.log(matrix.length);
    });
  },
  standardDeviation: (matrix, directions) => deviations(matrix, directions).map(({ deviation }) => deviation),
  critic: (matrix, directions) => {
    const columns = deviations(matrix, directions);
    return columns.map((a) => {
      // A flat column neither agrees nor disagrees with any other.
      const conflicts = columns.map((b) => {
        const scale = a.deviation * b.deviation;
        return a === b || scale === 0 ? 0 : 1 - meanOf(a.column.map((x, i) => x * b.column[i]!)) / scale;
      });
      return a.deviation * sumOf(conflicts);
    });
  },
  merec: (matrix, directions) => {
    // The other way round: the worst of a column is 1, and better is less.
    const scaled = normalise(
      matrix,
      directions.map((direction) => (direction === "increasing" ? "decreasing" : "increasing")),
      "linear",
    );
    const logs = scaled.map((row) => row.map((x) => Math.abs(Math.log(x))));
    const column = directions.findIndex((_, j) => logs.some((row) => !Number.isFinite(row[j])));
    if (column >= 0) {
      throw new DomainError("not-normalisable", `The levels of column ${column} are not all above 0, as merec needs.`, {
        values: { aid: "merec", column },
        hint: "Maybe use standardDeviation, which takes any levels.",
      });
    }
    const sums = logs.map(sumOf);
    return directions.map((_, j) =>
      sumOf(
        logs.map((row, i) =>
          Math.abs(Math.log1p((sums[i]! - row[j]!) / row.length) - Math.log1p(sums[i]! / row.length)),
        ),
      ),
    );
  },
};
