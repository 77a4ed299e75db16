import { dateOf, type IsoDate, type LocalText } from "@vanstervind/core";
import type { RuleYears } from "./calendar-rule.ts";
import type { YearlyDate } from "./date-rule.ts";
import { requireYear } from "./easter-sunday.ts";
import { holdsIn, ruleDay } from "./internal/rule-day.ts";

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

interface HolidayRule extends Omit<Holiday, "date"> {
  readonly on: YearlyDate;
  readonly years: RuleYears;
}

const always: RuleYears = { from: 1583, to: null, every: 1 };
const fixed = (month: number, day: number): YearlyDate => ({ type: "fixed", month, day });
const easter = (days: number): YearlyDate => ({ type: "easter-offset", days });
const first = (weekday: "friday" | "saturday", month: number, day: number): YearlyDate => ({
  type: "weekday-in-window",
  weekday,
  from: { month, day },
});

const publicDay = (id: string, sv: string, en: string, on: YearlyDate, years = always): HolidayRule => ({
  id,
  name: { sv, en },
  type: "public",
  closed: true,
  on,
  years,
});
const eve = (id: string, sv: string, en: string, on: YearlyDate, closed = false): HolidayRule => ({
  id,
  name: { sv, en },
  type: "eve",
  closed,
  on,
  years: always,
});

const rules: readonly HolidayRule[] = [
  publicDay("nyarsdagen", "Nyårsdagen", "New Year's Day", fixed(1, 1)),
  eve("trettondagsafton", "Trettondagsafton", "Epiphany Eve", fixed(1, 5)),
  publicDay("trettondedag-jul", "Trettondedag jul", "Epiphany", fixed(1, 6)),
  eve("skartorsdagen", "Skärtorsdagen", "Maundy Thursday", easter(-3)),
  publicDay("langfredagen", "Långfredagen", "Good Friday", easter(-2)),
  eve("paskafton", "Påskafton", "Easter Eve", easter(-1)),
  publicDay("paskdagen", "Påskdagen", "Easter Sunday", easter(0)),
  publicDay("annandag-pask", "Annandag påsk", "Easter Monday", easter(1)),
  eve("valborgsmassoafton", "Valborgsmässoafton", "Walpurgis Night", fixed(4, 30)),
  publicDay("forsta-maj", "Första maj", "May Day", fixed(5, 1)),
  publicDay("kristi-himmelsfardsdag", "Kristi himmelsfärdsdag", "Ascension Day", easter(39)),
  eve("pingstafton", "Pingstafton", "Whitsun Eve", easter(48)),
  publicDay("pingstdagen", "Pingstdagen", "Whit Sunday", easter(49)),
  publicDay("annandag-pingst", "Annandag pingst", "Whit Monday", easter(50), { ...always, to: 2004 }),
  publicDay("sveriges-nationaldag", "Sveriges nationaldag", "National Day", fixed(6, 6), { ...always, from: 2005 }),
  eve("midsommarafton", "Midsommarafton", "Midsummer Eve", first("friday", 6, 19), true),
  publicDay("midsommardagen", "Midsommardagen", "Midsummer Day", first("saturday", 6, 20)),
  eve("allhelgonaafton", "Allhelgonaafton", "All Saints' Eve", first("friday", 10, 30)),
  publicDay("alla-helgons-dag", "Alla helgons dag", "All Saints' Day", first("saturday", 10, 31)),
  eve("julafton", "Julafton", "Christmas Eve", fixed(12, 24), true),
  publicDay("juldagen", "Juldagen", "Christmas Day", fixed(12, 25)),
  publicDay("annandag-jul", "Annandag jul", "Boxing Day", fixed(12, 26)),
  eve("nyarsafton", "Nyårsafton", "New Year's Eve", fixed(12, 31), true),
];

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
  const holidays: Holiday[] = [];
  for (const { on, years, ...holiday } of rules) {
    const day = holdsIn(years, year) ? ruleDay(on, year) : null;
    if (day !== null) holidays.push({ ...holiday, date: dateOf(day) });
  }
  return holidays.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};
