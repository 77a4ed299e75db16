import { compareIds, DomainError, dateOf, dayFrom, type IsoDate, type LocalText } from "@vanstervind/core";

/** A feast of another calendar, as a stretch of dates `[start, end)` that fits where a quiet period is asked for. */
export interface Feast {
  /** The feast and its first date, such as `eid-al-fitr-2026-03-20`. */
  readonly id: string;
  /** Its names. */
  readonly name: LocalText;
  /** Whose feast it is. */
  readonly tradition: "jewish" | "muslim";
  /** The first date; Jewish feasts begin at sunset the evening before. */
  readonly start: IsoDate;
  /** The date after the last one. */
  readonly end: IsoDate;
}

/** `when` is a date as the calendar writes it; the feast begins `after` days later and lasts `days`. */
type Row = readonly [when: string, after: number, days: number, id: string, sv: string, en?: string];

// Ramadan has 29 days or 30; its last is looked at below.
const muslim: readonly Row[] = [
  ["9/1", 0, 29, "ramadan", "Ramadan"],
  ["10/1", 0, 3, "eid-al-fitr", "Id al-fitr", "Eid al-Fitr"],
  ["12/10", 0, 4, "eid-al-adha", "Id al-adha", "Eid al-Adha"],
  ["1/10", 0, 1, "ashura", "Ashura"],
];
// From Purim to the next new year the months have fixed lengths, so leap months never matter.
const newYear = "1 Tishri";
const jewish: readonly Row[] = [
  [newYear, -193, 1, "purim", "Purim"],
  [newYear, -163, 8, "pesach", "Pesach", "Passover"],
  [newYear, -113, 2, "shavuot", "Shavuot"],
  [newYear, 0, 2, "rosh-hashanah", "Rosh hashana", "Rosh Hashanah"],
  [newYear, 9, 1, "yom-kippur", "Jom kippur", "Yom Kippur"],
  [newYear, 14, 9, "sukkot", "Sukkot"],
  ["25 Kislev", 0, 8, "hanukkah", "Chanukka", "Hanukkah"],
];

/**
 * The Muslim and Jewish feasts that begin in a year, in date order: days to keep free of meetings.
 *
 * Dates are those of the platform's Umm al-Qura and Hebrew calendars. The Hebrew ones are exact. Muslim communities
 * go by the sighting of the moon, so what is observed may differ by a day: ask the congregation. Two feasts of one name may
 * begin in a year (Eid al-Fitr in 2000). Asks the platform for each day of the year, about 2 ms.
 *
 * @throws `year-out-of-range` before 1900 or after 2170, where the tables of Umm al-Qura end.
 * @see https://cldr.unicode.org (calendars `islamic-umalqura` and `hebrew`)
 * @example
 * ```ts
 * import { religiousFeasts } from "@vanstervind/event-scheduling/calendar";
 *
 * const feasts = religiousFeasts(2026);
 * feasts.find(({ name }) => name.en === "Eid al-Fitr")?.id; // => "eid-al-fitr-2026-03-20"
 * feasts.find(({ name }) => name.en === "Yom Kippur")?.start; // => "2026-09-21"
 * ```
 */
export const religiousFeasts = (year: number): readonly Feast[] => {
  if (!(year >= 1900 && year <= 2170)) {
    throw new DomainError("year-out-of-range", `${year} is not a year from 1900 to 2170.`, { values: { year } });
  }
  const inTradition = (tradition: Feast["tradition"], calendar: string, rows: readonly Row[]): Feast[] => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
      month: "numeric",
      day: "numeric",
      timeZone: "UTC",
    });
    const told = (day: number): string => format.format(day * 86_400_000);
    const found: Feast[] = [];
    for (let day = dayFrom(year, 1, 1); day < dayFrom(year + 1, 1, 1); day++) {
      const today = told(day);
      for (const [when, after, days, id, sv, en = sv] of rows) {
        if (when !== today) continue;
        const start = dateOf(day + after);
        const end = day + after + days;
        const last = told(end) === "9/30" ? 1 : 0;
        found.push({ id: `${id}-${start}`, name: { sv, en }, tradition, start, end: dateOf(end + last) });
      }
    }
    return found;
  };
  return [...inTradition("muslim", "islamic-umalqura", muslim), ...inTradition("jewish", "hebrew", jewish)].sort(
    (a, b) => compareIds(a.start, b.start) || compareIds(a.id, b.id),
  );
};
