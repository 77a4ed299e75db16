import { civilOf, dateOf } from "@vanstervind/core";
import type { Holiday, HolidayCalendar } from "../calendar/swedish-holidays.ts";
import { weekdayIndex } from "./weekday-index.ts";

/** Looks up the holidays of days, asking the calendar once a year. */
export const holidayIndex = (calendar: HolidayCalendar): ((day: number) => readonly Holiday[]) => {
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

/** Why a day is not a working day: the id of a closed holiday, `weekend`, or `null` when it is one. */
export const closure = (day: number, holidaysOn: (day: number) => readonly Holiday[]): string | null => {
  const holiday = holidaysOn(day).find(({ closed }) => closed);
  return holiday?.id ?? (weekdayIndex(day) >= 5 ? "weekend" : null);
};

/** The day `count` working days from a day, not counting the day itself; negative counts go back. */
export const shiftWorkingDays = (
  day: number,
  count: number,
  holidaysOn: (day: number) => readonly Holiday[],
): number => {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at += step;
    if (closure(at, holidaysOn) === null) left--;
  }
  return at;
};
