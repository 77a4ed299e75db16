/**
 * Rows of whole numbers, `stride` numbers each, put together by subject: those of the nth stand at
 * `data[at[n] * stride]` up to `data[at[n + 1] * stride]`, in ascending order from their first number on.
 */
export interface Rows {
  readonly stride: number;
  readonly at: Int32Array;
  readonly data: Int32Array;
}

/** Rows in the order in which they come, before they are put together by subject. */
export interface RowList {
  /** Adds a row of a subject: as many numbers as the stride. */
  add(subject: number, ...numbers: readonly number[]): void;
  /** The rows put together by subject. O(rows + subjects), and the square of the rows of one subject. */
  bySubject(subjectCount: number): Rows;
}

/** An empty list with room for some rows; it grows when there are more. */
export const rowList = (stride: number, room: number): RowList => {
  let subjects = new Int32Array(room);
  let data = new Int32Array(room * stride);
  let count = 0;
  return {
    add(subject, ...numbers) {
      if (count === subjects.length) {
        subjects = grown(subjects, 2 * count + 1);
        data = grown(data, (2 * count + 1) * stride);
      }
      subjects[count] = subject;
      const from = count * stride;
      for (let field = 0; field < stride; field++) data[from + field] = numbers[field]!;
      count++;
    },
    bySubject(subjectCount) {
      const at = new Int32Array(subjectCount + 1);
      for (let row = 0; row < count; row++) at[subjects[row]! + 1]!++;
      for (let n = 0; n < subjectCount; n++) at[n + 1]! += at[n]!;
      const next = at.slice();
      const sorted = new Int32Array(count * stride);
      for (let row = 0; row < count; row++) {
        const subject = subjects[row]!;
        const from = row * stride;
        let to = next[subject]!++ * stride;
        const first = at[subject]! * stride;
        for (; to > first && precedes(data, from, sorted, to - stride, stride); to -= stride) {
          for (let field = 0; field < stride; field++) sorted[to + field] = sorted[to - stride + field]!;
        }
        for (let field = 0; field < stride; field++) sorted[to + field] = data[from + field]!;
      }
      return { stride, at, data: sorted };
    },
  };
};

const grown = (numbers: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(length);
  longer.set(numbers);
  return longer;
};

const precedes = (a: Int32Array, atA: number, b: Int32Array, atB: number, stride: number): boolean => {
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
