/** A tour to be cut: what each stop weighs, and the way from each to the next. Whole numbers. */
export interface Cuttable {
  /** Loads of the stops in tour order, each from 1 to `most`. */
  readonly loads: Float64Array;
  /** Ways from each stop to the one after it; one fewer than there are stops. */
  readonly legs: Float64Array;
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
 */
export const cutTour = (tour: Cuttable, window: LoadWindow): Cuts => {
  const sums = prefixSums(tour);
  const [fewest, most] = turfCounts(sums, window);
  const ideal = sums.load.at(-1)! / window.target;
  const counts = Array.from({ length: Math.max(0, most - fewest + 1) }, (_, i) => fewest + i);
  counts.sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal) || a - b);
  for (const count of counts) {
    const starts = cutInto(count, sums, window);
    if (starts !== null) return { starts, feasible: true };
  }
  return { starts: cutWithShortfall(sums, window), feasible: false };
};

interface Sums {
  /** Load of the first i stops. */
  readonly load: Float64Array;
  /** Way from the first stop to stop i along the tour. */
  readonly way: Float64Array;
}

const prefixSums = ({ loads, legs }: Cuttable): Sums => {
  const load = new Float64Array(loads.length + 1);
  const way = new Float64Array(loads.length);
  for (let i = 0; i < loads.length; i++) load[i + 1] = load[i]! + loads[i]!;
  for (let i = 1; i < loads.length; i++) way[i] = way[i - 1]! + legs[i - 1]!;
  return { load, way };
};

/** The fewest and the most turfs that the whole load can make within the window; fewest > most when none can. */
const turfCounts = ({ load }: Sums, { least, most }: LoadWindow): [number, number] => {
  const n = load.length - 1;
  const fewest = new Float64Array(n + 1).fill(Infinity);
  const greatest = new Float64Array(n + 1).fill(-Infinity);
  fewest[0] = 0;
  greatest[0] = 0;
  for (let i = 1; i <= n; i++) {
    for (let j = i - 1; j >= 0 && load[i]! - load[j]! <= most; j--) {
      if (load[i]! - load[j]! < least) continue;
      fewest[i] = Math.min(fewest[i]!, fewest[j]! + 1);
      greatest[i] = Math.max(greatest[i]!, greatest[j]! + 1);
    }
  }
  return [fewest[n]!, greatest[n]!];
};

/**
 * The best cuts into exactly so many turfs, or `null` when there are none. State (i, k): the first i stops make k
 * turfs; only such k are kept that can begin and end within the window. O(n · width of the band · stops in the window).
 */
const cutInto = (count: number, { load, way }: Sums, { least, most }: LoadWindow): number[] | null => {
  const n = load.length - 1;
  const total = load[n]!;
  const low = new Int32Array(n + 1);
  const offset = new Int32Array(n + 2);
  for (let i = 0; i <= n; i++) {
    const rest = total - load[i]!;
    low[i] = Math.max(Math.ceil(load[i]! / most), count - Math.floor(rest / least));
    const high = Math.min(Math.floor(load[i]! / least), count - Math.ceil(rest / most));
    offset[i + 1] = offset[i]! + Math.max(0, high - low[i]! + 1);
  }
  const cost = new Float64Array(offset[n + 1]!).fill(Infinity);
  const begin = new Int32Array(offset[n + 1]!).fill(-1);
  cost[0] = 0;
  const even = total / count;
  // Less than one in all, so that it decides only between cuts that leave the same to walk.
  const weight = 1 / (count * (most - least + 1) ** 2 + 1);
  for (let i = 1; i <= n; i++) {
    for (let j = i - 1; j >= 0 && load[i]! - load[j]! <= most; j--) {
      const held = load[i]! - load[j]!;
      if (held < least) continue;
      const added = way[i - 1]! - way[j]! + weight * (held - even) ** 2;
      const first = Math.max(low[i]!, low[j]! + 1);
      const last = Math.min(low[i]! + offset[i + 1]! - offset[i]!, low[j]! + 1 + offset[j + 1]! - offset[j]!);
      for (let k = first; k < last; k++) {
        const sofar = cost[offset[j]! + k - 1 - low[j]!]! + added;
        const at = offset[i]! + k - low[i]!;
        if (sofar < cost[at]!) {
          cost[at] = sofar;
          begin[at] = j;
        }
      }
    }
  }
  if (cost[offset[n]!] === Infinity) return null;
  const starts: number[] = [];
  for (let i = n, k = count; i > 0; k--) {
    i = begin[offset[i]! + k - low[i]!]!;
    starts.push(i);
  }
  return starts.reverse();
};

/** The cuts with the least sum of squared shortfalls, then with the least to walk. O(n · stops in the window). */
const cutWithShortfall = ({ load, way }: Sums, { least, most }: LoadWindow): number[] => {
  const n = load.length - 1;
  const shortfall = new Float64Array(n + 1).fill(Infinity);
  const cost = new Float64Array(n + 1).fill(Infinity);
  const begin = new Int32Array(n + 1);
  shortfall[0] = 0;
  cost[0] = 0;
  for (let i = 1; i <= n; i++) {
    for (let j = i - 1; j >= 0 && load[i]! - load[j]! <= most; j--) {
      const short = shortfall[j]! + Math.max(0, least - (load[i]! - load[j]!)) ** 2;
      const walked = cost[j]! + way[i - 1]! - way[j]!;
      if (short < shortfall[i]! || (short === shortfall[i] && walked < cost[i]!)) {
        shortfall[i] = short;
        cost[i] = walked;
        begin[i] = j;
      }
    }
  }
  const starts: number[] = [];
  for (let i = n; i > 0; ) {
    i = begin[i]!;
    starts.push(i);
  }
  return starts.reverse();
};
