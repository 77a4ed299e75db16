import { compareIds, dateOf, type IsoDate, type LocalText } from "@vanstervind/core";
import type { YearlyDate } from "../rules/date-rule.ts";
import { ruleDay } from "../rules/internal/rule-day.ts";
import { requireYear } from "./easter-sunday.ts";

/** A public holiday or an eve, with its date. */
export interface Holiday {
  /** Stable name, such as `midsommarafton`. */
  readonly id: string;
  /** Its names in everyday language. */
  readonly name: LocalText;
  /** The date. */
  readonly date: IsoDate;
  /** `public` by law, or an `eve` by custom. */
  readonly type: "public" | "eve";
  /** Whether deadlines treat it like a Sunday: public holidays and the eves of Midsummer, Christmas and New Year. */
  readonly closed: boolean;
}

/** A country's holidays, year by year; {@link swedishHolidays} is one, `() => []` another. */
export type HolidayCalendar = (year: number) => readonly Holiday[];

type Row = readonly [when: YearlyDate, sv: string, en: string, from?: number, to?: number];

const fixed = (month: number, day: number): YearlyDate => ({ type: "fixed", month, day });
const easter = (days: number): YearlyDate => ({ type: "easter-offset", days });
const first = (weekday: "friday" | "saturday", month: number, day: number): YearlyDate => ({
  type: "weekday-in-window",
  weekday,
  from: { month, day },
});

const publicDays: readonly Row[] = [
  [fixed(1, 1), "Nyårsdagen", "New Year's Day"],
  [fixed(1, 6), "Trettondedag jul", "Epiphany"],
  [easter(-2), "Långfredagen", "Good Friday"],
  [easter(0), "Påskdagen", "Easter Sunday"],
  [easter(1), "Annandag påsk", "Easter Monday"],
  [fixed(5, 1), "Första maj", "May Day"],
  [easter(39), "Kristi himmelsfärdsdag", "Ascension Day"],
  [easter(49), "Pingstdagen", "Whit Sunday"],
  [easter(50), "Annandag pingst", "Whit Monday", 1953, 2004],
  [fixed(6, 6), "Sveriges nationaldag", "National Day", 2005],
  [first("saturday", 6, 20), "Midsommardagen", "Midsummer Day"],
  [first("saturday", 10, 31), "Alla helgons dag", "All Saints' Day"],
  [fixed(12, 25), "Juldagen", "Christmas Day"],
  [fixed(12, 26), "Annandag jul", "Boxing Day"],
];
const closedEves: readonly Row[] = [
  [first("friday", 6, 19), "Midsommarafton", "Midsummer Eve"],
  [fixed(12, 24), "Julafton", "Christmas Eve"],
  [fixed(12, 31), "Nyårsafton", "New Year's Eve"],
];
const openEves: readonly Row[] = [
  [fixed(1, 5), "Trettondagsafton", "Epiphany Eve"],
  [easter(-3), "Skärtorsdagen", "Maundy Thursday"],
  [easter(-1), "Påskafton", "Easter Eve"],
  [fixed(4, 30), "Valborgsmässoafton", "Walpurgis Night"],
  [easter(48), "Pingstafton", "Whitsun Eve"],
  [first("friday", 10, 30), "Allhelgonaafton", "All Saints' Eve"],
];

/** `Påskdagen` → `paskdagen`. */
const idOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z ]/g, "")
    .replaceAll(" ", "-");

/**
 * Sweden's public holidays and customary eves of a year, in date order.
 *
 * Exact for 1953 (when Midsummer and All Saints moved to Saturdays) and later, as the law stands: Whit Monday until
 * 2004, National Day from 2005. Two holidays can share a date (May Day and Ascension Day in 2008). `closed` follows the
 * law on computing statutory time, which treats three of the eves like holidays.
 *
 * @throws `year-out-of-range` before 1953 or after 9999.
 * @see Lag (1989:253) om allmänna helgdagar; lag (1930:173) om beräkning av lagstadgad tid, 2 §
 * @example
 * ```ts
 * import { swedishHolidays } from "@vanstervind/event-scheduling/calendar";
 *
 * const dates = new Map(swedishHolidays(2026).map(({ id, date }) => [id, date]));
 * dates.get("midsommarafton"); // => "2026-06-19"
 * dates.get("alla-helgons-dag"); // => "2026-10-31"
 * ```
 */
export const swedishHolidays: HolidayCalendar = (year) => {
  requireYear(year, 1953);
  const holidays = (rows: readonly Row[], type: "public" | "eve", closed: boolean): Holiday[] =>
    rows
      .filter(([, , , from = 1953, to = 9999]) => from <= year && year <= to)
      .map(([when, sv, en]) => ({ id: idOf(sv), name: { sv, en }, date: dateOf(ruleDay(when, year)!), type, closed }));
  return [
    ...holidays(publicDays, "public", true),
    ...holidays(closedEves, "eve", true),
    ...holidays(openEves, "eve", false),
  ].sort((a, b) => compareIds(a.date, b.date));
};
