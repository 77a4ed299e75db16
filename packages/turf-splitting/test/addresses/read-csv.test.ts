import type { DomainError } from "@vanstervind/core";
import { writeCsv } from "@vanstervind/csv";
import { Address } from "@vanstervind/turf-splitting";
import { explainAddresses, readAddressCsv, readStreetNetworkCsv } from "@vanstervind/turf-splitting/addresses";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { danishUnits, openStreetMap, swedishPlaces } from "./lists.ts";

const faultsOf = (read: () => unknown): string[] => {
  try {
    read();
    return [];
  } catch (error) {
    return (error as DomainError).faults.map(({ source, row, field, code }) => `${source} ${row} ${field} ${code}`);
  }
};

describe("a list", () => {
  test("loses no row and repeats nothing of a rejected one, however untidy", () => {
    const cell = fc.constantFrom(
      "",
      "Storgatan 8",
      "xxx",
      "hemlig",
      "18.07",
      "59,3",
      "59.3",
      "nej",
      "ja",
      "0",
      "3",
      "=1",
      '"',
    );
    const columns = [
      "id",
      "address",
      "street",
      "housenumber",
      "lon",
      "lat",
      "households",
      "lift",
      "do_not_contact",
      "name",
    ];
    const rows = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const filled = cells.filter((row) => row.some((value) => value !== ""));
        const content = writeCsv(
          filled,
          columns.map((header, i) => ({ header, value: (row: string[]) => row[i] })),
          { lang: "en" },
        );
        const { addresses, rejected, faults, warnings } = readAddressCsv(content);
        expect(addresses.length + rejected.length).toBe(filled.length);
        expect(new Set(faults.map(({ row }) => row))).toEqual(new Set(rejected));
        expect(JSON.stringify([faults, warnings])).not.toMatch(/hemlig|Storgatan/);
        for (const address of addresses) expect(Address.safeParse(address).success).toBe(true);
        expect(new Set(addresses.map(({ id }) => id)).size).toBe(addresses.length);
      }),
      { numRuns: 150 },
    );
  });

  test("of Swedish places: names without number, postcodes of all kinds, rows with nothing", () => {
    const { addresses, rejected, faults, warnings } = readAddressCsv(swedishPlaces, { source: "places.csv" });
    expect(rejected).toEqual([5, 7, 9]);
    expect(faults.map(({ source, row, field, code }) => `${source} ${row} ${field} ${code}`)).toEqual([
      "places.csv 5 address no-address",
      "places.csv 7 id duplicate-id",
      "places.csv 9 address no-address",
    ]);
    expect(addresses.map(({ street, houseNumber, postcode, town }) => [street, houseNumber, postcode, town])).toEqual([
      ["Tubbegatan", "42", "471 31", "Skärhamn"],
      ["Hågelby", "1", "147 43", "Tumba"],
      ["Resecentrum", "", null, "Borås"],
      ["Campinggatan", "25", "503 13", "Borås"],
      ["Bryggaregatan", "5", "503 38", "Borås"],
    ]);
    expect(warnings.map((warning) => explainAddresses(warning, "en"))).toEqual([
      "These columns are not used: places_at_address.",
      "Row 4 has no house number.",
      "The postcode in row 4 cannot be read.",
    ]);
    expect(warnings.every((warning) => /^(?:Dessa|Rad|Postnumret)/.test(explainAddresses(warning, "sv")))).toBe(true);
  });

  test("of Danish flats: floors and doors, terraces and villas", () => {
    const { addresses, rejected } = readAddressCsv(danishUnits);
    expect(rejected).toEqual([]);
    expect(addresses.map(({ unit, floor, dwelling }) => [unit, floor, dwelling])).toEqual([
      ["1", 1, "flat"],
      ["st tv", 0, "flat"],
      ["kl", -1, "flat"],
      [null, null, "terraced"],
      [null, null, "terraced"],
      [null, null, "terraced"],
      [null, null, "villa"],
    ]);
    expect(addresses[0]).toMatchObject({ postcode: "1060", building: "Holmens Kanal 2 København K", households: 1 });
  });

  test("of OpenStreetMap: ranges, flats, American numbers, kinds of house", () => {
    const { addresses } = readAddressCsv(openStreetMap);
    expect(
      addresses.map(({ street, houseNumber, floor, households, dwelling }) => [
        street,
        houseNumber,
        floor,
        households,
        dwelling,
      ]),
    ).toEqual([
      ["Adolf Fredriks Kyrkogata", "5-7", null, 1, "villa"],
      ["Kungsgatan", "57C", 4, 12, "flat"],
      ["100th Avenue", "192-16", null, 1, "villa"],
      ["210th Street", "87-16S", null, 1, "terraced"],
    ]);
  });

  test("of one's own, with stairwells, codes, lifts and refusals; without ids", () => {
    const { addresses } = readAddressCsv(
      "street;housenumber;unit;lon;lat;door_code;lift;access_note;do_not_contact;dwelling;building_id\nStorgatan;8 uppg. B;lgh 1102;18,07;59,3;4711;nej;Ring på;ja;lägenhet;H1\nStorgatan;;;;;;;;;;\n",
    );
    expect(addresses[0]).toEqual({
      id: "row-2",
      street: "Storgatan",
      houseNumber: "8",
      stairwell: "B",
      unit: "lgh 1102",
      floor: 1,
      lon: 18.07,
      lat: 59.3,
      postcode: null,
      town: null,
      building: "H1",
      entrance: "H1 8 B",
      district: null,
      dwelling: "flat",
      households: 1,
      doorCode: "4711",
      lift: false,
      accessNote: "Ring på",
      doNotContact: true,
    });
    expect(addresses[1]).toMatchObject({ id: "row-3", lon: null, lat: null, houseNumber: "", unit: null });
  });

  test("a row in fault is told with its field; a file that is none is refused", () => {
    const { rejected, faults } = readAddressCsv(
      "id,street,lon,lat,do_not_contact\na,Byn,18,,\nb,Byn,18,95,\nc,,18,59,\nd,Byn,18,59,maybe\ne,Byn,18\n",
    );
    expect(rejected).toEqual([2, 3, 4, 5, 6]);
    expect(faults.map(({ row, field }) => [row, field])).toEqual([
      [2, "lat"],
      [3, "lat"],
      [4, "street"],
      [5, "do_not_contact"],
      [6, ""],
    ]);
    expect(faultsOf(() => readAddressCsv(""))).toEqual(["the addresses 1  empty-file"]);
    expect(faultsOf(() => readAddressCsv("a,b\n1,2\n"))).toEqual(["the addresses 1  wrong-delimiter"]);
    expect(faultsOf(() => readAddressCsv("id,id,street\n1,2,x\n"))).toEqual(["the addresses 1 id duplicate-column"]);
  });
});

