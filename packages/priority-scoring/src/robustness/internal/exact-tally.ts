import { createEvaluator } from "./evaluator.ts";
import { isLinearIn, type PlanNode } from "./plan.ts";
import type { Problem } from "./problem.ts";
import type { Tally } from "./tally.ts";
import type { BlockSpace } from "./weight-space.ts";

/** Above these numbers of alternatives the cells grow too many: with two weights, and with three. */
const most: Readonly<Record<number, number>> = { 2: 100, 3: 30 };

/** A convex set of weights by its corners in order around it: the two ends of a line, or a polygon. */
type Cell = readonly Float64Array[];

/**
 * Measures ranks by cutting the weights into cells in which no order changes, where that is possible: certain figures,
 * a single block whose two or three weights are open and in which the score is a straight line, and few alternatives.
 *
 * For each alternative the cells are cut by where it ties with each other one. With n alternatives there are O(n) cells
 * for two weights and O(n²) for three, so all takes O(n³) and O(n⁴).
 */
export const exactTally = (
  { plan, values, uncertain, alternatives }: Problem,
  spaces: readonly BlockSpace[],
): Tally | null => {
  const [space] = spaces;
  if (spaces.length !== 1 || space === undefined || uncertain.length > 0) return null;
  const { node, conditions } = space;
  const size = alternatives.length;
  if (!isLinearIn(plan, node) || size === 0 || size > (most[node.parts.length] ?? 0)) return null;

  const whole = conditions.reduce<Cell>(
    (cell, condition) =>
      cut(
        cell,
        cell.map((corner) => heightOf(condition, corner)),
      )[0],
    node.parts.map((_, i) => Float64Array.from(node.parts, (_part, j) => (i === j ? 1 : 0))),
  );
  const total = measure(whole);
  if (!(total > 1e-9)) return null;

  const slopes = scoresAtCorners(plan, values, node);
  const lead = (first: number, second: number): Float64Array =>
    Float64Array.from(slopes, (scores) => scores[first]! - scores[second]!);
  /** The cell where the height is above 0, and the rest; a height of nothing but noise cuts nothing off. */
  const split = (cell: Cell, height: Float64Array): [Cell, Cell] =>
    cut(
      cell,
      cell.map((corner) => heightOf(height, corner)),
    );

  const all = alternatives.map((_, a) => {
    const shares = new Float64Array(size);
    let cells: { cell: Cell; better: number }[] = [{ cell: whole, better: 0 }];
    for (let b = 0; b < size; b++) {
      const behind = lead(b, a);
      if (b === a || behind.every((height) => Math.abs(height) < 1e-12)) continue;
      cells = cells.flatMap(({ cell, better }) => {
        const [over, under] = split(cell, behind);
        return [
          { cell: over, better: better + 1 },
          { cell: under, better },
        ].filter((part) => part.cell.length > 0);
      });
    }
    const middle = new Float64Array(plan.weights.length);
    let first = 0;
    for (const { cell, better } of cells) {
      const part = measure(cell) / total;
      shares[better]! += part;
      if (better > 0 || part === 0) continue;
      first += part;
      const centre = centroid(cell);
      for (const [i, x] of centre.entries()) middle[node.offset + i]! += part * x;
    }
    const central = plan.weights.slice();
    for (const i of node.parts.keys()) central[node.offset + i] = middle[node.offset + i]! / first;
    return { shares, central: first > 0 ? central : null };
  });
  return {
    shares: (a) => all[a]!.shares,
    centralWeights: (a) => all[a]!.central,
    above: (first, second) => {
      const height = lead(first, second);
      return height.every((x) => Math.abs(x) < 1e-12) ? 0.5 : measure(split(whole, height)[0]) / total;
    },
    sampling: [],
  };
};

/** The scores when all the weight of a node lies on one of its parts, for each part. */
const scoresAtCorners = (plan: Problem["plan"], values: Problem["values"], node: PlanNode): readonly Float64Array[] => {
  const evaluate = createEvaluator(plan.nodes, values);
  const weights = plan.weights.slice();
  return node.parts.map((_, i) => {
    weights.fill(0, node.offset, node.offset + node.parts.length);
    weights[node.offset + i] = 1;
    return evaluate(weights).slice();
  });
};

const heightOf = (row: Float64Array, corner: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i]! * corner[i]!;
  return sum;
};

/** The parts of a cell where the height is at least 0 and at most 0; an empty one when it only touches. */
const cut = (cell: Cell, heights: readonly number[]): [Cell, Cell] => {
  if (heights.every((height) => height <= 1e-13)) return [[], cell];
  if (heights.every((height) => height >= -1e-13)) return [cell, []];
  const over: Float64Array[] = [];
  const under: Float64Array[] = [];
  const edges = cell.length === 2 ? 1 : cell.length;
  for (let i = 0; i < cell.length; i++) {
    const [corner, height] = [cell[i]!, heights[i]!];
    if (height >= 0) over.push(corner);
    if (height <= 0) under.push(corner);
    if (i >= edges) continue;
    const next = (i + 1) % cell.length;
    if (height * heights[next]! >= 0) continue;
    const t = height / (height - heights[next]!);
    const point = corner.map((x, j) => x + t * (cell[next]![j]! - x));
    over.push(point);
    under.push(point);
  }
  return [over, under];
};

/** The length of a line or twice the area of a polygon, in the plane of the first two weights. */
const measure = (cell: Cell): number => {
  if (cell.length < 2) return 0;
  const [origin, ...rest] = cell as [Float64Array, ...Float64Array[]];
  if (cell[0]!.length === 2) return Math.abs(rest[0]![0]! - origin[0]!);
  return Math.abs(triangles(origin, rest).reduce((sum, { area }) => sum + area, 0));
};

/** A polygon as a fan of triangles from its first corner, with signed areas. */
const triangles = (
  origin: Float64Array,
  rest: readonly Float64Array[],
): { readonly area: number; readonly corners: readonly Float64Array[] }[] =>
  rest.slice(1).map((q, i) => {
    const p = rest[i]!;
    const area = (p[0]! - origin[0]!) * (q[1]! - origin[1]!) - (p[1]! - origin[1]!) * (q[0]! - origin[0]!);
    return { area, corners: [origin, p, q] };
  });

const centroid = (cell: Cell): Float64Array => {
  const [origin, ...rest] = cell as [Float64Array, ...Float64Array[]];
  const pieces = origin.length === 2 ? [{ area: 1, corners: cell }] : triangles(origin, rest);
  const total = pieces.reduce((sum, { area }) => sum + area, 0);
  return origin.map((_, j) =>
    pieces.reduce(
      (sum, { area, corners }) =>
        sum + (area / total) * (corners.reduce((x, corner) => x + corner[j]!, 0) / corners.length),
      0,
    ),
  );
};
