import { addDays, daysBetween } from "@vanstervind/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays, type HolidayCalendar, isWorkingDay } from "../../src/calendar/index.ts";
import { backPlan, type LeadTaskInput, noticeTasks } from "../../src/deadlines/index.ts";
import { dateIn, title } from "../rules/arbitraries.ts";

const event = (date: string, id = "conference") => ({ id, start: { date } });

interface Lead {
  readonly weeks: number;
  readonly days: number;
  readonly workingDays: number;
}

/** A task with every field written out. */
interface FullTask extends LeadTaskInput {
  readonly before: Lead;
  readonly workingDays: number;
  readonly after: { readonly task: string; readonly lag: Lead }[];
}

const lead = (weeks: number, days: number, workingDays: number): fc.Arbitrary<Lead> =>
  fc.record({
    weeks: fc.integer({ min: 0, max: weeks }),
    days: fc.integer({ min: 0, max: days }),
    workingDays: fc.integer({ min: 0, max: workingDays }),
  });

/** Tasks whose `after` names earlier ones, so that there is no ring; `small` to keep them within a year. */
const tasks: fc.Arbitrary<FullTask[]> = fc
  .array(
    fc.record({
      before: lead(6, 9, 9),
      workingDays: fc.integer({ min: 0, max: 6 }),
      after: fc.array(
        fc.tuple(fc.nat(20), fc.oneof(fc.constant({ weeks: 0, days: 0, workingDays: 0 }), lead(2, 3, 2))),
        {
          maxLength: 2,
        },
      ),
      eventId: fc.constantFrom("conference", "rally"),
    }),
    { maxLength: 7 },
  )
  .map((rows) =>
    rows.map(({ after, ...rest }, index) => ({
      id: `task${index}`,
      title,
      after: index === 0 ? [] : after.map(([n, lag]) => ({ task: `task${n % index}`, lag })),
      ...rest,
    })),
  );

const noHolidays: HolidayCalendar = () => [];
const eventDates = dateIn("2026-01-01", 700);
const back = (date: string, { weeks, days, workingDays }: Lead): string =>
  addWorkingDays(addDays(date, -7 * weeks - days), -workingDays);

