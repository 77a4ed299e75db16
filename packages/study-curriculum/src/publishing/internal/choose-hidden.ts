import { boxFinder, type FindBox, type PriceOfChange } from "./box-moves.ts";
import { type FindMove, type MoveLimits, moveFinder } from "./cheapest-move.ts";
import type { LinkedCells } from "./linked-cells.ts";

/** What is hidden, by cell. */
export type Hiding = "shown" | "small" | "protects" | "unpublished";

/** By how much a cell may fall and rise by the moves found so far. */
interface Reach {
  readonly falls: number[];
  readonly rises: number[];
}

/**
 * Which cells to hide so that each hidden one could differ by `spread` while everything shown stays as it is.
 *
 * Each hidden cell is vouched for by a move: whole changes of hidden cells alone that keep every sum. A move hides what
 * it has to change, at the least price; then what the others do not need is shown again.
 */
export const chooseHidden = (cells: LinkedCells, minimum: number, spread: number): Hiding[] => {
  const hiding = cells.counts.map((count, cell): Hiding => {
    if (!cells.published[cell]) return "unpublished";
    return count < minimum ? "small" : "shown";
  });
  if (!hiding.includes("small")) return hiding;
  const find: Search = { box: boxFinder(cells), move: moveFinder(cells) };
  const moves: (readonly number[])[] = [];
  const order = cells.counts.map((_, cell) => cell).sort((a, b) => cells.counts[a]! - cells.counts[b]! || a - b);

  const reach = reachOf(moves, hiding.length);
  for (let again = true; again; ) {
    again = false;
    for (const cell of order) {
      if (!isHidden(hiding[cell]!) || spanOf(reach, cell) >= spread) continue;
      const found = cheapestFor(cells, find, hiding, cell, { minimum, spread, mayHide: true });
      // One more person like one who is there changes every cell that counts them, so nothing can be computed then.
      if (found === null) return hiding.map((old) => (old === "shown" ? "protects" : old));
      for (const [other, change] of found.entries()) {
        if (change === 0 || hiding[other] !== "shown") continue;
        hiding[other] = "protects";
        again = true;
      }
      for (const move of [found, ...opposite(cells, hiding, found, minimum)]) {
        moves.push(move);
        widen(reach, move);
      }
    }
  }

  let vouching = moves;
  for (const cell of order.toReversed()) {
    if (hiding[cell] !== "protects") continue;
    hiding[cell] = "shown";
    const left = vouching.filter((move) => move[cell] === 0);
    const span = reachOf(left, hiding.length);
    const stillSafe = order.every((other) => {
      if (!isHidden(hiding[other]!) || spanOf(span, other) >= spread) return true;
      const found = cheapestFor(cells, find, hiding, other, { minimum, spread, mayHide: false });
      if (found === null) return false;
      for (const move of [found, ...opposite(cells, hiding, found, minimum)]) {
        left.push(move);
        widen(span, move);
      }
      return true;
    });
    if (stillSafe) vouching = left;
    else hiding[cell] = "protects";
  }
  return hiding;
};

const isHidden = (how: Hiding): boolean => how === "small" || how === "protects";

const spanOf = ({ falls, rises }: Reach, cell: number): number => rises[cell]! - falls[cell]!;

const reachOf = (moves: readonly (readonly number[])[], size: number): Reach => {
  const reach = { falls: Array.from({ length: size }, () => 0), rises: Array.from({ length: size }, () => 0) };
  for (const move of moves) widen(reach, move);
  return reach;
};

const widen = ({ falls, rises }: Reach, move: readonly number[]): void => {
  for (const [cell, change] of move.entries()) {
    if (change < falls[cell]!) falls[cell] = change;
    if (change > rises[cell]!) rises[cell] = change;
  }
};

/** A move and its price: a hidden cell costs next to nothing, and ten small cells are no better than one large. */
const priceOf = (count: number, isShown: boolean): number => (isShown ? 64 * (32 - Math.clz32(count)) : 1);

/** A reader knows that a hidden count is not 0. */
const leastOf = (how: Hiding): number => (how === "unpublished" ? 0 : 1);

