import { DomainError } from "@vanstervind/core";
import { createMetric } from "./internal/create-metric.ts";
import { groundOf } from "./internal/ground-of.ts";
import { readNetwork } from "./internal/read-network.ts";
import type { StreetNetwork } from "./street-network.ts";

/** What distances are measured between: an {@link Entrance} will do. */
export interface Stop {
  /** Unique among the stops. */
  readonly id: string;
  /** Degrees east. */
  readonly lon: number;
  /** Degrees north. */
  readonly lat: number;
  /** Name of its street, which is preferred when it is put on the street network. */
  readonly street?: string;
}

/** Metres between two stops, the same in both directions. */
export type WalkingMetres = (a: Pick<Stop, "id">, b: Pick<Stop, "id">) => number;

/**
 * Measures the way on foot between some stops: along the streets when a network is given, else as the crow flies.
 *
 * A stop lies on the nearest walkable edge, or on one of its own street within 60 m, at an offset and on a side. The way
 * leads along its edge to an end, by the shortest way on, and along the other's edge; on the same edge it is the
 * difference of offsets, and 10 m more when the sides differ. Stops over 150 m from any street, and parts of the network
 * that hang apart, are joined by straight links of 1.3 times their length. Whole centimetres. Each distance costs a
 * search where the stops are far from each other; O(1) otherwise.
 *
 * @throws `invalid-input` with all faults of the network.
 * @throws `unknown-stop` from the result, for a stop that was not among those given.
 * @example
 * ```ts
 * import { walkingMetres } from "@vanstervind/turf-splitting";
 *
 * const network = {
 *   nodes: [{ id: "1", lon: 18, lat: 59 }, { id: "2", lon: 18.002, lat: 59 }],
 *   edges: [{ id: "e", from: "1", to: "2", metres: 120 }],
 * };
 * const [a, b] = [{ id: "a", lon: 18.0005, lat: 59.0001 }, { id: "b", lon: 18.0015, lat: 58.9999 }];
 * walkingMetres([a, b], network)(a, b); // => 70
 * ```
 */
export const walkingMetres = (stops: readonly Stop[], network?: StreetNetwork): WalkingMetres => {
  const places = stops.map((stop) => ({ street: "", ...stop }));
  const metric = createMetric(groundOf(network === undefined ? undefined : readNetwork(network), places));
  const index = new Map(stops.map(({ id }, i) => [id, i]));
  const indexOf = ({ id }: Pick<Stop, "id">): number => {
    const i = index.get(id);
    if (i !== undefined) return i;
    throw new DomainError("unknown-stop", `${id} is not among the stops.`, { values: { id } });
  };
  return (a, b) => {
    const [from, to] = [indexOf(a), indexOf(b)];
    return from === to ? 0 : metric.matrix([from, to])[1]! / 100;
  };
};
