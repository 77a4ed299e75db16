import rival from "topsis";

/** A matrix as the npm package `topsis` wants it. */
export const rivalMatrix = (rows: readonly (readonly number[])[]): { readonly data: number[][] } => {
  const { m } = rival.createRandom();
  const Matrix = m.constructor as new (rows: number[][]) => typeof m;
  return new Matrix(rows.map((row) => [...row]));
};
