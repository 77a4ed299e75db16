import type { Lang } from "@vanstervind/core";
import { scanHtml } from "@vanstervind/page";
import { type District, tableNames } from "@vanstervind/storstockholm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { exportYear } from "../src/exports.ts";
import type { YearPlan } from "../src/plan-year.ts";
import { summary } from "../src/summary.ts";
import { csvTable } from "./csv-table.ts";
import { geoJsonFaults } from "./geo-json-faults.ts";
import { builtIn, makePlan } from "./make-plan.ts";
import { smallDistrict, withoutRows } from "./small-district.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let district: District;
beforeAll(async () => {
  district = smallDistrict(await builtIn());
});

/** Makes everything that is shown of the plan, and says what is wrong with it. */
const faultsIn = (plan: YearPlan, langs: readonly Lang[] = ["sv"]): string[] =>
  langs.flatMap((lang) => {
    const files = exportYear(plan, lang);
    const told = [...files.values(), summary(plan, lang, { outDir: "out", files: [...files.keys()] })].join("\n");
    for (const name of ["priorities.csv", "allocation.csv", "study-gaps.csv", "knocking-days.csv"]) {
      csvTable(files.get(name)!, lang === "sv" ? ";" : ",");
    }
    return [
      ...scanHtml(files.get("report.html")!).faults,
      ...scanHtml(files.get("walk-lists.html")!).faults,
      ...geoJsonFaults(files.get("turfs.geojson")!),
      ...(told.match(/(?:\b(?:NaN|Infinity|undefined)\b|\[object ).{0,40}/g) ?? []),
    ];
  });

test("the small district is planned whole", async () => {
  const plan = await makePlan(district);
  expect(faultsIn(plan, ["sv", "en"])).toEqual([]);
  expect(tableNames.filter((name) => district[name].length === 0)).toEqual([]);
  expect(plan.turfs.areas).toHaveLength(6);
});

test.each(tableNames)("a district without %s is planned all the same", async (table) => {
  expect(faultsIn(await makePlan(withoutRows(district, table)))).toEqual([]);
});

test("a plan of nothing at all is empty, and says so", async () => {
  const nothing = { ...district, ...Object.fromEntries(tableNames.map((name) => [name, []])) };
  const plan = await makePlan(nothing);
  expect(faultsIn(plan, ["sv", "en"])).toEqual([]);
  expect(plan.priorities.decision.rows).toEqual([]);
  expect(plan.fund).toBeNull();
  expect(plan.turfs.totals.turfs).toBe(0);
  expect(plan.calendar.placement.placed).toEqual([]);
});

describe("the next election", () => {
  test.each([
    ["2026-02-01", "2026-09-13"],
    ["2026-09-13", "2026-09-13"],
    ["2026-09-14", "2030-09-08"],
    ["2027-06-01", "2030-09-08"],
  ])("as of %s is on %s", async (asOf, day) => {
    const plan = await makePlan(district, { asOf });
    expect(plan.electionDay).toBe(day);
    expect(faultsIn(plan)).toEqual([]);
  });

  test("is found without any rule of the data", async () => {
    const plan = await makePlan(withoutRows(district, "commemorations"), { asOf: "2027-01-15" });
    expect(plan.electionDay).toBe("2030-09-08");
    expect(faultsIn(plan)).toEqual([]);
  });

  test("is four years on where the data has none within reach", async () => {
    const commemorations = district.commemorations.map((row) => ({ ...row, start: `2040${row.start.slice(4)}` }));
    const plan = await makePlan({ ...district, commemorations }, { asOf: "2027-01-15" });
    expect(plan.electionDay).toBe("2031-01-15");
    expect(faultsIn(plan)).toEqual([]);
  });
});

test("a plan made so late that nothing can be placed has no place for it, and no fault", async () => {
  const plan = await makePlan(district, { asOf: "2026-12-31" });
  expect(plan.calendar.placement.placed).toEqual([]);
  expect(faultsIn(plan)).toEqual([]);
});

test("whoever interrupts gets no plan", async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(makePlan(district, { signal: controller.signal })).rejects.toThrow();
});
