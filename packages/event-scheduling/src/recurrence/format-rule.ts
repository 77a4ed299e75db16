import { checkRule } from "./internal/check-rule.ts";
import { listParts, weekdays } from "./internal/rule-grammar.ts";
import type { NthDay, RecurrenceRule } from "./recurrence-rule.ts";

const ascending = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

const dayKey = ({ day, nthOfPeriod = 0 }: NthDay): number => weekdays.indexOf(day) * 128 + nthOfPeriod;

const dayText = (key: number): string => {
  const index = Math.round(key / 128);
  return `${key - index * 128 || ""}${weekdays[index]!.toUpperCase()}`;
};

/**
 * Writes a rule as the value of RRULE in one canonical form: parts in a fixed order, lists sorted and without repeats,
 * what equals the default left out.
 *
 * Reading the text gives a rule with the same occurrences, and writing that gives the same text. O(n log n).
 *
 * @throws `invalid-rule` when a value has no meaning.
 * @example
 * ```ts
 * import { formatRule, parseRule } from "@vanstervind/event-scheduling/recurrence";
 *
 * formatRule(parseRule("byday=tu,mo,tu;freq=weekly;interval=1").rule); // => "FREQ=WEEKLY;BYDAY=MO,TU"
 * ```
 */
export const formatRule = (rule: RecurrenceRule): string => {
  checkRule(rule);
  const { frequency, interval = 1, count, until, skip = "omit", firstDayOfWeek = "mo", byDay } = rule;
  const parts = [`FREQ=${frequency}`];
  const add = (name: string, value: string | number): void => {
    parts.push(`${name}=${value}`);
  };
  if (skip !== "omit") parts.unshift("RSCALE=GREGORIAN");
  if (interval !== 1) add("INTERVAL", interval);
  for (const { name, field } of listParts) {
    // Days of the week stand before the times of day.
    if (name === "BYHOUR" && byDay !== undefined) add("BYDAY", ascending(byDay.map(dayKey)).map(dayText).join());
    const list = rule[field];
    if (list !== undefined) add(name, ascending(list).join());
  }
  if (firstDayOfWeek !== "mo") add("WKST", firstDayOfWeek);
  if (skip !== "omit") add("SKIP", skip);
  if (count !== undefined) add("COUNT", count);
  if (until !== undefined) add("UNTIL", until.replace(/[-:]/g, ""));
  return parts.join(";").toUpperCase();
};
