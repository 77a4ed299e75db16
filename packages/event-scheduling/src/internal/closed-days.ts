import { civilOf, dateOf, type LocalText } from "@vanstervind/core";
import type { Holiday, HolidayCalendar } from "../calendar/swedish-holidays.ts";
import { weekdayIndex } from "./weekday-index.ts";

/** The holidays of a day. */
type HolidaysOn = (day: number) => readonly Holiday[];

/** Looks up the holidays of days, asking the calendar once a year. */
export const holidayIndex = (calendar: HolidayCalendar): HolidaysOn => {
  const years = new Map<number, Map<string, Holiday[]>>();
  return (day) => {
    const { year } = civilOf(day);
    let dates = years.get(year);
    if (dates === undefined) {
      dates = new Map();
      for (const holiday of calendar(year)) dates.set(holiday.date, [...(dates.get(holiday.date) ?? []), holiday]);
      years.set(year, dates);
    }
    return dates.get(dateOf(day)) ?? [];
  };
};

const weekend: LocalText = { sv: "helg", en: "a weekend" };

/** Why a day is not a working day: the name of a closed holiday, or of the weekend; `null` when it is one. */
export const closure = (day: number, holidaysOn: HolidaysOn): LocalText | null =>
  holidaysOn(day).find(({ closed }) => closed)?.name ?? (weekdayIndex(day) >= 5 ? weekend : null);

/** The day `count` working days from a day, not counting the day itself; negative counts go back. */
export const shiftWorkingDays = (day: number, count: number, holidaysOn: HolidaysOn): number => {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at += step;
    if (closure(at, holidaysOn) === null) left--;
  }
  return at;
};
