import { readFileSync } from "node:fs";
import type { Address, StreetNetwork } from "@vanstervind/turf-splitting";

const data = new URL("../../../examples/storstockholm/data/", import.meta.url);

/** The rows of a CSV file of the example as records; fields may be quoted, but hold no quotes. */
const rowsOf = (name: string): Record<string, string>[] => {
  const [header = "", ...lines] = readFileSync(new URL(name, data), "utf8")
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/);
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = line.match(/(?<=^|,)(?:"[^"]*"|[^,]*)/g) ?? [];
    return Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? "").replaceAll('"', "")]));
  });
};

/** Addresses and streets of Östermalm in Stockholm, as one household to each address. © OpenStreetMap contributors, ODbL. */
export const ostermalm = (): { addresses: Address[]; network: StreetNetwork } => ({
  addresses: rowsOf("addresses.csv").map((row) => ({
    id: row.id!,
    lon: Number(row.lon),
    lat: Number(row.lat),
    street: row.street!,
    houseNumber: row.houseNumber!,
    households: 1,
  })),
  network: {
    nodes: rowsOf("street-nodes.csv").map((row) => ({ id: row.id!, lon: Number(row.lon), lat: Number(row.lat) })),
    edges: rowsOf("street-edges.csv").map((row) => ({
      id: row.id!,
      from: row.from!,
      to: row.to!,
      metres: Number(row.metres),
      name: row.name!,
      walkable: row.foot !== "no",
      line: row.line!.split(" ").map((point): [number, number] => {
        const [lon, lat] = point.split(",");
        return [Number(lon), Number(lat)];
      }),
    })),
  },
});
