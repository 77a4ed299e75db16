import { readCsv } from "@vanstervind/csv";
import { scanHtml } from "@vanstervind/page";
import { ElectionDistrict, Venue } from "@vanstervind/storstockholm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { exportYear } from "../src/exports.ts";
import type { YearPlan } from "../src/plan-year.ts";
import { contentLines, unescapeText } from "./content-lines.ts";
import { csvTable } from "./csv-table.ts";
import { geoJsonFaults } from "./geo-json-faults.ts";
import { hostile } from "./hostile-district.ts";
import { builtIn, makePlan } from "./make-plan.ts";
import { smallDistrict, withoutRows } from "./small-district.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Kind = "plain" | "hostile";
const plans = new Map<Kind, YearPlan>();
const outputs = new Map<string, ReadonlyMap<string, string>>();
beforeAll(async () => {
  const district = smallDistrict(await builtIn());
  plans.set("plain", await makePlan(district));
  plans.set("hostile", await makePlan(hostile(district)));
  for (const [kind, plan] of plans) {
    for (const lang of ["sv", "en"] as const) outputs.set(`${kind} ${lang}`, exportYear(plan, lang));
  }
});

const fileOf = (kind: Kind, lang: "sv" | "en", name: string): string => outputs.get(`${kind} ${lang}`)!.get(name)!;

const cases = [
  ["plain", "sv"],
  ["plain", "en"],
  ["hostile", "sv"],
  ["hostile", "en"],
] as const;

const pages = ["report.html", "walk-lists.html"];
const tables = ["priorities.csv", "allocation.csv", "study-gaps.csv", "knocking-days.csv"];

test("every file is made, in either language", () => {
  for (const files of outputs.values()) {
    expect([...files.keys()]).toEqual([...pages, ...tables, "turfs.geojson", "year.ics"]);
  }
});

