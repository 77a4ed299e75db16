import { DomainError, type Id } from "@vanstervind/core";
import type { CalendarRuleInput } from "./calendar-rule.ts";
import type { Announcement } from "./date-rule.ts";

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
 * import { commemorations, occurrences, withAnnouncements } from "@vanstervind/event-scheduling/calendar";
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
    throw new DomainError("unknown-rule", `No rule that waits for an announcement has the id "${ruleId}".`, {
      values: { ruleId },
      hint: "Check the id; only rules of type announced take announcements.",
    });
  }
  return rules.map((rule) => {
    const news = announcements.filter(({ ruleId }) => ruleId === rule.id);
    if (news.length === 0 || rule.on.type !== "announced") return rule;
    const years = new Set(news.map(({ year }) => year));
    const kept = (rule.on.announcements ?? []).filter(({ year }) => !years.has(year));
    return {
      ...rule,
      on: { ...rule.on, announcements: [...kept, ...news.map(({ ruleId: _, ...announcement }) => announcement)] },
    };
  });
};
