/**
 * Turns the left square of the rows into the identity by Gauss–Jordan elimination without pivoting, which is stable for what
 * it is used for here: positive definite matrices and M-matrices. The rows are changed. O(n² · columns).
 */
const eliminate = (rows: readonly Float64Array[]): void => {
  for (let k = 0; k < rows.length; k++) {
    const pivotRow = rows[k]!;
    const pivot = pivotRow[k]!;
    for (let j = k; j < pivotRow.length; j++) pivotRow[j]! /= pivot;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const factor = row[k]!;
      if (i === k || factor === 0) continue;
      for (let j = k; j < row.length; j++) row[j]! -= factor * pivotRow[j]!;
    }
  }
};

/** The inverse of a matrix, see {@link eliminate}. O(n³). */
export const inverse = (matrix: readonly (readonly number[])[]): Float64Array[] => {
  const size = matrix.length;
  const rows = matrix.map((row, i) => {
    const wide = new Float64Array(2 * size);
    wide.set(row);
    wide[size + i] = 1;
    return wide;
  });
  eliminate(rows);
  return rows.map((row) => row.subarray(size));
};

/** The vector that a matrix turns into the one given, see {@link eliminate}. O(n³). */
export const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, i) => Float64Array.of(...row, right[i]!));
  eliminate(rows);
  return rows.map((row) => row[matrix.length]!);
};

/** A matrix times a vector. */
export const times = (matrix: readonly ArrayLike<number>[], vector: readonly number[]): number[] =>
  matrix.map((row) => {
    let sum = 0;
    for (let j = 0; j < vector.length; j++) sum += row[j]! * vector[j]!;
    return sum;
  });
