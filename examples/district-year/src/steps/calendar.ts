import { addDays, daysBetween, type IsoDate } from "@vanstervind/core";
import {
  type BackPlan,
  backPlan,
  type CalendarEvent,
  type CalendarEventInput,
  type CalendarRuleInput,
  type LeadTaskInput,
  lastDay,
  occurrences,
  type Placement,
  type PlacementRequestInput,
  placeEvents,
  type QuietPeriodInput,
  type VenueInput,
  type YearCalendar,
  yearCalendar,
} from "@vanstervind/event-scheduling";
import type { District } from "@vanstervind/storstockholm";
import { calendarRules } from "./calendar-rules.ts";
import type { PriorityPlan } from "./priorities.ts";
import type { StudyPlan } from "./studies.ts";

/** The dated year. */
export interface CalendarPlan {
  readonly calendar: YearCalendar;
  readonly placement: Placement;
  /** What must be done before the larger occasions, and by when. */
  readonly backPlans: readonly BackPlan[];
  readonly venues: readonly VenueInput[];
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
  for (let year = first; year < first + 4; year++) {
    const found = occurrences(rules, year).find(({ ruleId, date }) => ruleId === "riksdagsval" && date >= asOf);
    if (found !== undefined) return found.date;
  }
  return `${first + 4}${asOf.slice(4)}`;
};

