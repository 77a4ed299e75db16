import type { Judgements } from "./judgements.ts";
import { solve, times } from "./linear-algebra.ts";

/** The greatest eigenvalue of a positive matrix and its eigenvector. */
interface Eigenpair {
  readonly lambda: number;
  readonly vector: number[];
}

/** Far more steps than are ever taken: each about doubles the number of right digits. */
const maxSteps = 100;

/**
 * The principal eigenvector of the comparisons by Noda's iteration, which squeezes the eigenvalue from both sides.
 *
 * A missing comparison is 0 and adds 1 to the diagonal of both criteria (Harker), which is the same as filling it with
 * the ratio of the weights found. Rows and columns are scaled by a first guess of the weights, so that comparisons that
 * agree leave nothing to iterate. O(n³) a step.
 *
 * @see T. Noda, "Note on the computation of the maximal eigenvalue of a non-negative irreducible matrix" (1971).
 */
export const principalEigenvector = ({ known }: Judgements, logGuess: readonly number[]): Eigenpair => {
  const matrix = known.map((row, i) => {
    const missing = row.filter((log, j) => log === null && i !== j).length;
    return row.map((log, j) => {
      if (i === j) return 1 + missing;
      return log === null ? 0 : Math.exp(log - logGuess[i]! + logGuess[j]!);
    });
  });
  let vector = matrix.map(() => 1);
  let lambda = 0;
  for (let step = 0; step < maxSteps; step++) {
    const ratios = times(matrix, vector).map((x, i) => x / vector[i]!);
    lambda = Math.max(...ratios);
    if (lambda - Math.min(...ratios) <= 1e-12 * lambda) break;
    const shifted = matrix.map((row, i) => row.map((x, j) => (i === j ? lambda - x : -x)));
    const next = solve(shifted, vector);
    const greatest = Math.max(...next);
    vector = next.map((x) => x / greatest);
  }
  return { lambda, vector: vector.map((x, i) => x * Math.exp(logGuess[i]!)) };
};
