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

/** So many are given at a time, at most. */
const atOnce = 100;

const ascending = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** All sums of one number from each list, in order when each list is and the scales do not overlap. */
const sums = (lists: readonly (readonly number[])[]): readonly number[] =>
  lists.reduce((all, list) => all.flatMap((base) => list.map((value) => base + value)), [0]);

/**
 * The wall times of a rule from `from` on, some at a time, and after the last ones none.
 *
 * Ascending, but that the first of a month may come again (SKIP=FORWARD). Walks months, not days: a month's allowed
 * days are one bit mask. A rule that has given nothing for as many cycles of the calendar as its interval never will.
 */
export function* wallTimes(
  rule: RecurrenceRule,
  { wall: start, wholeDay }: TimeParts,
  options: RecurrenceOptions,
  from: Wall,
): Generator<readonly Wall[], void> {
  const { interval = 1, bySetPosition, firstDayOfWeek = "mo" } = rule;
  const rank = Frequency.options.indexOf(rule.frequency);
  const startDay = Math.floor(start / daySeconds);
  const maskOf = dayMasks(rule, startDay, options);

  // What the interval counts: slots (days, or the hours, minutes or seconds that are the rule's period), or else the
  // years, week-years, months or weeks that days lie in. Weeks are numbered such that the fourth day of week n is day
  // 7n + weekStart (day 0 was a Thursday); its year is the week's.
  const inSlots = rank > 2;
  const weekYears = rank === 0 && rule.byWeekNo !== undefined && options.weekYears !== "calendar-year";
  const wholeMonths = rank < 2 && !weekYears;
  const weekStart = WeekdayCode.options.indexOf(firstDayOfWeek);
  const periodOf = (day: Day, monthIndex: number): number => {
    if (wholeMonths) return rank === 1 ? monthIndex : Math.floor(monthIndex / 12);
    const week = Math.floor((day + 3 - weekStart) / 7);
    return weekYears ? civilOf(7 * week + weekStart).year : week;
  };
  const coarser = wholeDay ? 0 : Math.max(rank - 3, 0);
  const slotSeconds = [daySeconds, 3600, 60, 1][coarser]!;
  const slotsPerDay = daySeconds / slotSeconds;
  const step = inSlots ? interval : 1;
  const origin = inSlots ? Math.floor(start / slotSeconds) : periodOf(startDay, monthIndexOf(startDay));

  /** Of `length` things, the indices of those at the set positions. */
  const chosen: number[][] = [];
  const positions = (length: number): readonly number[] => {
    chosen[length] ??= ascending(bySetPosition!.map((nth) => nthIndex(nth, length))).filter(
      (index) => index >= 0 && index < length,
    );
    return chosen[length];
  };

  // The seconds of a day. Times coarser than the slot narrow which slots there are; the finer ones give the times within
  // a slot, among which the set is the same in every slot. With an interval, each day takes those slots that leave the
  // same when divided by it.
  const times = [rule.byHour, rule.byMinute, rule.bySecond].map((listed, index) => {
    const unit = 60 ** (2 - index);
    const size = index === 0 ? 24 : 60;
    const usual =
      index < coarser ? [...Array(size).keys()] : [Math.floor((start - startDay * daySeconds) / unit) % size];
    const values = listed === undefined || wholeDay ? usual : listed.map((value) => Math.min(value, size - 1));
    return ascending(values).map((value) => value * unit);
  });
  let offsets = sums(times.slice(coarser));
  if (bySetPosition !== undefined && inSlots) offsets = positions(offsets.length).map((index) => offsets[index]!);
  const seconds: number[][] = [];
  for (const slot of sums(times.slice(0, coarser))) {
    const rest = (slot / slotSeconds) % step;
    seconds[rest] ??= [];
    for (const offset of offsets) seconds[rest].push(slot + offset);
  }

  const inSets = bySetPosition !== undefined && !inSlots;
  const byDays = !inSlots && !wholeMonths && (inSets || interval > 1);
  let period = 0;
  let set: Day[] = [];
  let walls: Wall[] = [];
  let given = 0;
  /** Adds the times of the set that stand at the positions; the others are never written out. */
  const pick = (): void => {
    for (const index of inSets ? positions(set.length * offsets.length) : []) {
      const wall = set[Math.floor(index / offsets.length)]! * daySeconds + offsets[index % offsets.length]!;
      if (wall >= from) walls.push(wall);
    }
    set = [];
  };

  // Positions are counted in whole periods, so the walk begins before the one that `from` lies in.
  const firstDay = Math.floor(from / daySeconds) - (inSets ? longestPeriod : 0);
  let monthIndex = monthIndexOf(firstDay - 1);
  // No slot that the interval can ever reach may be allowed.
  const reach = greatestCommonDivisor(step, slotsPerDay);
  let alive = seconds.some((_, rest) => (rest - origin) % reach === 0) ? monthIndex : Number.NEGATIVE_INFINITY;
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
      if ((current - origin) % interval !== 0) continue;
      if (inSets) {
        if (current !== period) pick();
        period = current;
        set.push(day);
        continue;
      }
      const rest = (origin - day * slotsPerDay) % step;
      for (const second of seconds[rest < 0 ? rest + step : rest] ?? []) {
        const wall = day * daySeconds + second;
        if (wall < from) continue;
        alive = monthIndex;
        walls.push(wall);
        if (walls.length < atOnce) continue;
        yield walls;
        walls = [];
      }
    }
    if (walls.length === 0) continue;
    alive = monthIndex;
    // As many as before, so that no more than half of the work is ahead of what is asked for.
    if (walls.length < Math.min(given, atOnce, (rule.count ?? atOnce) - given)) continue;
    given += walls.length;
    yield walls;
    walls = [];
  }
  pick();
  if (walls.length > 0) yield walls;
  yield [];
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

const monthIndexOf = (day: Day): number => {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
};
