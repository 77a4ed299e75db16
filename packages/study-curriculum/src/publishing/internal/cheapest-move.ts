import type { LinkedCells } from "./linked-cells.ts";

/** What a move may change, and at what price. All lists are by cell. */
export interface MoveLimits {
  /** The most each cell may fall, as a number from 0 down. */
  readonly lower: readonly number[];
  /** The most each cell may rise. */
  readonly upper: readonly number[];
  /** The price of changing each cell by one. */
  readonly price: readonly number[];
}

/** Changes by cell that leave every sum true; `null` when there is none. */
export type FindMove = (target: number, by: number, limits: MoveLimits) => readonly number[] | null;

const tiny = 1e-9;
/** What reaching the target is worth: more than any move costs. */
const prize = 1e9;

/**
 * Finds the cheapest changes of the cells by which the target changes by a given number and every sum stays true.
 *
 * A linear programme, solved by the primal simplex method with bounds on a dense tableau that is kept from one search to
 * the next: changing nothing is always feasible, so that no first phase is needed. The arithmetic is in floating point,
 * and so what it finds is rounded to whole numbers and checked exactly; a move that fails the check counts as not found.
 */
export const moveFinder = ({ counts, sums }: LinkedCells): FindMove => {
  const size = counts.length;
  const { rows, basis } = eliminate(sums, size);
  const rowOf = new Int32Array(size).fill(-1);
  for (const [row, cell] of basis.entries()) rowOf[cell] = row;
  const value = new Float64Array(size);
  /** Whether a cell in the basis rises (1) or falls (-1), which decides what its changes cost. */
  const side = new Int8Array(size);
  const worth = new Float64Array(size);

  const enter = (row: number, cell: number, slope: number): void => {
    pivot(rows, row, cell);
    const own = rows[row]!;
    const by = slope - worth[cell]!;
    for (let j = 0; j < size; j++) worth[j]! += by * own[j]!;
    rowOf[basis[row]!] = -1;
    basis[row] = cell;
    rowOf[cell] = row;
  };

  return (target, by, { lower, upper, price }) => {
    const low = (cell: number): number => (cell === target ? Math.min(0, by) : lower[cell]!);
    const high = (cell: number): number => (cell === target ? Math.max(0, by) : upper[cell]!);
    const slopeOf = (cell: number, towards: number): number =>
      cell === target ? -prize * Math.sign(by) : price[cell]! * towards;
    value.fill(0);
    worth.fill(0);
    for (const [row, cell] of basis.entries()) {
      side[cell] = low(cell) < 0 && high(cell) === 0 ? -1 : 1;
      const slope = slopeOf(cell, side[cell]!);
      const own = rows[row]!;
      for (let j = 0; j < size; j++) worth[j]! += slope * own[j]!;
    }

    const patience = 4 * size;
    for (let step = 0; step < 12 * size; step++) {
      let cell = -1;
      let towards = 0;
      let best = 1e-6;
      for (let j = 0; j < size; j++) {
        if (rowOf[j] !== -1) continue;
        const at = value[j]!;
        const gainUp = at < 0 || (at === 0 && high(j) > 0) ? worth[j]! - slopeOf(j, at < 0 ? -1 : 1) : 0;
        const gainDown = at > 0 || (at === 0 && low(j) < 0) ? slopeOf(j, at > 0 ? 1 : -1) - worth[j]! : 0;
        const gain = Math.max(gainUp, gainDown);
        if (gain > best) {
          cell = j;
          towards = gainUp > gainDown ? 1 : -1;
          best = gain;
          // After long without an end the first cell that gains is taken, by which no basis comes twice (Bland's rule).
          if (step > patience) break;
        }
      }
      if (cell === -1) break;
      const from = value[cell]!;
      const half = from === 0 ? towards : Math.sign(from);
      let length = from === 0 ? (towards > 0 ? high(cell) : -low(cell)) : Math.abs(from);
      let leaving = -1;
      let leavingAt = 0;
      for (let row = 0; row < rows.length; row++) {
        const rate = -rows[row]![cell]! * towards;
        if (Math.abs(rate) < tiny) continue;
        const other = basis[row]!;
        const rising = side[other]! > 0;
        const bound = rate > 0 ? (rising ? high(other) : 0) : rising ? 0 : low(other);
        const limit = Math.max(0, (bound - value[other]!) / rate);
        if (limit < length - tiny || (leaving !== -1 && limit < length + tiny && other < basis[leaving]!)) {
          length = Math.min(limit, length);
          leaving = row;
          leavingAt = bound;
        }
      }
      if (length === Number.POSITIVE_INFINITY) return null;
      if (length > 0) {
        for (let row = 0; row < rows.length; row++) {
          value[basis[row]!]! -= rows[row]![cell]! * towards * length;
        }
        value[cell] = from === 0 ? towards * length : from + towards * length;
      }
      if (leaving === -1) {
        if (from !== 0) value[cell] = 0;
        continue;
      }
      value[basis[leaving]!] = leavingAt;
      side[cell] = half;
      enter(leaving, cell, slopeOf(cell, half));
    }

    const move = Array.from(value, (change) => Math.round(change) + 0);
    const isSound =
      move[target] === by &&
      move.every((change, cell) => change >= low(cell) && change <= high(cell)) &&
      sums.every(({ of, parts }) => parts.reduce((all, part) => all + move[part]!, 0) === move[of]);
    return isSound ? move : null;
  };
};

/** The sums as equations in which each of the basic cells stands alone in a row of its own. */
const eliminate = (sums: LinkedCells["sums"], size: number): { rows: Float64Array[]; basis: number[] } => {
  const rows: Float64Array[] = [];
  const basis: number[] = [];
  for (const { of, parts } of sums) {
    const row = new Float64Array(size);
    for (const part of parts) row[part]! += 1;
    row[of]! -= 1;
    for (const [i, cell] of basis.entries()) subtract(row, rows[i]!, row[cell]!);
    const cell = row.findIndex((coefficient) => Math.abs(coefficient) > tiny);
    if (cell === -1) continue;
    rows.push(row);
    basis.push(cell);
    pivot(rows, rows.length - 1, cell);
  }
  return { rows, basis };
};

/** Makes a cell stand alone in a row: divides the row by its coefficient and takes it out of all others. */
const pivot = (rows: readonly Float64Array[], row: number, cell: number): void => {
  const own = rows[row]!;
  const by = own[cell]!;
  for (let j = 0; j < own.length; j++) own[j] = Math.abs(own[j]!) < tiny ? 0 : own[j]! / by;
  own[cell] = 1;
  for (let i = 0; i < rows.length; i++) if (i !== row) subtract(rows[i]!, own, rows[i]![cell]!);
};

const subtract = (row: Float64Array, other: Float64Array, times: number): void => {
  if (Math.abs(times) < tiny) return;
  for (let j = 0; j < row.length; j++) if (other[j] !== 0) row[j]! -= times * other[j]!;
};
