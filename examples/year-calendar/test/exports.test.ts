import { lastDay } from "@vanstervind/event-scheduling";
import { etagOf } from "@vanstervind/event-scheduling/icalendar";
import { readICalendar } from "@vanstervind/event-scheduling/reader";
import { scanHtml } from "@vanstervind/page";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadData, readData } from "../src/data/load-data.ts";
import { exportYear } from "../src/exports.ts";
import { type CalendarPlan, planCalendar } from "../src/plan-calendar.ts";
import { datedEvents } from "../src/steps/dated-events.ts";
import { domain, makeFeeds } from "../src/steps/feeds.ts";
import { shownEvents } from "../src/steps/shown-events.ts";
import { summary } from "../src/summary.ts";
import { filesWith } from "./built-in-files.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const options = { asOf: "2026-02-01", seed: "year" } as const;
let plan: CalendarPlan;
beforeAll(async () => {
  plan = planCalendar(await loadData(), options);
});

test("the same data in another order give the same bytes", () => {
  const reversed = filesWith((name, text) => {
    // The order of organisations is that of the legend, and that of a sign-up list is what happened.
    if (!name.endsWith(".csv") || ["organisations.csv", "sign-ups.csv", "venues.csv"].includes(name)) return text;
    const [head, ...rows] = text.trim().split("\n");
    return [head, ...rows.reverse()].join("\n");
  });
  const again = exportYear(planCalendar(readData(reversed), options), "sv");
  for (const [name, text] of exportYear(plan, "sv")) expect(again.get(name) === text, name).toBe(true);
});

describe("the feeds", () => {
  test("are lines of at most 75 octets with CRLF, and tagged by their bytes", () => {
    for (const lang of ["sv", "en"] as const) {
      for (const { content, etag, file } of makeFeeds(plan, lang)) {
        const lines = content.split("\r\n");
        expect(lines.pop(), file).toBe("");
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(content.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        expect(etag).toBe(etagOf(content));
      }
    }
  });

  test("read back as what was written, whole and by organisation", () => {
    const [year, ...own] = makeFeeds(plan, "sv").filter(({ busyOnly }) => !busyOnly);
    const seen = (event: (typeof plan.year.merged)[number]["event"]) => ({
      id: event.id,
      title: event.title.sv,
      date: event.start.date,
      time: event.start.time,
      last: lastDay(event),
      status: event.status,
      starts: datedEvents(event).map(({ start }) => start),
    });
    const read = (content: string) => readICalendar(content, { domain });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(read(year!.content).events.map(seen).sort(byId)).toEqual(
      shownEvents(plan)
        .map(({ event }) => seen(event))
        .sort(byId),
    );
    for (const [index, feed] of own.entries()) {
      const proposals =
        index === 0 ? plan.placement.placed.map(({ event }) => ({ ...event, status: "conditional" as const })) : [];
      expect(read(feed.content).events.map(seen).sort(byId)).toEqual(
        [...plan.calendars[index]!.events, ...proposals].map(seen).sort(byId),
      );
    }
    // The district's tasks are not events; all else is read.
    const codes = own.flatMap(({ content }) => read(content).notices.map(({ code }) => code));
    expect(new Set(codes)).toEqual(new Set(["component-not-read"]));
    expect(own[0]!.content).toContain("BEGIN:VTODO");
  });

  test("tell nothing of people and audiences, and free-busy nothing but times", () => {
    for (const { content, busyOnly } of makeFeeds(plan, "sv")) {
      expect(content).not.toMatch(/district-chair|members-botkyrka|\bring-\d/);
      if (busyOnly) expect(content).not.toContain("SUMMARY");
    }
  });
});

describe("the pages", () => {
  test.each(["sv", "en"] as const)("are whole and fetch nothing in %s", (lang) => {
    const files = exportYear(plan, lang);
    const links = new Set<string>();
    for (const name of ["report.html", "year.html"]) {
      const { tags, faults } = scanHtml(files.get(name)!);
      expect(faults).toEqual([]);
      expect(tags.map((tag) => tag.name)).not.toContain("script");
      for (const { attributes } of tags) {
        for (const attribute of ["src", "srcset", "data"]) expect(attributes.has(attribute)).toBe(false);
        if (attributes.has("href")) links.add(attributes.get("href")!);
      }
    }
    const ids = new Set(
      scanHtml(files.get("report.html")!).tags.flatMap(({ attributes }) => attributes.get("id") ?? []),
    );
    for (const link of links) expect(link.startsWith("#") ? ids.has(link.slice(1)) : files.has(link), link).toBe(true);
  });

  test("the year has every day of three years, and every event that may be held", () => {
    const page = exportYear(plan, "sv").get("year.html")!;
    expect(page.match(/<li class="day /g)).toHaveLength(365 * 3);
    for (const { event } of shownEvents(plan)) expect(page).toContain(event.title.sv.replaceAll("&", "&amp;"));
    expect(page).not.toContain("Höstmöte</");
  });

  test("hostile titles, names and ids stay text", () => {
    const attack = `<script>alert(1)</script>"><img src=x onerror=alert(1)>&amp;`;
    const cell = `"${attack.replaceAll('"', '""')}"`;
    const files = filesWith((name, text) => {
      if (name.endsWith(".ics")) return text.replaceAll(/^SUMMARY:/gm, `SUMMARY:${attack}`);
      const [head = "", ...rows] = text.trim().split("\n");
      const hostile = head
        .split(";")
        .flatMap((field, index) => (/^(title|name|source|access|address)/.test(field) ? [index] : []));
      // The rules hold semicolons within quotes.
      const cells = (row: string) => row.match(/"[^"]*"|[^;]+|(?<=;|^)(?=;|$)/g) ?? [];
      const changed = rows.map((row) =>
        cells(row)
          .map((text, index) => (hostile.includes(index) && text !== "" ? cell.replace(/"$/, ` ${index}"`) : text))
          .join(";"),
      );
      return [head, ...changed].join("\n");
    });
    const attacked = planCalendar(readData(files), options);
    for (const lang of ["sv", "en"] as const) {
      const exported = exportYear(attacked, lang);
      for (const name of ["report.html", "year.html"]) {
        const { tags, faults } = scanHtml(exported.get(name)!);
        expect(faults).toEqual([]);
        for (const tag of tags) expect(["script", "img"]).not.toContain(tag.name);
        expect(exported.get(name)).toContain("&lt;script&gt;");
      }
      for (const { content } of makeFeeds(attacked, lang)) {
        expect(readICalendar(content, { domain }).notices.map(({ code }) => code)).not.toContain("malformed-line");
      }
    }
  });
});

test("tables have a row for each thing, and the summary tells where all is", () => {
  const files = exportYear(plan, "en");
  const rows = (name: string): number => files.get(name)!.trim().split("\r\n").length - 1;
  expect(rows("clashes.csv")).toBe(plan.year.clashes.length);
  expect(rows("deadlines.csv")).toBe(plan.electionPlan.plan.tasks.length);
  expect(rows("notices.csv")).toBe(plan.notices.reach.rows.length);
  expect(rows("roster.csv")).toBe(plan.callCentre.roster.assignments.length);
  expect(summary(plan, "sv", { outDir: "out", files: ["a.html"] })).toContain("Skrivet i out/: a.html");
  expect(summary(plan, "en", { outDir: "out", files: [] })).toContain("2 empty places");
});
