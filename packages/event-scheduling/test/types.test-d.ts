import { describe, expectTypeOf, test } from "vitest";
import { swedishHolidays } from "../src/calendar/index.ts";
import { toICalendar } from "../src/icalendar/index.ts";
import { CalendarEvent, type CalendarEventInput, type Clash, type explain, findClashes } from "../src/index.ts";
import { placeEvents } from "../src/placement/index.ts";
import { type CalendarRuleInput, type DateRule, type Occurrence, occurrences } from "../src/rules/index.ts";
import { explainYear, yearCalendar } from "../src/year/index.ts";

describe("types", () => {
  test("an event that was read may be given again", () => {
    expectTypeOf<CalendarEvent>().toExtend<CalendarEventInput>();
    expectTypeOf(CalendarEvent.parse).returns.toExtend<CalendarEventInput>();
    expectTypeOf(yearCalendar([], 2026).entries[0]!.event).toExtend<CalendarEventInput>();
    expectTypeOf(placeEvents([]).placed[0]!.event).toExtend<CalendarEventInput>();
  });
  test("rules written as constants fit", () => {
    const rules = [
      { id: "a", title: { sv: "A", en: "A" }, on: { type: "nth-weekday", month: 9, weekday: "sunday", nth: 2 } },
      { id: "b", title: { sv: "B", en: "B" }, on: { type: "relative", to: "a", weeks: -1 } },
    ] as const;
    expectTypeOf(rules).toExtend<readonly CalendarRuleInput[]>();
    expectTypeOf(occurrences).toBeCallableWith(rules, 2026);
    expectTypeOf<DateRule["type"]>().toEqualTypeOf<
      "fixed" | "nth-weekday" | "weekday-in-window" | "easter-offset" | "relative" | "announced" | "recurring"
    >();
  });
  test("every reason can be explained", () => {
    expectTypeOf(explainYear).parameter(0).toEqualTypeOf<Occurrence["reasons"][number]>();
    expectTypeOf<Clash["reason"]>().toExtend<Parameters<typeof explain>[0]>();
  });
  test("mistakes are caught where they are written", () => {
    const title = { sv: "A", en: "A" };
    // @ts-expect-error a weekday has a name
    occurrences([{ id: "a", title, on: { type: "nth-weekday", month: 9, weekday: 7, nth: 2 } }], 2026);
    // @ts-expect-error an event has a length
    findClashes([{ id: "a", title, start: { date: "2026-01-01" } }]);
    // @ts-expect-error the clock is the caller's
    toICalendar([], { name: "x", domain: "example.org" });
    // @ts-expect-error a title has both languages
    findClashes([{ id: "a", title: { sv: "A" }, start: { date: "2026-01-01" }, durationMinutes: 1440 }]);
  });
  test("results are for reading", () => {
    // @ts-expect-error holidays cannot be pushed to
    swedishHolidays(2026).push();
    // @ts-expect-error nor can the people of an event
    placeEvents([]).placed[0]!.event.people.push("x");
  });
});
