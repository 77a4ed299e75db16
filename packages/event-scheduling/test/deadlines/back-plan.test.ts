import { addDays, daysBetween } from "@vanstervind/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays, type HolidayCalendar, isWorkingDay } from "../../src/calendar/index.ts";
import { backPlan, type LeadTaskInput } from "../../src/deadlines/index.ts";
import { dateIn, title } from "../rules/arbitraries.ts";

const event = (date: string) => ({ id: "conference", title, start: { date }, durationMinutes: 1440 });

/** Tasks whose `after` names earlier ones, so that there is no ring; `small` to keep them within a year. */
const tasks: fc.Arbitrary<LeadTaskInput[]> = fc
  .array(
    fc.record({
      before: fc.record({
        weeks: fc.integer({ min: 0, max: 6 }),
        days: fc.integer({ min: 0, max: 9 }),
        workingDays: fc.integer({ min: 0, max: 9 }),
      }),
      workingDays: fc.integer({ min: 0, max: 6 }),
      after: fc.array(fc.nat(20), { maxLength: 2 }),
    }),
    { maxLength: 7 },
  )
  .map((rows) =>
    rows.map(({ after, ...rest }, index) => ({
      id: `task${index}`,
      title,
      after: index === 0 ? [] : after.map((n) => `task${n % index}`),
      ...rest,
    })),
  );

const noHolidays: HolidayCalendar = () => [];
const eventDates = dateIn("2026-01-01", 700);

describe("backPlan", () => {
  test("gives the latest working days that leave each task its lead and its followers their time", () => {
    fc.assert(
      fc.property(tasks, eventDates, (input, date) => {
        const plan = backPlan(event(date), input);
        const byId = new Map(plan.tasks.map((task) => [task.id, task]));
        for (const { id, before, workingDays, after } of input) {
          const task = byId.get(id)!;
          expect(isWorkingDay(task.due)).toBe(true);
          expect(isWorkingDay(task.startBy)).toBe(true);
          expect(addWorkingDays(task.startBy, Math.max(0, workingDays! - 1))).toBe(task.due);
          // Nothing comes too late.
          const lead = addWorkingDays(addDays(date, -7 * before!.weeks! - before!.days!), -before!.workingDays!);
          const followers = input.filter((other) => other.after!.includes(id));
          const fits = (due: string): boolean =>
            due <= lead &&
            followers.every((follower) => {
              const { startBy } = byId.get(follower.id)!;
              return follower.workingDays! > 0 ? due < startBy : due <= startBy;
            });
          expect(fits(task.due)).toBe(true);
          // And no later working day would do.
          expect(fits(addWorkingDays(task.due, 1))).toBe(false);
          for (const first of after!) expect(byId.get(first)!.due <= task.startBy).toBe(true);
        }
      }),
    );
  });
  test("moves every task by whole weeks with the event where there are no holidays", () => {
    fc.assert(
      fc.property(tasks, eventDates, fc.integer({ min: -9, max: 9 }), (input, date, weeks) => {
        const dues = (on: string) => backPlan(event(on), input, { holidays: noHolidays }).tasks;
        const moved = dues(addDays(date, 7 * weeks));
        const expected = dues(date).map(({ id, due, startBy }) => [
          id,
          addDays(due, 7 * weeks),
          addDays(startBy, 7 * weeks),
        ]);
        expect(moved.map(({ id, due, startBy }) => [id, due, startBy])).toEqual(expected);
      }),
    );
  });
  test("tells slack to the day, and everything that is late", () => {
    fc.assert(
      fc.property(tasks, eventDates, fc.integer({ min: -5, max: 60 }), (input, date, early) => {
        const asOf = addDays(date, -early);
        const plan = backPlan(event(date), input, { asOf });
        for (const { startBy, slackDays, reasons, id } of plan.tasks) {
          expect(slackDays).toBe(daysBetween(asOf, startBy));
          expect(reasons.some(({ code }) => code === "late")).toBe(startBy < asOf);
          expect(plan.lateTaskIds.includes(id)).toBe(startBy < asOf);
        }
        const least = plan.tasks.map(({ slackDays }) => slackDays!).sort((a, b) => a - b)[0];
        expect(plan.slackDays).toBe(least ?? null);
      }),
    );
  });
  test("tells tasks in an order that they can be done in, whatever the order of writing", () => {
    fc.assert(
      fc.property(tasks, eventDates, (input, date) => {
        const plan = backPlan(event(date), input);
        const place = new Map(plan.tasks.map(({ id }, index) => [id, index]));
        for (const { id, after } of input)
          for (const first of after!) expect(place.get(first)! < place.get(id)!).toBe(true);
        expect(backPlan(event(date), [...input].reverse())).toEqual(plan);
      }),
    );
  });

  test("counts a notice back over Easter and says that it was moved", () => {
    const notice = { id: "notice", title, before: { weeks: 4 } };
    const [task] = backPlan(event("2026-05-01"), [notice]).tasks;
    expect(task).toMatchObject({ due: "2026-04-02", startBy: "2026-04-02", slackDays: null });
    expect(task!.reasons).toEqual([
      {
        code: "lead-time",
        values: { weeks: 4, days: 0, workingDays: 0, eventDate: "2026-05-01", date: "2026-04-03" },
      },
      { code: "moved-from-closed-day", values: { from: "2026-04-03", to: "2026-04-02", closed: "langfredagen" } },
    ]);
  });
  test("has nothing to say about an event without tasks", () => {
    expect(backPlan(event("2026-05-01"), [], { asOf: "2026-01-01" })).toEqual({
      eventId: "conference",
      tasks: [],
      slackDays: null,
      lateTaskIds: [],
    });
  });
  test("refuses rings, unknown and double ids", () => {
    const task = (id: string, ...after: string[]) => ({ id, title, after });
    const ring = [task("a", "b"), task("b", "c"), task("c", "b"), task("d", "a")];
    for (const input of [ring, [...ring].reverse()]) {
      expect(() => backPlan(event("2026-05-01"), input)).toThrowError(
        expect.objectContaining({ code: "lead-task-cycle", values: { path: ["b", "c", "b"] } }),
      );
    }
    expect(() => backPlan(event("2026-05-01"), [task("a", "x", "y")])).toThrowError("2 faults");
    expect(() => backPlan(event("2026-05-01"), [task("a"), task("a")])).toThrowError("used twice");
    expect(() => backPlan(event("2026-05-01"), [], { asOf: "yesterday" })).toThrowError(
      expect.objectContaining({ code: "not-a-date" }),
    );
  });
});