/** Two ways to search: boxes are found at once where there are any, all other moves by a linear programme. */
interface Search {
  readonly box: FindBox;
  readonly move: FindMove;
}

/** Where cells times sums are more than this, a linear programme is solved only when no box serves. */
const maxTableau = 200_000;

const cheapestFor = (
  cells: LinkedCells,
  find: Search,
  hiding: readonly Hiding[],
  target: number,
  { minimum, spread, mayHide }: { readonly minimum: number; readonly spread: number; readonly mayHide: boolean },
): readonly number[] | null => {
  const { counts, sums } = cells;
  const price = counts.map((count, cell) => priceOf(count, hiding[cell] === "shown"));
  const moving = (cell: number): boolean => mayHide || hiding[cell] !== "shown";
  const costOf = (move: readonly number[]): number =>
    move.reduce((sum, change, cell) => sum + Math.abs(change) * price[cell]!, 0);
  const search = (smallStaySmall: boolean, usesProgramme: boolean): readonly number[] | null => {
    const limits: MoveLimits = {
      price,
      lower: counts.map((count, cell) => (moving(cell) ? leastOf(hiding[cell]!) - count : 0)),
      upper: counts.map((count, cell) => {
        if (!moving(cell)) return 0;
        return smallStaySmall && hiding[cell] === "small" ? minimum - 1 - count : Number.POSITIVE_INFINITY;
      }),
    };
    const priceOfChange: PriceOfChange = (cell, by) =>
      by < limits.lower[cell]! || by > limits.upper[cell]! ? Number.POSITIVE_INFINITY : Math.abs(by) * price[cell]!;
    const ways = [spread, -spread].filter((by) => by >= limits.lower[target]! && by <= limits.upper[target]!);
    const isWay = (move: readonly number[] | null): move is readonly number[] =>
      move !== null && isPlausible(cells, hiding, move, minimum);
    const boxes = ways.map((by) => find.box(target, by, priceOfChange)).filter(isWay);
    const hidesNothing = (move: readonly number[]): boolean =>
      move.every((change, cell) => change === 0 || hiding[cell] !== "shown");
    const moves = usesProgramme && !boxes.some(hidesNothing) ? ways.map((by) => find.move(target, by, limits)) : [];
    const found = [...moves.filter(isWay), ...boxes];
    return found.length === 0 ? null : found.reduce((best, move) => (costOf(move) < costOf(best) ? move : best));
  };
  // First as if readers knew which cells are small; where that leaves no way, it suffices that some cell moved is small.
  if (counts.length * sums.length <= maxTableau) return search(true, true) ?? search(false, true);
  return search(true, false) ?? search(false, false) ?? (mayHide ? (search(true, true) ?? search(false, true)) : null);
};

/** A reader rules out what would leave no reason to hide, a part above its whole, and a hidden 0. */
const isPlausible = (
  { counts, sums }: LinkedCells,
  hiding: readonly Hiding[],
  move: readonly number[],
  minimum: number,
): boolean => {
  const isMoved = (cell: number): boolean => move[cell] !== 0;
  const after = (cell: number): number => counts[cell]! + move[cell]!;
  return (
    counts.every((_, cell) => after(cell) >= leastOf(hiding[cell]!)) &&
    counts.some(
      (_, cell) =>
        hiding[cell] !== "unpublished" && (isMoved(cell) || hiding[cell] === "small") && after(cell) < minimum,
    ) &&
    sums.every(({ of, parts, overlapping }) => !overlapping || parts.every((part) => after(part) <= after(of)))
  );
};

/** The same changes the other way, where that is a move too. */
const opposite = (
  cells: LinkedCells,
  hiding: readonly Hiding[],
  move: readonly number[],
  minimum: number,
): (readonly number[])[] => {
  const back = move.map((change) => 0 - change);
  const staysSmall = back.every((change, cell) => hiding[cell] !== "small" || cells.counts[cell]! + change < minimum);
  return staysSmall && isPlausible(cells, hiding, back, minimum) ? [back] : [];
};
