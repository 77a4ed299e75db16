import { chmod, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { DomainError, type Fault } from "@vanstervind/core";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type District,
  type DistrictResult,
  exportDistrict,
  files,
  isUnallotted,
  loadDistrict,
  parties,
  type TableName,
  tableAsFile,
  tableNames,
} from "../src/index.ts";
import { withFolder } from "./folder.ts";

let district: District;
beforeAll(async () => {
  district = await loadDistrict({ seed: 2026 });
});

const sum = (rows: readonly DistrictResult[], of: (row: DistrictResult) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const faultsIn = async (dir: string): Promise<readonly Fault[]> => {
  try {
    await loadDistrict({ dir });
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe("invalid-input");
    return error.faults;
  }
};

describe("the built-in open data", () => {
  test("covers the region", () => {
    expect(district.municipalities).toHaveLength(26);
    expect(district.electionDistricts).toHaveLength(1378);
    expect(district.areaStatistics).toHaveLength(524);
    expect(district.areaStatistics.reduce((total, { population }) => total + population, 0)).toBe(2_454_821);
    expect(district.addresses).toHaveLength(1006);
    expect([district.streetNodes.length, district.streetEdges.length]).toEqual([1325, 1906]);
    expect(district.holidays.filter(({ type, date }) => type === "public" && date.startsWith("2026"))).toHaveLength(13);
    expect(district.commemorations).toHaveLength(11);
  });

  test("sums to the published results of the county", () => {
    const of = (rows: readonly DistrictResult[], election: string) => rows.filter((row) => row.election === election);
    const riksdag = of(district.results2022, "riksdag");
    expect(sum(riksdag, ({ V }) => V)).toBe(122_794);
    expect(sum(riksdag, ({ valid }) => valid)).toBe(1_429_266);
    expect(sum(riksdag, ({ electorate }) => electorate ?? 0)).toBe(1_734_545);
    expect(sum(of(district.results2022, "region"), ({ V }) => V)).toBe(167_214);
    expect(sum(of(district.results2022, "kommun"), ({ V }) => V)).toBe(151_423);
    expect(sum(of(district.results2018, "riksdag"), ({ V }) => V)).toBe(136_683);
  });

  test("parties sum to the valid votes in every row", () => {
    for (const row of [...district.results2018, ...district.results2022]) {
      expect(parties.reduce((total, party) => total + row[party], 0)).toBe(row.valid);
    }
  });

  test("every district on the map has a result in each election, and every result but early votes a district", () => {
    for (const election of ["riksdag", "region", "kommun"]) {
      const codes = district.results2022
        .filter((row) => row.election === election && !isUnallotted(row))
        .map(({ code }) => code);
      expect(codes.sort()).toEqual(district.electionDistricts.map(({ code }) => code).sort());
    }
  });

  test("says where each table comes from", () => {
    expect(district.provenance.map(({ table }) => table)).toEqual(tableNames);
    for (const { table, origin, rows, syntheticRows, attribution } of district.provenance) {
      expect(rows).toBe(district[table].length);
      expect(origin).toBe(attribution === null ? "synthetic" : "open");
      expect(syntheticRows).toBe(origin === "synthetic" ? rows : 0);
    }
    expect(district.notices).toEqual([]);
    expect(new Set(district.provenance.map(({ attribution }) => attribution?.credit))).toEqual(
      new Set([
        "Källa: SCB",
        "Källa: Valmyndigheten",
        "© OpenStreetMap contributors, ODbL 1.0",
        "Holidays: date-holidays, CC BY-SA 3.0",
        "Vänstervind, CC0 1.0",
        undefined,
      ]),
    );
  });
});

describe("own files", () => {
  const withoutProvenance = ({ provenance, notices, ...tables }: District) => tables;

  test.each(["sv", "en"] as const)("what is exported is loaded back equal (%s)", async (lang) => {
    await withFolder({}, async (dir) => {
      const out = join(dir, "district");
      expect(await exportDistrict(district, out, { lang })).toEqual(tableNames.map((name) => files[name].file));
      expect((await readdir(out)).sort()).toEqual(tableNames.map((name) => files[name].file).sort());
      const loaded = await loadDistrict({ dir: out, seed: 2026 });
      expect(withoutProvenance(loaded)).toEqual(withoutProvenance(district));
      expect(loaded.provenance.every(({ origin }) => origin === "own")).toBe(true);
      // What was made up stays marked on its way through a file.
      expect(loaded.provenance.find(({ table }) => table === "members")?.syntheticRows).toBe(district.members.length);
      await expect(exportDistrict(district, out)).rejects.toMatchObject({ code: "folder-in-use" });
    });
  });

  test("a file takes the place of the built-in one and the others stay", async () => {
    const dates = "date;fromTime;name;type\n2026-05-01;00:00;första maj;public\n";
    await withFolder({ "holidays.csv": dates, ".DS_Store": "" }, async (dir) => {
      const loaded = await loadDistrict({ dir, seed: 2026 });
      expect(loaded.holidays).toEqual([
        { date: "2026-05-01", fromTime: "00:00", name: "första maj", type: "public", rule: null },
      ]);
      expect(loaded.members).toEqual(district.members);
      expect(loaded.notices).toEqual([]);
      expect(loaded.provenance.filter(({ origin }) => origin === "own")).toEqual([
        { table: "holidays", file: "holidays.csv", origin: "own", rows: 1, syntheticRows: 0, attribution: null },
      ]);
    });
  });

  test("what is made up builds on own files", async () => {
    const own = tableAsFile("associations", [{ ...district.associations[0]!, id: "egen", members: 12 }], {
      lang: "sv",
    });
    await withFolder({ "associations.csv": own }, async (dir) => {
      const { members, fundApplications } = await loadDistrict({ dir });
      expect(members).toHaveLength(12);
      expect(fundApplications.map(({ associationId }) => associationId)).toEqual(["egen"]);
    });
  });

  test("nobody is kept from own addresses without an own list, and that is said", async () => {
    const own = "id,lon,lat,street,houseNumber\n1,18.1,59.3,Storgatan,2\n";
    await withFolder({ "addresses.csv": own, "Venues.csv": "", "notes.docx": "" }, async (dir) => {
      const { doNotContact, notices } = await loadDistrict({ dir });
      expect(doNotContact).toEqual([]);
      expect(notices).toEqual([
        { code: "unknown-file", values: { file: "Venues.csv", nearest: "venues.csv" } },
        { code: "unknown-file", values: { file: "notes.docx", nearest: null } },
        { code: "no-do-not-contact", values: { file: "do-not-contact.csv" } },
      ]);
    });
  });

  test.each(tableNames)("%s with no row, or with one, loads or is refused as bad input", async (name) => {
    for (const rows of [[], district[name].slice(0, 1)]) {
      const text = tableAsFile(name, rows as never, { lang: "sv" });
      await withFolder({ [files[name].file]: text }, async (dir) => {
        const faults = await faultsIn(dir);
        // One row may speak of what another file of its own would have to hold; an empty file cannot be wrong by itself.
        expect(
          faults.filter(({ source, code }) => source === files[name].file && code !== "unknown-reference"),
        ).toEqual([]);
      });
    }
  });

  test("a second do-not-contact list beside the one that is read is only told", async () => {
    const own = "addressId,since\n";
    await withFolder({ "do-not-contact.csv": own, "do-not-contact-old.csv": own }, async (dir) => {
      expect((await loadDistrict({ dir })).notices).toEqual([
        { code: "unknown-file", values: { file: "do-not-contact-old.csv", nearest: null } },
      ]);
    });
  });

  test("a folder with none of the files is told", async () => {
    await withFolder({ "adresses.csv": "" }, async (dir) => {
      expect((await loadDistrict({ dir })).notices).toEqual([
        { code: "unknown-file", values: { file: "adresses.csv", nearest: "addresses.csv" } },
        { code: "nothing-own", values: { dir } },
      ]);
    });
  });

  test("a folder that cannot be listed is an error", async () => {
    await withFolder({ "a.txt": "" }, async (dir) => {
      await expect(loadDistrict({ dir: join(dir, "none") })).rejects.toMatchObject({ code: "no-such-directory" });
      await expect(loadDistrict({ dir: join(dir, "a.txt") })).rejects.toMatchObject({ code: "not-a-directory" });
      await expect(loadDistrict({ dir: "\0" })).rejects.toMatchObject({ code: "unreadable-directory" });
      const shut = join(dir, "shut");
      await mkdir(shut);
      await chmod(shut, 0);
      // The superuser may list every folder.
      if (process.getuid?.() !== 0) {
        await expect(loadDistrict({ dir: shut })).rejects.toMatchObject({ code: "unreadable-directory" });
      }
      await chmod(shut, 0o700);
    });
  });
});

describe("broken files", () => {
  /** A built-in table as a file, changed. */
  const changed = (name: TableName, change: (text: string) => string): Record<string, string> => ({
    [files[name].file]: change(tableAsFile(name, district[name] as never, { lang: "en" })),
  });
  const square = (west: number, south: number) => [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south],
    ],
  ];
  const collection = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });
  const place = (code: string, geometry: unknown) => ({
    type: "Feature",
    properties: { code, name: "Exempel" },
    geometry,
  });
  const places = (...features: unknown[]) => ({ "municipalities.geojson": collection(...features) });
  const polygon = { type: "Polygon", coordinates: square(18, 59) };
  const association = (rest: string) =>
    `id;name;kind;municipalityCode;members;ownFundsOre;yearlyIncomeOre;ability;reportMissing\n${rest}`;

  const cases: readonly (readonly [
    what: string,
    contents: () => Record<string, string | Uint8Array>,
    faults: string[],
  ])[] = [
    [
      "an id used twice",
      () => ({
        "street-nodes.csv": "id,lon,lat\na,18,59\nb,18,59\na,18,59\n",
        "street-edges.csv": "id,from,to,metres,highway\n",
      }),
      ['street-nodes.csv|4|id|duplicate-id|"a" stands in row 2 already'],
    ],
    [
      "a street to nowhere",
      () => ({
        "street-nodes.csv": "id,lon,lat\na,18,59\n",
        "street-edges.csv": "id,from,to,metres,highway\n1,a,b,3,path\n",
      }),
      ['street-edges.csv|2|to|unknown-reference|"b" is no id in street-nodes.csv'],
    ],
    [
      "a member of an unknown association",
      () => ({ "members.csv": "id;associations;municipalityCode;since\nm-1;kista|ksita;0180;2020-01-01\n" }),
      ['members.csv|2|associations|unknown-reference|"ksita" is no id in associations.csv'],
    ],
    [
      "a member of nothing, of too much, of nowhere",
      () => ({
        "members.csv":
          "id;associations;municipalityCode;since;until\nm-1;;180;2020-01-01;2019-01-01\nm-2;kista|farsta|rinkeby;9999;20200101;\n",
      }),
      [
        "members.csv|2|associations|too-small|must name an association",
        'members.csv|2|municipalityCode|invalid-format|must be the four digits of a municipality (a spreadsheet may have dropped the 0 in front), got "180"',
        "members.csv|2|until|custom|must be after since",
        "members.csv|3|associations|too-big|must name at most two associations",
        'members.csv|3|since|invalid-format|must be a date written YYYY-MM-DD, got "20200101"',
        'members.csv|3|municipalityCode|unknown-reference|"9999" is no code in municipalities.geojson',
      ],
    ],
    [
      "a member who left before joining",
      () => ({ "members.csv": "id;associations;municipalityCode;since;until\nm-1;kista;0180;2020-01-01;2019-01-01\n" }),
      ["members.csv|2|until|custom|must be after since"],
    ],
    [
      "a result for an unknown district",
      () => changed("results2022", (text) => text.replace(",01140101,", ",01149999,")),
      ['results-2022.csv|2|code|unknown-reference|"01149999" is no code in election-districts.geojson'],
    ],
    [
      "votes that do not add up",
      () => changed("results2022", (text) => text.replace(",1027,177,", ",1027,178,")),
      ["results-2022.csv|2|valid|custom|must be the sum of the votes of all parties"],
    ],
    [
      "more voters than people",
      () => changed("results2022", (text) => text.replace(",1331,1041,", ",1031,1041,")),
      ["results-2022.csv|2|voters|custom|must not be more than the electorate"],
    ],
    [
      "latitude and longitude swapped in a table",
      () => ({ "street-nodes.csv": "id,lon,lat\na,59.3,18.1\n", "street-edges.csv": "id,from,to,metres,highway\n" }),
      [
        "street-nodes.csv|2|lon|too-big|must be a longitude between 10 and 25 (WGS 84); maybe lon and lat are swapped, got 59.3",
        "street-nodes.csv|2|lat|too-small|must be a latitude between 55 and 70 (WGS 84); maybe lon and lat are swapped, got 18.1",
      ],
    ],
    [
      "negative money, half people, an unknown kind",
      () => ({
        "associations.csv": association("a;A;lokal;0180;12,5;-1;0;1,5;kanske\n"),
        "members.csv": "id;associations;municipalityCode;since\n",
        "roles.csv": "memberId;role;start\n",
        "volunteers.csv": "id;associationId;hoursPerWeek;weekdays;leads\n",
      }),
      [
        'associations.csv|2|kind|invalid-value|must be one of local, branch, got "lokal"',
        "associations.csv|2|members|invalid-type|must be a whole number, got 12.5",
        "associations.csv|2|ownFundsOre|too-small|must not be negative, got -1",
        "associations.csv|2|ability|too-big|must be between 0 and 1, got 1.5",
        'associations.csv|2|reportMissing|invalid-type|must be yes or no, got "kanske"',
      ],
    ],
    [
      "a role in an association and an assembly, or in neither, or unknown",
      () => ({
        "roles.csv":
          "memberId;role;associationId;assembly;start;end\nm-00001;chair;kista;0180;2025-01-01;\nm-00001;chair;;;2025-01-01;\nm-00001;chair;;region;2025-01-01;2025-01-01\nm-00001;kung;;riksdag;2025-01-01;\n",
      }),
      [
        "roles.csv|2|assembly|custom|must be filled in when associationId is empty, and only then",
        "roles.csv|3|assembly|custom|must be filled in when associationId is empty, and only then",
        "roles.csv|4|end|custom|must be after the start",
        'roles.csv|5|role|invalid-value|must be one of chair, treasurer, board-member, nominating-committee, councillor, group-leader, list-candidate, got "kung"',
      ],
    ],
    [
      "decisions without the places they need, or with places they cannot use",
      () => ({
        "priority-overrides.csv": [
          "code;move;places;reason;by;date",
          ...["place;", "raise;", "lower;", "keep;1", "exclude;2", "raise;0"].map(
            (move, index) => `${district.electionDistricts[index]!.code};${move};x;y;2026-01-28`,
          ),
        ].join("\n"),
      }),
      [
        "priority-overrides.csv|2|places|places-missing|must be filled in to place, raise or lower",
        "priority-overrides.csv|3|places|places-missing|must be filled in to place, raise or lower",
        "priority-overrides.csv|4|places|places-missing|must be filled in to place, raise or lower",
        "priority-overrides.csv|5|places|places-unused|must be empty to keep or exclude",
        "priority-overrides.csv|6|places|places-unused|must be empty to keep or exclude",
        expect.stringMatching(/^priority-overrides\.csv\|7\|places\|too-small\|/) as unknown as string,
      ],
    ],
    [
      "a branch association with an area",
      () => changed("associations", (text) => text.replace(",branch,,,", ",branch,,Kista,")),
      [expect.stringMatching(/^associations\.csv\|53\|areaNames\|area-without-municipality\|/) as unknown as string],
    ],
    [
      "a do-not-contact list under a name that is not known",
      () => ({ "do_not_contact.csv": "", "Do-Not-Contact (1).csv": "" }),
      ["Do-Not-Contact (1).csv", "do_not_contact.csv"].map(
        (file) =>
          `${file}|||misspelt-file|is not a known file; call it do-not-contact.csv if it says who must not be visited, else take it out of the folder`,
      ),
    ],
    [
      "a map that is not JSON",
      () => ({ "municipalities.geojson": "{" }),
      [expect.stringMatching(/^municipalities\.geojson\|\|\|not-json\|is not JSON: /) as unknown as string],
    ],
    [
      "a map that is one feature",
      () => ({ "municipalities.geojson": JSON.stringify(place("0180", polygon)) }),
      [
        'municipalities.geojson|||not-a-feature-collection|is not a GeoJSON FeatureCollection: {"type": "FeatureCollection", "features": […]}',
      ],
    ],
    [
      "borders of every wrong kind",
      () =>
        places(
          place("0180", { type: "Point", coordinates: [18, 59] }),
          place("0181", {
            type: "Polygon",
            coordinates: [
              [
                [18, 59],
                [18.1, 59],
                [18.1, 59.1],
                [18, 59.1],
              ],
            ],
          }),
          place("0182", {
            type: "Polygon",
            coordinates: [
              [
                [18, 59],
                [18.1, 59],
                [18, 59],
              ],
            ],
          }),
          place("0183", { type: "MultiPolygon", coordinates: [square(59, 18)] }),
          place("0184", { type: "Polygon", coordinates: square(674_000, 6_580_000) }),
          place("0186", {
            type: "Polygon",
            coordinates: [
              [
                [18, 59],
                ["18", 59],
                [18, 59.1],
                [18, 59],
              ],
            ],
          }),
          place("0187", { type: "MultiPolygon", coordinates: [7] }),
          place("0188", null),
          null,
        ),
      [
        "municipalities.geojson|0|geometry|not-a-polygon|must be a Polygon or a MultiPolygon, got Point",
        "municipalities.geojson|1|geometry.coordinates.0|ring-not-closed|must end in the point it starts in",
        "municipalities.geojson|2|geometry.coordinates.0|ring-too-short|must be a ring of at least four points, the last like the first",
        "municipalities.geojson|3|geometry.coordinates.0.0.0|swapped-coordinates|has latitude before longitude; write [18, 59]",
        "municipalities.geojson|4|geometry.coordinates.0.0|out-of-range|must be [lon, lat] in degrees (WGS 84) within Sweden, got [674000, 6580000]",
        "municipalities.geojson|5|geometry.coordinates.0.1|not-a-point|must be a point [lon, lat]",
        "municipalities.geojson|6|geometry.coordinates.0|not-a-polygon|must be a list of rings",
        "municipalities.geojson|7|geometry|not-a-polygon|must be a Polygon or a MultiPolygon, got nothing",
        "municipalities.geojson|8|geometry|not-a-polygon|must be a Polygon or a MultiPolygon, got nothing",
        "municipalities.geojson|8|code|invalid-type|expected string, got nothing",
        "municipalities.geojson|8|name|invalid-type|must be filled in, got nothing",
        // The other built-in files do not go with so few municipalities.
        "election-districts.geojson|||file-needed|is needed too: the built-in one refers 528 times to what your municipalities.geojson does not hold",
        "results-2022.csv|||file-needed|is needed too: the built-in one refers 1644 times to what your municipalities.geojson does not hold",
        "results-2018.csv|||file-needed|is needed too: the built-in one refers 1022 times to what your municipalities.geojson does not hold",
        "area-statistics.csv|||file-needed|is needed too: the built-in one refers 276 times to what your municipalities.geojson does not hold",
      ],
    ],
    [
      "a municipality twice",
      () => {
        const [first, ...others] = tableAsFile("municipalities", district.municipalities, { lang: "en" }).split(
          /(?<=\[\n)/,
        );
        return { "municipalities.geojson": `${first}${JSON.stringify(place("0114", polygon))},\n${others.join("")}` };
      },
      ['municipalities.geojson|1|code|duplicate-id|"0114" stands in row 0 already'],
    ],
  ];

  test.each(cases)("%s", async (_, contents, expected) => {
    const found = await withFolder(contents(), faultsIn);
    const told = found.map(({ source, row, field, code, message }) => [source, row, field, code, message].join("|"));
    expect(told).toEqual(expected);
  });

  test("faults of several files come together, file by file, with their lines", async () => {
    const contents = {
      "holidays.csv": "date,fromTime,name,type\n2026-02-30,00:00,x,public\n2026-01-01,24:00,y,holiday\n",
      "addresses.csv": Uint8Array.from("id,lon,lat,street,houseNumber\n1,18,59,Vägen,2\n", (x) => x.charCodeAt(0)),
      "venues.csv": "",
    };
    const faults = await withFolder(contents, faultsIn);
    expect(faults.map(({ source, row, field, code }) => [source, row, field, code])).toEqual([
      ["addresses.csv", 2, "", "not-utf-8"],
      ["holidays.csv", 2, "date", "invalid-format"],
      ["holidays.csv", 3, "fromTime", "invalid-format"],
      ["holidays.csv", 3, "type", "invalid-value"],
      ["venues.csv", 1, "", "empty-file"],
    ]);
  });

  test("a built-in file that does not go with an own one is asked for once, not row by row", async () => {
    const faults = await withFolder({ "street-nodes.csv": "id,lon,lat\na,18,59\n" }, faultsIn);
    expect(faults.map(({ source, code, row }) => [source, code, row])).toEqual([
      ["street-edges.csv", "file-needed", null],
    ]);
  });

  test("a documented name that is a folder is one fault among the others", async () => {
    await withFolder({ "holidays.csv": "" }, async (dir) => {
      await mkdir(join(dir, "venues.csv"));
      const faults = await faultsIn(dir);
      expect(faults.map(({ source, code }) => [source, code])).toEqual([
        ["holidays.csv", "empty-file"],
        ["venues.csv", "unreadable-file"],
      ]);
    });
  });

  test("what was noticed in the folder comes with the faults", async () => {
    await withFolder({ "holidays.csv": "", "adresses.csv": "" }, async (dir) => {
      await expect(loadDistrict({ dir })).rejects.toMatchObject({
        values: { notices: [{ code: "unknown-file", values: { file: "adresses.csv", nearest: "addresses.csv" } }] },
      });
    });
  });
});
