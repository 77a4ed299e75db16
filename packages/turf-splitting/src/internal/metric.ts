/**
 * Walking distances between stops, numbered from 0, in whole centimetres: sums are then exact, so no answer depends on
 * the order of additions and ties are true ties.
 */
export interface Metric {
  /** Number of stops. */
  readonly size: number;
  /** Where the stops lie, metres in a plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** A symmetric distance for searching: exact between stops near each other, an estimate between distant ones. */
  between(a: number, b: number): number;
  /** The exact distances among some stops, row by row. */
  matrix(stops: ArrayLike<number>): Float64Array;
  /** Whether distances follow streets. */
  readonly onStreets: boolean;
  /** Parts of the street network with stops that no street joins to the rest; 1 when all hangs together. */
  readonly parts: number;
}

/** Centimetres, the unit of kernels. */
export const toCentimetres = (metres: number): number => Math.round(metres * 100);
