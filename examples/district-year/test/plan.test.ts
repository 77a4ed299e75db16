import { addDays, daysBetween } from "@vanstervind/core";
import { lastDay, weekdayOf } from "@vanstervind/event-scheduling";
import { isWorkingDay, swedishHolidays } from "@vanstervind/event-scheduling/calendar";
import { scanHtml } from "@vanstervind/page";
import type { District } from "@vanstervind/storstockholm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { exportYear } from "../src/exports.ts";
import type { YearPlan } from "../src/plan-year.ts";
import { planPriorities } from "../src/steps/priorities.ts";
import { contentLines } from "./content-lines.ts";
import { csvTable } from "./csv-table.ts";
import { geoJsonFaults } from "./geo-json-faults.ts";
import { builtIn, makePlan } from "./make-plan.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let district: District;
let plan: YearPlan;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  district = await builtIn();
  plan = await makePlan(district);
  files = exportYear(plan, "en");
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const inOrder = (values: readonly string[]): string[] => [...values].sort();

describe("the priorities", () => {
  test("every district with borders is ranked or left out with a reason, once", () => {
    const { rows, excluded } = plan.priorities.decision;
    const known = [...rows, ...excluded].map(({ id }) => id);
    expect(inOrder(known)).toEqual(inOrder(district.electionDistricts.map(({ code }) => code)));
    for (const { reasons } of excluded) expect(reasons.length).toBeGreaterThan(0);
  });

  test("contributions sum to the score, and scores fall along the proposal", () => {
    const { rows } = plan.priorities.decision.proposal;
    for (const { score, criteria, scoreInterval } of rows) {
      expect(sum(criteria.map(({ contribution }) => contribution))).toBeCloseTo(score, 9);
      expect(scoreInterval.low).toBeLessThanOrEqual(score + 1e-9);
      expect(scoreInterval.high).toBeGreaterThanOrEqual(score - 1e-9);
    }
    for (const [index, { score }] of rows.slice(1).entries()) expect(score).toBeLessThanOrEqual(rows[index]!.score);
  });

  test("every departure of the board is told with both ranks, its reason and who decided", () => {
    const { rows, excluded, overrides } = plan.priorities.decision;
    expect(overrides.length).toBeGreaterThan(0);
    expect(inOrder(overrides.map(({ id }) => id))).toEqual(inOrder(district.priorityOverrides.map(({ code }) => code)));
    const told = [...rows, ...excluded].filter(({ override }) => override !== null);
    expect(told).toHaveLength(overrides.length);
    const report = files.get("report.html")!;
    for (const row of told) {
      expect(report).toContain(row.override!.reason);
      expect(report).toContain(row.override!.by);
    }
    for (const row of rows.filter(({ override }) => override !== null)) {
      const { proposedRank, decidedRank } = row;
      expect(row.reasons).toContainEqual(
        expect.objectContaining({ code: "placed", values: expect.objectContaining({ proposedRank, decidedRank }) }),
      );
      expect(report).toMatch(new RegExp(`rank ${decidedRank} .*proposed: ${proposedRank}`));
    }
  });

  test("the file has every ranked district, in decided order, with parts that sum to the score", () => {
    const [head, ...lines] = csvTable(files.get("priorities.csv")!, ",");
    const at = (name: string): number => head!.indexOf(name);
    expect(lines.map((line) => line[at("election district")])).toEqual(plan.priorities.order);
    const ranks = lines.map((line) => Number(line[at("rank")]));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    for (const line of lines) {
      const parts = head!.flatMap((name, index) => (name.endsWith("→ score") ? [Number(line[index])] : []));
      expect(Math.abs(sum(parts) - Number(line[at("score")]))).toBeLessThan(1e-5);
    }
  });
});

