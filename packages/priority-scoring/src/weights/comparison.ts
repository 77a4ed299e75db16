import { type Fault, Id, invalidInput } from "@vanstervind/core";
import * as z from "zod";

/** A judgement: `a` is `times` as important as `b`. */
export const Comparison = z.strictObject({
  /** One criterion (or block). */
  a: Id,
  /** The other. */
  b: Id,
  /**
   * How many times as important `a` is: 1 when alike, 3 for somewhat more, 9 for extremely more, 1/3 for the reverse of
   * somewhat more; from 10⁻⁹ to 10⁹.
   */
  times: z.number().min(1e-9).max(1e9),
});

/** See the schema of the same name. */
export interface Comparison extends z.infer<typeof Comparison> {}

/**
 * The comparisons in a square matrix, as the literature and other tools write them.
 *
 * Cell (i, j) tells how many times as important criterion i is as criterion j; `null` where nobody compared them. Both
 * halves are read, so that {@link ahpWeights} can check that they say the same. O(n²).
 *
 * @param ids - The criteria, in the order of rows and columns.
 * @throws `invalid-input` with all faults when the matrix is not square or its diagonal not 1 (or `null`).
 * @example
 * ```ts
 * import { comparisonsOf } from "@vanstervind/priority-scoring/weights";
 *
 * comparisonsOf(["a", "b"], [[1, 3], [null, 1]]); // => [{ a: "a", b: "b", times: 3 }]
 * comparisonsOf(["a", "b"], [[1, 3]]); // throws invalid-input
 * ```
 */
export const comparisonsOf = (ids: readonly Id[], matrix: readonly (readonly (number | null)[])[]): Comparison[] => {
  const faults: Fault[] = [];
  const fault = (code: string, row: number | null, field: string, message: string): void => {
    faults.push({ code, source, row, field, message });
  };
  if (matrix.length !== ids.length) fault("not-square", null, "", `has ${matrix.length} rows for ${ids.length} ids`);
  const comparisons: Comparison[] = [];
  for (const [i, row] of matrix.entries()) {
    if (row.length !== ids.length) fault("not-square", i, "", `has ${row.length} columns for ${ids.length} ids`);
    for (const [j, times] of row.entries()) {
      if (i === j && times !== 1 && times !== null) fault("not-reciprocal", i, String(j), `must be 1, got ${times}`);
      if (i !== j && times !== null) comparisons.push({ a: ids[i]!, b: ids[j]!, times });
    }
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  return comparisons;
};

const source = "the matrix";