describe("streets", () => {
  const nodes = "node,lon,lat\n1,18.07,59.34\n2,18.08,59.34\n";
  const head =
    "edge_id,osm_way,from_node,to_node,length_m,highway,name,oneway,access,foot,maxspeed,sidewalk,polyline_lonlat\n";

  test("with names, courses, and where nobody walks", () => {
    const ways = [
      ["residential", "", "", true],
      ["motorway", "", "", false],
      ["trunk_link", "", "yes", true],
      ["service", "private", "", false],
      ["service", "private", "permissive", true],
      ["cycleway", "", "no", false],
    ] as const;
    const edges = `${head}${ways.map(([highway, access, foot], i) => `e${i},9,1,2,57.5,${highway},"['Nygatan', 'E4']",,${access},${foot},,,"18.07,59.34 18.08,59.34"\n`).join("")}`;
    const network = readStreetNetworkCsv({ nodes, edges });
    expect(network.nodes).toEqual([
      { id: "1", lon: 18.07, lat: 59.34 },
      { id: "2", lon: 18.08, lat: 59.34 },
    ]);
    expect(network.edges.map(({ walkable }) => walkable)).toEqual(ways.map(([, , , walkable]) => walkable));
    expect(network.edges.map((edge) => edge.class)).toEqual(["street", "main", "main", "street", "street", "path"]);
    expect(network.edges[0]).toMatchObject({ id: "e0", from: "1", to: "2", metres: 57.5, name: "Nygatan" });
    expect(network.edges[0]?.line).toEqual([
      [18.07, 59.34],
      [18.08, 59.34],
    ]);
    expect(
      readStreetNetworkCsv({ nodes, edges: "edge_id,from_node,to_node,length_m\ne,1,2,5\n" }).edges[0],
    ).toMatchObject({ name: null, walkable: true });
  });

  test("every fault of both files at once", () => {
    const edges = "edge_id,from_node,to_node,length_m\ne,1,7,5\nf,1,2,-5\n";
    expect(
      faultsOf(() =>
        readStreetNetworkCsv({ nodes: "node,lon,lat\n1,18,99\n2,18,59\n", edges }, { nodes: "n.csv", edges: "e.csv" }),
      ),
    ).toEqual(["n.csv 2 lat too-big", "e.csv 3 length_m too-small", "e.csv 2 to_node unknown-node"]);
  });
});
