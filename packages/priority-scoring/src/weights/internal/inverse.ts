/**
 * The inverse of a matrix by Gauss–Jordan elimination without pivoting, which is stable for what it is used for here:
 * positive definite matrices and M-matrices. O(n³).
 */
export const inverse = (matrix: readonly (readonly number[])[]): Float64Array[] => {
  const size = matrix.length;
  const rows = matrix.map((row, i) => {
    const wide = new Float64Array(2 * size);
    wide.set(row);
    wide[size + i] = 1;
    return wide;
  });
  for (const [k, pivotRow] of rows.entries()) {
    const pivot = pivotRow[k]!;
    for (let j = 0; j < pivotRow.length; j++) pivotRow[j]! /= pivot;
    for (const [i, row] of rows.entries()) {
      const factor = row[k]!;
      if (i === k || factor === 0) continue;
      for (let j = k; j < row.length; j++) row[j]! -= factor * pivotRow[j]!;
    }
  }
  return rows.map((row) => row.subarray(size));
};

/** A matrix times a vector. */
export const times = (matrix: readonly ArrayLike<number>[], vector: readonly number[]): number[] =>
  matrix.map((row) => vector.reduce((sum, x, j) => sum + row[j]! * x, 0));
