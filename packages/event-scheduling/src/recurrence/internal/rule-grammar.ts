import type { Frequency, RecurrenceRule, WeekdayCode } from "../recurrence-rule.ts";

/** The days of the week, Monday first. */
export const weekdays: readonly WeekdayCode[] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

/** The frequencies, coarsest first. */
export const frequencies: readonly Frequency[] = [
  "yearly",
  "monthly",
  "weekly",
  "daily",
  "hourly",
  "minutely",
  "secondly",
];

/** The fields of a rule that are lists of numbers. */
export type ListField = Exclude<Extract<keyof RecurrenceRule, `by${string}`>, "byDay">;

/** What a list of numbers is called in text, and what may stand in it. */
export interface ListPart {
  readonly name: string;
  readonly field: ListField;
  /** The least number; when negative, 0 may not be used. */
  readonly least: number;
  readonly most: number;
  /** From which to which frequency the standard forbids the part, as indices of `frequencies`. */
  readonly forbidden: readonly [from: number, to: number];
}

const part = (name: string, field: ListField, least: number, most: number, from = 7, to = 6): ListPart => ({
  name,
  field,
  least,
  most,
  forbidden: [from, to],
});

/** The lists of numbers, in the order they are written. */
export const listParts: readonly ListPart[] = [
  part("BYMONTH", "byMonth", 1, 12),
  part("BYWEEKNO", "byWeekNo", -53, 53, 1, 6),
  part("BYYEARDAY", "byYearDay", -366, 366, 1, 3),
  part("BYMONTHDAY", "byMonthDay", -31, 31, 2, 2),
  part("BYEASTER", "byEaster", -366, 366, 0, 6),
  part("BYHOUR", "byHour", 0, 23),
  part("BYMINUTE", "byMinute", 0, 59),
  part("BYSECOND", "bySecond", 0, 60),
  part("BYSETPOS", "bySetPosition", -366, 366),
];

/** The part of a name, and the part of a day's name. */
export const partOf: ReadonlyMap<string, ListPart> = new Map(listParts.map((entry) => [entry.name, entry]));
