import { createRandom } from "@vanstervind/core";
import { type District, type TableName, tableNames } from "@vanstervind/storstockholm";
import { beforeAll, expect, test, vi } from "vitest";
import { exportYear } from "../src/exports.ts";
import { planPriorities } from "../src/steps/priorities.ts";
import { builtIn, makePlan } from "./make-plan.ts";
import { smallDistrict } from "./small-district.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let district: District;
let small: District;
beforeAll(async () => {
  district = await builtIn();
  small = smallDistrict(district);
  // Whoever writes to a row of the data throws.
  for (const data of [district, small])
    for (const table of tableNames) Object.freeze(data[table]).forEach(Object.freeze);
});

const filesOf = async (data: District, seed = "storstockholm"): Promise<ReadonlyMap<string, string>> =>
  exportYear(await makePlan(data, { seed }), "sv");

/** Names only: a byte that differs in a megabyte says nothing when it is printed. */
const differing = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] =>
  [...some].filter(([name, text]) => others.get(name) !== text).map(([name]) => name);

const shuffled = (data: District, tables: readonly TableName[]): District => {
  const random = createRandom("shuffle");
  const rows = tables.map((table) => [table, random.fork(table).shuffle<unknown>(data[table])]);
  return { ...data, ...Object.fromEntries(rows) };
};

const listedAsGiven: readonly TableName[] = ["electionDistricts", "streetEdges", "associations", "studyUnits"];
const others = tableNames.filter((name) => !listedAsGiven.includes(name));

test("the same data, loaded anew and in another order, gives the same bytes", async () => {
  const again = shuffled(await builtIn(), others);
  expect(differing(await filesOf(district), await filesOf(again))).toEqual([]);
});

test("the order of the rows is seen in nothing but what is listed or drawn as the data has it", async () => {
  const files = await filesOf(small);
  expect(differing(files, await filesOf(small))).toEqual([]);
  expect(differing(files, await filesOf(shuffled(small, tableNames)))).toEqual(["report.html", "walk-lists.html"]);
});

test("the seed of a plan touches the turfs and the days in them alone", async () => {
  const other = await filesOf(small, "another");
  expect(differing(await filesOf(small), other)).toEqual([
    "report.html",
    "walk-lists.html",
    "knocking-days.csv",
    "turfs.geojson",
  ]);
});

test("the seed of the data touches what is made up alone, and the order of the districts only through the members", async () => {
  const other = await builtIn("another");
  for (const { table, origin } of district.provenance) {
    if (origin === "open") expect(other[table]).toEqual(district[table]);
  }
  expect(other.members).not.toEqual(district.members);
  expect(planPriorities(other)).not.toEqual(planPriorities(district));
  expect(planPriorities({ ...other, members: district.members })).toEqual(planPriorities(district));
});
