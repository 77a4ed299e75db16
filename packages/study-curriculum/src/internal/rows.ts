/**
 * Rows of whole numbers, `stride` numbers each, put together by subject: those of the nth stand at
 * `data[at[n] * stride]` up to `data[at[n + 1] * stride]`, in ascending order from their first number on.
 */
export interface Rows {
  readonly stride: number;
  readonly at: Int32Array;
  readonly data: Int32Array;
}

/** Puts rows together by subject. O(rows + subjects), and the square of the rows of one subject. */
export const rowsBySubject = (
  subjects: readonly number[],
  data: readonly number[],
  stride: number,
  subjectCount: number,
): Rows => {
  const at = new Int32Array(subjectCount + 1);
  for (let row = 0; row < subjects.length; row++) at[subjects[row]! + 1]!++;
  for (let n = 0; n < subjectCount; n++) at[n + 1]! += at[n]!;
  const next = at.slice();
  const sorted = new Int32Array(data.length);
  for (let row = 0; row < subjects.length; row++) {
    const subject = subjects[row]!;
    const from = row * stride;
    let to = next[subject]!++ * stride;
    const first = at[subject]! * stride;
    while (to > first && precedes(data, from, sorted, to - stride, stride)) {
      sorted.copyWithin(to, to - stride, to);
      to -= stride;
    }
    for (let field = 0; field < stride; field++) sorted[to + field] = data[from + field]!;
  }
  return { stride, at, data: sorted };
};

const precedes = (a: readonly number[], atA: number, b: Int32Array, atB: number, stride: number): boolean => {
  for (let field = 0; field < stride; field++) {
    const difference = a[atA + field]! - b[atB + field]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
};

/** The rows of some subjects that follow each other, over the same numbers. */
export const sliceRows = ({ stride, at, data }: Rows, from: number, to: number): Rows => ({
  stride,
  at: at.subarray(from, to + 1),
  data,
});

/** The rows with those of one subject exchanged for others. */
export const replaceRows = ({ stride, at, data }: Rows, subject: number, { data: own }: Rows): Rows => {
  const [first, from, to, last] = [at[0]!, at[subject]!, at[subject + 1]!, at.at(-1)!];
  const change = own.length / stride - (to - from);
  const replaced = new Int32Array((last - first + change) * stride);
  replaced.set(data.subarray(first * stride, from * stride));
  replaced.set(own, (from - first) * stride);
  replaced.set(data.subarray(to * stride, last * stride), (from - first) * stride + own.length);
  return { stride, at: at.map((row, n) => row - first + (n > subject ? change : 0)), data: replaced };
};
