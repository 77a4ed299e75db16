import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarEventInput, findClashes, recommendSlots, type SlotRequestInput } from "../../src/index.ts";
import { events, title } from "./events.ts";

const request: SlotRequestInput = {
  durationMinutes: 90,
  from: "2026-03-10",
  until: "2026-03-14",
  times: { "10:00": 0, "18:00": 2 },
  zone: "UTC",
  venues: { venue1: 0, venue2: 1 },
  people: ["person1", "person2"],
  audiences: ["audience1"],
};
const all = { count: 1000 };
const meeting = (id: string, date: string, rest: Partial<CalendarEventInput> = {}): CalendarEventInput => ({
  id,
  title,
  start: { date, time: "18:00", zone: "UTC" },
  durationMinutes: 60,
  ...rest,
});

describe("recommendSlots", () => {
  test("gives just the slots where no venue and no person is needed twice, and counts the others", () => {
    fc.assert(
      fc.property(events(8, 4), fc.integer({ min: 0, max: 90 }), (input, turnaroundMinutes) => {
        const clash = { turnaroundMinutes };
        const { slots, taken } = recommendSlots(request, input, { ...all, clash });
        const free = new Set(slots.map(({ start, venueId }) => `${start.date} ${start.time} ${venueId}`));
        let count = 0;
        for (const date of ["2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"]) {
          for (const time of ["10:00", "18:00"]) {
            for (const venueId of ["venue1", "venue2"]) {
              const { durationMinutes, people } = request;
              const start = { date, time, zone: "UTC" };
              const own = { id: "own", title, start, durationMinutes, people: people ?? [], venueId };
              const clashes = findClashes([...input, own], { ...clash, kinds: ["venue", "person"] });
              const blocked = clashes.some(({ firstId, secondId }) => [firstId, secondId].includes("own"));
              expect(free.has(`${date} ${time} ${venueId}`)).toBe(!blocked);
              count++;
            }
          }
        }
        expect(slots.length + taken.reduce((sum, { values }) => sum + values.slots, 0)).toBe(count);
        for (const { values } of taken) expect(values.of).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
  test("costs what its reasons cost, cheapest first; fewer are the first of more; order plays no part", () => {
    fc.assert(
      fc.property(events(8, 4), fc.nat(6), (input, count) => {
        const { slots } = recommendSlots(request, input, all);
        for (const { cost, reasons } of slots) {
          expect(reasons.reduce((sum, { values }) => sum + ("cost" in values ? values.cost : 0), 0)).toBe(cost);
          expect(reasons[0]!.code).toBe("free");
        }
        expect(slots.map(({ cost }) => cost)).toEqual(slots.map(({ cost }) => cost).toSorted((a, b) => a - b));
        expect(recommendSlots(request, input.toReversed(), { count }).slots).toEqual(slots.slice(0, count));
      }),
      { numRuns: 60 },
    );
  });
  test("never finds a slot cheaper for one event more", () => {
    fc.assert(
      fc.property(events(8, 4), (input) => {
        const cost = new Map(
          recommendSlots(request, input.slice(1), all).slots.map(({ start, venueId, cost: each }) => [
            `${start.date} ${start.time} ${venueId}`,
            each,
          ]),
        );
        for (const { start, venueId, cost: each } of recommendSlots(request, input, all).slots) {
          // Two that are wanted at once cost as much as two, however near others are.
          expect(each).toBeGreaterThanOrEqual(cost.get(`${start.date} ${start.time} ${venueId}`)! - 10);
        }
      }),
      { numRuns: 40 },
    );
  });
  test("says what speaks for and against each", () => {
    const input = [
      meeting("talk", "2026-03-10", { audiences: ["audience1"] }),
      meeting("fair", "2026-03-12", { start: { date: "2026-03-12", time: "12:00", zone: "UTC" } }),
      meeting("off", "2026-03-13", { people: ["person1"], status: "cancelled" }),
    ];
    const wish: SlotRequestInput = {
      ...request,
      venues: null,
      times: { "18:00": 2 },
      weekdays: { tuesday: 0, thursday: 5, monday: 0 },
      until: "2026-03-18",
      draw: { people: 500, areas: ["nacka"] },
    };
    const { slots, taken } = recommendSlots(wish, input, {
      draws: { fair: { people: 9000, areas: ["nacka"] } },
      competition: { minutes: 360 },
      quietPeriods: [{ id: "fast", start: "2026-03-12", end: "2026-03-13" }],
      specialDays: [{ id: "eve", date: "2026-03-17", cost: 7 }],
      notice: { asOf: "2026-03-03", days: 8 },
    });
    expect(taken).toEqual([]);
    expect(slots.map(({ start, cost }) => [start.date, cost])).toEqual([
      ["2026-03-16", 2],
      ["2026-03-17", 9],
      ["2026-03-10", 82],
      ["2026-03-12", 157],
    ]);
    expect(slots.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ["free", "well-spaced", "in-good-time", "less-welcome"],
      ["free", "well-spaced", "in-good-time", "special-day", "less-welcome"],
      ["free", "audience-busy", "short-notice", "less-welcome"],
      ["free", "in-good-time", "quiet", "would-compete", "crowded", "less-welcome"],
    ]);
  });
  test("finds whole days too", () => {
    const { from, until } = request;
    const days = { from, until, durationMinutes: 2880, people: ["person1"] };
    const busy = meeting("day", "2026-03-11", { people: ["person1"] });
    const { slots, taken } = recommendSlots(days, [busy]);
    expect(slots.map(({ start }) => start.date)).toEqual(["2026-03-12", "2026-03-13"]);
    expect(slots[0]!.start.time).toBe(null);
    expect(taken).toEqual([{ code: "taken", values: { kind: "person", slots: 2, of: 4, ids: ["day"] } }]);
    const anyway = recommendSlots(days, [busy], { clash: { kinds: ["venue"] } });
    expect(anyway.slots).toHaveLength(4);
    expect(() => recommendSlots({ ...days, durationMinutes: 90 }, [])).toThrowError("whole days");
  });
});
