import { addDays, createRandom } from "@vanstervind/core";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { bench, describe } from "vitest";
import { nextRevision, toICalendar } from "../src/icalendar/index.ts";
import type { CalendarEventInput } from "../src/index.ts";
import { fromJSCalendar, toJSCalendar } from "../src/jscalendar/index.ts";
import { readICalendar } from "../src/reader/index.ts";

const random = createRandom("icalendar bench");

/** A year of a district: single meetings, whole days, and every tenth a weekly series with an exception. */
const events = Array.from({ length: 2000 }, (_, index): CalendarEventInput => {
  const date = addDays("2026-01-01", random.integer(0, 365));
  const series = { rules: ["FREQ=WEEKLY;COUNT=20"], excluded: [`${addDays(date, 7)}T18:00`] };
  return {
    id: `event${index}`,
    title: { sv: `Möte om kommunens budget, del ${index}`, en: `Meeting on the budget, part ${index}` },
    description: { sv: "Ta med handlingarna; kaffe från 17:30.", en: "Bring the papers; coffee from 17:30." },
    start: { date, time: index % 5 === 0 ? null : "18:00" },
    durationMinutes: index % 5 === 0 ? 1440 : 120,
    venueId: "hall",
    recurrence: index % 10 === 1 ? series : null,
  };
});
const venues = [{ id: "hall", name: "Folkets hus", capacity: 80, accessible: true }];
const options = { name: "Distriktet", domain: "example.org", stamp: "2026-01-01T00:00:00Z", venues };
const feed = toICalendar(events, options);
const published = nextRevision([], events, options);
const json = toJSCalendar(events, options);

describe("a feed of 2,000 events", () => {
  bench("toICalendar", () => {
    toICalendar(events, options);
  });
  bench("ical.js, writing from what it parsed", () => {
    ICAL.stringify(parsed);
  });
});

const parsed = ICAL.parse(feed);

describe("reading a feed of 2,000 events", () => {
  bench("readICalendar", () => {
    readICalendar(feed);
  });
  bench("node-ical", () => {
    nodeIcal.sync.parseICS(feed);
  });
  bench("ical.js, lines only", () => {
    ICAL.parse(feed);
  });
});

describe("other work on 2,000 events", () => {
  bench("nextRevision", () => {
    nextRevision(published, events, options);
  });
  bench("toJSCalendar", () => {
    toJSCalendar(events, options);
  });
  bench("fromJSCalendar", () => {
    fromJSCalendar(json);
  });
});
