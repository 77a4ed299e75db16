/** Finds the nearest of some points in the plane. */
export interface PointIndex {
  /** The up to `count` points nearest to a place, nearest first, of those that are accepted and not beyond `within`. */
  nearest(x: number, y: number, count: number, accept?: (point: number) => boolean, within?: number): number[];
}

const leaf = 8;

/** A k-d tree over the points, split at the middle. O(n log n) to build, O(log n + count) to ask, wherever they lie. */
export const createPointIndex = (xs: Float64Array, ys: Float64Array): PointIndex => {
  const order = Int32Array.from(xs, (_, i) => i);
  const axes = [xs, ys] as const;
  const build = (left: number, right: number, axis: 0 | 1): void => {
    if (right - left < leaf) return;
    const middle = (left + right) >> 1;
    select(order, axes[axis], left, right, middle);
    build(left, middle - 1, axis === 0 ? 1 : 0);
    build(middle + 1, right, axis === 0 ? 1 : 0);
  };
  build(0, order.length - 1, 0);

  // What is asked for now: closures made once, as a split asks a million times.
  let [x, y, count, limit] = [0, 0, 0, 0];
  let accept: ((point: number) => boolean) | undefined;
  let found: number[] = [];
  const squares: number[] = [];
  const offer = (point: number): void => {
    const square = (xs[point]! - x) ** 2 + (ys[point]! - y) ** 2;
    if (square > limit || (found.length === count && square >= squares[count - 1]!)) return;
    if (accept !== undefined && !accept(point)) return;
    let at = found.length === count ? count - 1 : found.length;
    while (at > 0 && (squares[at - 1]! > square || (squares[at - 1] === square && found[at - 1]! > point))) {
      squares[at] = squares[at - 1]!;
      found[at] = found[at - 1]!;
      at--;
    }
    squares[at] = square;
    found[at] = point;
  };
  const visit = (left: number, right: number, axis: 0 | 1): void => {
    if (right - left < leaf) {
      for (let i = left; i <= right; i++) offer(order[i]!);
      return;
    }
    const middle = (left + right) >> 1;
    const point = order[middle]!;
    const gap = axis === 0 ? x - xs[point]! : y - ys[point]!;
    const next = axis === 0 ? 1 : 0;
    if (gap <= 0) visit(left, middle - 1, next);
    else visit(middle + 1, right, next);
    offer(point);
    const square = gap * gap;
    if (found.length === count ? square >= squares[count - 1]! : square > limit) return;
    if (gap <= 0) visit(middle + 1, right, next);
    else visit(left, middle - 1, next);
  };

  return {
    nearest: (east, north, most, accepted, within = Infinity) => {
      [x, y, count, limit, accept] = [east, north, most, within * within, accepted];
      found = [];
      visit(0, order.length - 1, 0);
      return found;
    },
  };
};

/** Puts the item of rank `k` at `k`, none greater before it and none smaller after (Hoare's selection). */
const select = (order: Int32Array, keys: Float64Array, from: number, to: number, k: number): void => {
  let left = from;
  let right = to;
  while (left < right) {
    const pivot = keys[order[(left + right) >> 1]!]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (keys[order[i]!]! < pivot) i++;
      while (keys[order[j]!]! > pivot) j--;
      if (i <= j) {
        const swap = order[i]!;
        order[i++] = order[j]!;
        order[j--] = swap;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
};
