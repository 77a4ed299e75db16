import type { Lang, LocalText } from "@vanstervind/core";
import { writeCsv } from "@vanstervind/csv";
import type { PlannedTask } from "@vanstervind/event-scheduling/deadlines";
import { toICalendar } from "@vanstervind/event-scheduling/icalendar";
import { explain as explainAward } from "@vanstervind/fund-allocation";
import { explain as explainRank } from "@vanstervind/priority-scoring";
import { explain as explainGap } from "@vanstervind/study-curriculum";
import type { YearPlan } from "./plan-year.ts";
import { knockingNotes, knockingTable } from "./report/knocking.ts";
import { report } from "./report/report.ts";
import { walkLists } from "./report/walk-lists.ts";
import { turfsGeoJson } from "./turfs-geojson.ts";

/** Every file that a plan is written as, by name. */
export const exportYear = (plan: YearPlan, lang: Lang): Map<string, string> =>
  new Map([
    ["report.html", report(plan, lang)],
    ["walk-lists.html", walkLists(plan, lang)],
    ["priorities.csv", prioritiesCsv(plan, lang)],
    ["allocation.csv", allocationCsv(plan, lang)],
    ["study-gaps.csv", studyGapsCsv(plan, lang)],
    ["knocking-days.csv", knockingTable(plan, lang)],
    ["turfs.geojson", turfsGeoJson(plan)],
    ["year.ics", yearIcs(plan, lang)],
  ]);

const texts = {
  sv: {
    calendar: "Distriktets år",
    priorities: {
      decided: "plats",
      proposed: "föreslagen plats",
      best: "bästa möjliga plats",
      worst: "sämsta möjliga plats",
      code: "valdistrikt",
      name: "namn",
      score: "poäng",
      need: "behov",
      effect: "effekt",
      why: "skäl",
    },
    allocation: {
      id: "ansökan",
      association: "förening",
      title: "ändamål",
      asked: "sökt (kr)",
      claim: "högst enligt reglerna (kr)",
      exact: "exakt före avrundning (öre)",
      award: "beviljat (kr)",
      bound: "avgjort av",
      why: "skäl",
    },
    gaps: {
      requirement: "krav",
      member: "medlem",
      associations: "organisationer",
      status: "status",
      due: "senast",
      overdue: "dagar för sent",
      why: "skäl",
    },
  },
  en: {
    calendar: "The district's year",
    priorities: {
      decided: "rank",
      proposed: "proposed rank",
      best: "best possible rank",
      worst: "worst possible rank",
      code: "election district",
      name: "name",
      score: "score",
      need: "need",
      effect: "effect",
      why: "reasons",
    },
    allocation: {
      id: "application",
      association: "association",
      title: "purpose",
      asked: "asked for (SEK)",
      claim: "most by the rules (SEK)",
      exact: "exact before rounding (öre)",
      award: "granted (SEK)",
      bound: "decided by",
      why: "reasons",
    },
    gaps: {
      requirement: "requirement",
      member: "member",
      associations: "organisations",
      status: "status",
      due: "by",
      overdue: "days overdue",
      why: "reasons",
    },
  },
} as const;

const kronor = (ore: number): number => ore / 100;

