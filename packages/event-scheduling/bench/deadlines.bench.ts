import { addDays, createRandom } from "@vanstervind/core";
import { bench, describe } from "vitest";
import { religiousFeasts, swedishHolidays } from "../src/calendar/index.ts";
import { backPlan, type LeadTaskInput, reachReport } from "../src/deadlines/index.ts";
import { electionDeadlines } from "../src/elections/index.ts";

const title = { sv: "Uppgift", en: "Task" };
const random = createRandom("deadlines bench");

const events = Array.from({ length: 100 }, (_, index) => ({
  id: `event${index}`,
  start: { date: addDays("2026-01-15", random.integer(0, 340)) },
}));

/** 1,000 tasks in chains of ten, each chain before an event of its own. */
const tasks = Array.from(
  { length: 1000 },
  (_, index): LeadTaskInput => ({
    id: `task${index}`,
    title,
    eventId: `event${Math.floor(index / 10)}`,
    before: { weeks: random.integer(0, 4) },
    workingDays: random.integer(0, 5),
    after: index % 10 === 0 ? [] : [{ task: `task${index - 1}`, lag: { days: random.integer(0, 3) } }],
  }),
);

const associations = Array.from({ length: 62 }, (_, index) => `association${index}`);
const notices = backPlan(events, tasks).tasks.slice(0, 200);
const dispatches = notices.flatMap(({ id, due }) =>
  associations
    .filter(() => random.integer(0, 10) > 0)
    .map((associationId) => ({ noticeId: id, associationId, sentOn: addDays(due, random.integer(-9, 3)) })),
);

describe("deadlines", () => {
  bench("1,000 tasks counted back from 100 events", () => {
    backPlan(events, tasks, { asOf: "2026-03-01" });
  });
  bench("200 notices to 62 associations", () => {
    reachReport({ notices, associations, dispatches, asOf: "2026-12-31" });
  });
});

describe("days of a year", () => {
  bench("Swedish holidays", () => {
    swedishHolidays(2026);
  });
  bench("Muslim and Jewish feasts", () => {
    religiousFeasts(2026);
  });
  bench("days of an election", () => {
    electionDeadlines("riksdagsval", 2026);
  });
});
