import { expect, test } from "vitest";
import { explainCalendar, type OccurrenceReason } from "../../src/calendar/index.ts";

const sentences: readonly (readonly [OccurrenceReason, sv: string, en: string])[] = [
  [{ code: "fixed-date", values: { month: 3, day: 8 } }, "Alltid den 8 mars.", "Always on 8 March."],
  [
    { code: "nth-weekday", values: { nth: 2, weekday: "sunday", month: 9 } },
    "Den andra söndagen i september.",
    "The second Sunday of September.",
  ],
  [
    { code: "nth-weekday", values: { nth: -1, weekday: "saturday", month: 11 } },
    "Den sista lördagen i november.",
    "The last Saturday of November.",
  ],
  [
    { code: "weekday-in-window", values: { weekday: "saturday", from: "2026-06-20", to: "2026-06-26" } },
    "Den lördag som infaller 2026-06-20 till 2026-06-26.",
    "The Saturday between 2026-06-20 and 2026-06-26.",
  ],
  [{ code: "easter-offset", values: { days: -2 } }, "2 dagar före påskdagen.", "2 days before Easter Sunday."],
  [{ code: "easter-offset", values: { days: 1 } }, "1 dag efter påskdagen.", "1 day after Easter Sunday."],
  [{ code: "easter-offset", values: { days: 0 } }, "Samma dag som påskdagen.", "The same day as Easter Sunday."],
  [
    { code: "counted-from", values: { to: "riksdagsval", date: "2026-09-13", days: -18 } },
    "18 dagar före riksdagsval, söndag 13 september 2026.",
    "18 days before riksdagsval, Sunday 13 September 2026.",
  ],
  [
    { code: "follows-conditional", values: { to: "stockholm-pride" } },
    "Preliminärt, eftersom stockholm-pride ännu inte är bekräftat.",
    "Conditional, because stockholm-pride is not confirmed yet.",
  ],
  [
    { code: "announced", values: { source: "stockholmpride.org" } },
    "Datumet är tillkännagivet: stockholmpride.org.",
    "The date has been announced: stockholmpride.org.",
  ],
  [
    { code: "announced-outside-window", values: { from: "2026-07-25", to: "2026-08-10" } },
    "Det ligger utanför den tid då det brukar hållas, 2026-07-25 till 2026-08-10.",
    "It lies outside the time when it is usually held, 2026-07-25 to 2026-08-10.",
  ],
  [
    { code: "not-arranged", values: { source: "arrangören" } },
    "Det arrangeras inte i år: arrangören.",
    "It is not held this year: arrangören.",
  ],
  [
    { code: "awaiting-announcement", values: { from: "2026-07-25", to: "2026-08-10" } },
    "Preliminärt, förutsatt att det arrangeras; brukar ligga mellan 2026-07-25 och 2026-08-10.",
    "Conditional until somebody announces it; usually held between 2026-07-25 and 2026-08-10.",
  ],
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explainCalendar(reason, "sv")).toBe(sv);
  expect(explainCalendar(reason, "en")).toBe(en);
});
