import { type Fault, Id, invalidInput } from "@vanstervind/core";
import { scanCsv } from "@vanstervind/csv";
import * as z from "zod";
import { Latitude, Longitude } from "../address.ts";
import { type StreetClass, StreetEdge, type StreetNetwork } from "../street-network.ts";

const NodeRow = z.object({ node: Id, lon: Longitude, lat: Latitude });

const text = z.string().optional();

const EdgeRow = z.object({
  edge_id: Id,
  from_node: Id,
  to_node: Id,
  length_m: StreetEdge.shape.metres,
  highway: text,
  name: text,
  access: text,
  foot: text,
  polyline_lonlat: z.array(z.tuple([Longitude, Latitude])),
});

/** Streets to read, as two files. */
export interface StreetFiles {
  /** Columns `node`, `lon`, `lat`. */
  readonly nodes: string | Uint8Array;
  /** Columns `edge_id`, `from_node`, `to_node`, `length_m`, and perhaps `highway`, `name`, `access`, `foot`, `polyline_lonlat`. */
  readonly edges: string | Uint8Array;
}

/**
 * Reads a street network from two CSV files with the columns that OpenStreetMap extracts have.
 *
 * Primary and secondary roads are of class `main`, ways for walking or cycling `path`, others `street`. Nobody walks along
 * a motorway or a trunk road, or where `access` or `foot` says no or private, unless `foot` says that one may.
 * Of a list of names (`['A', 'B']`) the first is taken. Other columns are dropped. O(length).
 *
 * @throws `invalid-input` with every fault of both files at once, edges whose node is missing included.
 * @see https://wiki.openstreetmap.org/wiki/Key:access
 * @example
 * ```ts
 * import { readStreetNetworkCsv } from "@vanstervind/turf-splitting/addresses";
 *
 * const nodes = "node,lon,lat\n1,18.07,59.34\n2,18.08,59.34\n";
 * const edges = "edge_id,from_node,to_node,length_m,highway,name\ne,1,2,570,residential,Nybrogatan\n";
 * const { edges: [edge] } = readStreetNetworkCsv({ nodes, edges });
 * [edge?.name, edge?.metres, edge?.walkable]; // => ["Nybrogatan", 570, true]
 * ```
 */
export const readStreetNetworkCsv = (
  files: StreetFiles,
  sources: { readonly nodes: string; readonly edges: string } = {
    nodes: "the street nodes",
    edges: "the street edges",
  },
): StreetNetwork => {
  const nodes = scanCsv(files.nodes, NodeRow, { source: sources.nodes });
  const edges = scanCsv(files.edges, EdgeRow, { source: sources.edges });
  const known = new Set(nodes.records.map(({ node }) => node));
  const dangling = edges.records.flatMap((edge, index) =>
    (["from_node", "to_node"] as const)
      .filter((field) => edge[field] !== undefined && !known.has(edge[field]))
      .map(
        (field): Fault => ({
          code: "unknown-node",
          source: sources.edges,
          row: edges.placeOf(index),
          field,
          message: "is no node",
        }),
      ),
  );
  // Columns of other uses, such as the speed limit, are dropped.
  const faults = [...nodes.faults, ...edges.faults, ...dangling].filter(({ code }) => code !== "unknown-column");
  if (faults.length > 0) throw invalidInput(faults, "the streets");
  return {
    nodes: nodes.rows.map(({ node, lon, lat }) => ({ id: node, lon, lat })),
    edges: edges.rows.map((row) => ({
      id: row.edge_id,
      from: row.from_node,
      to: row.to_node,
      metres: row.length_m,
      name: nameIn(row.name),
      class: classOf(row.highway),
      walkable: isWalkable(row),
      line: row.polyline_lonlat,
    })),
  };
};

const nameIn = (name = ""): string | null => /^\[\s*['"](.*?)['"]/.exec(name)?.[1] ?? (name === "" ? null : name);

const classOf = (highway = ""): StreetClass =>
  /^(?:motorway|trunk|primary|secondary)/.test(highway)
    ? "main"
    : /^(?:path|footway|cycleway|pedestrian|steps|track|bridleway|corridor)/.test(highway)
      ? "path"
      : "street";

const isWalkable = ({ highway = "", access = "", foot = "" }: z.output<typeof EdgeRow>): boolean => {
  if (/^(?:yes|designated|permissive)$/.test(foot)) return true;
  const closed = /^(?:no|private|use_sidepath)$/;
  return !closed.test(foot) && !closed.test(access) && !/^(?:motorway|trunk)/.test(highway);
};
