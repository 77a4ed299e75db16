import { pageFaults } from "@vanstervind/page";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type DayPlan, planDay } from "../src/day-plan.ts";
import { exportDay } from "../src/exports.ts";
import { readTown } from "../src/steps/read-town.ts";
import { summary } from "../src/summary.ts";
import type { Town } from "../src/town.ts";
import { excerpts, optionsFor } from "./towns.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** One in seven wants no visit, and has a name to look for. */
const withRefusals = (town: Town): Town => ({
  ...town,
  addresses: town.addresses.map((address, index) =>
    index % 7 === 3
      ? { ...address, id: `sekret-${index}`, street: "Sekretgatan", accessNote: "Sekret not", doNotContact: true }
      : address,
  ),
});

describe.each(excerpts)("a day in %s", (name) => {
  const options = optionsFor(name);
  let town: Town;
  let day: DayPlan;
  beforeAll(async () => {
    town = withRefusals(await readTown(options, () => {}));
    day = await planDay({ town, crew: null, visits: null }, options);
  });

  test("nobody is lost: every address is in one turf, or wants no visit", () => {
    const visited = day.plan.turfs.flatMap(({ stops }) => stops.flatMap(({ addressIds }) => addressIds));
    const expected = town.addresses.filter((address) => address.doNotContact !== true).map(({ id }) => id);
    expect(visited.toSorted()).toEqual(expected.toSorted());
  });

  test("no turf goes to two teams, and the next day has nobody that is done with", () => {
    const { outing, walks, next } = day;
    const handedOut = outing.walks.map(({ turf }) => turf.id);
    expect(new Set(handedOut).size).toBe(handedOut.length);
    const open = next.open.flatMap(({ stops }) => stops.flatMap(({ addressIds }) => addressIds));
    for (const { addressId, outcome } of walks.flatMap(({ visits }) => visits)) {
      if (outcome !== "not-home") expect(open).not.toContain(addressId);
    }
    expect(walks.reduce((sum, { visits }) => sum + visits.length, 0)).toBeGreaterThan(0);
  });

  test.each(["sv", "en"] as const)("who wants no visit is in no file, and every page names the source (%s)", (lang) => {
    const files = exportDay(day, lang);
    const said = summary(day, lang, { outDir: "out", files: [...files.keys()] });
    for (const [file, text] of [...files, ["the summary", said] as const]) {
      expect(text, file).not.toMatch(/sekret/i);
      expect(text, file).not.toMatch(/undefined|NaN|\[object/);
      if (file.endsWith("json")) expect(JSON.parse(text).attribution, file).toBe(town.credit);
      if (!file.endsWith(".html")) continue;
      expect(text, file).toContain("© OpenStreetMap contributors, ODbL 1.0");
      expect(pageFaults(text), file).toEqual([]);
    }
    expect(files.has("walk-lists.html") && files.has("map.html") && files.has("turfs.geojson")).toBe(true);
  });

  test("who asks at a door to be left alone is in nothing of the next day", () => {
    const visits = day.walks.flatMap((walk) => walk.visits);
    const refused = visits.filter(({ outcome }) => outcome === "refused").map(({ addressId }) => addressId);
    for (const [file, text] of exportDay(day, "sv")) {
      if (!file.startsWith("next-") && !file.startsWith("leaflet")) continue;
      for (const id of refused) expect(text, file).not.toContain(id);
    }
  });

  test("counts of fewer than five are not told; finished turfs stay as they are", () => {
    const { results, plan, next } = day;
    const refused = new Set(next.doNotContact);
    for (const { counts, isFinished } of results.turfs) {
      expect(counts.visited ?? 5).toBeGreaterThanOrEqual(5);
      if (!isFinished) continue;
      const [before, after] = [plan, next.plan].map(({ turfs }) => turfs.find(({ id }) => id === counts.id));
      const left = before!.stops.flatMap(({ addressIds }) => addressIds).filter((id) => !refused.has(id));
      expect(after?.stops.flatMap(({ addressIds }) => addressIds) ?? []).toEqual(left);
    }
  });

  test("the same files and seed give the same bytes, in whatever order the rows come", async () => {
    const turned = { ...town, addresses: town.addresses.toReversed() };
    expect([...exportDay(await planDay({ town: turned, crew: null, visits: null }, options), "sv")]).toEqual([
      ...exportDay(day, "sv"),
    ]);
  });
});
