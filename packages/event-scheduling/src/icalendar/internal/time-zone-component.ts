import { civilOf, dayFrom, daysInMonth } from "@vanstervind/core";
import { two } from "../../internal/two-digits.ts";
import { weekdayIndex } from "../../internal/weekday-index.ts";
import { dayMinutes, offsetAt, type Transition, transitionsIn } from "../../internal/zone.ts";
import { component } from "./content-line.ts";

/** A yearly change of the clocks: the nth weekday of a month at a wall time, from one offset to another. */
interface YearlyChange {
  readonly month: number;
  readonly weekday: number;
  readonly minute: number;
  readonly before: number;
  readonly after: number;
  /** The ways to count it: the last Sunday of March is the -1st, and the 4th or 5th. */
  readonly nths: readonly number[];
}

/** A change that came back for some years in a row. */
interface Run {
  readonly change: YearlyChange;
  readonly transitions: readonly Transition[];
  readonly lastYear: number;
}

/**
 * The VTIMEZONE of a zone, right for every instant of the given years as Intl has them, as unfolded lines.
 *
 * Changes that come back every year become one component with a yearly rule, as Outlook needs; a rule that still held in
 * the last year looked at stays open. O(years).
 */
export const timeZoneLines = (zone: string, fromYear: number, toYear: number): string[] => {
  const lines = [`TZID:${zone}`];
  const firstYear = fromYear - 1;
  const first = dayFrom(firstYear, 1, 1) * dayMinutes;
  const initial = offsetAt(zone, first);
  const runs = runsOf(zone, firstYear, toYear + 1);
  // Without a change in the year before, the offset that the first year begins with must be said.
  if (transitionsIn(zone, firstYear).length === 0) {
    lines.push(...observance("STANDARD", first + initial, initial, initial, null));
  }
  for (const { change, transitions, lastYear } of runs) {
    const { at, before, after } = transitions[0]!;
    const rule = transitions.length === 1 ? null : ruleText(change, lastYear <= toYear ? transitions.at(-1)!.at : null);
    lines.push(...observance(after > before ? "DAYLIGHT" : "STANDARD", at + before, before, after, rule));
  }
  return component("VTIMEZONE", lines);
};

const runsOf = (zone: string, firstYear: number, lastYear: number): Run[] => {
  const done: Run[] = [];
  let open: Run[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const continued: Run[] = [];
    for (const transition of transitionsIn(zone, year)) {
      const change = changeOf(transition);
      const match = open.find((run) => run.lastYear === year - 1 && continues(run.change, change));
      if (match === undefined) {
        continued.push({ change, transitions: [transition], lastYear: year });
        continue;
      }
      open = open.filter((run) => run !== match);
      const nths = match.change.nths.filter((nth) => change.nths.includes(nth));
      continued.push({
        change: { ...change, nths },
        transitions: [...match.transitions, transition],
        lastYear: year,
      });
    }
    done.push(...open);
    open = continued;
  }
  return [...done, ...open].sort((a, b) => a.transitions[0]!.at - b.transitions[0]!.at);
};

const continues = (a: YearlyChange, b: YearlyChange): boolean =>
  a.month === b.month &&
  a.weekday === b.weekday &&
  a.minute === b.minute &&
  a.before === b.before &&
  a.after === b.after &&
  a.nths.some((nth) => b.nths.includes(nth));

const changeOf = ({ at, before, after }: Transition): YearlyChange => {
  const wall = at + before;
  const wallDay = Math.floor(wall / dayMinutes);
  const { year, month, dayOfMonth: day } = civilOf(wallDay);
  const fromStart = Math.ceil(day / 7);
  const fromEnd = -Math.ceil((daysInMonth(year, month) - day + 1) / 7);
  const minute = wall - wallDay * dayMinutes;
  return { month, weekday: weekdayIndex(wallDay), minute, before, after, nths: [fromEnd, fromStart] };
};

const ruleText = ({ month, weekday, nths }: YearlyChange, until: number | null): string => {
  const byDay = `${nths[0]}${["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday]}`;
  const end = until === null ? "" : `;UNTIL=${dateTimeText(until)}Z`;
  return `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${byDay}${end}`;
};

const observance = (name: string, wall: number, before: number, after: number, rule: string | null): string[] =>
  component(name, [
    `DTSTART:${dateTimeText(wall)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    ...(rule === null ? [] : [rule]),
  ]);

/** `+0100` for 60 minutes. */
const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
};

/** Minutes since 1970 as an iCalendar date with time. */
export const dateTimeText = (minutes: number): string => {
  const day = Math.floor(minutes / dayMinutes);
  const minute = minutes - day * dayMinutes;
  return `${dateText(day)}T${two(Math.floor(minute / 60))}${two(minute % 60)}00`;
};

/** A day number as an iCalendar date. */
export const dateText = (epochDay: number): string => {
  const { year, month, dayOfMonth: day } = civilOf(epochDay);
  return `${String(year).padStart(4, "0")}${two(month)}${two(day)}`;
};
