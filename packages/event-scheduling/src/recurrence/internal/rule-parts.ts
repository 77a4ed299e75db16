import type { RecurrenceRule } from "../recurrence-rule.ts";

/** What the fields of a rule are called in iCalendar, in the order they are written. */
export const ruleParts: ReadonlyMap<string, keyof RecurrenceRule> = new Map([
  ["RSCALE", "rscale"],
  ["FREQ", "frequency"],
  ["INTERVAL", "interval"],
  ["BYMONTH", "byMonth"],
  ["BYWEEKNO", "byWeekNo"],
  ["BYYEARDAY", "byYearDay"],
  ["BYMONTHDAY", "byMonthDay"],
  ["BYDAY", "byDay"],
  ["BYHOUR", "byHour"],
  ["BYMINUTE", "byMinute"],
  ["BYSECOND", "bySecond"],
  ["BYSETPOS", "bySetPosition"],
  ["WKST", "firstDayOfWeek"],
  ["SKIP", "skip"],
  ["COUNT", "count"],
  ["UNTIL", "until"],
]);
