/** A triangulation by half-edges: `h` runs from `origin[h]` to the origin of the next of its triangle, anticlockwise. */
export interface Triangulation {
  /** The point each half-edge starts in; triangle t has the half-edges 3t, 3t + 1 and 3t + 2. */
  readonly origin: Int32Array;
  /** The half-edge of the neighbour that runs the other way; -1 on the outer border. */
  readonly twin: Int32Array;
}

/** The next half-edge of the same triangle. */
export const nextOf = (h: number): number => (h % 3 === 2 ? h - 2 : h + 1);

/** Relative error that a computed circle test may have, with a good margin. */
const doubt = 1e-14;

/**
 * A triangulation of distinct points with whole-number coordinates, the first four of which are the corners, from the
 * lower left anticlockwise, of a box with all others strictly inside.
 *
 * Which side of a line a point is on is decided exactly while the box is at most 2^26 wide and high, so triangles never
 * overlap. It is Delaunay (seen with `stretch` times the x, such as the cosine of the latitude) as far as floating point
 * can tell. Points are put in at ever finer spacing along a path back and forth: about O(n log n).
 */
export const triangulate = (x: ArrayLike<number>, y: ArrayLike<number>, stretch: number): Triangulation => {
  const n = x.length;
  const origin = new Int32Array(6 * n);
  const twin = new Int32Array(6 * n).fill(-1);

  const link = (a: number, b: number): void => {
    twin[a] = b;
    if (b >= 0) twin[b] = a;
  };
  /** Above 0 when c is to the left of the line from a to b. */
  const side = (a: number, b: number, c: number): number =>
    (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);

  /** Whether d is surely inside the circle through a, b and c. */
  const inCircle = (a: number, b: number, c: number, d: number): boolean => {
    let sum = 0;
    let size = 0;
    for (const [i, j, k] of [[a, b, c] as const, [b, c, a] as const, [c, a, b] as const]) {
      const square = ((x[i]! - x[d]!) * stretch) ** 2 + (y[i]! - y[d]!) ** 2;
      const one = (x[j]! - x[d]!) * (y[k]! - y[d]!) * stretch;
      const other = (x[k]! - x[d]!) * (y[j]! - y[d]!) * stretch;
      sum += square * (one - other);
      size += square * (Math.abs(one) + Math.abs(other));
    }
    return sum > doubt * size;
  };

  /** Puts the other diagonal into the two triangles beside a half-edge; gives the two edges that it comes to face. */
  const flip = (a: number): readonly [number, number] => {
    const b = twin[a]!;
    const ar = nextOf(nextOf(a));
    const br = nextOf(b);
    const bl = nextOf(br);
    const before = twin[ar]!;
    origin[a] = origin[bl]!;
    origin[b] = origin[ar]!;
    link(a, twin[bl]!);
    link(b, before);
    link(ar, bl);
    return [a, br];
  };

  /** Flips the edges that face the new point until none is the worse diagonal. */
  const settle = (facing: number[]): void => {
    for (let a = facing.pop(); a !== undefined; a = facing.pop()) {
      const b = twin[a]!;
      if (b < 0) continue;
      const [right, left] = [origin[a]!, origin[b]!];
      const point = origin[nextOf(nextOf(a))]!;
      const far = origin[nextOf(nextOf(b))]!;
      const isConvex = side(far, left, point) > 0 && side(point, right, far) > 0;
      if (isConvex && inCircle(right, left, point, far)) facing.push(...flip(a));
    }
  };

  origin.set([0, 1, 2, 0, 2, 3]);
  link(2, 3);
  let used = 6;
  let at = 0;
  const insert = (point: number): void => {
    const sideOf = (h: number): number => side(origin[h]!, origin[nextOf(h)]!, point);
    // Walks towards the point, trying the other edges by turns first, so that it does not circle.
    for (let left = 3, turns = 0; left > 0; left--) {
      if (sideOf(at) < 0) {
        at = twin[at]!;
        if (++turns % 2 === 0) at = nextOf(at);
        left = 4;
      }
      at = nextOf(at);
    }
    const corners = [at, nextOf(at), nextOf(nextOf(at))] as const;
    const [i, j, k] = corners.map((h) => origin[h]!) as [number, number, number];
    const onEdge = corners.find((h) => sideOf(h) === 0);
    const [second, third] = [used, used + 3];
    used += 6;
    origin.set([j, k, point, k, i, point], second);
    link(second, twin[corners[1]]!);
    link(third, twin[corners[2]]!);
    origin[corners[2]] = point;
    link(corners[1], second + 2);
    link(second + 1, third + 2);
    link(third + 1, corners[2]);
    const facing = [corners[0], second, third];
    const flat = onEdge === undefined ? -1 : corners.indexOf(onEdge);
    settle(flat < 0 ? facing : [...facing.filter((_, index) => index !== flat), ...flip(facing[flat]!)]);
  };

  const order = backAndForth(x, y);
  for (let step = 2 ** Math.ceil(Math.log2(n)); step >= 1; step /= 2) {
    for (let i = step - 1; i < order.length; i += 2 * step) insert(order[i]!);
  }
  return { origin: origin.subarray(0, used), twin: twin.subarray(0, used) };
};

/** All points but the corners in rows, every other row backwards, so that each is near the one before. */
const backAndForth = (x: ArrayLike<number>, y: ArrayLike<number>): number[] => {
  const rows = Math.ceil(Math.sqrt(x.length / 2));
  const height = (y[2]! - y[0]!) / rows;
  const order = Array.from({ length: x.length - 4 }, (_, i) => i + 4);
  const rowOf = (i: number): number => Math.floor((y[i]! - y[0]!) / height);
  return order.sort((a, b) => {
    const row = rowOf(a);
    return row - rowOf(b) || (row % 2 === 0 ? 1 : -1) * (x[a]! - x[b]!) || y[a]! - y[b]!;
  });
};
