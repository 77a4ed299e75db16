import { type HolidayCalendar, swedishHolidays } from "@vanstervind/event-scheduling/calendar";
import type { District } from "@vanstervind/storstockholm";

/** Whose holidays to plan by: the user's own file for the years it covers, Swedish law for all others. */
export const holidaysOf = ({ holidays, provenance }: District): HolidayCalendar => {
  if (!provenance.some(({ table, origin }) => table === "holidays" && origin === "own")) return swedishHolidays;
  const covered = new Set(holidays.map(({ date }) => date.slice(0, 4)));
  return (year) => {
    if (!covered.has(String(year))) return swedishHolidays(year);
    return holidays
      .filter(({ date, type }) => date.startsWith(String(year)) && type !== "observance")
      .map(({ date, name, type }) => ({
        id: `holiday-${date}`,
        name: { sv: name, en: name },
        date,
        type: type === "public" ? ("public" as const) : ("eve" as const),
        closed: type === "public",
      }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  };
};
