import { parse } from "@vanstervind/core";
import { ruleParts } from "./internal/rule-parts.ts";
import { type NthDay, RecurrenceRule, WeekdayCode } from "./recurrence-rule.ts";

/** What equals leaving the field out. */
const defaults: Partial<RecurrenceRule> = { interval: 1, firstDayOfWeek: "mo", skip: "omit" };

/** Days of the week as numbers that sort by day, then by ordinal. */
const keyOf = (item: number | NthDay): number =>
  typeof item === "number" ? item : WeekdayCode.options.indexOf(item.day) * 128 + (item.nthOfPeriod ?? 0);

const dayText = (key: number): string => {
  const day = Math.round(key / 128);
  return `${key - day * 128 || ""}${WeekdayCode.options[day]}`;
};

/**
 * Writes a rule as the value of RRULE in one canonical form: parts in a fixed order, lists sorted and without repeats,
 * what equals the default left out.
 *
 * Reading the text gives a rule with the same occurrences, and writing that gives the same text. O(n log n).
 *
 * @throws `invalid-input` when a value has no meaning.
 * @example
 * ```ts
 * import { formatRule, parseRule } from "@vanstervind/event-scheduling/recurrence";
 *
 * formatRule(parseRule("byday=tu,mo,tu;freq=weekly;interval=1").rule); // => "FREQ=WEEKLY;BYDAY=MO,TU"
 * ```
 */
export const formatRule = (rule: RecurrenceRule): string => {
  const { rscale: _, skip, ...rest } = parse(RecurrenceRule, rule, { source: "the rule" });
  const written: RecurrenceRule = skip && skip !== "omit" ? { rscale: "gregorian", skip, ...rest } : rest;
  const parts: string[] = [];
  for (const [name, field] of ruleParts) {
    const value = written[field];
    if (value === undefined || value === defaults[field]) continue;
    const keys = Array.isArray(value)
      ? [...new Set((value as (number | NthDay)[]).map(keyOf))].sort((a, b) => a - b)
      : null;
    const text =
      keys === null ? String(value).replace(/[-:]/g, "") : (field === "byDay" ? keys.map(dayText) : keys).join();
    parts.push(`${name}=${text.toUpperCase()}`);
  }
  return parts.join(";");
};