describe.each(cases)("the %s district's pages (%s)", (kind, lang) => {
  test.each(pages)("%s is well-formed, and nothing in it runs or is loaded", (name) => {
    const page = fileOf(kind, lang, name);
    const { tags, faults } = scanHtml(page);
    expect(faults).toEqual([]);
    const names = new Set(tags.map((tag) => tag.name));
    for (const loading of ["script", "img", "link", "iframe", "object", "embed", "image", "use", "form", "base"]) {
      expect(names).not.toContain(loading);
    }
    const ids = tags.flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of tags) {
      for (const [attribute, value] of attributes) {
        expect(attribute).not.toMatch(/^on|^src|^action|^xlink/);
        if (attribute === "href") expect(ids.map((id) => `#${id}`)).toContain(value);
        if (attribute === "style") expect(value).not.toMatch(/url\(|expression/);
      }
    }
    expect(page.split("<style>")[1]!.split("</style>")[0]).not.toMatch(/url\(|@import/);
    expect(tags.find((tag) => tag.name === "html")?.attributes.get("lang")).toBe(lang);
  });
});

test("no text changes what a page is made of", () => {
  const skeleton = (kind: Kind, name: string): string =>
    scanHtml(fileOf(kind, "sv", name))
      .tags.map(({ name: tag, kind: how, attributes }) => `${how} ${tag} ${[...attributes.keys()]}`)
      .join("\n");
  for (const name of pages) expect(skeleton("hostile", name) === skeleton("plain", name), name).toBe(true);
});

describe("what a reader must be told", () => {
  test.each(["sv", "en"] as const)("whom the open data is owed to (%s)", (lang) => {
    const { district } = plans.get("plain")!;
    const report = fileOf("plain", lang, "report.html");
    for (const { attribution } of district.provenance) {
      if (attribution !== null) expect(report).toContain(attribution.credit);
    }
    const map = "© OpenStreetMap contributors, ODbL 1.0";
    const real = plans.get("plain")!.turfs.areas[0]!.plan.turfs.length;
    expect(fileOf("plain", lang, "walk-lists.html").split(map)).toHaveLength(real + 1);
    expect(JSON.parse(fileOf("plain", lang, "turfs.geojson")).attribution).toContain(map);
  });

  test.each([
    ["sv", "Föreningar, medlemmar, ansökningar och dörrarna utanför Östermalm är påhittade.", "Påhittade adresser"],
    ["en", "Associations, members, applications and the doors outside Östermalm are made up.", "Made-up addresses"],
  ] as const)("what is made up (%s)", (lang, sentence, notice) => {
    const report = fileOf("plain", lang, "report.html");
    expect(report).toContain(sentence);
    expect(report).toMatch(
      lang === "sv" ? /associations\.csv: \d+ rader, påhittade/ : /associations\.csv: \d+ rows, made-up/,
    );
    const [, ...madeUp] = plans.get("plain")!.turfs.areas;
    const sheets = madeUp.reduce((sum, { plan }) => sum + plan.turfs.length, 0);
    expect(fileOf("plain", lang, "walk-lists.html").split(notice)).toHaveLength(sheets + 1);
    const { features } = JSON.parse(fileOf("plain", lang, "turfs.geojson")) as {
      features: { properties: { area: string; madeUpDoors: boolean } }[];
    };
    const marked = new Set(features.flatMap(({ properties: p }) => (p.madeUpDoors ? [p.area] : [])));
    expect([...marked]).toEqual(madeUp.map(({ name }) => name));
  });
});

test("data that is the user's own is not called made up", async () => {
  const { district } = plans.get("plain")!;
  const provenance = district.provenance.map((row) => ({ ...row, origin: "own" as const, syntheticRows: 0 }));
  const notice = /påhittad/;
  // Doors are made up in the districts that come first, if there are any.
  const withDoors = exportYear(await makePlan({ ...district, provenance }), "sv").get("report.html")!;
  expect(withDoors.split("</header>")[0]).toMatch(notice);
  const withoutDoors = withoutRows({ ...district, provenance, addresses: [] }, "electionDistricts");
  expect(exportYear(await makePlan(withoutDoors), "sv").get("report.html")).not.toMatch(notice);
});

test("no member is named in what is shown or taken along, not even by pseudonym", () => {
  for (const [name, text] of outputs.get("plain sv")!) {
    if (name !== "study-gaps.csv") expect(/\bm-\d{5}\b/.test(text), name).toBe(false);
  }
});

describe.each(cases)("the %s district's data files (%s)", (kind, lang) => {
  const delimiter = lang === "sv" ? ";" : ",";

  test.each(tables)("%s is a table in which no cell is a formula", (name) => {
    const lines = csvTable(fileOf(kind, lang, name), delimiter);
    expect(lines.length).toBeGreaterThan(1);
    const formulas = lines.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell));
    expect(formulas).toEqual([]);
  });

  test("texts and amounts of allocation.csv are read back as they were", () => {
    const file = fileOf(kind, lang, "allocation.csv");
    const [head] = csvTable(file, delimiter);
    const [id, association, title, asked, claim, exact, award, bound, why] = head!;
    const texts = [id, association, title, exact, bound, why].map((name) => [name, Venue.shape.name]);
    const amounts = [asked, claim, award].map((name) => [name, ElectionDistrict.shape.areaSquareMetres]);
    const row = Venue.pick({}).extend(Object.fromEntries([...texts, ...amounts]));
    const rows = readCsv(file, row, { source: "allocation.csv" }) as readonly Record<string, unknown>[];
    const { fund } = plans.get(kind)!;
    if (fund === null || !fund.allocation.feasible) throw new Error("The round is divided.");
    expect(rows.map((each) => [each[id!], each[association!], each[title!], each[award!]])).toEqual(
      fund.allocation.applications.map(({ applicationId, applicantId, awardOre }) => [
        applicationId,
        fund.associations.get(applicantId)!.name,
        fund.applications.get(applicationId)!.title,
        awardOre / 100,
      ]),
    );
  });

  test("the members of study-gaps.csv are those of the data", () => {
    const [, ...lines] = csvTable(fileOf(kind, lang, "study-gaps.csv"), delimiter);
    const members = new Set(plans.get(kind)!.district.members.map(({ id }) => id));
    const unknown = lines.filter(([, member]) => !members.has(member!.replace(/^'(?==)/, "")));
    expect(unknown).toEqual([]);
  });

  test("turfs.geojson keeps to RFC 7946, and to Sweden", () => {
    const text = fileOf(kind, lang, "turfs.geojson");
    expect(geoJsonFaults(text)).toEqual([]);
    const { features } = JSON.parse(text) as { features: { geometry: { coordinates: unknown } }[] };
    const numbers = features.flatMap(({ geometry }) => [geometry.coordinates].flat(4) as number[]);
    expect(
      numbers.every((value, index) => (index % 2 === 0 ? value > 10 && value < 25 : value > 55 && value < 70)),
    ).toBe(true);
  });

  test("year.ics keeps to RFC 5545, and holds each event once", () => {
    const lines = contentLines(fileOf(kind, lang, "year.ics"));
    const { calendar } = plans.get(kind)!.calendar;
    const open: string[] = [];
    const uids: string[] = [];
    const summaries: string[] = [];
    const counts = new Map<string, number>();
    for (const { name, value } of lines) {
      if (name === "BEGIN") {
        open.push(value);
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      if (name === "END") expect(open.pop()).toBe(value);
      // A venue within an event has a UID of its own, the same wherever it is used.
      if (name === "UID" && open.at(-1) !== "VLOCATION") uids.push(value);
      if (name === "SUMMARY" && open.at(-1) === "VEVENT") summaries.push(unescapeText(value));
    }
    expect(open).toEqual([]);
    expect(new Set(uids).size).toBe(uids.length);
    expect(counts.get("VCALENDAR")).toBe(1);
    expect(counts.get("VEVENT")).toBe(calendar.entries.length);
    expect(uids).toHaveLength(counts.get("VEVENT")! + (counts.get("VTODO") ?? 0));
    const asOneLine = (text: string): string => text.replace(/\r\n|\u2028/g, "\n");
    expect(summaries.sort()).toEqual(calendar.entries.map(({ event }) => asOneLine(event.title[lang])).sort());
  });
});

test.each(["sv", "en"] as const)("election day is 13 September 2026, a whole day (%s)", (lang) => {
  const text = fileOf("plain", lang, "year.ics");
  const [event] = text.split("BEGIN:VEVENT").filter((each) => each.includes("UID:riksdagsval-2026"));
  expect(event).toContain("DTSTART;VALUE=DATE:20260913\r\n");
  expect(event).toContain("DTEND;VALUE=DATE:20260914\r\n");
  expect(event).toContain("STATUS:CONFIRMED");
});
