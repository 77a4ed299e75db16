import type { LocalText } from "@vanstervind/core";
import { addDays } from "@vanstervind/core";
import type { QuietPeriodInput } from "@vanstervind/event-scheduling";
import { religiousFeasts, schoolBreakPeriods, swedishHolidays } from "@vanstervind/event-scheduling/calendar";
import type { YearData } from "../data/load-data.ts";
import { years } from "./horizon.ts";

/** What is kept off quiet days; rallies and campaigning are not. */
const meetings = [
  "annual-meeting",
  "board-meeting",
  "chairs-meeting",
  "conference",
  "course",
  "group-leaders-meeting",
  "member-meeting",
  "open-meeting",
  "study-day",
] as const;

/** The feasts on which many do not come to meetings; a month of fasting or a week of candles keeps nobody away. */
const kept = ["eid-al-adha", "eid-al-fitr", "rosh-hashanah", "yom-kippur"] as const;

/** A stretch of dates to keep free, with its name. */
export interface QuietDays extends QuietPeriodInput {
  readonly name: LocalText;
  readonly sort: "holiday" | "feast" | "school-break";
}

/** Holidays, feasts of other calendars and school breaks. */
export const quietDays = ({ tables }: YearData): readonly QuietDays[] => {
  const closed = years.flatMap((year) =>
    swedishHolidays(year)
      .filter((day) => day.closed)
      .map(({ id, date, name }): QuietDays => {
        return { id: `${id}-${year}`, start: date, end: addDays(date, 1), kinds: [...meetings], name, sort: "holiday" };
      }),
  );
  const feasts = years.flatMap((year) =>
    religiousFeasts(year)
      .filter(({ id }) => kept.some((feast) => id.startsWith(feast)))
      .map(({ id, start, end, name }): QuietDays => ({ id, start, end, kinds: [...meetings], name, sort: "feast" })),
  );
  const rows = tables.schoolBreaks.map(({ nameSv, nameEn, ...row }) => ({ ...row, name: { sv: nameSv, en: nameEn } }));
  const breaks = schoolBreakPeriods(rows).map(({ id, start, end }): QuietDays => {
    const { name } = rows.find((row) => row.start <= start && start < row.end)!;
    return { id, start, end, kinds: [...meetings], name, sort: "school-break" };
  });
  return [...closed, ...feasts, ...breaks];
};

/** Quiet days as other functions read them. */
export const periodsOf = (days: readonly QuietDays[]): readonly QuietPeriodInput[] =>
  days.map(({ id, start, end, kinds }) => ({ id, start, end, kinds: kinds ?? null }));
