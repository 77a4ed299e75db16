import { civilOf, type Day, dayFrom } from "@vanstervind/core";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import { Frequency, type RecurrenceRule, WeekdayCode } from "../recurrence-rule.ts";
import { dayMasks, nthIndex } from "./day-masks.ts";
import { daySeconds, type TimeParts, type Wall } from "./local-time.ts";

/** Dates come back on the same weekdays after 400 years. */
const cycleMonths = 4800;

/** The calendar ends where four digits of the year do. */
const lastMonth = 9999 * 12 + 11;
const lastDay = dayFrom(9999, 12, 31);

/** No period, with a day before it, is longer. */
const longestPeriod = 373;

const units = [3600, 60, 1];

const ascending = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** All sums of one number from each list, in order when each list is and the scales do not overlap. */
const sums = (lists: readonly (readonly number[])[]): readonly number[] =>
  lists.reduce((all, list) => all.flatMap((base) => list.map((value) => base + value)), [0]);

const remainder = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;

/**
 * The wall times of a rule from `from` on, and after the last one infinity.
 *
 * Ascending, but that the first of a month may come again (SKIP=FORWARD). Walks months, not days: a month's allowed
 * days are one bit mask. A rule that has given nothing for as many cycles of the calendar as its interval never will.
 */
export function* wallTimes(
  rule: RecurrenceRule,
  { wall: start, wholeDay }: TimeParts,
  options: RecurrenceOptions,
  from: Wall,
): Generator<Wall, void> {
  const { interval = 1, bySetPosition, firstDayOfWeek = "mo" } = rule;
  const rank = Frequency.options.indexOf(rule.frequency);
  const startDay = Math.floor(start / daySeconds);
  const maskOf = dayMasks(rule, startDay, options);

  // A slot is a day, or the hour, minute or second that is the rule's period. Times coarser than the slot narrow which
  // slots there are; the finer ones give the times within a slot.
  const coarser = wholeDay ? 0 : Math.max(rank - 3, 0);
  const slotSeconds = [daySeconds, ...units][coarser]!;
  const slotsPerDay = daySeconds / slotSeconds;
  const given = wholeDay ? [] : [rule.byHour, rule.byMinute, rule.bySecond?.map((second) => Math.min(second, 59))];
  const times = units.map((unit, index) => {
    const size = index === 0 ? 24 : 60;
    const unsaid = () =>
      index < coarser ? Array.from({ length: size }, (_, value) => value) : [remainder(Math.floor(start / unit), size)];
    return (given[index] === undefined ? unsaid() : ascending(given[index])).map((value) => value * unit);
  });
  let offsets = sums(times.slice(coarser));

  // What the interval counts: slots, or else the years, week-years, months or weeks that days lie in. Weeks are numbered
  // such that the fourth day of week n is day 7n + weekStart (day 0 was a Thursday); its year is the week's.
  const inSlots = rank > 2;
  const weekYears = rank === 0 && rule.byWeekNo !== undefined && options.weekYears !== "calendar-year";
  const wholeMonths = rank < 2 && !weekYears;
  const byDays = !inSlots && !wholeMonths;
  const weekStart = WeekdayCode.options.indexOf(firstDayOfWeek);
  const periodOf = (day: Day, monthIndex: number): number => {
    if (wholeMonths) return rank === 1 ? monthIndex : Math.floor(monthIndex / 12);
    const week = Math.floor((day + 3 - weekStart) / 7);
    return weekYears ? civilOf(7 * week + weekStart).year : week;
  };
  const origin = inSlots ? Math.floor(start / slotSeconds) : periodOf(startDay, monthIndexOf(startDay));

  // With an interval in slots, each day takes those that leave the same when divided by it.
  const step = inSlots ? interval : 1;
  const groups = given.slice(0, coarser).some((list) => list !== undefined) ? ([] as number[][]) : null;
  if (groups !== null) {
    for (const second of sums(times.slice(0, coarser))) {
      const slot = second / slotSeconds;
      groups[slot % step] ??= [];
      groups[slot % step]!.push(slot);
    }
  }

  /** Of `length` things, the indices of those at the set positions. */
  const chosen: number[][] = [];
  const positions = (length: number): readonly number[] => {
    const within = (): number[] =>
      bySetPosition!.map((nth) => nthIndex(nth, length)).filter((index) => index >= 0 && index < length);
    chosen[length] ??= ascending(within());
    return chosen[length];
  };
  const inSets = bySetPosition !== undefined && !inSlots;
  // The set of a slot is the same in every slot.
  if (bySetPosition !== undefined && inSlots) offsets = positions(offsets.length).map((index) => offsets[index]!);
  let period = 0;
  let set: Day[] = [];
  /** The times of the set that stand at the positions; the others are never written out. */
  const picked = (): Wall[] => {
    const walls: Wall[] = [];
    for (const index of positions(set.length * offsets.length)) {
      const wall = set[Math.floor(index / offsets.length)]! * daySeconds + offsets[index % offsets.length]!;
      if (wall >= from) walls.push(wall);
    }
    return walls;
  };

  // Positions are counted in whole periods, so the walk begins before the one that `from` lies in.
  const firstDay = Math.floor(from / daySeconds) - (inSets ? longestPeriod : 0);
  let monthIndex = monthIndexOf(rule.skip === "forward" ? firstDay - 1 : firstDay);
  let alive = monthIndex;
  // No slot that the interval can ever reach is allowed.
  const reach = greatestCommonDivisor(step, slotsPerDay);
  if (groups?.every((_, rest) => (rest - origin) % reach !== 0)) return yield Number.POSITIVE_INFINITY;
  for (; monthIndex <= Math.min(lastMonth, alive + (cycleMonths + 1) * interval); monthIndex++) {
    let current = wholeMonths ? periodOf(0, monthIndex) : origin;
    if ((current - origin) % interval !== 0) continue;
    const year = Math.floor(monthIndex / 12);
    const month = monthIndex - year * 12 + 1;
    const first = dayFrom(year, month, 1);
    for (let mask = maskOf(year, month, first); mask !== 0; mask &= mask - 1) {
      const day = first + 31 - Math.clz32(mask & -mask);
      if (day < firstDay || day > lastDay) continue;
      if (byDays) current = periodOf(day, monthIndex);
      if (byDays && (current - origin) % interval !== 0) continue;
      if (inSets) {
        if (current !== period) {
          const walls = picked();
          if (walls.length > 0) alive = monthIndex;
          yield* walls;
          set = [];
          period = current;
        }
        set.push(day);
        continue;
      }
      const dayStart = day * daySeconds;
      const base = step === 1 ? 0 : remainder(origin - day * slotsPerDay, step);
      const list = groups && (groups[base] ?? []);
      let index = list === null ? Math.max(0, Math.floor(((from - dayStart) / slotSeconds - base) / step)) : 0;
      for (; ; index++) {
        const slot = list === null ? base + index * step : list[index];
        if (slot === undefined || slot >= slotsPerDay) break;
        for (const offset of offsets) {
          const wall = dayStart + slot * slotSeconds + offset;
          if (wall < from) continue;
          alive = monthIndex;
          yield wall;
        }
      }
    }
  }
  if (inSets) yield* picked();
  yield Number.POSITIVE_INFINITY;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

const monthIndexOf = (day: Day): number => {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
};
