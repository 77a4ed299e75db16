import { compareIds, createRandom, DomainError, duplicateIds, invalidInput } from "@vanstervind/core";
import { toCentimetres } from "./internal/metric.ts";
import { openPath, pathLength } from "./internal/open-path.ts";
import { type Stop, type WalkingMetres, walkingMetres } from "./walking-metres.ts";

/** How to walk. */
export interface WalkOptions {
  /** Metres between two stops, the same in both directions; as the crow flies when not given. */
  readonly metres?: WalkingMetres;
  /** Id of the stop to begin at; the better end when not given. */
  readonly start?: string;
  /** Id of the stop to end at; the better end when not given. */
  readonly end?: string;
  /** The same seed gives the same order; 1 when not given. */
  readonly seed?: string | number;
}

/** Stops in the order in which to visit them. */
export interface Walk<S extends Stop> {
  /** All of them, the first first. */
  readonly stops: readonly S[];
  /** Length of the way from the first to the last. */
  readonly metres: number;
}

/**
 * A short walk past all stops, which need not end where it began.
 *
 * Up to nine stops it is proven shortest; beyond, it is found by local search (2-opt, Or-opt and kicks) from the
 * nearest-neighbour order, and never longer than that. Independent of the order of the stops. O(n²) distances, so meant
 * for a turf rather than a town.
 *
 * @throws `invalid-input` when two stops have the same id.
 * @throws `unknown-stop` when no stop has the id `start` or `end`; `same-ends` when several stops are to begin and end at one.
 * @throws `not-a-distance` when `metres` gives something else than a finite number from 0.
 * @example
 * ```ts
 * import { walkingOrder } from "@vanstervind/turf-splitting";
 *
 * const stops = [3, 1, 4, 2].map((n) => ({ id: `s${n}`, lon: 18 + n / 1000, lat: 59 }));
 * walkingOrder(stops).stops.map(({ id }) => id); // => ["s1", "s2", "s3", "s4"]
 * walkingOrder(stops, { start: "s3" }).stops.map(({ id }) => id); // => ["s3", "s4", "s2", "s1"]
 * ```
 */
export const walkingOrder = <S extends Stop>(
  stops: readonly S[],
  { metres = walkingMetres(stops), start, end, seed = 1 }: WalkOptions = {},
): Walk<S> => {
  const faults = duplicateIds(stops, "the stops");
  if (faults.length > 0) throw invalidInput(faults, "the stops");
  const sorted = stops.toSorted((a, b) => compareIds(a.id, b.id));
  const rowOf = (id: string | undefined): number | null => {
    if (id === undefined) return null;
    const row = sorted.findIndex((stop) => stop.id === id);
    if (row === -1) throw new DomainError("unknown-stop", `No stop has the id ${id}.`, { values: { id } });
    return row;
  };
  const first = rowOf(start);
  const last = rowOf(end);
  if (first !== null && first === last && sorted.length > 1) {
    throw new DomainError("same-ends", `A walk past several stops cannot begin and end at ${start}.`);
  }
  const n = sorted.length;
  if (n === 0) return { stops: [], metres: 0 };
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const distance = metres(sorted[i]!, sorted[j]!);
      if (!Number.isFinite(distance) || distance < 0) {
        throw new DomainError(
          "not-a-distance",
          `${distance} metres is no way from ${sorted[i]!.id} to ${sorted[j]!.id}.`,
        );
      }
      distances[i * n + j] = toCentimetres(distance);
      distances[j * n + i] = distances[i * n + j]!;
    }
  }
  const path = openPath(distances, nearestNeighbourOrder(distances, n, first ?? last ?? 0), createRandom(seed), {
    start: first,
    end: last,
  });
  return { stops: Array.from(path, (i) => sorted[i]!), metres: pathLength(distances, n, path) / 100 };
};

/** From each stop to the nearest that is left, ties to the lower number. */
const nearestNeighbourOrder = (distances: Float64Array, n: number, start: number): number[] => {
  const order = [start];
  const left = new Set(Array.from({ length: n }, (_, i) => i));
  left.delete(start);
  for (let at = start; left.size > 0; ) {
    let nearest = -1;
    for (const stop of left) {
      if (nearest === -1 || distances[at * n + stop]! < distances[at * n + nearest]!) nearest = stop;
    }
    order.push(nearest);
    left.delete(nearest);
    at = nearest;
  }
  return order;
};
