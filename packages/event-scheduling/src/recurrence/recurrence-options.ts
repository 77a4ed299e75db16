/** How to read what the standard leaves open, or what programs read differently. */
export interface RecurrenceOptions {
  /** A wall time that the clocks jump over: left out and not counted (RFC 5545), or shifted by the length of the gap. */
  readonly gap?: "skip" | "shift";
  /** Which of the two moments is meant by a wall time that occurs twice. */
  readonly fold?: "earlier" | "later";
  /** Which months a yearly rule means that names days of the month but no month. */
  readonly yearlyMonthDays?: "every-month" | "start-month";
  /** Which days a rule means that names weeks of the year but no day of the week. */
  readonly weekDays?: "start-weekday" | "every-day";
  /** Which years the interval of a rule with weeks of the year counts. */
  readonly weekYears?: "week-year" | "calendar-year";
  /** Whether the start is an occurrence, and is counted, even when no rule gives it. */
  readonly includeStart?: boolean;
  /** Whether a rule that breaks the standard in any way is refused. */
  readonly strict?: boolean;
}
