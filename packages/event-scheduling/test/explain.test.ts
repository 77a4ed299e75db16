import type { Lang } from "@vanstervind/core";
import { describe, expect, test } from "vitest";
import {
  backPlan,
  explain,
  findClashes,
  formatDate,
  occurrences,
  placeEvents,
  type SchedulingReason,
} from "../src/index.ts";
import { title } from "./arbitraries.ts";

const sentences: readonly (readonly [SchedulingReason, sv: string, en: string])[] = [
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
  [
    { code: "overlapping", values: { kind: "venue", shared: ["hall"], minutes: 1 } },
    "Båda behöver lokalen hall samtidigt i 1 minut.",
    "Both need the venue hall at the same time for 1 minute.",
  ],
  [
    { code: "too-close", values: { kind: "person", shared: ["a", "b"], minutes: 10, needed: 30 } },
    "Bara 10 minuter emellan för personerna a, b; 30 behövs.",
    "Only 10 minutes between for the persons a, b; 30 are needed.",
  ],
  [
    {
      code: "lead-time",
      values: { weeks: 4, days: 1, workingDays: 2, eventDate: "2026-05-30", date: "2026-04-29" },
    },
    "Ska vara klart 4 veckor och 1 dag och 2 arbetsdagar före lördag 30 maj 2026, alltså onsdag 29 april 2026.",
    "Must be done 4 weeks and 1 day and 2 working days before Saturday 30 May 2026, that is Wednesday 29 April 2026.",
  ],
  [
    { code: "lead-time", values: { weeks: 0, days: 0, workingDays: 0, eventDate: "2026-05-30", date: "2026-05-30" } },
    "Ska vara klart senast samma dag som evenemanget, lördag 30 maj 2026.",
    "Must be done by the day of the event, Saturday 30 May 2026.",
  ],
  [
    { code: "before-successor", values: { taskId: "notice", startBy: "2026-04-30" } },
    "Ska vara klart innan notice börjar, senast torsdag 30 april 2026.",
    "Must be done before notice starts, by Thursday 30 April 2026.",
  ],
  [
    { code: "moved-from-closed-day", values: { from: "2026-04-03", to: "2026-04-02", closed: "langfredagen" } },
    "Tidigarelagt till torsdag 2 april 2026, eftersom fredag 3 april 2026 är Långfredagen.",
    "Brought forward to Thursday 2 April 2026, because Friday 3 April 2026 is Good Friday.",
  ],
  [
    { code: "moved-from-closed-day", values: { from: "2026-04-11", to: "2026-04-10", closed: "weekend" } },
    "Tidigarelagt till fredag 10 april 2026, eftersom lördag 11 april 2026 är helg.",
    "Brought forward to Friday 10 April 2026, because Saturday 11 April 2026 is a weekend.",
  ],
  [
    { code: "moved-from-closed-day", values: { from: "1950-07-14", to: "1950-07-13", closed: "bastille-day" } },
    "Tidigarelagt till torsdag 13 juli 1950, eftersom fredag 14 juli 1950 är bastille-day.",
    "Brought forward to Thursday 13 July 1950, because Friday 14 July 1950 is bastille-day.",
  ],
  [
    { code: "late", values: { days: 1, startBy: "2026-04-30", asOf: "2026-05-01" } },
    "Försenat: borde ha börjat torsdag 30 april 2026, 1 dag före fredag 1 maj 2026.",
    "Late: should have started on Thursday 30 April 2026, 1 day before Friday 1 May 2026.",
  ],
  [
    { code: "weekday-cost", values: { weekday: "tuesday", cost: 0 } },
    "Veckodagen tisdag: ett förstahandsval.",
    "The weekday Tuesday: a first choice.",
  ],
  [{ code: "time-cost", values: { time: "18:00", cost: 2 } }, "Klockan 18:00: kostnad 2.", "The time 18:00: cost 2."],
  [{ code: "venue-cost", values: { venueId: "hall", cost: 1 } }, "Lokalen hall: kostnad 1.", "The venue hall: cost 1."],
  [
    { code: "no-slots", values: { start: "2026-03-01", end: "2026-03-05" } },
    "Från 2026-03-01 till (men inte med) 2026-03-05 finns ingen tillåten veckodag där det ryms.",
    "From 2026-03-01 to (but not including) 2026-03-05 no allowed weekday has room for it.",
  ],
  [
    { code: "blocked-by-holiday", values: { slots: 2, of: 5, ids: ["julafton"] } },
    "2 av 5 möjliga platser i kalendern faller på helgdag eller afton: julafton.",
    "2 of 5 possible slots fall on a holiday or its eve: julafton.",
  ],
  [
    { code: "blocked-by-quiet-period", values: { slots: 5, of: 5, ids: ["juli"] } },
    "5 av 5 möjliga platser i kalendern ligger i en period som ska hållas fri: juli.",
    "5 of 5 possible slots lie in a time that is kept free: juli.",
  ],
  [
    { code: "blocked-by-venue", values: { slots: 1, of: 5, ids: ["hall"] } },
    "1 av 5 möjliga platser i kalendern har en lokal som är för liten eller inte är tillgänglig: hall.",
    "1 of 5 possible slots have a venue that is too small or not step-free: hall.",
  ],
  [
    { code: "blocked-by-fixed-event", values: { slots: 2, of: 5, ids: ["a", "b"] } },
    "2 av 5 möjliga platser i kalendern krockar med det som redan är bestämt: a, b.",
    "2 of 5 possible slots clash with what is settled already: a, b.",
  ],
  [
    { code: "blocked-by-request", values: { slots: 2, of: 5, ids: ["c"] } },
    "2 av 5 möjliga platser i kalendern utesluts av annat som placerats: c.",
    "2 of 5 possible slots are ruled out by others that were placed: c.",
  ],
];

describe("explain", () => {
  test.each(sentences)("says $code in both languages", (reason, sv, en) => {
    expect(explain(reason, "sv")).toBe(sv);
    expect(explain(reason, "en")).toBe(en);
  });

  test("has a sentence for whatever the package gives as a reason", () => {
    const at = { date: "2026-05-01", time: "18:00" };
    const [a, b] = ["a", "b"].map((id) => ({ id, title, start: at, durationMinutes: 60, people: ["chair"] }));
    const rule = { id: "march", title, on: { type: "fixed", month: 3, day: 8 } } as const;
    const given: SchedulingReason[] = [
      ...occurrences([rule], 2026).flatMap(({ reasons }) => reasons),
      ...findClashes([a!, b!]).map(({ reason }) => reason),
      ...backPlan(a!, [{ id: "notice", title, before: { weeks: 2 } }], { asOf: "2026-05-01" }).tasks[0]!.reasons,
      ...placeEvents(
        [{ id: "c", title, durationMinutes: 60, window: { start: "2026-05-01", end: "2026-05-02" } }].map(
          (request) => ({ ...request, times: { "10:00": 0 } }),
        ),
      ).unplaced[0]!.reasons,
    ];
    for (const reason of given) {
      for (const lang of ["sv", "en"] satisfies Lang[]) expect(explain(reason, lang)).toMatch(/^[A-ZÅÄÖ0-9].*\.$/);
    }
  });

  test("says a date with its weekday", () => {
    expect(formatDate("2026-12-31", "sv")).toBe("torsdag 31 december 2026");
    expect(() => formatDate("2026-02-30", "sv")).toThrowError(expect.objectContaining({ code: "not-a-date" }));
  });
});
