import { DomainError, type Id } from "@vanstervind/core";
import type { CalendarRuleInput } from "../rules/calendar-rule.ts";
import type { Announcement } from "../rules/date-rule.ts";

/** What has been made known about an `announced` rule. */
export interface RuleAnnouncement extends Announcement {
  /** The rule it is about. */
  readonly ruleId: Id;
}

/**
 * The same rules, knowing more: each announcement goes to its rule and replaces what that rule knew about the year.
 *
 * @throws `unknown-rule` when no rule of type `announced` has the id.
 * @example
 * ```ts
 * import { occurrences } from "@vanstervind/event-scheduling/rules";
 * import { commemorations, withAnnouncements } from "@vanstervind/event-scheduling/year";
 *
 * const rules = withAnnouncements(commemorations, [
 *   { ruleId: "socialistiskt-forum", year: 2025, date: "2025-11-29", source: "abfstockholm.se, read 2025-10-01" },
 * ]);
 * const forum = occurrences(rules, 2025).find(({ ruleId }) => ruleId === "socialistiskt-forum");
 * [forum?.date, forum?.status]; // => ["2025-11-29", "confirmed"]
 * ```
 */
export const withAnnouncements = (
  rules: readonly CalendarRuleInput[],
  announcements: readonly RuleAnnouncement[],
): readonly CalendarRuleInput[] => {
  for (const { ruleId } of announcements) {
    if (rules.some(({ id, on }) => id === ruleId && on.type === "announced")) continue;
    throw new DomainError("unknown-rule", `No rule of type announced has the id "${ruleId}".`, { values: { ruleId } });
  }
  return rules.map((rule) => {
    if (rule.on.type !== "announced") return rule;
    const known = new Map((rule.on.announcements ?? []).map((announcement) => [announcement.year, announcement]));
    for (const { ruleId, ...news } of announcements) if (ruleId === rule.id) known.set(news.year, news);
    return { ...rule, on: { ...rule.on, announcements: [...known.values()] } };
  });
};
