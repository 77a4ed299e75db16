import type { Lang } from "@vanstervind/core";
import { writeCsv } from "@vanstervind/csv";
import { explain } from "@vanstervind/event-scheduling";
import type { CalendarPlan } from "./plan-calendar.ts";
import { namesIn } from "./report/names.ts";
import { report } from "./report/report.ts";
import { yearPage } from "./report/year-page.ts";
import { makeFeeds } from "./steps/feeds.ts";

const heads = {
  sv: {
    date: "datum",
    first: "första",
    second: "andra",
    why: "skäl",
    due: "klart senast",
    begin: "börja senast",
    task: "uppgift",
    owner: "ansvar",
    slack: "dagar kvar",
    done: "klart",
    shift: "pass",
    volunteer: "frivillig",
    skill: "uppdrag",
    notice: "utskick",
    association: "förening",
    state: "läge",
    sent: "skickat",
  },
  en: {
    date: "date",
    first: "first",
    second: "second",
    why: "reason",
    due: "done by",
    begin: "begin by",
    task: "task",
    owner: "owner",
    slack: "days left",
    done: "done",
    shift: "shift",
    volunteer: "volunteer",
    skill: "post",
    notice: "notice",
    association: "association",
    state: "state",
    sent: "sent",
  },
} as const;

/** Every file that the year is written as, by name. */
export const exportYear = (plan: CalendarPlan, lang: Lang): Map<string, string> => {
  const t = heads[lang];
  const names = namesIn(plan, lang);
  const feeds = makeFeeds(plan, lang);
  const starts = new Map(plan.year.merged.map(({ event }) => [event.id, event.start.date]));
  const { electionPlan } = plan;
  return new Map([
    ["report.html", report(plan, lang, feeds)],
    ["year.html", yearPage(plan, lang)],
    ...feeds.map(({ file, content }) => [file, content] as [string, string]),
    [
      "clashes.csv",
      writeCsv(
        plan.year.clashes,
        [
          { header: t.date, value: ({ secondId }) => starts.get(secondId) },
          { header: t.first, value: ({ firstId }) => names.of(firstId) },
          { header: t.second, value: ({ secondId }) => names.of(secondId) },
          { header: t.why, value: ({ reason }) => explain(names.in(reason), lang) },
        ],
        { lang },
      ),
    ],
    [
      "deadlines.csv",
      writeCsv(
        electionPlan.plan.tasks,
        [
          { header: t.due, value: ({ due }) => due },
          { header: t.begin, value: ({ startBy }) => startBy },
          { header: t.task, value: ({ title }) => title[lang] },
          { header: t.owner, value: ({ owner }) => (owner === null ? null : names.of(owner)) },
          { header: t.slack, value: ({ slackDays }) => slackDays },
          { header: t.done, value: ({ id }) => electionPlan.done.get(id) ?? null },
        ],
        { lang },
      ),
    ],
    [
      "notices.csv",
      writeCsv(
        plan.notices.reach.rows,
        [
          { header: t.notice, value: ({ noticeId }) => noticeId },
          { header: t.association, value: ({ associationId }) => names.of(associationId) },
          { header: t.due, value: ({ reason }) => reason.values.due },
          { header: t.sent, value: ({ reason }) => reason.values.sentOn },
          { header: t.state, value: ({ reason }) => reason.code },
        ],
        { lang },
      ),
    ],
    [
      "roster.csv",
      writeCsv(
        plan.callCentre.roster.assignments,
        [
          { header: t.shift, value: ({ shiftId }) => shiftId },
          { header: t.volunteer, value: ({ volunteerId }) => volunteerId },
          { header: t.skill, value: ({ skill }) => skill },
        ],
        { lang },
      ),
    ],
  ]);
};
