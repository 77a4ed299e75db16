import { createRandom } from "@vanstervind/core";
import { type District, type TableName, tableNames } from "@vanstervind/storstockholm";
import { beforeAll, expect, test, vi } from "vitest";
import { exportYear } from "../src/exports.ts";
import { planPriorities } from "../src/steps/priorities.ts";
import { builtIn, makePlan } from "./make-plan.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let district: District;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  district = await builtIn();
  // Whoever writes to a row of the data throws.
  for (const table of tableNames) Object.freeze(district[table]).forEach(Object.freeze);
  files = exportYear(await makePlan(district), "sv");
});

/** Names only: a byte that differs in a megabyte says nothing when it is printed. */
const differing = (others: ReadonlyMap<string, string>): string[] =>
  [...files].filter(([name, text]) => others.get(name) !== text).map(([name]) => name);

const shuffled = (tables: readonly TableName[]): District => {
  const random = createRandom("shuffle");
  const rows = tables.map((table) => [table, random.fork(table).shuffle<unknown>(district[table])]);
  return { ...district, ...Object.fromEntries(rows) };
};

test("the same data gives the same bytes", async () => {
  expect(differing(exportYear(await makePlan(await builtIn()), "sv"))).toEqual([]);
});

test("the order of the rows decides nothing: no file changes, but for what is listed or drawn as the data has it", async () => {
  const listedAsGiven: readonly TableName[] = ["electionDistricts", "streetEdges", "associations", "studyUnits"];
  const tables = tableNames.filter((name) => !listedAsGiven.includes(name));
  expect(differing(exportYear(await makePlan(shuffled(tables)), "sv"))).toEqual([]);
  const pages = ["report.html", "walk-lists.html"];
  expect(differing(exportYear(await makePlan(shuffled(tableNames)), "sv"))).toEqual(pages);
});

test("the seed of a plan touches the turfs alone", async () => {
  const other = exportYear(await makePlan(district, { seed: "another" }), "sv");
  expect(differing(other)).toEqual(["report.html", "walk-lists.html", "turfs.geojson"]);
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
