import type { CalendarRuleInput, RuleYears } from "../rules/calendar-rule.ts";
import type { ElectionId } from "./election.ts";
import { decidedDays, elections, milestoneId } from "./elections.ts";

const european: ElectionId = "europaparlamentsval";

/**
 * Sweden's elections and the days counted from them, as they stand now, as rules for a year calendar.
 *
 * General elections from 2014, church elections, and elections to the European Parliament, which stay conditional over June
 * until their day is decided. What is decided each time, what no source that was read confirms, and what no yearly rule
 * gives is left to `electionDeadlines`, which also tells sources.
 *
 * @see Vallag (2005:837) 1 kap. 3 §; kyrkoordning (1999:675) 38 kap.
 * @example
 * ```ts
 * import { swedishElections } from "@vanstervind/event-scheduling/elections";
 * import { occurrences } from "@vanstervind/event-scheduling/rules";
 *
 * const dates = occurrences(swedishElections, 2026).map(({ ruleId, date }) => `${date} ${ruleId}`);
 * dates.filter((text) => text.includes("fortidsrostning") || text.includes("riksdagsval"));
 * // => ["2026-08-26 fortidsrostning", "2026-09-13 riksdagsval"]
 * occurrences(swedishElections, 2027); // => []
 * ```
 */
export const swedishElections: readonly CalendarRuleInput[] = [
  ...rulesOf("riksdagsval"),
  ...rulesOf("kyrkoval"),
  {
    id: european,
    title: elections[european].rules[0]!.title,
    kind: "election",
    on: {
      type: "announced",
      window: { from: { month: 6, day: 1 }, to: { month: 6, day: 30 } },
      announcements: decidedDays
        .filter(({ election }) => election === european)
        .map(({ year, date, source }) => ({ year, date, source })),
    },
    years: { from: elections[european].from, every: elections[european].every },
  },
];

function rulesOf(election: ElectionId): CalendarRuleInput[] {
  const { every, rules } = elections[election];
  return rules.flatMap(({ id, title, on, from, to, confirmedTo }): CalendarRuleInput[] => {
    const years: RuleYears = { from, to: confirmedTo, every };
    if (to !== null || on === null) return [];
    const milestone = { id: milestoneId(election, id), title, kind: "election-milestone" };
    if (typeof on === "number") return [{ ...milestone, on: { type: "relative", to: election, days: on }, years }];
    if ("sunday" in on) {
      return [
        {
          id,
          title,
          kind: "election",
          on: { type: "nth-weekday", month: 9, weekday: "sunday", nth: on.sunday },
          years,
        },
      ];
    }
    const [month, day] = on;
    return day === 0 ? [] : [{ ...milestone, on: { type: "fixed", month, day }, years }];
  });
}
