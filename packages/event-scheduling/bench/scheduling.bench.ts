import { addDays, createRandom } from "@vanstervind/core";
import { bench, describe } from "vitest";
import { swedishElections } from "../src/elections/index.ts";
import { toICalendar } from "../src/icalendar/index.ts";
import { CalendarEvent, type CalendarEventInput, ClashKind, ClashOptions, findClashes } from "../src/index.ts";
import { claimsOf, collides } from "../src/internal/claims.ts";
import { type PlacementRequestInput, placeEvents } from "../src/placement/index.ts";
import { commemorations, yearCalendar } from "../src/year/index.ts";

const title = { sv: "Möte", en: "Meeting" };
const hours = ["10:00", "13:00", "17:30", "18:00", "19:00"];
const random = createRandom("event-scheduling bench");

/** A year of a busy district: 40 venues, 120 people, 60 audiences. */
const yearOf = (count: number): CalendarEventInput[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `event${index}`,
    title,
    start: { date: addDays("2026-01-01", random.integer(0, 365)), time: random.pick(hours) },
    durationMinutes: random.pick([60, 90, 120, 180]),
    venueId: `venue${random.integer(0, 40)}`,
    people: [`person${random.integer(0, 120)}`, `person${random.integer(0, 120)}`],
    audiences: [`audience${random.integer(0, 60)}`],
  }));

const twoThousand = yearOf(2000);
const fixed = yearOf(300);
const venues = Array.from({ length: 5 }, (_, index) => ({ id: `venue${index}`, name: `Lokal ${index}`, capacity: 60 }));

/** 45 meetings of a spring, a third of them in series, that share eight people. */
const requests = Array.from({ length: 45 }, (_, index): PlacementRequestInput => {
  const start = addDays("2026-02-01", random.integer(0, 60));
  return {
    id: `request${index}`,
    title,
    durationMinutes: 120,
    window: { start, end: addDays(start, 28) },
    weekdays: { monday: 1, tuesday: 0, wednesday: 0, thursday: 2 },
    times: { "17:30": 1, "18:00": 0 },
    venues: { [`venue${random.integer(0, 2)}`]: 0, [`venue${random.integer(2, 5)}`]: 1 },
    people: [`chair${random.integer(0, 8)}`],
    series: index % 3 === 0 ? `series${index % 9}` : null,
    minDaysApart: 7,
  };
});

describe("calendar", () => {
  bench("year calendar of 2026", () => {
    yearCalendar([...commemorations, ...swedishElections], 2026);
  });
  bench("year calendar of 2026 with 2,000 events", () => {
    yearCalendar([...commemorations, ...swedishElections], 2026, { events: twoThousand });
  });
  bench("feed of 2,000 events", () => {
    toICalendar(twoThousand, { name: "x", domain: "example.org", stamp: "2026-01-01T00:00:00Z" });
  });
});

describe("clashes among 2,000 events", () => {
  const buffers = { turnaroundMinutes: 30, travelMinutes: 30 };
  const options = ClashOptions.parse(buffers);
  const count = findClashes(twoThousand, buffers).length;
  const read = twoThousand.map((event) => CalendarEvent.parse(event));
  bench("findClashes: read, sweep, explain", () => {
    findClashes(twoThousand, buffers);
  });
  bench("comparing all pairs of events already read", () => {
    const claims = read.map(claimsOf);
    let found = 0;
    for (const [index, a] of claims.entries()) {
      for (let next = index + 1; next < claims.length; next++) {
        const b = claims[next]!;
        for (const kind of ClashKind.options) {
          if (a[kind].some((id) => b[kind].includes(id)) && collides(a, b, kind, options)) found++;
        }
      }
    }
    if (found !== count) throw new Error(`${found} clashes, not ${count}`);
  });
});

describe("placement of 45 events beside 300", () => {
  bench("with the default budget", () => {
    placeEvents(requests, { fixed, venues });
  });
});
