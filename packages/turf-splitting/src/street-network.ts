import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Latitude, Longitude } from "./address.ts";

/** A point where streets meet or end. */
export const StreetNode = z.object({
  /** Unique among the nodes. */
  id: Id,
  /** Degrees east. */
  lon: Longitude,
  /** Degrees north. */
  lat: Latitude,
});

/** See the schema of the same name. */
export interface StreetNode extends z.infer<typeof StreetNode> {}

/** What kind of way it is: a `path` may be crossed anywhere, a `street` with a look to both sides, a `main` road hardly. */
export const StreetClass = z.enum(["path", "street", "main"]);

/** See the schema of the same name. */
export type StreetClass = z.infer<typeof StreetClass>;

/** A stretch of street between two nodes, walked in both directions. */
export const StreetEdge = z.object({
  /** Unique among the edges. */
  id: Id,
  /** Node it starts in. */
  from: Id,
  /** Node it ends in. */
  to: Id,
  /** Length, in metres. */
  metres: z.number({ error: "must be metres" }).min(0, { error: "must not be negative" }),
  /** Name of the street: an address prefers an edge of its own street. */
  name: z.string().nullish(),
  /** What kind of way it is; `street` when not given. */
  class: StreetClass.nullish(),
  /** What crossing it to the other side costs, in metres of walking; by its class 0, 10 or 60 when not given. */
  crossingMetres: z.number().min(0, { error: "must not be negative" }).nullish(),
  /** `false` where nobody may walk: a motorway, a private yard. Walkable when not given. */
  walkable: z.boolean().nullish(),
  /** Its course as `[lon, lat]` from start to end; a straight line when not given or shorter than two points. */
  line: z.array(z.tuple([Longitude, Latitude])).nullish(),
});

/** See the schema of the same name. */
export interface StreetEdge extends z.infer<typeof StreetEdge> {}

const crossingByClass: Record<StreetClass, number> = { path: 0, street: 10, main: 60 };

/** What crossing a street costs, in metres. */
export const crossingMetresOf = ({ crossingMetres, class: kind }: StreetEdge): number =>
  crossingMetres ?? crossingByClass[kind ?? "street"];

/**
 * The streets that people walk along. Parts that are cut off from each other are allowed.
 *
 * @example
 * ```ts
 * import { StreetNetwork } from "@vanstervind/turf-splitting";
 *
 * StreetNetwork.safeParse({
 *   nodes: [{ id: "1", lon: 18.07, lat: 59.34 }, { id: "2", lon: 18.071, lat: 59.34 }],
 *   edges: [{ id: "e", from: "1", to: "2", metres: 57, name: "Nybrogatan" }],
 * }).success; // => true
 * ```
 */
export const StreetNetwork = z.object({
  /** Where streets meet or end. */
  nodes: z.array(StreetNode),
  /** The stretches between. */
  edges: z.array(StreetEdge),
});

/** See the schema of the same name. Fields that are not listed are dropped. */
export interface StreetNetwork {
  /** Where streets meet or end. */
  readonly nodes: readonly StreetNode[];
  /** The stretches between. */
  readonly edges: readonly StreetEdge[];
}
