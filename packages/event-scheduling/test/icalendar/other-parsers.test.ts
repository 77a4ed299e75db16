import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, test } from "vitest";
import { toICalendar } from "../../src/icalendar/index.ts";
import { CalendarEvent, type CalendarEventInput } from "../../src/index.ts";
import { spanOf } from "../oracle.ts";
import { richEvents, richVenues } from "./rich-events.ts";

const options = {
  name: "Distriktet; år, 2026",
  domain: "example.org",
  stamp: "2026-01-01T00:00:00Z",
  venues: richVenues,
};

/** An event or a changed occurrence, as any parser should find it in the feed. */
interface Found {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly status: string;
  /** A date, or a time in UTC. */
  readonly start: string;
  readonly minutes: number;
  readonly original: string | null;
  readonly rules: number;
  readonly added: readonly string[];
  readonly excluded: readonly string[];
}

const utc = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16)}Z`;
const lf = (text: string) => text.replace(/\r\n/g, "\n");
const statuses = { confirmed: "CONFIRMED", conditional: "TENTATIVE", cancelled: "CANCELLED" };
const byKey = (a: Found, b: Found) => (`${a.uid} ${a.original}` < `${b.uid} ${b.original}` ? -1 : 1);

/** What is in a feed of these events, worked out from the events. */
const expected = (inputs: readonly CalendarEventInput[]): Found[] =>
  inputs
    .map((input) => CalendarEvent.parse(input))
    .flatMap((event) => {
      const moment = (local: string): string => {
        if (local.length === 10) return local;
        const start = { date: local.slice(0, 10), time: local.slice(11), zone: event.start.zone };
        return utc(spanOf({ ...event, start, durationMinutes: 1 }).start * 60_000);
      };
      const { date, time } = event.start;
      const found = (
        { title, description, venueId, status, durationMinutes }: CalendarEvent,
        start: string,
        original: string | null,
      ): Found => {
        const venue = richVenues.find(({ id }) => id === venueId);
        return {
          uid: `${event.id}@example.org`,
          summary: lf(title.sv),
          description: lf(description?.sv ?? ""),
          location: venue === undefined ? "" : [venue.name, venue.address ?? []].flat().join(", "),
          status: statuses[status],
          start: moment(start),
          minutes: durationMinutes,
          original: original === null ? null : moment(original),
          rules: original === null ? (event.recurrence?.rules.length ?? 0) : 0,
          added: original === null ? (event.recurrence?.added ?? []).map(moment).toSorted() : [],
          excluded: original === null ? (event.recurrence?.excluded ?? []).map(moment).toSorted() : [],
        };
      };
      const changes = Object.entries(event.recurrence?.overrides ?? {}).map(([at, { start = at, ...change }]) => {
        const given = Object.entries(change).filter(([, value]) => value !== undefined);
        return found({ ...event, ...Object.fromEntries(given) }, start, at);
      });
      return [found(event, time === null ? date : `${date}T${time}`, null), ...changes];
    })
    .sort(byKey);

/** What ical.js finds, with the zones as the feed itself defines them. */
const byIcalJs = (feed: string): Found[] => {
  const calendar = new ICAL.Component(ICAL.parse(feed));
  return calendar
    .getAllSubcomponents("vevent")
    .map((event): Found => {
      const value = (name: string) => String(event.getFirstPropertyValue(name) ?? "");
      const moments = (name: string): string[] =>
        event.getAllProperties(name).flatMap((property) =>
          property.getValues().map((time) => {
            // Its times are in the zones that the feed defines.
            return time.isDate ? time.toString() : utc(time.toUnixTime() * 1000);
          }),
        );
      const [start = "", end] = [...moments("dtstart"), ...moments("dtend")];
      const duration = event.getFirstPropertyValue("duration") as { toSeconds(): number } | null;
      return {
        uid: value("uid"),
        summary: value("summary"),
        description: value("description"),
        location: value("location"),
        status: value("status"),
        start,
        minutes: duration === null ? (Date.parse(end!) - Date.parse(start)) / 60_000 : duration.toSeconds() / 60,
        original: moments("recurrence-id")[0] ?? null,
        rules: event.getAllProperties("rrule").length,
        added: moments("rdate").toSorted(),
        excluded: moments("exdate").toSorted(),
      };
    })
    .sort(byKey);
};

/**
 * node-ical and python-icalendar take an escaped backslash before an n for a line break, and node-ical takes away quotes
 * around a text, so there are neither for them.
 */
const plainEvents = richEvents(6).map(
  (events) => JSON.parse(JSON.stringify(events).replace(/\\\\|\\"/g, "/")) as CalendarEventInput[],
);

describe("other parsers find in a feed what was put there", () => {
  test("ical.js, by the VTIMEZONEs of the feed", () => {
    fc.assert(
      fc.property(richEvents(6), (input) => {
        expect(byIcalJs(toICalendar(input, options))).toEqual(expected(input));
      }),
      { numRuns: 25 },
    );
  });
  test("node-ical", () => {
    // Its own rule reader knows neither RSCALE nor a start that no rule needs; what is compared is what it parses itself.
    const simple = plainEvents.map((events) => events.map((event) => ({ ...event, recurrence: null })));
    fc.assert(
      fc.property(simple, (input) => {
        const parsed = Object.values(nodeIcal.sync.parseICS(toICalendar(input, options)));
        const events = parsed.flatMap((each) => (each?.type === "VEVENT" ? [each] : []));
        const found = events.map((event) => {
          const wholeDays = (event.start as { dateOnly?: boolean }).dateOnly === true;
          const local = new Date(event.start.getTime() - event.start.getTimezoneOffset() * 60_000);
          return [
            event.uid,
            event.summary,
            event.status,
            wholeDays ? local.toISOString().slice(0, 10) : utc(event.start.getTime()),
          ];
        });
        const wanted = expected(input).map(({ uid, summary, status, start }) => [uid, summary, status, start]);
        expect(found.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 20 },
    );
  });
  test("python-icalendar, which is not written in JavaScript", { timeout: 60_000 }, () => {
    const python = "/usr/bin/python3";
    try {
      execFileSync(python, ["-c", "import icalendar"], { stdio: "ignore" });
    } catch {
      if (process.env.CI_PARSERS === "required")
        throw new Error("python3-icalendar is required here and is not installed.");
      process.stdout.write("python-icalendar is not installed: the feeds were NOT read by it\n");
      return;
    }
    const inputs = fc.sample(plainEvents, { numRuns: 30, seed: 7 });
    const folder = mkdtempSync(join(tmpdir(), "feeds-"));
    try {
      const paths = inputs.map((input, index) => {
        const path = join(folder, `${index}.ics`);
        writeFileSync(path, toICalendar(input, options));
        return path;
      });
      const output = execFileSync(python, [join(import.meta.dirname, "read_feed.py"), ...paths], { encoding: "utf8" });
      const feeds = JSON.parse(output) as { name: string; zones: number; events: Found[] }[];
      for (const [index, { name, events }] of feeds.entries()) {
        expect(name).toBe(options.name);
        expect(events.sort(byKey)).toEqual(expected(inputs[index]!));
      }
      expect(feeds).toHaveLength(inputs.length);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
