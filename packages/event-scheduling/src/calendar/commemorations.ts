import type { CalendarRuleInput } from "./calendar-rule.ts";
import type { YearlyDate } from "./date-rule.ts";

const on = (id: string, month: number, day: number, sv: string, en: string) =>
  ({ id, title: { sv, en }, on: { type: "fixed", month, day } }) as const;

const announced = (
  id: string,
  title: string,
  window: { from: { month: number; day: number }; to: { month: number; day: number } },
  expected: YearlyDate,
): CalendarRuleInput => ({ id, title: { sv: title, en: title }, on: { type: "announced", window, expected } });

/**
 * The days that the labour movement in Stockholm keeps, as rules.
 *
 * Nine fixed days and two that others arrange: Stockholm Pride's parade (in most years the Saturday from 29 July) and
 * Socialistiskt forum (in most years the Saturday from 23 November). Their expected dates are habits seen in earlier
 * years, not facts: both stay conditional until an announcement with its source is added by `withAnnouncements`.
 * Which of the four days about slavery to keep is the district's choice.
 *
 * @see https://www.un.org/en/observances/list-days-weeks
 * @example
 * ```ts
 * import { commemorations, occurrences } from "@vanstervind/event-scheduling/calendar";
 *
 * occurrences(commemorations, 2025).find(({ ruleId }) => ruleId === "socialistiskt-forum")?.status;
 * // => "conditional"
 * ```
 */
export const commemorations: readonly CalendarRuleInput[] = [
  on("kvinnodagen", 3, 8, "Internationella kvinnodagen", "International Women's Day"),
  on(
    "slaveriets-offer",
    3,
    25,
    "Internationella dagen till minne av slaveriets offer",
    "Day of Remembrance of the Victims of Slavery",
  ),
  on("forsta-maj", 5, 1, "Första maj", "May Day"),
  announced(
    "stockholm-pride",
    "Stockholm Pride",
    { from: { month: 7, day: 25 }, to: { month: 8, day: 10 } },
    { type: "weekday-in-window", from: { month: 7, day: 29 }, weekday: "saturday" },
  ),
  on(
    "slavhandelns-avskaffande",
    8,
    23,
    "Internationella dagen till minne av slavhandeln och dess avskaffande",
    "Day for the Remembrance of the Slave Trade and its Abolition",
  ),
  on(
    "svenska-slaveriets-avskaffande",
    10,
    9,
    "Dagen till minne av det svenska slaveriets avskaffande",
    "Day of the Abolition of Swedish Slavery",
  ),
  on("novemberpogromen", 11, 9, "Minnesdag för Novemberpogromen", "Remembrance of the November Pogrom"),
  announced(
    "socialistiskt-forum",
    "Socialistiskt forum",
    { from: { month: 11, day: 15 }, to: { month: 12, day: 7 } },
    { type: "weekday-in-window", from: { month: 11, day: 23 }, weekday: "saturday" },
  ),
  on(
    "palestinadagen",
    11,
    29,
    "Internationella dagen för solidaritet med det palestinska folket",
    "Day of Solidarity with the Palestinian People",
  ),
  on(
    "slaveriets-avskaffande-2-dec",
    12,
    2,
    "Internationella dagen för avskaffande av slaveri",
    "Day for the Abolition of Slavery",
  ),
  on("funktionshinderdagen", 12, 3, "Internationella funktionshinderdagen", "Day of Persons with Disabilities"),
];
