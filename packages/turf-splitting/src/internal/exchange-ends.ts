import type { Dice } from "./dice.ts";
import { legCost } from "./legs.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Attempt } from "./ruin-recreate.ts";
import type { Distance } from "./tour-search.ts";
import { none, type Walks } from "./walks.ts";
import type { Weights } from "./weights.ts";

/**
 * 2-opt on open walks: joins a stop to one near it, cuts each walk behind it or before it, and joins what is left. Within
 * a walk that turns a stretch round; between two walks it exchanges their ends, and so moves load from one to the other.
 * O(stops of the walks) an attempt that is nearly taken, O(1) any other.
 *
 * @see J.-Y. Potvin, J.-M. Rousseau, An exchange heuristic for routing problems with time windows, Journal of the
 *   Operational Research Society 46 (1995)
 */
export const createExchangeEnds = (
  walks: Walks,
  distance: Distance,
  { width, near, ways }: Neighbours,
  { loads, legLoad }: Weights,
  dice: Dice,
): Attempt => {
  const { previous, next, leg, turfOf, held, size, excess, hold, turn } = walks;

  /** Whether one stop comes after another on the same walk. */
  const isBehind = (stop: number, other: number): boolean => {
    let at = next[other]!;
    while (at !== none && at !== stop) at = next[at]!;
    return at === stop;
  };

  /** Turns the stretch between two legs, `a` before it and `b` behind it, which may both be missing. */
  const turnWithin = (first: number, last: number, a: number, b: number, toA: number, toB: number): void => {
    let stops = 1;
    for (let stop = first; stop !== last; stop = next[stop]!) stops++;
    turn(first, stops);
    previous[last] = a;
    next[first] = b;
    if (a !== none) {
      next[a] = last;
      leg[a] = toA;
    }
    if (b !== none) {
      previous[b] = first;
      leg[first] = toB;
    }
  };

  /** Within a walk: `a` and `c` become neighbours, and so do the stops behind them, or those before them. */
  const within = (a: number, c: number, way: number, price: number, allowed: number): void => {
    const turf = turfOf[a]!;
    const isFirst = isBehind(c, a);
    const front = isFirst ? a : c;
    const back = isFirst ? c : a;
    const isCutBehind = dice.onceIn(2);
    // The stretch that is turned, and the stops on either side of it.
    const first = isCutBehind ? next[front]! : front;
    const last = isCutBehind ? back : previous[back]!;
    if (first === last) return;
    const before = isCutBehind ? front : previous[front]!;
    const behind = isCutBehind ? next[back]! : back;
    const rest =
      before === none || behind === none ? 0 : isCutBehind ? distance(first, behind) : distance(before, last);
    const toBefore = isCutBehind ? way : rest;
    const toBehind = isCutBehind ? rest : way;
    const [wasBefore, wasBehind] = [before === none ? 0 : leg[before]!, behind === none ? 0 : leg[last]!];
    const change = legCost(toBefore) + legCost(toBehind) - legCost(wasBefore) - legCost(wasBehind);
    if (change > allowed) return;
    const load = held[turf]! + legLoad(toBefore) + legLoad(toBehind) - legLoad(wasBefore) - legLoad(wasBehind);
    if (change + price * (excess(load) - excess(held[turf]!)) > allowed) return;
    hold(turf, load);
    turnWithin(first, last, before, behind, toBefore, toBehind);
  };

  // The piece of a walk that was looked at last.
  let pieceStops = 0;
  let pieceLoad = 0;
  /** Measures what hangs on a stop on the side away from a cut. */
  const measure = (end: number, isCutBehind: boolean): void => {
    pieceStops = 0;
    pieceLoad = 0;
    const away = isCutBehind ? previous : next;
    for (let stop = end; stop !== none; ) {
      const further = away[stop]!;
      pieceStops++;
      pieceLoad += loads[stop]!;
      if (further !== none) pieceLoad += legLoad(isCutBehind ? leg[further]! : leg[stop]!);
      stop = further;
    }
  };

  /** Turns a piece round that one of its ends is given of. */
  const turnPiece = (end: number, isLast: boolean): void => {
    let first = end;
    let stops = 1;
    if (isLast) for (; previous[first] !== none; first = previous[first]!) stops++;
    else for (let stop = end; next[stop] !== none; stop = next[stop]!) stops++;
    turn(first, stops);
  };

  /** Joins the end of one piece to the end of another, by a leg. */
  const join = (a: number, isLastA: boolean, b: number, isLastB: boolean, way: number): void => {
    if (isLastA === isLastB) turnPiece(b, isLastB);
    const from = isLastA ? a : b;
    const to = isLastA ? b : a;
    next[from] = to;
    previous[to] = from;
    leg[from] = way;
  };

  const cut = (stop: number, isBehindIt: boolean, other: number): void => {
    if (other === none) return;
    next[isBehindIt ? stop : other] = none;
    previous[isBehindIt ? other : stop] = none;
  };

  const markAll = (stop: number, turf: number): void => {
    for (let at = stop; at !== none; at = next[at]!) turfOf[at] = turf;
    for (let at = previous[stop]!; at !== none; at = previous[at]!) turfOf[at] = turf;
  };

  /** Between walks: `a` and `c` become neighbours, and so do the stops that were cut off from them. */
  const between = (a: number, c: number, way: number, price: number, allowed: number): void => {
    const isBehindA = dice.onceIn(2);
    const isBehindC = dice.onceIn(2);
    const offA = isBehindA ? next[a]! : previous[a]!;
    const offC = isBehindC ? next[c]! : previous[c]!;
    // Two whole walks would become one.
    if (offA === none && offC === none) return;
    const wasA = offA === none ? 0 : isBehindA ? leg[a]! : leg[offA]!;
    const wasC = offC === none ? 0 : isBehindC ? leg[c]! : leg[offC]!;
    const rest = offA === none || offC === none ? 0 : distance(offA, offC);
    const change = legCost(way) + legCost(rest) - legCost(wasA) - legCost(wasC);
    if (change > allowed) return;
    const [turfA, turfC] = [turfOf[a]!, turfOf[c]!];
    measure(a, isBehindA);
    let stops = pieceStops;
    let load = pieceLoad + legLoad(way);
    measure(c, isBehindC);
    stops += pieceStops;
    load += pieceLoad;
    const restLoad = held[turfA]! + held[turfC]! - load + legLoad(way) + legLoad(rest) - legLoad(wasA) - legLoad(wasC);
    const dues = excess(load) + excess(restLoad) - excess(held[turfA]!) - excess(held[turfC]!);
    if (change + price * dues > allowed) return;
    cut(a, isBehindA, offA);
    cut(c, isBehindC, offC);
    join(a, isBehindA, c, isBehindC, way);
    if (offA !== none && offC !== none) join(offA, !isBehindA, offC, !isBehindC, rest);
    hold(turfA, load);
    hold(turfC, restLoad);
    size[turfC] = size[turfA]! + size[turfC]! - stops;
    size[turfA] = stops;
    markAll(a, turfA);
    markAll(offA === none ? offC : offA, turfC);
  };

  return (stop, price, heat) => {
    if (turfOf[stop] === none) return;
    // The product of two shares: mostly one of the nearest.
    const k = stop * width + dice.below(1 + dice.below(width));
    const other = near[k]!;
    if (turfOf[other] === none) return;
    const move = turfOf[other] === turfOf[stop] ? within : between;
    move(stop, other, ways[k]!, price, dice.patience(heat));
  };
};
