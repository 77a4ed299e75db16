import { expect, test } from "vitest";
import { type BackPlanReason, explainDeadlines } from "../../src/deadlines/index.ts";

const sentences: readonly (readonly [BackPlanReason, sv: string, en: string])[] = [
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
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explainDeadlines(reason, "sv")).toBe(sv);
  expect(explainDeadlines(reason, "en")).toBe(en);
});
