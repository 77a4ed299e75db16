import { compareIds, dayOf, type Id, parse } from "@vanstervind/core";
import * as z from "zod";
import { requireYear } from "../calendar/easter-sunday.ts";
import { type Holiday, type HolidayCalendar, swedishHolidays } from "../calendar/swedish-holidays.ts";
import { type CalendarEvent, type CalendarEventInput, lastDay } from "../calendar-event.ts";
import { startInstant } from "../event-start.ts";
import { type Clash, ClashOptions, type ClashOptionsInput, clashesOf } from "../find-clashes.ts";
import { groupsOf } from "../internal/groups-of.ts";
import { dayMinutes } from "../internal/zone.ts";
import { parseEvents } from "../parse-events.ts";
import {
  type Occurrence,
  type OccurrenceOptions,
  type OccurrenceReason,
  occurrencesOf,
  requireResolvable,
} from "../rules/occurrences.ts";
import { YearRule, type YearRuleInput } from "./year-rule.ts";

/** An event of the year, with what else its dates carry. */
export interface CalendarEntry {
  /** The event. */
  readonly event: CalendarEvent;
  /** Why it has its date and status; empty for events that the caller gave. */
  readonly reasons: readonly OccurrenceReason[];
  /** The holidays on its dates. */
  readonly holidays: readonly Holiday[];
  /** The other events on its dates, in id order: no clash in itself, but worth knowing. */
  readonly sameDay: readonly Id[];
}

/** What happens in a year. */
export interface YearCalendar {
  /** The year. */
  readonly year: number;
  /** Every event that touches the year, in time order, then by id. */
  readonly entries: readonly CalendarEntry[];
  /** The holidays of the year, in date order. */
  readonly holidays: readonly Holiday[];
  /** The clashes between the entries. */
  readonly clashes: readonly Clash[];
}

/** What a year calendar takes in besides the rules. */
export interface YearCalendarOptions extends OccurrenceOptions {
  /** Events with dates of their own, such as placed meetings; those outside the year are left out. */
  readonly events?: readonly CalendarEventInput[];
  /** Whose holidays to show; Sweden's when left out. */
  readonly holidays?: HolidayCalendar;
  /** What counts as a clash. */
  readonly clash?: ClashOptionsInput;
}

/**
 * The dated calendar of a year: the rules' occurrences as events, the given events, holidays and clashes.
 *
 * Exact. What is conditional stays so: an event that somebody else arranges is never confirmed without a source. The
 * events that come from rules are pinned. O(rules + n log n + clashes).
 *
 * @throws `invalid-input` for rules, events or options that do not fit, or an id that is used twice; `rule-cycle`;
 * `no-recurrence` for a recurring rule without `expandRecurrence`; `year-out-of-range`.
 * @example
 * ```ts
 * import { commemorations, yearCalendar } from "@vanstervind/event-scheduling/year";
 *
 * const { entries } = yearCalendar(commemorations, 2026);
 * entries.map(({ event }) => `${event.start.date} ${event.title.en}`).slice(0, 3);
 * // => ["2026-03-08 International Women's Day", "2026-03-25 Day of Remembrance of the Victims of Slavery",
 * //   "2026-05-01 May Day"]
 * entries.filter(({ event }) => event.status === "conditional").map(({ event }) => event.id);
 * // => ["stockholm-pride-2026", "socialistiskt-forum-2026"]
 * ```
 */
export const yearCalendar = (
  rules: readonly YearRuleInput[],
  year: number,
  { events = [], holidays = swedishHolidays, clash = {}, ...options }: YearCalendarOptions = {},
): YearCalendar => {
  requireYear(year, 1583);
  const parsedRules = parse(z.array(YearRule), rules, { source: "the rules" });
  requireResolvable(parsedRules);
  const clashOptions = parse(ClashOptions, clash, { source: "the clash options" });
  const byId = new Map(parsedRules.map((rule) => [rule.id, rule]));
  const reasons = new Map<Id, readonly OccurrenceReason[]>();
  const fromRules = occurrencesOf(parsedRules, year, options).map((occurrence) => {
    reasons.set(occurrence.id, occurrence.reasons);
    return eventOf(occurrence, byId.get(occurrence.ruleId)!);
  });
  const all = parseEvents([...fromRules, ...events])
    .filter((event) => Number(event.start.date.slice(0, 4)) <= year && Number(lastDay(event).slice(0, 4)) >= year)
    .map((event) => ({ event, start: startInstant(event.start) }))
    .sort((a, b) => a.start - b.start || compareIds(a.event.id, b.event.id))
    .map(({ event }) => event);
  const yearHolidays = holidays(year);
  const ofDate = groupsOf(
    all.flatMap((event) => daysOf(event).map((day) => ({ day, id: event.id }))),
    ({ day }) => day,
  );
  return {
    year,
    entries: all.map((event) => {
      const last = lastDay(event);
      const others = new Set(daysOf(event).flatMap((day) => ofDate.get(day)!.map(({ id }) => id)));
      others.delete(event.id);
      return {
        event,
        reasons: reasons.get(event.id) ?? [],
        holidays: yearHolidays.filter(({ date }) => event.start.date <= date && date <= last),
        sameDay: [...others].sort(compareIds),
      };
    }),
    holidays: yearHolidays,
    clashes: clashesOf(all, clashOptions),
  };
};

const eventOf = ({ id, date, days, status }: Occurrence, rule: YearRule): CalendarEventInput => {
  const { title, description, kind, time, zone, durationMinutes, venueId, people, audiences } = rule;
  // A window still open covers all its days, whatever time the event will have, and occupies nothing until it is known.
  const open = days > rule.days;
  const event: CalendarEventInput = {
    id,
    title,
    description,
    kind,
    start: { date, zone, time: open ? null : time },
    durationMinutes: open || time === null ? days * dayMinutes : durationMinutes,
    status,
    pinned: true,
  };
  return open ? event : { ...event, venueId, people, audiences };
};

const daysOf = (event: CalendarEvent): number[] => {
  const first = dayOf(event.start.date);
  return Array.from({ length: dayOf(lastDay(event)) - first + 1 }, (_, index) => first + index);
};
