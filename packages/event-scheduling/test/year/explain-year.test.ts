import { expect, test } from "vitest";
import type { OccurrenceReason } from "../../src/rules/index.ts";
import { explainYear } from "../../src/year/index.ts";

const sentences: readonly (readonly [OccurrenceReason, sv: string, en: string])[] = [
  [{ code: "fixed", values: { month: 3, day: 8 } }, "Alltid den 8 mars.", "Always on 8 March."],
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
    { code: "nth-weekday", values: { nth: -3, weekday: "monday", month: 1 } },
    "Den tredje sista måndagen i januari.",
    "The third last Monday of January.",
  ],
  [
    { code: "weekday-in-window", values: { weekday: "saturday", from: { month: 6, day: 20 } } },
    "Den första lördagen från 20 juni.",
    "The first Saturday from 20 June.",
  ],
  [{ code: "easter-offset", values: { days: -2 } }, "2 dagar före påskdagen.", "2 days before Easter Sunday."],
  [{ code: "easter-offset", values: { days: 1 } }, "1 dag efter påskdagen.", "1 day after Easter Sunday."],
  [{ code: "easter-offset", values: { days: 0 } }, "0 dagar efter påskdagen.", "0 days after Easter Sunday."],
  [
    { code: "recurring", values: { rrule: "FREQ=MONTHLY;BYDAY=2TU", start: "2026-01-13" } },
    "Återkommer från 2026-01-13: FREQ=MONTHLY;BYDAY=2TU.",
    "Recurs from 2026-01-13: FREQ=MONTHLY;BYDAY=2TU.",
  ],
  [
    { code: "counted-from", values: { to: "riksdagsval", date: "2026-09-13", days: -18 } },
    "18 dagar före riksdagsval, söndag 13 september 2026.",
    "18 days before riksdagsval, Sunday 13 September 2026.",
  ],
  [
    { code: "follows-conditional", values: { to: "stockholm-pride" } },
    "Preliminärt, eftersom stockholm-pride är det.",
    "Conditional, because stockholm-pride is.",
  ],
  [
    { code: "announced", values: { source: "stockholmpride.org" } },
    "Tillkännagivet: stockholmpride.org.",
    "Announced: stockholmpride.org.",
  ],
  [
    { code: "announced-outside-window", values: { from: "2026-07-25", to: "2026-08-10" } },
    "Brukar annars ligga mellan 2026-07-25 och 2026-08-10.",
    "Otherwise usually between 2026-07-25 and 2026-08-10.",
  ],
  [
    { code: "not-arranged", values: { source: "arrangören" } },
    "Arrangeras inte i år: arrangören.",
    "Not held this year: arrangören.",
  ],
  [
    { code: "awaiting-announcement", values: { from: "2026-07-25", to: "2026-08-10" } },
    "Preliminärt tills det tillkännages; väntas mellan 2026-07-25 och 2026-08-10.",
    "Conditional until announced; expected between 2026-07-25 and 2026-08-10.",
  ],
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explainYear(reason, "sv")).toBe(sv);
  expect(explainYear(reason, "en")).toBe(en);
});
