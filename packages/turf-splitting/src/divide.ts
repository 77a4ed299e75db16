import { streetParts, subset } from "./internal/subset.ts";
import type { ShardInput, ShardOptions } from "./shard.ts";

/** A part of a large split that can be done by itself, on any machine. */
export interface Shard {
  /** Its stops and the streets around them, with rows of their own, in typed arrays. */
  readonly input: ShardInput;
  /** The options of the whole, with its share of the turfs. */
  readonly options: ShardOptions;
  /** The row in the whole for each of its stops. */
  readonly stops: Int32Array;
}

/** So many stops are split at a time: fewer cost walking at the borders, more cost memory. */
const shardStops = 20_000;

/** From so many stops on, each is searched less, unless `effort` says how much. */
const manyStops = 200_000;
const effortForMany = 0.05;

/**
 * Divides stops into shards by geography, for {@link splitShard} in any order and on any number of workers, and
 * {@link joinShards} of the results: the answer depends on `stops` but never on who computes what and when.
 *
 * Halves the longer side of the map at a street's breadth that leaves whole turfs on both sides, again and again, until
 * no shard has more than `stops`; districts are kept apart first. Turfs are shared out so that their number in all is the
 * one asked for. O(n log n).
 *
 * @param stops - The most stops in a shard, from some 5 000 (below, borders cost walking); 20 000 when not given.
 * @see {@link joinShards} for an example.
 */
export const divide = (input: ShardInput, options: ShardOptions, stops: number = shardStops): Shard[] => {
  const effort = options.effort ?? (input.x.length > manyStops ? effortForMany : 1);
  const districts = divideByDistrict(input, { ...options, effort });
  if (input.x.length <= stops) return districts;
  const { x, y } = input;
  const orders = { x: orderBy(x, y), y: orderBy(y, x) };
  const parts = streetParts(input);
  return districts
    .flatMap((district) => halve(input, orders, district, stops))
    .map((shard) => (districts.includes(shard) ? shard : { ...shard, input: subset(input, shard.stops, parts) }));
};

/** The stops of each district by themselves, by its number. */
export const divideByDistrict = (input: ShardInput, options: ShardOptions): Shard[] => {
  const n = input.x.length;
  const rows = Int32Array.from({ length: n }, (_, row) => row);
  const { district } = input;
  const turfs = turfsOf(input, rows, options);
  if (district === undefined) return [{ input, options: { ...options, turfs }, stops: rows }];
  const labels = [...new Set(Array.from(district))].sort((a, b) => a - b);
  if (labels.length < 2) return [{ input, options: { ...options, turfs }, stops: rows }];
  const members = labels.map((label) => rows.filter((row) => district[row] === label));
  const counts = shareOut(
    turfs,
    members.map((own) => loadOf(input, own)),
    options,
  );
  const parts = streetParts(input);
  return members.map((own, i) => ({
    input: subset(input, own, parts),
    options: { ...options, turfs: counts[i]! },
    stops: own,
  }));
};

const loadOf = ({ load }: ShardInput, rows: Int32Array): number => rows.reduce((sum, row) => sum + load[row]!, 0);

const turfsOf = (input: ShardInput, rows: Int32Array, { turfs, target }: ShardOptions): number =>
  turfs ?? Math.max(1, Math.round(loadOf(input, rows) / target));

/** Turfs by load: the largest remainders get the odd ones, and each gets as many as its load needs at least. */
const shareOut = (turfs: number, loads: readonly number[], { most }: ShardOptions): number[] => {
  const total = loads.reduce((sum, load) => sum + load, 0);
  const counts = loads.map((load) => Math.max(1, Math.ceil(load / most), Math.floor((turfs * load) / total)));
  const order = loads.map((_, i) => i);
  for (let left = turfs - counts.reduce((sum, count) => sum + count, 0); left > 0; left--) {
    const short = (i: number): number => (turfs * loads[i]!) / total - counts[i]!;
    counts[order.reduce((best, i) => (short(i) > short(best) ? i : best))]!++;
  }
  return counts;
};

/** Rows from west to east or from south to north, and the place of each row among them. */
interface Order {
  readonly rows: Int32Array;
  readonly rank: Int32Array;
}

const orderBy = (along: ArrayLike<number>, across: ArrayLike<number>): Order => {
  const rows = Int32Array.from({ length: along.length }, (_, row) => row);
  rows.sort((a, b) => along[a]! - along[b]! || across[a]! - across[b]! || a - b);
  const rank = new Int32Array(rows.length);
  for (const [place, row] of rows.entries()) rank[row] = place;
  return { rows, rank };
};

const halve = (
  whole: ShardInput,
  orders: { readonly x: Order; readonly y: Order },
  shard: Shard,
  most: number,
): Shard[] => {
  const { stops: rows, options } = shard;
  const turfs = turfsOf(whole, rows, options);
  if (rows.length <= most || turfs < 2) return [shard];
  const { x, y, load } = whole;
  const extent = (of: ArrayLike<number>): number => {
    let [low, high] = [Infinity, -Infinity];
    for (const row of rows) {
      if (of[row]! < low) low = of[row]!;
      if (of[row]! > high) high = of[row]!;
    }
    return high - low;
  };
  const order = extent(x) >= extent(y) ? orders.x : orders.y;
  const sorted = rows
    .map((row) => order.rank[row]!)
    .sort()
    .map((place) => order.rows[place]!);
  const first = turfs >> 1;
  const wanted = (loadOf(whole, rows) * first) / turfs;
  let count = 0;
  for (let held = 0; count < sorted.length - 1 && held + load[sorted[count]!]! / 2 < wanted; count++) {
    held += load[sorted[count]!]!;
  }
  const part = (own: Int32Array, share: number): Shard[] =>
    halve(whole, orders, { ...shard, stops: own.sort(), options: { ...options, turfs: share } }, most);
  return [...part(sorted.slice(0, count), first), ...part(sorted.slice(count), turfs - first)];
};