test("decisions that contradict the ranking or each other are told by line and column of their file", () => {
  const [first, second, third] = plan.priorities.order;
  const why = { reason: "a", by: "b", date: "2026-01-28", synthetic: false };
  const source = "priority-overrides.csv";
  const wrong = (priorityOverrides: District["priorityOverrides"]) => () =>
    planPriorities({ ...district, priorityOverrides });
  expect(
    wrong([
      { code: first!, move: "keep", places: null, ...why },
      { code: second!, move: "raise", places: 5000, ...why },
    ]),
  ).toThrow(
    expect.objectContaining({
      code: "invalid-input",
      faults: [expect.objectContaining({ code: "no-such-place", source, row: 3, field: "places" })],
    }),
  );
  expect(
    wrong([
      { code: second!, move: "place", places: 1, ...why },
      { code: third!, move: "place", places: 1, ...why },
    ]),
  ).toThrow(
    expect.objectContaining({
      faults: [expect.objectContaining({ code: "same-place", source, row: 3, field: "places" })],
    }),
  );
});

describe("the activity fund", () => {
  const feasible = () => {
    const allocation = plan.fund!.allocation;
    if (!allocation.feasible) throw new Error("The built-in round covers its minimums.");
    return allocation;
  };

  test("awards sum to what is awarded, and that and the rest to what is available", () => {
    const { applications, awardedOre, unallocatedOre, availableOre } = feasible();
    expect(sum(applications.map(({ awardOre }) => awardOre))).toBe(awardedOre);
    expect(awardedOre + unallocatedOre).toBe(availableOre);
    expect(availableOre).toBe(district.fundRounds[0]!.budgetOre);
  });

  test("every application of the round is answered, none with more than it may have, a refused one with nothing", () => {
    const { applications } = feasible();
    const asked = district.fundApplications.filter(({ roundId }) => roundId === plan.fund!.round.id);
    expect(applications.map(({ applicationId }) => applicationId)).toEqual(inOrder(asked.map(({ id }) => id)));
    for (const { boundBy, awardOre, claimOre, requestedOre, reasons } of applications) {
      expect(awardOre).toBeLessThanOrEqual(claimOre);
      expect(claimOre).toBeLessThanOrEqual(requestedOre);
      expect(reasons.length).toBeGreaterThan(0);
      if (boundBy === "refused") expect(awardOre).toBe(0);
    }
    expect(applications.some(({ boundBy }) => boundBy === "refused")).toBe(true);
  });

  test.each([
    ["en", ",", "granted (SEK)", "asked for (SEK)"],
    ["sv", ";", "beviljat (kr)", "sökt (kr)"],
  ] as const)("the kronor of the file sum to the budget's öre (%s)", (lang, delimiter, granted, asked) => {
    const [head, ...lines] = csvTable(exportYear(plan, lang).get("allocation.csv")!, delimiter);
    const ore = (name: string): number =>
      sum(lines.map((line) => Math.round(100 * Number(line[head!.indexOf(name)]!.replace(",", ".")))));
    expect(ore(granted)).toBe(feasible().awardedOre);
    expect(ore(asked)).toBe(sum(district.fundApplications.map(({ requestedOre }) => requestedOre)));
  });

  test("no association gets more than the yearly ceiling", () => {
    const { ceilingOre } = plan.fund!.round;
    for (const { awardOre } of feasible().applicants) expect(awardOre).toBeLessThanOrEqual(ceilingOre);
  });
});

