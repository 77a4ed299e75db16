import { DomainError, type IsoDate } from "@vanstervind/core";

/** A date's parts; months count from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar.
 *
 * Integers rather than `Date`: no time zone, no daylight saving, and adding a day is adding one. The year is taken to
 * begin in March, so that the leap day comes last (after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export const dayFrom = (year: number, month: number, day: number): number => {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/** The inverse of {@link dayFrom}. */
export const civilOf = (epochDay: number): Civil => {
  const shifted = epochDay + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
};

/** The day number of an ISO date; throws `not-a-date` for any other text. */
export const dayOf = (date: IsoDate): number => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (match !== null) {
    const [, year, month, day] = match;
    const epochDay = dayFrom(Number(year), Number(month), Number(day));
    if (isoOf(epochDay) === date) return epochDay;
  }
  throw new DomainError("not-a-date", `"${date}" is not a date that exists.`, {
    values: { date },
    hint: "Write it like 2026-09-13.",
  });
};

/** The ISO date of a day number; throws `date-out-of-range` outside the years 0 to 9999. */
export const isoOf = (epochDay: number): IsoDate => {
  const { year, month, day } = civilOf(epochDay);
  if (!(year >= 0 && year <= 9999)) {
    throw new DomainError("date-out-of-range", `Day ${epochDay} after 1970-01-01 lies outside the years 0 to 9999.`, {
      values: { epochDay },
    });
  }
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
};

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export const weekdayIndex = (epochDay: number): number => (((epochDay + 3) % 7) + 7) % 7;

/** 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  (month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1)) - dayFrom(year, month, 1);

/** A number below 100 in two digits. */
export const two = (number: number): string => String(number).padStart(2, "0");
