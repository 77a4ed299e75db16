import type { RecurrenceRule } from "../../src/recurrence/index.ts";

/** A walk over every day and every time of day, by JavaScript dates in UTC: slow, and nothing in it is clever. */

const dayMs = 86_400_000;
const codes = ["su", "mo", "tu", "we", "th", "fr", "sa"];
const ranks = ["yearly", "monthly", "weekly", "daily", "hourly", "minutely", "secondly"];

const year = (day: number): number => new Date(day * dayMs).getUTCFullYear();
const month = (day: number): number => new Date(day * dayMs).getUTCMonth() + 1;
const date = (day: number): number => new Date(day * dayMs).getUTCDate();
const code = (day: number): string => codes[new Date(day * dayMs).getUTCDay()]!;
const firstOfYear = (y: number): number => Date.UTC(y, 0, 1) / dayMs;
const lastOfMonth = (day: number): number => Date.UTC(year(day), month(day), 0) / dayMs;
const monthCount = (day: number): number => year(day) * 12 + month(day);

const weekStart = (day: number, first: string): number => {
  let start = day;
  while (code(start) !== first) start--;
  return start;
};

const weekOne = (y: number, first: string): number => weekStart(Date.UTC(y, 0, 4) / dayMs, first);

const weekYear = (day: number, first: string): number => {
  let y = year(day) + 1;
  while (weekOne(y, first) > day) y--;
  return y;
};

const isNthOf = (day: number, from: number, to: number, nth: number): boolean => {
  const same: number[] = [];
  for (let other = from; other <= to; other++) if (code(other) === code(day)) same.push(other);
  return same.at(nth > 0 ? nth - 1 : nth) === day;
};

const fromEitherEnd = (list: readonly number[], position: number, length: number): boolean =>
  list.includes(position) || list.includes(position - length - 1);

const allowsDay = (rule: RecurrenceRule, day: number, startDay: number): boolean => {
  const { byMonth, byMonthDay, byYearDay, byWeekNo, byDay, firstDayOfWeek: first = "mo", skip = "omit" } = rule;
  const rank = ranks.indexOf(rule.frequency);
  const y = year(day);
  const yearLength = firstOfYear(y + 1) - firstOfYear(y);
  if (byMonth !== undefined && !byMonth.includes(month(day))) return false;
  if (byYearDay !== undefined && !fromEitherEnd(byYearDay, day - firstOfYear(y) + 1, yearLength)) return false;
  const dates = byMonthDay ?? (silent(rule) && rank < 2 ? [date(startDay)] : undefined);
  if (dates !== undefined) {
    const length = date(lastOfMonth(day));
    const own = fromEitherEnd(dates, date(day), length);
    const back = skip === "backward" && date(day) === length && dates.some((nth) => nth > length);
    const forth = skip === "forward" && date(day) === 1 && dates.some((nth) => nth > date(day - 1));
    if (!own && !(rank < 2 && (back || forth))) return false;
  }
  if (silent(rule) && rank === 0 && byMonth === undefined && month(day) !== month(startDay)) return false;
  if (byWeekNo !== undefined) {
    const wy = weekYear(day, first);
    const count = (weekOne(wy + 1, first) - weekOne(wy, first)) / 7;
    if (!fromEitherEnd(byWeekNo, Math.floor((day - weekOne(wy, first)) / 7) + 1, count)) return false;
    if (byDay === undefined && byYearDay === undefined && byMonthDay === undefined && code(day) !== code(startDay)) {
      return false;
    }
  }
  if (silent(rule) && rank === 2 && code(day) !== code(startDay)) return false;
  return (
    byDay === undefined ||
    byDay.some(({ day: wanted, nthOfPeriod }) => {
      if (wanted !== code(day)) return false;
      if (nthOfPeriod === undefined) return true;
      return rank === 0 && byMonth === undefined
        ? isNthOf(day, firstOfYear(y), firstOfYear(y + 1) - 1, nthOfPeriod)
        : isNthOf(day, day - date(day) + 1, lastOfMonth(day), nthOfPeriod);
    })
  );
};

const silent = ({ byMonthDay, byYearDay, byWeekNo, byDay }: RecurrenceRule): boolean =>
  [byMonthDay, byYearDay, byWeekNo, byDay].every((part) => part === undefined);

/** A number for the period that a time lies in, counted from the start's. */
const periodOf = (rule: RecurrenceRule, wall: number, start: number): number => {
  const first = rule.firstDayOfWeek ?? "mo";
  const day = Math.floor(wall / 86_400);
  const startDay = Math.floor(start / 86_400);
  if (rule.frequency === "yearly") {
    return rule.byWeekNo === undefined ? year(day) - year(startDay) : weekYear(day, first) - weekYear(startDay, first);
  }
  if (rule.frequency === "monthly") return monthCount(day) - monthCount(startDay);
  if (rule.frequency === "weekly") return (weekStart(day, first) - weekStart(startDay, first)) / 7;
  const unit = { daily: 86_400, hourly: 3600, minutely: 60, secondly: 1 }[rule.frequency];
  return Math.floor(wall / unit) - Math.floor(start / unit);
};

/** The wall times of a rule, in seconds, from its start through a number of days; COUNT and UNTIL are left aside. */
export const slowWalk = (rule: RecurrenceRule, start: number, days: number): number[] => {
  const rank = ranks.indexOf(rule.frequency);
  const startDay = Math.floor(start / 86_400);
  const second = start - startDay * 86_400;
  const times = (list: readonly number[] | undefined, own: number, size: number, expands: boolean): number[] =>
    expands
      ? (list?.toSorted((a, b) => a - b) ?? [own])
      : [...Array(size).keys()].filter((t) => list?.includes(t) ?? true);
  const hours = times(rule.byHour, Math.floor(second / 3600), 24, rank <= 3);
  const minutes = times(rule.byMinute, Math.floor(second / 60) % 60, 60, rank <= 4);
  const seconds = times(rule.bySecond, second % 60, 60, rank <= 5);
  const sets = new Map<number, number[]>();
  // Sets are of whole periods, which can begin up to a year before the start and end as long after the last day.
  const margin = rule.bySetPosition === undefined ? 0 : 380;
  for (let day = startDay - margin; day <= startDay + days + margin; day++) {
    if (!allowsDay(rule, day, startDay)) continue;
    for (const h of hours) {
      for (const m of minutes) {
        for (const s of seconds) {
          const wall = day * 86_400 + h * 3600 + m * 60 + s;
          const period = periodOf(rule, wall, start);
          if (period % (rule.interval ?? 1) !== 0) continue;
          sets.set(period, [...(rule.bySetPosition ? (sets.get(period) ?? []) : []), wall]);
          if (rule.bySetPosition === undefined) sets.set(wall + 1e13, [wall]);
        }
      }
    }
  }
  if (rule.bySetPosition === undefined) for (const key of [...sets.keys()]) if (key < 1e12) sets.delete(key);
  return [...sets.values()]
    .flatMap((set) => {
      const whole = [...new Set(set)];
      const { bySetPosition } = rule;
      return bySetPosition === undefined
        ? whole
        : whole.filter((_, index) => fromEitherEnd(bySetPosition, index + 1, whole.length));
    })
    .filter((wall) => wall >= start && wall < (startDay + days) * 86_400)
    .sort((a, b) => a - b);
};