/** Dates the rules, places what asks for a place after `asOf`, and counts back from the larger occasions. */
export const planCalendar = (district: District, { asOf, priorities, studies }: CalendarOptions): CalendarPlan => {
  const year = Number(asOf.slice(0, 4));
  const rules = calendarRules(district.commemorations);
  const venues = district.venues.map(venueOf);
  const sessions = district.studySessions
    .filter(({ date, cancelled }) => date.startsWith(String(year)) && (cancelled === null || cancelled > asOf))
    .map((session) => studyEvent(session, district));
  const requests = [
    ...district.calendarRequests.flatMap((request) => placementRequests(request, district, asOf)),
    ...extraSessions(district, studies, asOf),
  ];
  const placement = placeEvents(requests, {
    fixed: sessions,
    venues,
    clash,
    quietPeriods: [summerBreak(year), ...commemorationDays(rules, year)],
  });
  const knocking = placement.placed.map(({ event }) => event).filter(({ kind }) => kind === "knocking-day");
  const knockingAreas = new Map(
    knocking.map(({ id }, index) => [
      id,
      priorities.order[index % Math.min(areasToKnock, priorities.order.length)] ?? "",
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
    calendar: yearCalendar(rules, year, { events, clash }),
    placement,
    backPlans: placed.flatMap((event) => {
      const tasks = leadTasks[event.kind ?? ""];
      return tasks === undefined ? [] : [backPlan(event, tasks, { asOf })];
    }),
    venues,
    knockingAreas,
  };
};

/** How many of the first districts share the knocking days. */
const areasToKnock = 5;

type Request = Omit<District["calendarRequests"][number], "kind" | "synthetic"> & { readonly kind: string };

/** How much of the end of a window is looked at when there is no time left to prepare. */
const lastChanceDays = 21;

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
const later = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? b : a);

/** Times less than so many days apart are not spread, only kept in order. */
const shortestPart = 14;

/**
 * One request for each time, in order. Where there is room, the window is cut into parts: each time gets its own part
 * and the two beside it, so that a part within the summer break leaves none without a day.
 */
const placementRequests = (request: Request, district: District, asOf: IsoDate): PlacementRequestInput[] => {
  const {
    id,
    nameSv,
    nameEn,
    kind,
    groups,
    associationId,
    weekdays,
    startTime,
    minutes,
    times,
    daysBetween: apart,
  } = request;
  const end = addDays(request.to, 1);
  const leadWeeks = Math.max(0, ...(leadTasks[kind] ?? []).map((each) => each.before?.weeks ?? 0));
  // Where the window closes before all can be prepared in good time, as late in it as there is room.
  const ready = earlier(addDays(asOf, 7 * leadWeeks + 1), addDays(end, -lastChanceDays));
  const start = later(later(request.from, addDays(asOf, 1)), ready);
  if (start >= end) return [];
  const part = Math.floor(daysBetween(start, end) / times);
  const venues = kind === "knocking-day" ? null : suitableVenues(request, district);
  return Array.from({ length: times }, (_, index) => {
    const isSpread = part >= shortestPart;
    const from = isSpread ? addDays(start, Math.max(0, index - 1) * part) : start;
    const until = isSpread ? addDays(start, (index + 2) * part) : end;
    return {
      id: timeId(id, index, times),
      title: { sv: nameSv, en: nameEn },
      kind,
      durationMinutes: minutes,
      window: { start: from, end: until < end ? until : end },
      weekdays: Object.fromEntries(weekdays.map((day) => [day, 0])),
      times: { [startTime]: 0 },
      venues,
      size: venues === null ? 0 : request.people,
      needsAccessible: venues !== null && request.stepFree,
      audiences: groups.map((group) => (associationId === null ? group : `${group}-${associationId}`)),
      after: index === 0 ? [] : [timeId(id, index - 1, times)],
      series: id,
      minDaysApart: apart,
      weight: 4 - request.priority,
    };
  });
};

/** The id of one time of a request: the request's own when there is one time only. */
const timeId = (id: string, index: number, times: number): string =>
  times === 1 ? id : `${id}-${String(index + 1).padStart(2, "0")}`;

const venuesToTry = 4;

/**
 * The smallest venues that hold the people, nearest in size first, and for the whole district those in the municipality
 * with most of them before others; `null` when none would do, so that time is found all the same.
 */
const suitableVenues = (
  { people, stepFree, municipalityCode }: Pick<Request, "people" | "stepFree" | "municipalityCode">,
  { venues }: District,
): Record<string, number> | null => {
  const central = municipalityCode ?? commonest(venues.map((venue) => venue.municipalityCode));
  const isAway = (venue: District["venues"][number]): number => (venue.municipalityCode === central ? 0 : 1);
  const fits = venues
    .filter((venue) => venue.capacity >= people && (venue.stepFree || !stepFree))
    .filter((venue) => municipalityCode === null || venue.municipalityCode === municipalityCode)
    .sort((a, b) => isAway(a) - isAway(b) || a.capacity - b.capacity || (a.id < b.id ? -1 : 1))
    .slice(0, venuesToTry);
  return fits.length === 0 ? null : Object.fromEntries(fits.map(({ id }, cost) => [id, cost]));
};

const commonest = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
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

const seatsInExtraSession = 24;

/** Further sessions before the due day, for roles whose gap is larger than the free seats of the planned ones. */
const extraSessions = (district: District, studies: StudyPlan, asOf: IsoDate): PlacementRequestInput[] => {
  const wanted = new Map(district.studyUnits.map((unit) => [unit.id, sessionsWanted(unit, district, studies)]));
  return district.studyUnits.flatMap((unit) => {
    const times = wanted.get(unit.id)!;
    const latest = unit.dueBy ?? `${asOf.slice(0, 4)}-12-20`;
    const request = {
      id: `extra-${unit.id}`,
      nameSv: `Extra studietillfälle: ${unit.nameSv}`,
      nameEn: `Extra study session: ${unit.nameEn}`,
      kind: "study",
      associationId: null,
      groups: [],
      from: addDays(asOf, 28),
      to: addDays(latest, -1),
      weekdays: ["saturday", "sunday"],
      startTime: "10:00",
      minutes: 360,
      times,
      daysBetween: 1,
      people: seatsInExtraSession,
      stepFree: true,
      municipalityCode: null,
      priority: 2,
    } satisfies Request;
    // What must be known before is taught before.
    const firstOf = unit.prerequisites
      .filter((id) => (wanted.get(id) ?? 0) > 0)
      .map((id) => timeId(`extra-${id}`, 0, wanted.get(id)!));
    return placementRequests(request, district, asOf).map((each, index) =>
      index === 0 ? { ...each, after: [...(each.after ?? []), ...firstOf] } : each,
    );
  });
};

/** How many sessions the open gap of a unit for roles asks for beyond the free seats of those that are planned. */
const sessionsWanted = (
  { id: unitId, roles }: District["studyUnits"][number],
  { studySessions, participations }: District,
  { gaps, occasions }: StudyPlan,
): number => {
  if (roles.length === 0) return 0;
  const open = gaps.rows.filter(
    ({ requirementId, status }) => requirementId === unitId && (status === "missing" || status === "expired"),
  );
  const planned = new Set(occasions.find((row) => row.unitId === unitId)?.planned);
  const seats = studySessions.reduce((sum, { id, seats: own }) => sum + (planned.has(id) ? own : 0), 0);
  const taken = new Set(
    participations.flatMap(({ sessionId, memberId, step }) =>
      planned.has(sessionId) && step === "enrolled" ? [`${sessionId} ${memberId}`] : [],
    ),
  ).size;
  return Math.ceil(Math.max(0, open.length - Math.max(0, seats - taken)) / seatsInExtraSession);
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

const task = (id: string, sv: string, en: string, weeks: number, after: string[] = []): LeadTaskInput => ({
  id,
  title: { sv, en },
  before: { weeks },
  after,
});

/** What the larger kinds of occasion ask for, and how long before. */
const leadTasks: Readonly<Record<string, readonly LeadTaskInput[]>> = {
  conference: [
    task("hall", "Lokalen bokad", "Hall booked", 10),
    task("notice", "Kallelsen ute", "Notice out", 8, ["hall"]),
    task("papers", "Handlingarna ute", "Papers out", 4, ["notice"]),
  ],
  "chairs-meeting": [task("notice", "Kallelsen ute", "Notice out", 3)],
  "group-leaders-meeting": [task("notice", "Kallelsen ute", "Notice out", 3)],
  "board-meeting": [task("papers", "Handlingarna ute", "Papers out", 1)],
  "knocking-day": [
    task("call", "Volontärerna tillfrågade", "Volunteers asked", 4),
    task("lists", "Gånglistorna utskrivna", "Walk lists printed", 1, ["call"]),
  ],
};
