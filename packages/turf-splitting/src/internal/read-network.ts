import { compareIds, duplicateIds, type Fault, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { StreetEdge, type StreetNetwork, StreetNode } from "../street-network.ts";

/** The network, read, by id, with only what can be walked; or every fault of the nodes, else of the edges, at once. */
export const readNetwork = ({ nodes, edges }: StreetNetwork): StreetNetwork => {
  const readNodes = parse(z.array(StreetNode), nodes, { source: "the street nodes" });
  const nodeFaults = duplicateIds(readNodes, "the street nodes");
  if (nodeFaults.length > 0) throw invalidInput(nodeFaults, "the street nodes");

  const source = "the street edges";
  const readEdges = parse(z.array(StreetEdge), edges, { source });
  const known = new Set(readNodes.map(({ id }) => id));
  const dangling = readEdges.flatMap((edge, row) =>
    (["from", "to"] as const)
      .filter((field) => !known.has(edge[field]))
      .map((field): Fault => ({ code: "unknown-node", source, row, field, message: `${edge[field]} is no node` })),
  );
  const edgeFaults = [...duplicateIds(readEdges, source), ...dangling];
  if (edgeFaults.length > 0) throw invalidInput(edgeFaults, source);
  const byId = (a: { id: string }, b: { id: string }): number => compareIds(a.id, b.id);
  return { nodes: readNodes.sort(byId), edges: readEdges.filter(({ walkable }) => walkable !== false).sort(byId) };
};