describe("the studies", () => {
  test("each member has exactly one status for each requirement", () => {
    const { byRequirement, rows } = plan.studies.gaps;
    const required = district.studyUnits.filter(({ selfDeclared }) => !selfDeclared);
    expect(byRequirement.map(({ key }) => key)).toEqual(inOrder(required.map(({ id }) => id)));
    for (const { statuses, subjects, subjectsWithGap } of byRequirement) {
      expect(sum(Object.values(statuses))).toBe(district.members.length);
      expect(subjects).toBe(district.members.length - statuses.notApplicable);
      expect(subjectsWithGap).toBe(statuses.booked + statuses.expired + statuses.missing);
    }
    const pairs = new Set(Array.from(rows, ({ requirementId, subjectId }) => `${requirementId} ${subjectId}`));
    expect(pairs.size).toBe(required.length * district.members.length);
  });

  test("nobody has come further than the step before", () => {
    expect(plan.studies.ladders).toHaveLength(plan.studies.gaps.byRequirement.length);
    for (const { audience, offered, invited, enrolled, attended, completed } of plan.studies.ladders) {
      const rungs = [audience, offered, invited, enrolled, attended, completed];
      expect(rungs).toEqual([...rungs].sort((a, b) => b - a));
    }
  });

  test("the file lists whoever lacks something or soon will, and nobody else", () => {
    const [, ...lines] = csvTable(files.get("study-gaps.csv")!, ",");
    const open = plan.studies.gaps.byRequirement.map(
      ({ statuses: { missing, expired, booked, expiring } }) => missing + expired + booked + expiring,
    );
    expect(lines).toHaveLength(sum(open));
    expect(new Set(lines.map(([, , , status]) => status))).not.toContain("met");
  });
});

describe("the turfs", () => {
  test("every built-in address is in exactly one turf or left out with a reason", () => {
    const [area] = plan.turfs.areas;
    const inTurfs = area!.plan.turfs.flatMap(({ stops }) => stops.flatMap(({ addressIds }) => addressIds));
    const leftOut = area!.plan.exclusions.map(({ addressId }) => addressId);
    expect(inOrder([...inTurfs, ...leftOut])).toEqual(inOrder(district.addresses.map(({ id }) => id)));
    expect(plan.turfs.totals.lost).toBe(0);
  });

  test("all households are in the turfs, but for those left out", () => {
    const features = JSON.parse(files.get("turfs.geojson")!).features as {
      properties: { kind: string; turf: string; households: number };
    }[];
    const of = (kind: string): number =>
      sum(features.flatMap(({ properties }) => (properties.kind === kind ? [properties.households] : [])));
    expect(of("area")).toBe(plan.turfs.totals.households);
    expect(of("stop")).toBe(plan.turfs.totals.households);
  });

  test("no file names an address that is not to be visited", () => {
    const refused = new Set(district.doNotContact.map(({ addressId }) => addressId));
    expect(refused.size).toBeGreaterThan(0);
    const { exclusions } = plan.turfs.areas[0]!.plan;
    const left = exclusions.filter(({ reason }) => reason.code === "do-not-contact").map(({ addressId }) => addressId);
    expect(inOrder(left)).toEqual(inOrder([...refused]));
    for (const [name, text] of files) {
      const told = [...refused].filter((id) => new RegExp(`\\b${id}\\b`).test(text));
      expect(told, name).toEqual([]);
    }
  });

  test("no walk stops at a door where all have refused visits", () => {
    const refused = new Set(district.doNotContact.map(({ addressId }) => addressId));
    const doorOf = ({ street, houseNumber }: District["addresses"][number]): string => `${street} ${houseNumber}`;
    const open = new Set(district.addresses.filter(({ id }) => !refused.has(id)).map(doorOf));
    const shut = new Set(district.addresses.map(doorOf).filter((door) => !open.has(door)));
    expect(shut.size).toBeGreaterThan(0);
    const visited = plan.turfs.areas.flatMap(({ plan: { turfs } }) =>
      turfs.flatMap(({ stops }) => stops.map(({ street, houseNumber }) => `${street} ${houseNumber}`)),
    );
    expect(visited.filter((door) => shut.has(door))).toEqual([]);
    for (const door of shut) expect(files.get("walk-lists.html")).not.toContain(`${door}<`);
  });

  test("the districts that come first have turfs, marked as made up", () => {
    const [, ...madeUp] = plan.turfs.areas;
    const names = plan.priorities.decision.rows.slice(0, 5).map(({ name }) => name);
    expect(madeUp.map(({ name }) => name)).toEqual(names);
    for (const area of madeUp) {
      expect(area.madeUpDoors).toBe(true);
      expect(area.plan.turfs.length).toBeGreaterThan(0);
    }
  });
});