/** All districts in decided order, with each measure's level, value and contribution. */
const prioritiesCsv = ({ priorities }: YearPlan, lang: Lang): string => {
  const t = texts[lang].priorities;
  const { rows } = priorities.decision;
  type Row = (typeof rows)[number];
  const round = (value: number): number => Number(value.toFixed(6));
  const blockOf = (row: Row, id: string): number => round(row.blocks.find((block) => block.id === id)?.score ?? 0);
  const levelOf = (row: Row, index: number): number | null => {
    const { level } = row.criteria[index]!;
    return level === null ? null : round(level);
  };
  const measures = (rows[0]?.criteria ?? []).flatMap(({ id }, index) => [
    { header: id, value: (row: Row) => levelOf(row, index) },
    { header: `${id} (0–1)`, value: (row: Row) => round(row.criteria[index]!.value) },
    { header: `${id} → ${t.score}`, value: (row: Row) => round(row.criteria[index]!.contribution) },
  ]);
  return writeCsv(
    rows,
    [
      { header: t.decided, value: (row) => row.decidedRank },
      { header: t.proposed, value: (row) => row.proposedRank },
      { header: t.best, value: (row) => row.rankInterval.best },
      { header: t.worst, value: (row) => row.rankInterval.worst },
      { header: t.code, value: (row) => row.id },
      { header: t.name, value: (row) => row.name },
      { header: t.score, value: (row) => round(row.score) },
      { header: t.need, value: (row) => blockOf(row, "need") },
      { header: t.effect, value: (row) => blockOf(row, "effect") },
      ...measures,
      { header: t.why, value: (row) => row.reasons.map((reason) => explainRank(reason, lang)).join(" ") },
    ],
    { lang },
  );
};

/** Every application with what it got and why; amounts in kronor, so that the column can be summed. */
const allocationCsv = ({ fund }: YearPlan, lang: Lang): string => {
  const t = texts[lang].allocation;
  const awards = fund?.allocation.feasible ? fund.allocation.applications : [];
  return writeCsv(
    awards,
    [
      { header: t.id, value: (row) => row.applicationId },
      { header: t.association, value: (row) => fund?.associations.get(row.applicantId)?.name ?? row.applicantId },
      { header: t.title, value: (row) => fund?.applications.get(row.applicationId)?.title ?? "" },
      { header: t.asked, value: (row) => kronor(row.requestedOre) },
      { header: t.claim, value: (row) => kronor(row.claimOre) },
      { header: t.exact, value: (row) => row.exactOre },
      { header: t.award, value: (row) => kronor(row.awardOre) },
      { header: t.bound, value: (row) => row.boundBy },
      { header: t.why, value: (row) => row.reasons.map((reason) => explainAward(reason, lang)).join(" ") },
    ],
    { lang },
  );
};

/** Everyone who lacks something or soon will, by pseudonym: for the office, not for passing on. */
const studyGapsCsv = ({ studies }: YearPlan, lang: Lang): string => {
  const t = texts[lang].gaps;
  return writeCsv(
    studies.gaps.rows.where({ statuses: ["missing", "expired", "booked", "expiring"] }),
    [
      { header: t.requirement, value: (row) => row.requirementId },
      { header: t.member, value: (row) => row.subjectId },
      { header: t.associations, value: (row) => row.organisationIds },
      { header: t.status, value: (row) => row.status },
      { header: t.due, value: (row) => row.due },
      { header: t.overdue, value: (row) => row.overdueDays },
      { header: t.why, value: (row) => explainGap(row.reason, lang) },
    ],
    { lang },
  );
};

/** The year to subscribe to, the tasks in good time among it. */
const yearIcs = (plan: YearPlan, lang: Lang): string => {
  const { calendar, options } = plan;
  const notes = knockingNotes(plan);
  const titles = new Map(calendar.calendar.entries.map(({ event }) => [event.id, event.title]));
  return toICalendar(
    calendar.calendar.entries.map(({ event }) => ({ ...event, description: notes.get(event.id) ?? event.description })),
    {
      name: `${texts[lang].calendar} ${calendar.calendar.year}`,
      domain: "vanstervind.example",
      // The day of the plan, not the clock: the same plan gives the same bytes.
      stamp: `${options.asOf}T00:00:00Z`,
      lang,
      venues: calendar.venues,
      tasks: calendar.backPlans.flatMap(({ tasks }) =>
        tasks.map((task) => ({ ...task, title: forEvent(task, titles) })),
      ),
    },
  );
};

/** A task's title with its event's: in a list of tasks it stands alone. */
const forEvent = ({ title, eventId }: PlannedTask, titles: ReadonlyMap<string, LocalText>): LocalText => {
  const event = titles.get(eventId);
  return event === undefined ? title : { sv: `${title.sv}: ${event.sv}`, en: `${title.en}: ${event.en}` };
};
