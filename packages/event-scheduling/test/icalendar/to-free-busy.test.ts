import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toFreeBusy } from "../../src/icalendar/index.ts";
import type { CalendarEventInput } from "../../src/index.ts";
import { events, title } from "../arbitraries.ts";
import { spanOf } from "../oracle.ts";
import { minutesOf, only, parseICalendar } from "./parse-icalendar.ts";

const options = {
  from: "2026-03-27",
  to: "2026-03-31",
  id: "hall",
  domain: "example.org",
  stamp: "2026-01-01T00:00:00Z",
};

/** The spans of a type in a file, in minutes. */
const spansOf = (file: string, type: string): [number, number][] => {
  const [busy] = parseICalendar(file).components;
  const lines = busy!.properties.filter(({ name, params }) => name === "FREEBUSY" && params.FBTYPE === type);
  return lines.flatMap(({ value }) =>
    value.split(",").map((span) => span.split("/").map((end) => minutesOf(end.replace("Z", ""))) as [number, number]),
  );
};

describe("toFreeBusy", () => {
  test("tells each minute as the events have it", () => {
    fc.assert(
      fc.property(events(8), fc.constantFrom("free", "busy"), (input, wholeDays) => {
        const file = toFreeBusy(input, { ...options, wholeDays });
        const told = { busy: spansOf(file, "BUSY"), tentative: spansOf(file, "BUSY-TENTATIVE") };
        const counted = input.filter(({ start }) => wholeDays === "busy" || start.time !== null);
        const taken = (status: string, at: number) =>
          counted.some((event) => {
            const { start, end } = spanOf(event);
            return event.status === status && start <= at && at < end;
          });
        const [from, to] = [Date.UTC(2026, 2, 26, 23) / 60_000, Date.UTC(2026, 2, 30, 22) / 60_000];
        const ends = counted.flatMap((event) => [spanOf(event).start, spanOf(event).end]);
        const moments = [from, to, ...ends].flatMap((at) => [at - 1, at, at + 1]);
        for (const at of moments) {
          const inside = from <= at && at < to;
          const within = (spans: [number, number][]) => spans.some(([start, end]) => start <= at && at < end);
          expect(within(told.busy)).toBe(inside && taken("confirmed", at));
          expect(within(told.tentative)).toBe(inside && taken("conditional", at) && !taken("confirmed", at));
        }
        for (const spans of [told.busy, told.tentative]) {
          expect(spans.every(([start, end], index) => start < end && (spans[index - 1]?.[1] ?? -1) < end)).toBe(true);
        }
        expect(file).not.toMatch(/SUMMARY|event\d/);
        expect(toFreeBusy(input.toReversed(), { ...options, wholeDays })).toBe(file);
      }),
      { numRuns: 30 },
    );
  });
  test("needs the occurrences of a series", () => {
    const series: CalendarEventInput = {
      id: "a",
      title,
      start: { date: "2026-03-27", time: "18:00" },
      durationMinutes: 60,
      recurrence: { rules: ["FREQ=DAILY"] },
    };
    expect(() => toFreeBusy([series], options)).toThrowError(expect.objectContaining({ code: "series-not-expanded" }));
    const expand = () =>
      ["27", "28"].map((day) => ({
        ...series,
        id: day,
        start: { date: `2026-03-${day}`, time: "18:00" },
        recurrence: null,
      }));
    expect(spansOf(toFreeBusy([series], { ...options, expand }), "BUSY")).toHaveLength(2);
  });
  test("covers the dates asked for, and refuses none", () => {
    const [busy] = parseICalendar(toFreeBusy([], options)).components;
    expect(only(busy!, "DTSTART")!.value).toBe("20260326T230000Z");
    expect(only(busy!, "DTEND")!.value).toBe("20260330T220000Z");
    const backwards = { ...options, to: "2026-03-27" };
    expect(() => toFreeBusy([], backwards)).toThrowError(expect.objectContaining({ code: "invalid-input" }));
  });
});
