import { addDays, type IsoDate } from "@vanstervind/core";
import {
  type CalendarEvent,
  type CalendarEventInput,
  lastDay,
  type QuietPeriodInput,
  type VenueInput,
} from "@vanstervind/event-scheduling";
import { type BackPlan, backPlan } from "@vanstervind/event-scheduling/deadlines";
import { type Placement, placeEvents } from "@vanstervind/event-scheduling/placement";
import { type CalendarRuleInput, occurrences } from "@vanstervind/event-scheduling/rules";
import { type YearCalendar, yearCalendar } from "@vanstervind/event-scheduling/year";
import type { District } from "@vanstervind/storstockholm";
import type { StudyPlan } from "@vanstervind/study-plan";
import type { HeldByOther } from "@vanstervind/year-calendar";
import { bindingEvents, othersIn } from "./calendar-others.ts";
import { calendarRules } from "./calendar-rules.ts";
import { extraSessions } from "./extra-sessions.ts";
import { holidaysOf } from "./holidays.ts";
import { leadTasks } from "./lead-tasks.ts";
import { placementRequests } from "./placement-requests.ts";
import type { PriorityPlan } from "./priorities.ts";
import { districtsToKnock } from "./turfs.ts";

/** The dated year. */
export interface CalendarPlan {
  readonly calendar: YearCalendar;
  readonly placement: Placement;
  /** What must be done before the larger occasions, and by when. */
  readonly backPlans: readonly BackPlan[];
  readonly venues: readonly VenueInput[];
  /** What other organisations hold for the same groups. */
  readonly others: readonly HeldByOther[];
  /** The election district that each knocking day goes to, by event id. */
  readonly knockingAreas: ReadonlyMap<string, string>;
}

/** What the calendar is made from besides the data. */
export interface CalendarOptions {
  readonly asOf: IsoDate;
  readonly priorities: PriorityPlan;
  readonly studies: StudyPlan;
}

const clash = { turnaroundMinutes: 30 } as const;

/** The day of the next general election on or after a day, or a day four years on for rules without any. */
export const nextElection = (district: District, asOf: IsoDate): IsoDate => {
  const rules = calendarRules(district.commemorations);
  const first = Number(asOf.slice(0, 4));
  // The year of the next one is included: this year's may be over.
  for (let year = first; year <= first + 4; year++) {
    const found = occurrences(rules, year).find(({ ruleId, date }) => ruleId === "riksdagsval" && date >= asOf);
    if (found !== undefined) return found.date;
  }
  return `${first + 4}${asOf.slice(4)}`;
};

/** Dates the rules, places what asks for a place after `asOf`, and counts back from the larger occasions. */
export const planCalendar = async (
  district: District,
  { asOf, priorities, studies }: CalendarOptions,
): Promise<CalendarPlan> => {
  const year = Number(asOf.slice(0, 4));
  const others = await othersIn(district, year);
  const rules = calendarRules(district.commemorations);
  const venues = district.venues.map(venueOf);
  const sessions = district.studySessions
    .filter(({ date, cancelled }) => date.startsWith(String(year)) && (cancelled === null || cancelled > asOf))
    .map((session) => studyEvent(session, district));
  const requests = [
    ...district.calendarRequests.flatMap((request) => placementRequests(request, district, asOf)),
    ...extraSessions(district, studies, asOf),
  ];
  const holidays = holidaysOf(district);
  const placement = placeEvents(requests, {
    fixed: [...sessions, ...bindingEvents(others)],
    venues,
    holidays,
    clash,
    quietPeriods: [summerBreak(year), ...commemorationDays(rules, year)],
  });
  const knocking = placement.placed.map(({ event }) => event).filter(({ kind }) => kind === "knocking-day");
  const knockingAreas = new Map(
    knocking.map(({ id }, index) => [
      id,
      priorities.order[index % Math.min(districtsToKnock, priorities.order.length)] ?? "",
    ]),
  );
  const nameOf = new Map(priorities.decision.rows.map(({ id, name }) => [id, name]));
  const placed = placement.placed.map(({ event }): CalendarEventInput => {
    const area = nameOf.get(knockingAreas.get(event.id) ?? "");
    if (area === undefined) return event;
    const { title } = event;
    return { ...event, title: { sv: `${title.sv}: ${area}`, en: `${title.en}: ${area}` } };
  });
  const events = [...sessions, ...placed];
  return {
    calendar: yearCalendar(rules, year, { events, holidays, clash }),
    placement,
    backPlans: placed.flatMap((event) => {
      const tasks = leadTasks[event.kind ?? ""];
      return tasks === undefined ? [] : [backPlan(event, tasks, { asOf, holidays })];
    }),
    venues,
    others,
    knockingAreas,
  };
};

const venueOf = ({ id, name, capacity, stepFree }: District["venues"][number]): VenueInput => ({
  id,
  name,
  capacity,
  accessible: stepFree,
});

const studyEvent = (
  { id, unitIds, date, startTime, minutes, organisers, venueId }: District["studySessions"][number],
  { studyUnits }: District,
): CalendarEventInput => {
  const units = studyUnits.filter((unit) => unitIds.includes(unit.id));
  return {
    id: `study-${id}`,
    title: {
      sv: `Studier: ${units.map(({ nameSv }) => nameSv).join(", ")}`,
      en: `Study: ${units.map(({ nameEn }) => nameEn).join(", ")}`,
    },
    kind: "study",
    start: { date, time: startTime },
    durationMinutes: minutes,
    venueId,
    audiences: organisers.map((organiser) => `members-${organiser}`),
    pinned: true,
  };
};

const summerBreak = (year: number): QuietPeriodInput => ({
  id: "summer",
  start: `${year}-06-29`,
  end: `${year}-08-03`,
  kinds: ["board-meeting", "chairs-meeting", "group-leaders-meeting", "member-meeting", "study"],
});

/** On commemorations and election days, nothing else is placed. */
const commemorationDays = (rules: readonly CalendarRuleInput[], year: number): QuietPeriodInput[] =>
  yearCalendar(rules, year)
    .entries.map(({ event }) => event)
    .filter(({ kind }) => kind === "commemoration" || kind === "election")
    .map((event: CalendarEvent) => ({ id: event.id, start: event.start.date, end: addDays(lastDay(event), 1) }));
