/**
 * Dates by rule: fixed, by weekday, by Easter, counted from each other, recurring, or announced by somebody else.
 *
 * @packageDocumentation
 */

export { CalendarRule, type CalendarRuleInput, type RuleYears } from "./calendar-rule.ts";
export {
  type AnnouncedDate,
  Announcement,
  DateRule,
  type EasterOffset,
  type FixedDate,
  type MonthDay,
  type NthWeekday,
  type RecurringDate,
  type RelativeDate,
  type WeekdayInWindow,
  YearlyDate,
} from "./date-rule.ts";
export {
  type ExpandRecurrence,
  type Occurrence,
  type OccurrenceOptions,
  type OccurrenceReason,
  occurrences,
} from "./occurrences.ts";
