import { splitTurfs } from "@vanstervind/turf-splitting";
import { markDoNotContact, readAddressCsv, readStreetNetworkCsv } from "@vanstervind/turf-splitting/addresses";
import { toCsv, toGeoJson, toGpx, turfStatistics, walkSheets } from "@vanstervind/turf-splitting/sheets";
import { expect, test } from "vitest";
import { areaFaults } from "./area-oracle.ts";
import { geoJsonFaults } from "./geo-json-faults.ts";

const streets = {
  nodes: "node,lon,lat\nw,18,59.3\ne,18.01,59.3\n",
  edges:
    'edge_id,from_node,to_node,length_m,highway,name,polyline_lonlat\ns,w,e,570,residential,Byvägen,"18,59.3 18.01,59.3"\n',
};

const row = (i: number, flat: string): string =>
  `h${i}x${flat},"Byvägen ${i}, lgh ${flat}",${(18 + i / 2000).toFixed(6)},59.3001,${i % 3 === 0 ? "12qrs34" : ""}\n`;

test("who wants no visit is in a list, and in nothing that is made of it", async () => {
  const file = `id,address,lon,lat,access_note\n${Array.from({ length: 18 }, (_, i) => ["1001", "1002", "1101"].map((flat) => row(i + 1, flat)).join("")).join("")}`;
  const { addresses: all, rejected } = readAddressCsv(file);
  expect([all.length, rejected.length]).toEqual([54, 0]);
  const entries = ["h3x1002", "byv. 5 lgh 1101", "Byvägen 9", "Nygatan 1"];
  const { addresses, warnings } = markDoNotContact(all, entries, 2);
  expect(warnings).toEqual([
    { code: "matches-widely", values: { row: 4 } },
    { code: "matches-nothing", values: { row: 5 } },
  ]);
  const refused = ["h3x1002", "h5x1101", "h9x1001", "h9x1002", "h9x1101"];
  expect(addresses.filter(({ doNotContact }) => doNotContact).map(({ id }) => id)).toEqual(refused);

  const network = readStreetNetworkCsv(streets);
  const written = async (list: typeof addresses): Promise<string> => {
    const plan = await splitTurfs(list, { target: 6, tolerance: 0.2, network });
    const geoJson = toGeoJson(plan);
    expect(geoJsonFaults(geoJson)).toEqual([]);
    const polygons = geoJson.features.flatMap(({ properties, geometry }) =>
      properties.kind === "area" && geometry.type === "Polygon"
        ? [{ turf: properties.turf, polygons: [geometry.coordinates as never] }]
        : [],
    );
    expect(areaFaults(polygons)).toEqual([]);
    return [
      JSON.stringify([geoJson, turfStatistics(plan)]),
      toGpx(plan),
      toCsv(plan, { lang: "sv" }),
      walkSheets(plan, { lang: "sv", addresses: list, network, floorOrder: "top-down" }),
    ].join("\n");
  };
  const text = await written(addresses);
  for (const id of refused) expect(text).not.toContain(id);
  expect(text).not.toContain("Byvägen 9<");
  expect(text).toBe(await written(addresses.filter(({ doNotContact }) => doNotContact !== true)));
});