describe("the calendar", () => {
  const placed = () => plan.calendar.placement.placed.map(({ event }) => event);
  const requestOf = (id: string) =>
    district.calendarRequests.find((each) => each.id === id || each.id === id.replace(/-\d\d$/, ""));

  test("has no clashes, and every time that was asked for", () => {
    const { calendar, placement } = plan.calendar;
    expect(calendar.clashes).toEqual([]);
    expect(placement.unplaced).toEqual([]);
    const asked = district.calendarRequests.filter(({ to }) => to > plan.options.asOf);
    const given = placed().filter(({ id }) => !id.startsWith("extra-"));
    expect(given).toHaveLength(sum(asked.map(({ times }) => times)));
  });

  test("nothing is placed on a public holiday, an eve, a commemoration or an election day", () => {
    const { entries } = plan.calendar.calendar;
    const marked = entries.filter(({ event }) => event.kind === "commemoration" || event.kind === "election");
    expect(marked.map(({ event }) => event.start.date)).toContain("2026-09-13");
    const kept = [
      ...district.holidays.filter(({ type }) => type === "public").map(({ date }) => date),
      ...swedishHolidays(2026).map(({ date }) => date),
      ...marked.flatMap(({ event }) => {
        const days = daysBetween(event.start.date, lastDay(event)) + 1;
        return Array.from({ length: days }, (_, index) => addDays(event.start.date, index));
      }),
    ];
    for (const event of placed()) expect(kept, event.id).not.toContain(event.start.date);
  });

  test("every occasion lies after the day of the plan, within its window, on a day that suits, at its hour", () => {
    for (const { id, start, durationMinutes } of placed()) {
      expect(start.date > plan.options.asOf, id).toBe(true);
      const request = requestOf(id);
      if (request === undefined) continue;
      expect(start.date >= request.from && start.date <= request.to, id).toBe(true);
      expect(request.weekdays).toContain(weekdayOf(start.date));
      expect([start.time, durationMinutes]).toEqual([request.startTime, request.minutes]);
    }
  });

  test("every venue is large enough, step-free where that is asked for, and in the right municipality", () => {
    const venues = new Map(district.venues.map((venue) => [venue.id, venue]));
    for (const { id, venueId } of placed()) {
      const request = requestOf(id);
      const venue = venues.get(venueId ?? "");
      if (request === undefined || venue === undefined) continue;
      expect(venue.capacity, id).toBeGreaterThanOrEqual(request.people);
      if (request.stepFree) expect(venue.stepFree, id).toBe(true);
      if (request.municipalityCode !== null) expect(venue.municipalityCode).toBe(request.municipalityCode);
    }
  });

  test("the times of a series come in order, as many days apart as asked for", () => {
    for (const request of district.calendarRequests) {
      const dates = placed().flatMap(({ id, start }) => (requestOf(id)?.id === request.id ? [[id, start.date]] : []));
      const byId = [...dates].sort(([a], [b]) => (a! < b! ? -1 : 1));
      for (const [index, [, date]] of byId.slice(1).entries()) {
        expect(daysBetween(byId[index]![1]!, date!), request.id).toBeGreaterThanOrEqual(request.daysBetween);
      }
    }
  });

  test("an extra study session comes after the first one of what must be known before", () => {
    const firstOf = (unit: string): string | undefined =>
      placed().find(({ id }) => id === `extra-${unit}` || id === `extra-${unit}-01`)?.start.date;
    let pairs = 0;
    for (const { id, prerequisites } of district.studyUnits) {
      for (const before of prerequisites) {
        const [first, then] = [firstOf(before), firstOf(id)];
        if (first === undefined || then === undefined) continue;
        pairs++;
        expect(first < then, `${before} before ${id}`).toBe(true);
      }
    }
    expect(pairs).toBeGreaterThan(0);
  });

  test("everything to prepare is due before its occasion, on a working day, in its order", () => {
    const events = new Map(placed().map((event) => [event.id, event]));
    const closed = new Set(district.holidays.filter(({ type }) => type === "public").map(({ date }) => date));
    expect(plan.calendar.backPlans.length).toBeGreaterThan(0);
    for (const { tasks } of plan.calendar.backPlans) {
      const dueOf = new Map(tasks.map(({ id, due }) => [id, due]));
      for (const { due, eventId, predecessors } of tasks) {
        expect(due < events.get(eventId)!.start.date).toBe(true);
        expect(isWorkingDay(due)).toBe(true);
        expect(["saturday", "sunday"]).not.toContain(weekdayOf(due));
        expect(closed).not.toContain(due);
        for (const before of predecessors) expect(dueOf.get(before)! <= due).toBe(true);
      }
    }
  });

  test("the knocking days go to the districts that come first", () => {
    const { knockingAreas } = plan.calendar;
    expect(knockingAreas.size).toBe(placed().filter(({ kind }) => kind === "knocking-day").length);
    const first = plan.priorities.order.slice(0, 5);
    expect([...new Set(knockingAreas.values())]).toEqual(first.slice(0, knockingAreas.size));
  });
});

