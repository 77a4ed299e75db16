import type { Lang } from "@vanstervind/core";
import { writeCsv } from "@vanstervind/csv";
import { explain } from "@vanstervind/study-curriculum";
import { attendanceCsv } from "@vanstervind/study-curriculum/circles";
import { explainSeats } from "@vanstervind/study-curriculum/seats";
import type { DistrictStudies } from "./plan-studies.ts";
import { namesIn } from "./report/names.ts";
import { isInTime } from "./report/people-section.ts";
import { report } from "./report/report.ts";
import { outgoing } from "./steps/outgoing.ts";
import { period } from "./steps/requirements.ts";

const heads = {
  sv: {
    id: "id",
    association: "förening",
    requirement: "krav",
    share: "andel",
    hidden: "dolt",
    plan: "plan",
    month: "månad",
    unit: "kurs",
    place: "ort",
    leader: "ledare",
    learners: "deltagare",
    person: "person",
    lastDay: "sista dag",
    reminders: "påminn",
    why: "skäl",
    begins: "börja med",
    announced: "klar med det utlysta",
    planned: "klar med planen",
    inTime: "hinner före valet",
    audience: "gäller",
    offered: "erbjudna",
  },
  en: {
    id: "id",
    association: "association",
    requirement: "requirement",
    share: "share",
    hidden: "hidden",
    plan: "plan",
    month: "month",
    unit: "course",
    place: "place",
    leader: "leader",
    learners: "learners",
    person: "person",
    lastDay: "last day",
    reminders: "remind",
    why: "reason",
    begins: "begin with",
    announced: "done, announced",
    planned: "done, with the plan",
    inTime: "in time for the election",
    audience: "applies to",
    offered: "offered",
  },
} as const;

/** Every file that the study plan is written as, by name. */
export const exportStudies = (plan: DistrictStudies, lang: Lang): Map<string, string> => {
  const t = heads[lang];
  const names = namesIn(plan, lang);
  const { statements, badges } = outgoing(plan.records, period.start, plan.options.seed);
  const planned = [plan.seats, plan.offers].flatMap((own) => (own === null ? [] : [own]));
  return new Map([
    ["study-plan.html", report(plan, lang)],
    [
      "coverage.csv",
      writeCsv(
        plan.coverage.rows.flatMap(({ id, name, cells }) => cells.map((cell) => ({ id, name, ...cell }))),
        [
          { header: t.id, value: ({ id }) => id },
          { header: t.association, value: ({ name }) => name },
          { header: t.requirement, value: ({ requirementId }) => names.requirement(requirementId) },
          { header: t.share, value: ({ share }) => (share === null ? null : Number(share.toFixed(4))) },
          { header: t.hidden, value: ({ hidden }) => hidden },
        ],
        { lang },
      ),
    ],
    [
      "courses.csv",
      writeCsv(
        planned.flatMap(({ id, plan: own }) => own.courses.map((course) => ({ plan: id, ...course }))),
        [
          { header: t.plan, value: (row) => row.plan },
          { header: t.month, value: ({ blockId }) => blockId },
          { header: t.unit, value: ({ unitId }) => names.unit(unitId) },
          { header: t.place, value: ({ placeId }) => names.place(placeId) },
          { header: t.leader, value: ({ leaderId }) => leaderId },
          { header: t.learners, value: ({ learners }) => learners },
        ],
        { lang },
      ),
    ],
    [
      "paths.csv",
      writeCsv(
        plan.toppers,
        [
          { header: t.person, value: ({ subjectId }) => subjectId },
          { header: t.begins, value: (row) => row.announced.next.map(names.unit).join(", ") },
          { header: t.announced, value: (row) => row.announced.earliestFinish },
          { header: t.planned, value: (row) => row.planned.earliestFinish },
          { header: t.inTime, value: (row) => isInTime(row.planned) },
        ],
        { lang },
      ),
    ],
    [
      "reminders.csv",
      writeCsv(
        plan.deadlines,
        [
          { header: t.person, value: ({ subjectId }) => subjectId },
          { header: t.requirement, value: ({ requirementId }) => names.requirement(requirementId) },
          { header: t.lastDay, value: ({ lastDay }) => lastDay },
          { header: t.reminders, value: ({ reminders }) => reminders.join(" ") },
          { header: t.why, value: ({ row }) => explain(row.reason, lang) },
        ],
        { lang },
      ),
    ],
    ...plan.circles.map(
      ({ circle, profile }) => [`${circle.id}.csv`, attendanceCsv(circle, { profile, lang })] as [string, string],
    ),
    ["statements.json", `${JSON.stringify(statements, null, 1)}\n`],
    ["badges.json", `${JSON.stringify(badges, null, 1)}\n`],
    [
      "ladders.csv",
      writeCsv(
        plan.associationLadders.rows,
        [
          { header: t.id, value: ({ id }) => id },
          { header: t.association, value: ({ name }) => name },
          { header: t.requirement, value: ({ requirementId }) => names.requirement(requirementId) },
          { header: t.audience, value: ({ audience }) => audience },
          { header: t.offered, value: ({ offered }) => offered },
        ],
        { lang },
      ),
    ],
    ["requirements.json", `${JSON.stringify(plan.records.requirements, null, 1)}\n`],
    [
      "seats.json",
      `${JSON.stringify(
        planned.map((own) => ({
          id: own.id,
          courses: own.plan.courses,
          cost: own.plan.cost,
          unserved: own.plan.unserved.map((row) => ({ ...row, why: explainSeats(row.reason, lang) })),
        })),
        null,
        1,
      )}\n`,
    ],
  ]);
};
