import { DomainError, dateOf, dayFrom, type IsoDate } from "@vanstervind/core";

/**
 * Easter Sunday of a year in the Gregorian calendar, as the Western churches and Swedish law reckon it.
 *
 * Exact for 1583 to 9999; the computus has no exceptions. O(1).
 *
 * @throws `year-out-of-range` outside those years.
 * @see Meeus, Astronomical Algorithms, chapter 8 (the anonymous method of 1876)
 * @example
 * ```ts
 * import { easterSunday } from "@vanstervind/event-scheduling/calendar";
 *
 * easterSunday(2026); // => "2026-04-05"
 * easterSunday(1500); // throws year-out-of-range
 * ```
 */
export const easterSunday = (year: number): IsoDate => dateOf(easterDay(year));

/** Easter Sunday as a day number. */
export const easterDay = (year: number): number => {
  requireYear(year, 1583);
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dayFrom(year, 3, 22) + epact + toSunday - 7 * lateMoon;
};

/** Throws `year-out-of-range` unless the year is a whole number from `first` to 9999. */
export const requireYear = (year: number, first: number): void => {
  if (Number.isInteger(year) && year >= first && year <= 9999) return;
  throw new DomainError("year-out-of-range", `${year} is not a year from ${first} to 9999.`, {
    values: { year, first },
  });
};
