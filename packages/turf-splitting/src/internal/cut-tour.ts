/** A tour to be cut: what each stop weighs, the way from each to the next, and what that weighs. Whole numbers. */
export interface Cuttable {
  /** Loads of the stops in tour order, each from 1 to `most`. */
  readonly loads: Float64Array;
  /** Ways from each stop to the one after it; one fewer than there are stops. */
  readonly legs: Float64Array;
  /** What each leg weighs in the turf that it belongs to; nothing when not given. */
  readonly legLoads?: Float64Array;
}

/** How much a turf may hold. */
export interface LoadWindow {
  readonly least: number;
  readonly target: number;
  readonly most: number;
}

/** Where the turfs begin, in tour order, and whether each of them lies within the window. */
export interface Cuts {
  readonly starts: number[];
  readonly feasible: boolean;
}

/**
 * Cuts a tour into turfs at the places that leave the least to walk.
 *
 * When the window allows it, every turf lies within it, their number is as near the load divided by the target as can be
 * (of two that are equally near, the smaller), and no other cuts of this tour into so many turfs within the window leave
 * less to walk; of cuts that leave the same, the most even are taken. Otherwise no turf holds more than `most` and the
 * sum of squared shortfalls below `least` is the smallest there is; then comes the walk.
 *
 * @param wanted - The number of turfs to come near to; the whole load divided by the target when not given.
 */
export const cutTour = (tour: Cuttable, window: LoadWindow, wanted?: number): Cuts => {
  if (tour.loads.length === 0) return { starts: [], feasible: true };
  const sums = prefixSums(tour);
  const [fewest, most] = turfCounts(sums, window);
  const ideal = wanted ?? sums.end.at(-1)! / window.target;
  const counts = Array.from({ length: Math.max(0, most - fewest + 1) }, (_, i) => fewest + i);
  counts.sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal) || a - b);
  for (const count of counts) {
    const starts = cutInto(count, sums, window);
    if (starts !== null) return { starts, feasible: true };
  }
  return { starts: cutWithShortfall(sums, window), feasible: false };
};

interface Sums {
  /** Load of the first i stops without their legs. */
  readonly load: Float64Array;
  /** The same with all legs up to the last of them, and with all legs up to the one after it: their difference is held. */
  readonly end: Float64Array;
  readonly begin: Float64Array;
  /** Way from the first stop to stop i along the tour. */
  readonly way: Float64Array;
}

const prefixSums = ({ loads, legs, legLoads }: Cuttable): Sums => {
  const n = loads.length;
  const load = new Float64Array(n + 1);
  const end = new Float64Array(n + 1);
  const begin = new Float64Array(n + 1);
  const way = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    load[i + 1] = load[i]! + loads[i]!;
    end[i + 1] = begin[i]! + loads[i]!;
    begin[i + 1] = end[i + 1]! + (legLoads?.[i] ?? 0);
    if (i > 0) way[i] = way[i - 1]! + legs[i - 1]!;
  }
  return { load, end, begin, way };
};

/** The fewest and the most turfs that the whole load can make within the window; fewest > most when none can. */
const turfCounts = ({ end, begin }: Sums, { least, most }: LoadWindow): [number, number] => {
  const n = end.length - 1;
  const fewest = new Float64Array(n + 1).fill(Infinity);
  const greatest = new Float64Array(n + 1).fill(-Infinity);
  fewest[0] = 0;
  greatest[0] = 0;
  for (let i = 1; i <= n; i++) {
    for (let j = i - 1; j >= 0 && end[i]! - begin[j]! <= most; j--) {
      if (end[i]! - begin[j]! < least) continue;
      fewest[i] = Math.min(fewest[i]!, fewest[j]! + 1);
      greatest[i] = Math.max(greatest[i]!, greatest[j]! + 1);
    }
  }
  return [fewest[n]!, greatest[n]!];
};

/** How many turfs the count may run ahead of an even pace, or behind it, along the tour. */
const slack = 50;

/**
 * The best cuts into exactly so many turfs, or `null` when there are none. State (i, k): the first i stops make k
 * turfs; only such k are kept that can begin and end within the window and are within `slack` of an even pace.
 * O(n · width of the band · stops in the window).
 */
const cutInto = (count: number, { load, end, begin, way }: Sums, { least, most }: LoadWindow): number[] | null => {
  const n = load.length - 1;
  const total = load[n]!;
  const low = new Int32Array(n + 1);
  const offset = new Int32Array(n + 2);
  for (let i = 0; i <= n; i++) {
    const pace = Math.round((count * load[i]!) / total);
    const rest = end[n]! - begin[i]!;
    low[i] = Math.max(Math.ceil(load[i]! / most), count - Math.floor(Math.max(0, rest) / least), pace - slack);
    const high = Math.min(Math.floor(end[i]! / least), count - Math.ceil((total - load[i]!) / most), pace + slack);
    offset[i + 1] = offset[i]! + Math.max(0, high - low[i]! + 1);
  }
  const cost = new Float64Array(offset[n + 1]!).fill(Infinity);
  const from = new Int32Array(offset[n + 1]!).fill(-1);
  cost[0] = 0;
  const even = end[n]! / count;
  // Less than one in all, so that it decides only between cuts that leave the same to walk.
  const weight = 1 / (count * (most - least + 1 + Math.abs(even - most)) ** 2 + 1);
  for (let i = 1; i <= n; i++) {
    for (let j = i - 1; j >= 0 && end[i]! - begin[j]! <= most; j--) {
      const held = end[i]! - begin[j]!;
      if (held < least) continue;
      const added = way[i - 1]! - way[j]! + weight * (held - even) ** 2;
      const first = Math.max(low[i]!, low[j]! + 1);
      const last = Math.min(low[i]! + offset[i + 1]! - offset[i]!, low[j]! + 1 + offset[j + 1]! - offset[j]!);
      const toHere = offset[i]! - low[i]!;
      const toThere = offset[j]! - low[j]! - 1;
      for (let k = first; k < last; k++) {
        const sofar = cost[toThere + k]! + added;
        if (sofar < cost[toHere + k]!) {
          cost[toHere + k] = sofar;
          from[toHere + k] = j;
        }
      }
    }
  }
  if (!(cost[offset[n]! + count - low[n]!]! < Infinity)) return null;
  const starts: number[] = [];
  for (let i = n, k = count; i > 0; k--) {
    i = from[offset[i]! + k - low[i]!]!;
    starts.push(i);
  }
  return starts.reverse();
};

/** The cuts with the least sum of squared shortfalls, then with the least to walk. O(n · stops in the window). */
const cutWithShortfall = ({ end, begin, way }: Sums, { least, most }: LoadWindow): number[] => {
  const n = end.length - 1;
  const shortfall = new Float64Array(n + 1).fill(Infinity);
  const cost = new Float64Array(n + 1).fill(Infinity);
  const from = new Int32Array(n + 1);
  shortfall[0] = 0;
  cost[0] = 0;
  for (let i = 1; i <= n; i++) {
    for (let j = i - 1; j >= 0 && end[i]! - begin[j]! <= most; j--) {
      const short = shortfall[j]! + Math.max(0, least - (end[i]! - begin[j]!)) ** 2;
      const walked = cost[j]! + way[i - 1]! - way[j]!;
      if (short < shortfall[i]! || (short === shortfall[i] && walked < cost[i]!)) {
        shortfall[i] = short;
        cost[i] = walked;
        from[i] = j;
      }
    }
  }
  const starts: number[] = [];
  for (let i = n; i > 0; ) {
    i = from[i]!;
    starts.push(i);
  }
  return starts.reverse();
};
