import { expect, test } from "vitest";
import { type BackPlanReason, explainDeadlines, type ReachReason } from "../../src/deadlines/index.ts";

const due = "2026-04-17";
const sentences: readonly (readonly [BackPlanReason | ReachReason, sv: string, en: string])[] = [
  [
    {
      code: "lead-time",
      values: { weeks: 4, days: 1, workingDays: 2, eventDate: "2026-05-30", date: "2026-04-29" },
    },
    "Ska vara klart 4 veckor + 1 dag + 2 arbetsdagar före lördag 30 maj 2026, alltså onsdag 29 april 2026.",
    "Must be done 4 weeks + 1 day + 2 working days before Saturday 30 May 2026, that is Wednesday 29 April 2026.",
  ],
  [
    { code: "lead-time", values: { weeks: 0, days: 0, workingDays: 0, eventDate: "2026-05-30", date: "2026-05-30" } },
    "Ska vara klart till evenemanget, lördag 30 maj 2026.",
    "Must be done by the event, Saturday 30 May 2026.",
  ],
  [
    {
      code: "before-successor",
      values: { weeks: 0, days: 0, workingDays: 0, taskId: "notice", startBy: "2026-04-30" },
    },
    "Ska vara klart före notice, som börjar senast torsdag 30 april 2026.",
    "Must be done before notice, which starts by Thursday 30 April 2026.",
  ],
  [
    {
      code: "before-successor",
      values: { weeks: 1, days: 0, workingDays: 0, taskId: "notice", startBy: "2026-04-30" },
    },
    "Ska vara klart 1 vecka före notice, som börjar senast torsdag 30 april 2026.",
    "Must be done 1 week before notice, which starts by Thursday 30 April 2026.",
  ],
  [
    {
      code: "moved-from-closed-day",
      values: { from: "2026-04-03", to: "2026-04-02", closed: { sv: "Långfredagen", en: "Good Friday" } },
    },
    "Tidigarelagt till torsdag 2 april 2026, eftersom fredag 3 april 2026 är Långfredagen.",
    "Brought forward to Thursday 2 April 2026, because Friday 3 April 2026 is Good Friday.",
  ],
  [
    { code: "late", values: { days: 1, startBy: "2026-04-30", asOf: "2026-05-01" } },
    "Försenat: borde ha börjat torsdag 30 april 2026, för 1 dag sedan.",
    "Late: should have started on Thursday 30 April 2026, 1 day ago.",
  ],
  [
    { code: "in-time", values: { due, sentOn: "2026-04-16", days: -1 } },
    "Skickades i tid, torsdag 16 april 2026.",
    "Sent in time, on Thursday 16 April 2026.",
  ],
  [
    { code: "sent-late", values: { due, sentOn: "2026-04-20", days: 3 } },
    "Skickades 3 dagar för sent, måndag 20 april 2026.",
    "Sent 3 days late, on Monday 20 April 2026.",
  ],
  [
    { code: "missing", values: { due, sentOn: null, days: 14 } },
    "Inte skickat; skulle ha gått fredag 17 april 2026, för 14 dagar sedan.",
    "Not sent; was due on Friday 17 April 2026, 14 days ago.",
  ],
  [
    { code: "pending", values: { due, sentOn: null, days: -1 } },
    "Inte skickat än; ska gå senast fredag 17 april 2026, om 1 dag.",
    "Not sent yet; due on Friday 17 April 2026, in 1 day.",
  ],
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explainDeadlines(reason, "sv")).toBe(sv);
  expect(explainDeadlines(reason, "en")).toBe(en);
});