describe("the knocking days", () => {
  const days = () => plan.knocking.days;
  const areaOf = (id: string) => plan.turfs.areas.find((area) => area.id === id)!;

  test("are those of the calendar, each in the turfs of the district that it goes to", () => {
    const { calendar, knockingAreas } = plan.calendar;
    const events = calendar.entries.map(({ event }) => event).filter(({ kind }) => kind === "knocking-day");
    expect(days().map(({ id, date }) => [id, date])).toEqual(events.map(({ id, start }) => [id, start.date]));
    for (const { id, areaId } of days()) expect(areaOf(areaId).code).toBe(knockingAreas.get(id));
  });

  test("hand out no turf twice in a day, to no more pairs than are expected", () => {
    for (const { id, turfs, teams, expected } of days()) {
      expect(new Set(turfs).size, id).toBe(turfs.length);
      expect(teams, id).toBeLessThanOrEqual(expected);
      expect(expected).toBe(Math.floor(district.calendarRequests.find((row) => id.startsWith(row.id))!.people / 2));
    }
  });

  test("begin with all doors, take up where the day before ended, and go again to those who were not at home", () => {
    for (const { id: areaId, plan: split } of plan.turfs.areas) {
      let [left, round] = [split.summary.households, 1];
      for (const day of days().filter((each) => each.areaId === areaId)) {
        if (day.round > round) {
          expect([day.round, left]).toEqual([round + 1, 0]);
          expect(day.households).toBeLessThan(split.summary.households);
          [left, round] = [day.households, day.round];
        }
        expect(day.households).toBeLessThanOrEqual(left);
        expect(day.doors).toBeLessThanOrEqual(day.households);
        expect(day.left).toBeLessThanOrEqual(left);
        left = day.left;
      }
      const area = plan.knocking.areas.find((each) => each.areaId === areaId);
      if (area !== undefined) expect(area.forecast.doorsLeft).toBe(left);
    }
    expect(sum(days().map(({ doors }) => doors))).toBeGreaterThan(1000);
    expect(Math.max(...days().map(({ round }) => round))).toBe(2);
  });

  test("are told in the report, the calendar and a table, with the same figures", () => {
    const [, ...rows] = csvTable(files.get("knocking-days.csv")!, ",");
    expect(rows.map((row) => row.at(-1))).toEqual(days().map(({ left }) => String(left)));
    const calendar = files.get("year.ics")!.replaceAll("\r\n ", "");
    for (const { areaId, turfs } of days()) {
      const names = turfs.map((id) => `${areaId}${id}`).sort();
      expect(files.get("report.html")).toContain(names.join(", "));
      expect(calendar).toContain(names.join("\\, "));
    }
  });
});

test("every file of the plan is well-formed", () => {
  expect(scanHtml(files.get("report.html")!).faults).toEqual([]);
  expect(scanHtml(files.get("walk-lists.html")!).faults).toEqual([]);
  expect(geoJsonFaults(files.get("turfs.geojson")!)).toEqual([]);
  expect(contentLines(files.get("year.ics")!).length).toBeGreaterThan(plan.calendar.calendar.entries.length);
});
