/**
 * Clashes among 100 000 events of a year, 2 000 venues, 5 000 persons and 1 500 audiences. Reading is timed apart: events
 * that come from a calendar of ours have been read already.
 */
import { createRandom, dateOf, dayOf } from "@vanstervind/core";
import { bench, describe } from "vitest";
import { ClashOptions, clashesOf, mergeCalendars, parseEvents } from "../src/index.ts";

const random = createRandom("clashes");
const start = dayOf("2026-01-01");
const raw = Array.from({ length: 100_000 }, (_, place) => ({
  id: `e${place}`,
  title: { sv: `Möte ${place % 700}`, en: `Meeting ${place % 700}` },
  start: {
    date: dateOf(start + random.integer(0, 365)),
    time: `${String(random.integer(8, 21)).padStart(2, "0")}:00`,
  },
  durationMinutes: 60 * random.integer(1, 4),
  venueId: `v${random.integer(0, 2000)}`,
  people: [`p${random.integer(0, 5000)}`, `p${random.integer(0, 5000)}`],
  audiences: [`a${random.integer(0, 1500)}`],
}));
const events = parseEvents(raw);
const options = ClashOptions.parse({ travelMinutes: 30 });

const once = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };

describe("100 000 events", () => {
  bench("clashes", () => void clashesOf(events, options), once);
  bench("reading", () => void parseEvents(raw), once);
  bench(
    "merging five calendars of 4 000",
    () => {
      const calendars = [0, 1, 2, 3, 4].map((part) => ({
        id: `o${part}`,
        events: raw.slice(part * 4000, part * 4000 + 4000),
      }));
      mergeCalendars(calendars);
    },
    once,
  );
});
