import type { CalendarRuleInput } from "../rules/calendar-rule.ts";

/** A day that the movement keeps, as a rule with its source. */
export interface Commemoration extends CalendarRuleInput {
  /** Where the date was read. */
  readonly source: string;
  /** `false` where the district must still say which day it means, or somebody else must announce the date. */
  readonly confirmed: boolean;
}

const kept = (
  id: string,
  [month, day]: readonly [number, number],
  [sv, en]: readonly [string, string],
  source: string,
  confirmed = true,
): Commemoration => ({ id, title: { sv, en }, on: { type: "fixed", month, day }, source, confirmed });

const slavery = (id: string, date: readonly [number, number], title: readonly [string, string], source: string) =>
  kept(id, date, title, source, false);

/** A Saturday by habit, looked for a week or two around. */
const announced = (
  id: string,
  title: string,
  saturdayFrom: readonly [number, number],
  window: readonly [from: readonly [number, number], to: readonly [number, number]],
  source: string,
): Commemoration => {
  const [expected, from, to] = [saturdayFrom, ...window].map(([month, day]) => ({ month: month!, day: day! }));
  return {
    id,
    title: { sv: title, en: title },
    on: {
      type: "announced",
      window: { from: from!, to: to! },
      expected: { type: "weekday-in-window", from: expected!, weekday: "saturday" },
    },
    source,
    confirmed: false,
  };
};

/**
 * The days that the labour movement in Stockholm keeps, as rules with their sources.
 *
 * Nine fixed days and two that others arrange: Stockholm Pride's parade (in most years the Saturday from 29 July) and
 * Socialistiskt forum (in most years the Saturday from 23 November). Their expected dates are habits seen in earlier
 * years, not facts: both stay conditional until an announcement with its source is added by `withAnnouncements`.
 * The activity plan does not say which day about slavery it means: the four are offered and none is marked `confirmed`.
 *
 * @see https://www.un.org/en/observances/list-days-weeks
 * @example
 * ```ts
 * import { occurrences } from "@vanstervind/event-scheduling/rules";
 * import { commemorations } from "@vanstervind/event-scheduling/year";
 *
 * occurrences(commemorations, 2025).find(({ ruleId }) => ruleId === "socialistiskt-forum")?.status;
 * // => "conditional"
 * commemorations.filter(({ confirmed }) => !confirmed).length; // => 6
 * ```
 */
export const commemorations: readonly Commemoration[] = [
  kept("kvinnodagen", [3, 8], ["Internationella kvinnodagen", "International Women's Day"], "fn.se, list of UN days"),
  slavery(
    "slaveriets-offer",
    [3, 25],
    ["Internationella dagen till minne av slaveriets offer", "Day of Remembrance of the Victims of Slavery"],
    "fn.se, list of UN days",
  ),
  kept("forsta-maj", [5, 1], ["Första maj", "May Day"], "lag (1989:253) om allmänna helgdagar"),
  announced(
    "stockholm-pride",
    "Stockholm Pride",
    [7, 29],
    [
      [7, 25],
      [8, 10],
    ],
    "habit of 2009, 2018 and 2024; in 2016 a week earlier",
  ),
  slavery(
    "slavhandelns-avskaffande",
    [8, 23],
    [
      "Internationella dagen till minne av slavhandeln och dess avskaffande",
      "Day for the Remembrance of the Slave Trade and its Abolition",
    ],
    "UNESCO",
  ),
  slavery(
    "svenska-slaveriets-avskaffande",
    [10, 9],
    ["Dagen till minne av det svenska slaveriets avskaffande", "Day of the Abolition of Swedish Slavery"],
    "scb.se, 2020-10-09",
  ),
  kept(
    "novemberpogromen",
    [11, 9],
    ["Minnesdag för Novemberpogromen", "Remembrance of the November Pogrom"],
    "skma.se, 2016-11-11",
  ),
  announced(
    "socialistiskt-forum",
    "Socialistiskt forum",
    [11, 23],
    [
      [11, 15],
      [12, 7],
    ],
    "habit of 2018, 2019 and 2025; in 2014 on 22 November",
  ),
  kept(
    "palestinadagen",
    [11, 29],
    [
      "Internationella dagen för solidaritet med det palestinska folket",
      "Day of Solidarity with the Palestinian People",
    ],
    "un.org, list of international days",
  ),
  slavery(
    "slaveriets-avskaffande-2-dec",
    [12, 2],
    ["Internationella dagen för avskaffande av slaveri", "Day for the Abolition of Slavery"],
    "scb.se, 2020-10-09",
  ),
  kept(
    "funktionshinderdagen",
    [12, 3],
    ["Internationella funktionshinderdagen", "Day of Persons with Disabilities"],
    "hsaab.se, calendar",
  ),
];