describe("backPlan", () => {
  test("gives the latest working days that leave each task its lead and its followers their time", () => {
    fc.assert(
      fc.property(tasks, eventDates, eventDates, (input, conference, rally) => {
        const dates: Record<string, string> = { conference, rally };
        const plan = backPlan([event(conference), event(rally, "rally")], input);
        const byId = new Map(plan.tasks.map((task) => [task.id, task]));
        for (const { id, before, workingDays, after, eventId } of input) {
          const task = byId.get(id)!;
          expect(isWorkingDay(task.due)).toBe(true);
          expect(isWorkingDay(task.startBy)).toBe(true);
          expect(addWorkingDays(task.startBy, Math.max(0, workingDays - 1))).toBe(task.due);
          expect(task.eventId).toBe(eventId);
          // Nothing comes too late.
          const limits = [back(dates[eventId!]!, before)];
          for (const follower of input) {
            for (const { lag } of follower.after.filter((link) => link.task === id)) {
              const { startBy } = byId.get(follower.id)!;
              limits.push(back(follower.workingDays > 0 ? addWorkingDays(startBy, -1) : startBy, lag));
            }
          }
          const fits = (due: string): boolean => limits.every((limit) => due <= limit);
          expect(fits(task.due)).toBe(true);
          // And no later working day would do.
          expect(fits(addWorkingDays(task.due, 1))).toBe(false);
          expect(task.predecessors).toEqual([...new Set(after.map((link) => link.task))].sort());
          for (const first of task.predecessors) expect(byId.get(first)!.due <= task.startBy).toBe(true);
        }
      }),
    );
  });
  test("moves every task by whole weeks with the events where there are no holidays", () => {
    fc.assert(
      fc.property(tasks, eventDates, fc.integer({ min: -9, max: 9 }), (input, date, weeks) => {
        const dues = (on: string) =>
          backPlan([event(on), event(addDays(on, 30), "rally")], input, { holidays: noHolidays }).tasks;
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
  test("tells slack to the day, and everything that is late, in all and for each event", () => {
    fc.assert(
      fc.property(tasks, eventDates, fc.integer({ min: -5, max: 60 }), (input, date, early) => {
        const asOf = addDays(date, -early);
        const plan = backPlan([event(date, "rally"), event(addDays(date, 20))], input, { asOf });
        for (const { startBy, slackDays, reasons, id } of plan.tasks) {
          expect(slackDays).toBe(daysBetween(asOf, startBy));
          expect(reasons.some(({ code }) => code === "late")).toBe(startBy < asOf);
          expect(plan.lateTaskIds.includes(id)).toBe(startBy < asOf);
        }
        expect(plan.events.map(({ eventId }) => eventId)).toEqual(["conference", "rally"]);
        const least = (slacks: readonly (number | null)[]) => slacks.map((slack) => slack!).sort((a, b) => a - b)[0];
        expect(plan.slackDays).toBe(least(plan.tasks.map(({ slackDays }) => slackDays)) ?? null);
        for (const { eventId, slackDays, lateTaskIds } of plan.events) {
          const own = plan.tasks.filter((task) => task.eventId === eventId);
          expect(slackDays).toBe(least(own.map((task) => task.slackDays)) ?? null);
          expect(lateTaskIds).toEqual(own.filter((task) => task.slackDays! < 0).map(({ id }) => id));
        }
      }),
    );
  });
  test("tells tasks in an order that they can be done in, whatever the order of writing", () => {
    fc.assert(
      fc.property(tasks, eventDates, (input, date) => {
        const events = [event(date), event(addDays(date, 9), "rally")];
        const plan = backPlan(events, input);
        const place = new Map(plan.tasks.map(({ id }, index) => [id, index]));
        for (const { id, after } of input)
          for (const { task } of after) expect(place.get(task)! < place.get(id)!).toBe(true);
        expect(backPlan([...events].reverse(), [...input].reverse())).toEqual(plan);
      }),
    );
  });

  test("counts a notice back over Easter and says that it was moved", () => {
    const notice = { id: "notice", title, before: { weeks: 4 }, owner: "board" };
    const [task] = backPlan(event("2026-05-01"), [notice]).tasks;
    expect(task).toMatchObject({ due: "2026-04-02", startBy: "2026-04-02", slackDays: null, owner: "board" });
    expect(task!.reasons).toEqual([
      {
        code: "lead-time",
        values: { weeks: 4, days: 0, workingDays: 0, eventDate: "2026-05-01", date: "2026-04-03" },
      },
      {
        code: "moved-from-closed-day",
        values: { from: "2026-04-03", to: "2026-04-02", closed: { sv: "Långfredagen", en: "Good Friday" } },
      },
    ]);
  });
  test("lets what several events wait for be bound by the first, and belong to it", () => {
    const leaflet = { id: "leaflet", title, workingDays: 3 };
    const uses = [
      { id: "rally-out", title, eventId: "rally", after: ["leaflet"] },
      { id: "fair-out", title, eventId: "fair", after: [{ task: "leaflet", lag: { weeks: 1 } }] },
    ];
    const plan = backPlan([event("2026-05-12", "rally"), event("2026-05-15", "fair")], [leaflet, ...uses]);
    expect(plan.tasks.map(({ id, due, startBy, eventId }) => [id, startBy, due, eventId])).toEqual([
      ["leaflet", "2026-05-06", "2026-05-08", "fair"],
      ["rally-out", "2026-05-12", "2026-05-12", "rally"],
      ["fair-out", "2026-05-15", "2026-05-15", "fair"],
    ]);
    expect(plan.tasks[0]!.reasons).toEqual([
      {
        code: "before-successor",
        values: { weeks: 1, days: 0, workingDays: 0, taskId: "fair-out", startBy: "2026-05-15" },
      },
    ]);
  });
  test("has nothing to say about an event without tasks", () => {
    expect(backPlan(event("2026-05-01"), [], { asOf: "2026-01-01" })).toEqual({
      tasks: [],
      slackDays: null,
      lateTaskIds: [],
      events: [{ eventId: "conference", slackDays: null, lateTaskIds: [] }],
    });
  });
  test("refuses rings, unknown and double ids, and tasks that nothing dates", () => {
    const task = (id: string, ...after: string[]) => ({ id, title, after });
    const ring = [task("a", "b"), task("b", "c"), task("c", "b"), task("d", "a")];
    for (const input of [ring, [...ring].reverse()]) {
      expect(() => backPlan(event("2026-05-01"), input)).toThrowError(
        expect.objectContaining({ code: "lead-task-cycle", values: { path: ["b", "c", "b"] } }),
      );
    }
    expect(() => backPlan(event("2026-05-01"), [task("a", "x", "y")])).toThrowError("2 faults");
    expect(() => backPlan(event("2026-05-01"), [task("a"), task("a")])).toThrowError("used twice");
    expect(() => backPlan([event("2026-05-01"), event("2026-05-02")], [])).toThrowError("used twice");
    expect(() => backPlan(event("2026-05-01"), [], { asOf: "yesterday" })).toThrowError(
      expect.objectContaining({ code: "not-a-date" }),
    );
    const two = [event("2026-05-01"), event("2026-05-02", "rally")];
    const early = { ...task("a"), before: { weeks: 2 } };
    expect(() => backPlan(two, [early, { ...task("b", "a"), eventId: "rally" }])).toThrowError("must name an event");
    expect(() => backPlan(two, [task("a"), { ...task("b"), eventId: "picnic" }])).toThrowError(
      expect.objectContaining({
        faults: [
          expect.objectContaining({ code: "no-event", row: 0 }),
          expect.objectContaining({ code: "unknown-event", row: 1 }),
        ],
      }),
    );
  });
});

describe("notice rules", () => {
  const rule = (id: string, weeks: number, from: string, to: string | null = null) => ({
    id,
    title,
    kinds: ["conference"],
    before: { weeks },
    from,
    to,
    source: "the statutes",
  });

  test("hold for the events of their kind, from their first date up to their last", () => {
    const rules = [rule("old", 6, "2020-01-01", "2026-05-20"), rule("new", 8, "2026-05-20")];
    const events = [
      { ...event("2026-05-19", "before"), kind: "conference" },
      { ...event("2026-05-20", "after"), kind: "conference" },
      event("2026-05-20", "other"),
    ];
    const notices = noticeTasks(events, rules);
    expect(notices.map(({ id }) => id)).toEqual(["old/before", "new/after"]);
    expect(backPlan(events, notices).tasks.map(({ id, due }) => [id, due])).toEqual([
      ["new/after", "2026-03-25"],
      ["old/before", "2026-04-07"],
    ]);
    expect(() => noticeTasks(events, [{ ...rule("x", 1, "2020-01-01"), source: "" }])).toThrowError("name a source");
  });
});
