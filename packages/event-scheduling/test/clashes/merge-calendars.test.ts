import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarEventInput, findClashes, mergeCalendars, type OrganiserCalendarInput } from "../../src/index.ts";
import { events } from "./events.ts";

const names = ["Första maj-tåg", "Första maj", "Styrelsemöte", "Årsmöte", "Möte"];

/** Calendars of three organisers, whose events often have ids or titles in common. */
const calendars: fc.Arbitrary<OrganiserCalendarInput[]> = fc
  .array(
    fc.record({ drawn: events(5, 2), ids: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), name: fc.nat(4) }),
    { maxLength: 3 },
  )
  .map((rows) =>
    rows.map(({ drawn, ids, name }, organiser) => ({
      id: `o${organiser}`,
      events: drawn
        .map((event, place) => ({
          ...event,
          id: ids[place]! < 4 ? `shared${ids[place]}` : `own${organiser}${place}`,
          title: { sv: names[(name + place) % 5]!, en: names[(name + place) % 5]! },
        }))
        .filter(({ id }, place, all) => all.findIndex((other) => other.id === id) === place),
    })),
  );

describe("mergeCalendars", () => {
  test("keeps every entry once, joins those with one id, and never two of one calendar", () => {
    fc.assert(
      fc.property(calendars, (input) => {
        const merged = mergeCalendars(input);
        const told = merged.flatMap(({ entries }) => entries.map((entry) => `${entry.organiserId} ${entry.eventId}`));
        const given = input.flatMap(({ id, events: all }) => all.map((event) => `${id} ${event.id}`));
        expect(told.sort()).toEqual(given.sort());
        const ids = merged.map(({ event }) => event.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { entries, event, reasons } of merged) {
          expect(new Set(entries.map(({ organiserId }) => organiserId)).size).toBe(entries.length);
          expect(event.organisers).toEqual(entries.map(({ organiserId }) => organiserId));
          expect(reasons.length > 0).toBe(entries.length > 1);
        }
        for (const id of new Set(input.flatMap(({ events: all }) => all.map((event) => event.id)))) {
          const having = merged.filter(({ entries }) => entries.some(({ eventId }) => eventId === id));
          expect(having).toHaveLength(1);
        }
      }),
    );
  });
  test("does not depend on the order of calendars and events, and changes neither", () => {
    fc.assert(
      fc.property(calendars, (input) => {
        const before = structuredClone(input);
        const turned = input.toReversed().map(({ id, events: all }) => ({ id, events: all.toReversed() }));
        expect(mergeCalendars(turned)).toEqual(mergeCalendars(input));
        expect(input).toEqual(before);
      }),
    );
  });
  test("joins fewer the more alike titles must be", () => {
    fc.assert(
      fc.property(calendars, (input) => {
        const sizes = [0.01, 0.3, 0.6, 1].map((titleLikeness) => mergeCalendars(input, { titleLikeness }).length);
        expect(sizes[0]).toBeLessThanOrEqual(sizes[3]!);
        expect(
          mergeCalendars(input, { titleLikeness: 2 }).every(
            ({ reasons }) => !reasons.some(({ code }) => code === "same-time-and-title"),
          ),
        ).toBe(true);
      }),
    );
  });

  const march = (id: string, sv: string, rest: Partial<CalendarEventInput> = {}): CalendarEventInput => ({
    id,
    title: { sv, en: sv },
    start: { date: "2026-05-01", time: "12:00" },
    durationMinutes: 120,
    audiences: ["members"],
    ...rest,
  });
  const calendar = (id: string, ...all: CalendarEventInput[]) => ({ id, events: all });
  test("finds a joint event once, so that it does not clash with itself", () => {
    const input = [
      calendar("nacka", march("n", "Första maj", { venueId: "square", people: ["b"] })),
      calendar("solna", march("s", "Första maj-tåg!", { sequence: 1, people: ["a"], status: "conditional" })),
    ];
    const [joint, ...rest] = mergeCalendars(input);
    expect(rest).toEqual([]);
    expect(joint!.event).toMatchObject({ id: "s", venueId: "square", people: ["a", "b"], status: "conditional" });
    expect(joint!.reasons.map(({ code, values }) => [code, "field" in values ? values.field : null])).toEqual([
      ["same-time-and-title", null],
      ["told-differently", "title"],
      ["told-differently", "venueId"],
      ["told-differently", "status"],
    ]);
    expect(findClashes(mergeCalendars(input).map(({ event }) => event))).toEqual([]);
  });
  test("keeps apart what is at another venue, another time, or has another name", () => {
    const here = march("n", "Första maj", { venueId: "square" });
    const count = (other: CalendarEventInput) => mergeCalendars([calendar("a", here), calendar("b", other)]).length;
    expect(count(march("s", "Första maj", { venueId: "hall" }))).toBe(2);
    expect(count(march("s", "Årsmöte"))).toBe(2);
    expect(count(march("s", "Första maj", { start: { date: "2026-05-01", time: "13:00" } }))).toBe(2);
    expect(
      count(march("s", "Första maj", { start: { date: "2026-05-01", time: "13:00", zone: "Europe/Helsinki" } })),
    ).toBe(1);
    const whole = { start: { date: "2026-05-01" }, durationMinutes: 1440 };
    expect(count(march("s", "Första maj", whole))).toBe(2);
    // One at no known venue cannot make two venues one event.
    const three = [
      calendar("a", here),
      calendar("b", march("m", "Första maj")),
      calendar("c", march("s", "Första maj", { venueId: "hall" })),
    ];
    expect(mergeCalendars(three)).toHaveLength(2);
  });
  test("compares short titles whole", () => {
    const count = (a: string, b: string) =>
      mergeCalendars([calendar("a", march("n", a)), calendar("b", march("s", b))]).length;
    const en = (id: string, text: string) => calendar(id, { ...march(id, text), title: { sv: text, en: text } });
    expect(mergeCalendars([en("a", "A"), en("b", "A")])).toHaveLength(1);
    expect(mergeCalendars([en("a", "A"), en("b", "B")])).toHaveLength(2);
    expect(count("Aa", "Aa")).toBe(1);
  });
  test("refuses double ids", () => {
    expect(() => mergeCalendars([calendar("a"), calendar("a")])).toThrowError("used twice");
    expect(() => mergeCalendars([calendar("a", march("n", "x"), march("n", "y"))])).toThrowError("used twice");
  });
});
