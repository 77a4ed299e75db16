import type { Ground } from "./ground.ts";

/** Stops that are split in one go, as rows of numbers: what a worker is given. */
export interface ShardInput extends Ground {
  /** What each stop weighs; above 0. */
  readonly load: ArrayLike<number>;
  /** What each metre of a walk weighs beside its stops: minutes, when loads are minutes; 0 when not given. */
  readonly loadPerMetre?: number;
  /** A number for the district of each stop: no turf reaches over a border between two. One district when not given. */
  readonly district?: ArrayLike<number>;
}

/** How to split a shard. */
export interface ShardOptions {
  /** The least that a turf should hold. */
  readonly least: number;
  /** What a turf should hold; with `turfs` given, their mean. */
  readonly target: number;
  /** The most that a turf may hold; only a single stop may weigh more, in a turf of its own. */
  readonly most: number;
  /** How many turfs to make, if the window allows it; as the target says when not given. */
  readonly turfs?: number;
  /** The same seed gives the same answer; 1 when not given. */
  readonly seed?: string | number;
  /** How thoroughly to search: 1 when not given, 2 takes about twice as long. */
  readonly effort?: number;
}

/** A shard split into turfs, as rows of numbers that can be sent from a worker without a copy. */
export interface ShardResult {
  /** Rows of all stops: the walks of the turfs, one after the other, neighbours after each other. */
  readonly tour: Int32Array;
  /** Where in the tour each turf begins; one more than there are turfs, the last is the number of stops. */
  readonly cuts: Int32Array;
  /** Length of each turf's walk, metres. */
  readonly metres: Float64Array;
  /** What each turf holds, walk included where metres weigh. */
  readonly loads: Float64Array;
  /** How many parts each turf has that lie more than 150 m on foot from each other. */
  readonly parts: Int32Array;
  /** Whether every turf lies within the window, but for single stops that are too large for it. */
  readonly feasible: boolean;
}
