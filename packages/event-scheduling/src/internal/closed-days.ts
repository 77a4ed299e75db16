import { civilOf, dateOf, type LocalText } from "@vanstervind/core";
import type { Holiday, HolidayCalendar } from "../calendar/swedish-holidays.ts";
import { groupsOf } from "./groups-of.ts";
import { remember } from "./remember.ts";
import { weekdayIndex } from "./weekday-index.ts";

/** The holidays of a day. */
type HolidaysOn = (day: number) => readonly Holiday[];

/** Looks up the holidays of days, asking the calendar once a year. */
export const holidayIndex = (calendar: HolidayCalendar): HolidaysOn => {
  const dates = remember((year: number) => groupsOf(calendar(year), ({ date }) => date));
  return (day) => dates(civilOf(day).year).get(dateOf(day)) ?? [];
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
