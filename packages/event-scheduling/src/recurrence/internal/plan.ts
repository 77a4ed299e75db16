import { civilOf, type Day } from "@vanstervind/core";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import type { RecurrenceRule } from "../recurrence-rule.ts";
import { type DayParts, nthIndex } from "./day-mask.ts";
import { dayPartsOf } from "./day-parts.ts";
import { daySeconds, type LocalTime } from "./local-time.ts";
import { frequencies } from "./rule-grammar.ts";

/** What a rule's interval counts: years, years of whole weeks, months, weeks, or slots of a day. */
export type Period = "year" | "week-year" | "month" | "week" | "slot";

/** A rule prepared for walking from a start. */
export interface Plan {
  readonly days: DayParts;
  readonly period: Period;
  readonly interval: number;
  /** The start's own period, which the interval counts from. */
  readonly origin: number;
  /** The length of a slot: a day, or the hour, minute or second that is the rule's period. */
  readonly slotSeconds: number;
  /** The slots of a day that the rule allows; `null` for all of them. */
  readonly slots: readonly number[] | null;
  /** Seconds from the beginning of a slot at which occurrences start. */
  readonly offsets: readonly number[];
  /** Which occurrences of a period remain; `null` for all, or when `offsets` hold only those. */
  readonly positions: readonly number[] | null;
}

const ascending = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** All sums of one number from each list, in order when each list is and the scales do not overlap. */
const sums = (lists: readonly (readonly number[])[]): readonly number[] =>
  lists.reduce((all, list) => all.flatMap((base) => list.map((value) => base + value)), [0]);

/** Of `length` things, the indices of those at the positions counted from 1, or from -1 backwards. */
export const atPositions = (positions: readonly number[], length: number): number[] =>
  ascending(positions.map((position) => nthIndex(position, length, "omit"))).filter((index) => index >= 0);

/** Weeks are counted such that the fourth day of week n is day 7n + weekStart (day 0 was a Thursday). */
export const weekOf = (day: Day, weekStart: number): number => Math.floor((day + 3 - weekStart) / 7);

/** The week-year of a day: the year of the fourth day of its week. */
export const weekYearOf = (day: Day, weekStart: number): number => civilOf(7 * weekOf(day, weekStart) + weekStart).year;

const units = [3600, 60, 1];

/** Prepares a rule for its start. */
export const planOf = (rule: RecurrenceRule, start: LocalTime, options: RecurrenceOptions): Plan => {
  const { interval = 1, byHour, byMinute, bySecond, byWeekNo, bySetPosition = null } = rule;
  const startDay = Math.floor(start.wall / daySeconds);
  const { year, month } = civilOf(startDay);
  const days = dayPartsOf(rule, startDay, options);
  const rank = frequencies.indexOf(rule.frequency);

  // Times coarser than the slot narrow which slots there are; the finer ones give the times within a slot.
  const coarser = start.wholeDay ? 0 : Math.max(rank - 3, 0);
  const slotSeconds = [daySeconds, ...units][coarser]!;
  const inDay = start.wall - startDay * daySeconds;
  const own = [Math.floor(inDay / 3600), Math.floor(inDay / 60) % 60, inDay % 60];
  const times = (start.wholeDay ? [] : [byHour, byMinute, bySecond?.map((value) => Math.min(value, 59))]).map(
    (list) => list && ascending(list),
  );
  const scaled = (index: number, unit: number): number[] | undefined => times[index]?.map((value) => value * unit);
  const narrowing = times.slice(0, coarser);
  const every = (length: number): number[] => Array.from({ length }, (_, index) => index);
  const slots = narrowing.every((list) => list === undefined)
    ? null
    : sums(
        narrowing.map((list, index) =>
          (list ?? every(index === 0 ? 24 : 60)).map((value) => (value * units[index]!) / slotSeconds),
        ),
      );
  let offsets = sums(
    units.slice(coarser).map((unit, index) => scaled(coarser + index, unit) ?? [own[coarser + index]! * unit]),
  );

  const slot = rank > 2;
  if (slot && bySetPosition !== null) offsets = atPositions(bySetPosition, offsets.length).map((at) => offsets[at]!);
  const shared = { days, interval, slotSeconds, slots, offsets, positions: slot ? null : bySetPosition };
  if (slot) return { ...shared, period: "slot", origin: Math.floor(start.wall / slotSeconds) };
  if (rank === 2) return { ...shared, period: "week", origin: weekOf(startDay, days.weekStart) };
  if (rank === 1) return { ...shared, period: "month", origin: year * 12 + month - 1 };
  return byWeekNo === undefined || options.weekYears === "calendar-year"
    ? { ...shared, period: "year", origin: year }
    : { ...shared, period: "week-year", origin: weekYearOf(startDay, days.weekStart) };
};
