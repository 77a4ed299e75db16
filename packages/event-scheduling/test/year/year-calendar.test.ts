import { afterAll, describe, expect, test } from "vitest";
import { weekdayOf } from "../../src/index.ts";
import { type ExpandRecurrence, occurrences } from "../../src/rules/index.ts";
import { commemorations, yearCalendar } from "../../src/year/index.ts";
import { title } from "../rules/arbitraries.ts";

describe("the district's year", () => {
  const table: Record<number, Record<string, string>> = {
    2025: {
      kvinnodagen: "03-08 saturday",
      "slaveriets-offer": "03-25 tuesday",
      "forsta-maj": "05-01 thursday",
      "stockholm-pride": "08-02 saturday",
      "slavhandelns-avskaffande": "08-23 saturday",
      "svenska-slaveriets-avskaffande": "10-09 thursday",
      novemberpogromen: "11-09 sunday",
      "socialistiskt-forum": "11-29 saturday",
      palestinadagen: "11-29 saturday",
      "slaveriets-avskaffande-2-dec": "12-02 tuesday",
      funktionshinderdagen: "12-03 wednesday",
    },
    2026: {
      kvinnodagen: "03-08 sunday",
      "slaveriets-offer": "03-25 wednesday",
      "forsta-maj": "05-01 friday",
      "stockholm-pride": "08-01 saturday",
      "slavhandelns-avskaffande": "08-23 sunday",
      "svenska-slaveriets-avskaffande": "10-09 friday",
      novemberpogromen: "11-09 monday",
      palestinadagen: "11-29 sunday",
      "slaveriets-avskaffande-2-dec": "12-02 wednesday",
      funktionshinderdagen: "12-03 thursday",
    },
    2027: {
      kvinnodagen: "03-08 monday",
      "slaveriets-offer": "03-25 thursday",
      "forsta-maj": "05-01 saturday",
      "slavhandelns-avskaffande": "08-23 monday",
      "svenska-slaveriets-avskaffande": "10-09 saturday",
      novemberpogromen: "11-09 tuesday",
      palestinadagen: "11-29 monday",
      "slaveriets-avskaffande-2-dec": "12-02 thursday",
      funktionshinderdagen: "12-03 friday",
    },
  };
  let rows = 0;
  test.each(Object.entries(table))("has the commemorations of %s on their days", (year, dates) => {
    const found = Object.fromEntries(
      occurrences(commemorations, Number(year)).map(({ ruleId, date }) => [
        ruleId,
        `${date.slice(5)} ${weekdayOf(date)}`,
      ]),
    );
    expect(found).toMatchObject(dates);
    rows += Object.keys(dates).length;
  });
  afterAll(() => {
    process.stdout.write(`commemorations 2025-2027: ${rows} dates\n`);
  });
  test("shows that two days met in 2025, without a clash", () => {
    const { entries, clashes } = yearCalendar(commemorations, 2025);
    const forum = entries.find(({ event }) => event.id === "socialistiskt-forum-2025")!;
    expect(forum.sameDay).toEqual(["palestinadagen-2025"]);
    expect(clashes).toEqual([]);
    const mayDay = entries.find(({ event }) => event.id === "forsta-maj-2025")!;
    expect(mayDay.holidays.map(({ id }) => id)).toEqual(["forsta-maj"]);
    expect(mayDay.event.pinned).toBe(true);
  });
  test("marks what the district must confirm, and tells where each date was read", () => {
    const open = commemorations.filter(({ confirmed }) => !confirmed).map(({ id }) => id);
    expect(open.filter((id) => id.includes("slav"))).toHaveLength(4);
    expect(open).toEqual(expect.arrayContaining(["stockholm-pride", "socialistiskt-forum"]));
    for (const { source } of commemorations) expect(source).not.toBe("");
  });
  test("takes in events of the year, also those that began before it, and no others", () => {
    const event = (id: string, date: string, time: string | null, durationMinutes: number) => ({
      id,
      title,
      start: { date, time },
      durationMinutes,
      audiences: ["members"],
    });
    const given = [
      event("new-year", "2025-12-31", "23:00", 120),
      event("camp", "2026-12-30", null, 4 * 1440),
      event("earlier", "2025-12-31", "22:00", 120),
      event("later", "2027-01-01", null, 1440),
      event("talk", "2026-12-30", "18:00", 60),
    ];
    const { entries, clashes } = yearCalendar([], 2026, { events: given, clash: { allDay: ["audience"] } });
    expect(entries.map(({ event: { id } }) => id)).toEqual(["new-year", "camp", "talk"]);
    expect(entries[1]!.holidays.map(({ id }) => id)).toEqual(["nyarsafton"]);
    expect(clashes.map(({ firstId, secondId }) => [firstId, secondId])).toEqual([["camp", "talk"]]);
    const rule = { id: "new", title, on: { type: "fixed" as const, month: 3, day: 1 } };
    expect(() => yearCalendar([rule], 2026, { events: [event("new-2026", "2026-05-05", null, 1440)] })).toThrowError(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
  test("keeps a date open over its whole window when nothing is expected", () => {
    const window = { from: { month: 12, day: 27 }, to: { month: 1, day: 5 } };
    const on = { type: "announced" as const, window };
    const rule = { id: "fair", title, on, time: "18:00", durationMinutes: 90, people: ["chair"] };
    const [before, after] = yearCalendar([rule], 2026).entries;
    expect(before!.event).toMatchObject({ id: "fair-2025", start: { date: "2025-12-27", time: null } });
    expect(after!.event).toMatchObject({
      id: "fair-2026",
      durationMinutes: 10 * 1440,
      status: "conditional",
      people: [],
    });
    const announcements = [{ year: 2026, date: "2027-01-03", source: "x" }];
    const told = yearCalendar([{ ...rule, on: { ...rule.on, announcements } }], 2027).entries[0]!.event;
    expect(told).toMatchObject({
      start: { date: "2027-01-03", time: "18:00" },
      durationMinutes: 90,
      status: "confirmed",
    });
  });
  test("gives what recurs its time, and refuses one that is longer than its time allows", () => {
    const on = { type: "recurring", rrule: "FREQ=YEARLY", start: "2026-05-12" } as const;
    const rule = { id: "chairs", title, on, time: "18:00", durationMinutes: 120, audiences: ["chairs"] };
    const expandRecurrence: ExpandRecurrence = (_, from, before) =>
      ["2026-05-12"].filter((d) => from <= d && d < before);
    const [entry] = yearCalendar([rule], 2026, { expandRecurrence }).entries;
    expect(entry!.event).toMatchObject({
      id: "chairs-2026-05-12",
      start: { date: "2026-05-12", time: "18:00" },
      durationMinutes: 120,
      audiences: ["chairs"],
    });
    expect(() => yearCalendar([{ ...rule, days: 2 }], 2026, { expandRecurrence })).toThrowError("its length is told");
    expect(() => yearCalendar([{ ...rule, zone: "Europe/Nowhere" }], 2026)).toThrowError("time zone");
  });
  test("covers all days of a rule of several days", () => {
    const rule = { id: "congress", title, on: { type: "fixed", month: 5, day: 30 }, days: 3 } as const;
    const [entry] = yearCalendar([rule], 2026).entries;
    expect(entry!.event).toMatchObject({ start: { date: "2026-05-30", time: null }, durationMinutes: 3 * 1440 });
  });
});
