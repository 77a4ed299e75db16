import type { CalendarRuleInput } from "../calendar/calendar-rule.ts";

const milestone = (id: string, to: string, days: number, sv: string, en: string): CalendarRuleInput => ({
  id,
  title: { sv, en },
  kind: "election-milestone",
  on: { type: "relative", to, days },
});

/**
 * Sweden's general and church elections and the days counted from them, as rules.
 *
 * General elections: the second Sunday of September every fourth year from 2014. Church elections: the third Sunday of
 * September every fourth year from 2013. Extra elections and the elections to the European Parliament follow no such
 * rule and are left to the caller. Milestones are the statutory days that a campaign plans by.
 *
 * @see Vallag (2005:837) 1 kap. 3 §; Kyrkoordning (1999:675) 38 kap.
 * @example
 * ```ts
 * import { occurrences } from "@vanstervind/event-scheduling/calendar";
 * import { swedishElections } from "@vanstervind/event-scheduling/elections";
 *
 * occurrences(swedishElections, 2026).map(({ ruleId, date }) => `${date} ${ruleId}`);
 * // => ["2026-07-30 utlandsrostning-brev", "2026-08-14 rostlangd", "2026-08-20 utlandsrostning",
 * //   "2026-08-26 fortidsrostning", "2026-09-13 riksdagsval", "2026-09-16 onsdagsrakning"]
 * occurrences(swedishElections, 2025).map(({ ruleId, date }) => `${date} ${ruleId}`);
 * // => ["2025-09-08 kyrkoval-fortidsrostning", "2025-09-21 kyrkoval"]
 * ```
 */
export const swedishElections: readonly CalendarRuleInput[] = [
  {
    id: "riksdagsval",
    title: { sv: "Val till riksdag, region och kommun", en: "General election: Riksdag, region and municipality" },
    kind: "election",
    on: { type: "nth-weekday", month: 9, weekday: "sunday", nth: 2 },
    years: { from: 2014, every: 4 },
  },
  milestone("utlandsrostning-brev", "riksdagsval", -45, "Brevröstning från utlandet", "Postal voting abroad opens"),
  milestone("rostlangd", "riksdagsval", -30, "Röstlängden fastställs", "The electoral roll is fixed"),
  milestone("utlandsrostning", "riksdagsval", -24, "Röstning på ambassader", "Voting at embassies opens"),
  milestone("fortidsrostning", "riksdagsval", -18, "Förtidsröstningen öppnar", "Early voting opens"),
  milestone("onsdagsrakning", "riksdagsval", 3, "Onsdagsräkningen", "Late early votes are counted"),
  {
    id: "kyrkoval",
    title: { sv: "Kyrkoval", en: "Church election" },
    kind: "election",
    on: { type: "nth-weekday", month: 9, weekday: "sunday", nth: 3 },
    years: { from: 2013, every: 4 },
  },
  milestone(
    "kyrkoval-fortidsrostning",
    "kyrkoval",
    -13,
    "Förtidsröstningen till kyrkovalet öppnar",
    "Early voting for the church election opens",
  ),
];
