/**
 * The assignment of rows to columns at the least cost in all, each row to one column (Hungarian method with potentials;
 * rows are few or as many as columns). Whole numbers give an exact answer. O(rows² · columns).
 *
 * @param costs - Row by row; `columns` at least the number of rows.
 * @returns The column of each row.
 * @see R. Jonker, A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems,
 *   Computing 38 (1987)
 */
export const leastCost = (costs: Float64Array, rows: number, columns: number): Int32Array => {
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const before = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const done = new Uint8Array(columns + 1);
    do {
      done[column] = 1;
      const at = rowOf[column]!;
      let least = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (done[j] === 1) continue;
        const reduced = costs[(at - 1) * columns + j - 1]! - u[at]! - v[j]!;
        if (reduced < slack[j]!) {
          slack[j] = reduced;
          before[j] = column;
        }
        if (slack[j]! < least) {
          least = slack[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (done[j] === 1) {
          u[rowOf[j]!]! += least;
          v[j]! -= least;
        } else slack[j]! -= least;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const previous = before[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    } while (column !== 0);
  }
  const found = new Int32Array(rows);
  for (let j = 1; j <= columns; j++) if (rowOf[j]! > 0) found[rowOf[j]! - 1] = j - 1;
  return found;
};
