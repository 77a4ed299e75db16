import { civilOf, type Day, dayFrom } from "@vanstervind/core";
import { type DayMask, dayMask, weekYearStart } from "./day-mask.ts";
import { daySeconds, type Wall } from "./local-time.ts";
import { atPositions, type Plan, weekOf, weekYearOf } from "./plan.ts";

/** Puts the next wall times into an empty list; `false` when there are no more. */
export type Refill = (walls: Wall[]) => boolean;

/** The calendar ends where four digits of the year do. */
const lastMonth = 9999 * 12 + 11;

/** So many times at once: enough to spread the cost of a call, few enough to waste little. */
const chunk = 64;

/**
 * The wall times of a rule from `from` on, ascending.
 *
 * Walks months, not days: a month's allowed days are one bit mask. So the walk to the end of the calendar is at most
 * 120,000 masks, whatever the rule, and an empty rule is found out in milliseconds.
 */
export const wallTimes = (plan: Plan, from: Wall): Refill => {
  const { days, period, interval, origin, slotSeconds, slots, offsets, positions } = plan;
  const { months, weekStart } = days;
  const slotsPerDay = daySeconds / slotSeconds;
  const firstDay = periodStart(plan, Math.floor(from / daySeconds));
  // The 1st of a month can come from the month before (SKIP=FORWARD).
  let monthIndex = firstMonth(plan, days.skip === "forward" ? firstDay - 1 : firstDay);
  let first: Day = 0;
  let mask: DayMask = 0;
  /** The period of the day that `nextDay` gave. */
  let current = 0;

  const nextDay = (): Day => {
    for (;;) {
      while (mask === 0) {
        if (monthIndex > lastMonth) return Number.POSITIVE_INFINITY;
        const year = Math.floor(monthIndex / 12);
        const month = monthIndex - year * 12 + 1;
        if ((months >> month) & 1) {
          first = dayFrom(year, month, 1);
          mask = dayMask(days, year, month, first);
        }
        if (period === "month") current = monthIndex;
        else if (period === "year") current = year;
        if (period === "month") monthIndex += interval;
        else if (period === "year" && month === 12) monthIndex = (year + interval) * 12;
        else monthIndex++;
      }
      const lowest = mask & -mask;
      mask ^= lowest;
      const day = first + 31 - Math.clz32(lowest);
      if (day < firstDay) continue;
      if (period === "week") current = weekOf(day, weekStart);
      else if (period === "week-year") current = weekYearOf(day, weekStart);
      else return day;
      if ((current - origin) % interval === 0) return day;
    }
  };
  if (positions !== null) return refillByPosition(plan, positions, nextDay, () => current, from);

  /** With an interval, the allowed slots by what they leave when divided by it: each day takes one such list. */
  const byRemainder = slots === null || interval === 1 || period !== "slot" ? null : grouped(slots, interval);
  let day: Day = 0;
  let list: readonly number[] | null = null;
  let base = 0;
  let step = 1;
  let index = 0;
  let count = 0;
  const enter = (next: Day): void => {
    day = next;
    index = 0;
    list = slots;
    base = 0;
    step = 1;
    count = slotsPerDay;
    if (period === "slot" && interval > 1) {
      base = (((origin - day * slotsPerDay) % interval) + interval) % interval;
      step = interval;
      count = Math.ceil((slotsPerDay - base) / interval);
      if (byRemainder !== null) list = byRemainder.get(base) ?? [];
    }
    if (list !== null) count = list.length;
    else index = Math.max(0, Math.floor((from / slotSeconds - day * slotsPerDay - base) / step));
  };
  return (walls) => {
    walls.length = 0;
    while (walls.length < chunk) {
      if (index >= count) {
        const next = nextDay();
        if (next === Number.POSITIVE_INFINITY) break;
        enter(next);
        continue;
      }
      const slot = list === null ? base + index * step : list[index]!;
      index++;
      const start = day * daySeconds + slot * slotSeconds;
      for (const offset of offsets) if (start + offset >= from) walls.push(start + offset);
    }
    return walls.length > 0;
  };
};

/** Picks occurrences out of each period's days times times of day, which are counted but never written out. */
const refillByPosition = (
  { offsets }: Plan,
  positions: readonly number[],
  nextDay: () => Day,
  current: () => number,
  from: Wall,
): Refill => {
  let ahead = nextDay();
  return (walls) => {
    walls.length = 0;
    while (walls.length === 0 && ahead !== Number.POSITIVE_INFINITY) {
      const period = current();
      const set: Day[] = [];
      for (; ahead !== Number.POSITIVE_INFINITY && current() === period; ahead = nextDay()) set.push(ahead);
      for (const at of atPositions(positions, set.length * offsets.length)) {
        const wall = set[Math.floor(at / offsets.length)]! * daySeconds + offsets[at % offsets.length]!;
        if (wall >= from) walls.push(wall);
      }
    }
    return walls.length > 0;
  };
};

/** Where the walk must begin for the period of a day to be whole, which matters only when positions are counted. */
const periodStart = ({ period, positions, days }: Plan, day: Day): Day => {
  if (positions === null) return day;
  const { year, month } = civilOf(day);
  if (period === "year") return dayFrom(year, 1, 1);
  if (period === "month") return dayFrom(year, month, 1);
  const { weekStart } = days;
  return period === "week"
    ? 7 * weekOf(day, weekStart) + weekStart - 3
    : weekYearStart(weekYearOf(day, weekStart), weekStart);
};

/** The first month at or after a day that the interval allows. */
const firstMonth = ({ period, interval, origin }: Plan, day: Day): number => {
  const { year, month } = civilOf(day);
  const index = year * 12 + month - 1;
  if (period === "month") return origin + Math.ceil((index - origin) / interval) * interval;
  const active = period === "year" ? origin + Math.ceil((year - origin) / interval) * interval : year;
  return active === year ? index : active * 12;
};

const grouped = (slots: readonly number[], interval: number): Map<number, number[]> => {
  const groups = new Map<number, number[]>();
  for (const slot of slots) {
    const group = groups.get(slot % interval);
    if (group === undefined) groups.set(slot % interval, [slot]);
    else group.push(slot);
  }
  return groups;
};
