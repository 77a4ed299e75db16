import { addDays } from "@vanstervind/core";
import fc from "fast-check";
import type { CalendarEventInput, EventLink, EventStart, OccurrenceChange, VenueInput } from "../../src/index.ts";
import { dateIn, zones } from "../arbitraries.ts";

/** Text that tries to break out: line breaks, separators, escapes, characters of every length. */
const nasty = fc
  .array(
    fc.constantFrom("å", "\n", "\r\n", ",", ";", ":", "\\", "\\n", '"', "^", "🌹", "a", " ", "END:VEVENT", "漢", "\t"),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "");

const trimmed = nasty
  .map((text) => Array.from(text.replace(/\s+/g, " ").trim()).slice(0, 80).join("").trim())
  .filter((text) => text !== "");
const titles = fc.record({ sv: nasty, en: nasty });

export const richVenues: readonly VenueInput[] = [
  {
    id: "hall",
    name: "Folkets hus, Rinkeby",
    capacity: 80,
    accessible: true,
    accessNote: { sv: "Hiss; teleslinga", en: "Lift; hearing loop" },
    address: "Skårbygränd 1, Spånga",
    position: { latitude: 59.3875, longitude: 17.9301 },
  },
  { id: "square", name: "Torget" },
  { id: "room é/1", name: 'Rum "Rosa"', capacity: 12 },
];

const times = fc.constantFrom("08:15", "13:00", "18:00", "23:30");
const href = fc.constantFrom("https://example.org/a", "https://example.org/b?x=1,2;3", "mailto:info@example.org");
const links: fc.Arbitrary<EventLink[]> = fc.array(
  fc.record({
    rel: fc.constantFrom("page", "image", "conference", "document"),
    href,
    label: fc.option(trimmed),
  }),
  { maxLength: 4 },
);

/** Canonical rules, whose end is local or none. */
const rule = (timed: boolean, first: string) =>
  fc
    .record({
      base: fc.constantFrom(
        "FREQ=WEEKLY;BYDAY=TU,TH",
        "FREQ=MONTHLY;BYDAY=1TU",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=YEARLY;BYMONTH=3,9;BYDAY=2SU",
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD",
      ),
      end: fc.constantFrom("", "COUNT", "UNTIL"),
      days: fc.integer({ min: 1, max: 900 }),
    })
    .map(({ base, end, days }) => {
      if (end === "") return base;
      if (end === "COUNT") return `${base};COUNT=${days}`;
      return `${base};UNTIL=${addDays(first, days).replaceAll("-", "")}${timed ? "T120000" : ""}`;
    });

const recurrenceOf = ({ date, time }: EventStart) => {
  const at = dateIn(date, 400).map((day) => (time === null ? day : `${day}T${time}`));
  const length = time === null ? fc.constantFrom(1440, 4320) : fc.integer({ min: 1, max: 3000 });
  const change: fc.Arbitrary<OccurrenceChange> = fc.record(
    {
      start: dateIn(date, 400).map((day) => (time === null ? day : `${day}T09:45`)),
      durationMinutes: length,
      title: titles,
      description: fc.option(titles),
      venueId: fc.option(fc.constantFrom("hall", "square")),
      status: fc.constantFrom("confirmed", "conditional", "cancelled"),
    },
    { requiredKeys: [] },
  );
  return fc
    .record({
      rules: fc.array(rule(time !== null, date), { maxLength: 2 }),
      starts: fc.uniqueArray(at, { maxLength: 8 }),
      kinds: fc.infiniteStream(fc.constantFrom("added", "excluded", "changed", "both")),
      changes: fc.infiniteStream(change),
    })
    .map(({ rules, starts, kinds, changes }) => {
      const told = starts.map((start) => ({ start, kind: kinds.next().value!, change: changes.next().value! }));
      const of = (...wanted: string[]) => told.filter(({ kind }) => wanted.includes(kind)).map(({ start }) => start);
      const changed = told.filter(
        ({ kind, change }) => kind === "changed" || (kind === "both" && Object.keys(change).length > 0),
      );
      return {
        rules,
        added: of("added", "both").sort(),
        excluded: of("excluded").sort(),
        overrides: Object.fromEntries(changed.map((each) => [each.start, each.change])),
      };
    });
};

const starts: fc.Arbitrary<EventStart> = fc.record({
  date: dateIn("2026-01-01", 700),
  time: fc.option(times, { freq: 3 }),
  zone: fc.oneof({ weight: 3, arbitrary: fc.constant(zones[0]) }, fc.constantFrom(...zones)),
});

/** Events that use everything the model holds. */
export const richEvents = (max: number): fc.Arbitrary<CalendarEventInput[]> =>
  fc
    .array(
      starts.chain((start) =>
        fc.record({
          // Whole days have no zone in iCalendar.
          start: fc.constant(start.time === null ? { ...start, zone: zones[0] } : start),
          durationMinutes: start.time === null ? fc.constantFrom(1440, 2880) : fc.integer({ min: 1, max: 3000 }),
          title: titles,
          description: fc.option(titles),
          kind: fc.constantFrom("event", "board-meeting", "study, day"),
          venueId: fc.option(fc.constantFrom("hall", "square", "room é/1")),
          people: fc.array(fc.constantFrom("person1", "person2"), { maxLength: 2 }),
          audiences: fc.array(fc.constantFrom("audience1", "audience2"), { maxLength: 2 }),
          organisers: fc.uniqueArray(trimmed, { maxLength: 2 }),
          status: fc.constantFrom("confirmed", "conditional", "cancelled"),
          pinned: fc.boolean(),
          links,
          color: fc.option(fc.constantFrom("crimson", "teal")),
          sequence: fc.nat(5),
          updated: fc.option(fc.constantFrom("2025-05-01T08:00:00Z", "2025-12-31T23:59:59Z")),
          recurrence: fc.option(recurrenceOf(start)),
        }),
      ),
      { maxLength: max },
    )
    .map((events) => events.map((event, index) => ({ id: `event ${index}`, ...event })));
