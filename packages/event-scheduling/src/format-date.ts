import { civilOf, dayOf, type IsoDate, type Lang } from "@vanstervind/core";
import { monthName, weekdayName } from "./internal/words.ts";
import { weekdayOf } from "./weekday.ts";

/**
 * A date as people say it, with its weekday.
 *
 * @throws `not-a-date` when the text is not a date that exists.
 * @example
 * ```ts
 * import { formatDate } from "@vanstervind/event-scheduling";
 *
 * formatDate("2026-05-01", "sv"); // => "fredag 1 maj 2026"
 * formatDate("2026-05-01", "en"); // => "Friday 1 May 2026"
 * ```
 */
export const formatDate = (date: IsoDate, lang: Lang): string => {
  const { year, month, dayOfMonth: day } = civilOf(dayOf(date));
  return `${weekdayName(weekdayOf(date), lang)} ${day} ${monthName(month, lang)} ${year}`;
};
