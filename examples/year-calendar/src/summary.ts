import type { Lang } from "@vanstervind/core";
import { figuresIn } from "@vanstervind/page";
import type { CalendarPlan } from "./plan-calendar.ts";
import { shownEvents } from "./steps/shown-events.ts";

const texts = {
  sv: {
    events: (events: string, joint: string) => `${events} händelser, varav ${joint} gemensamma.`,
    clashes: (clashes: number, competing: number, quiet: number) =>
      `${clashes} krockar, ${competing} stora händelser som konkurrerar, ${quiet} möten på helgdag, högtid eller lov.`,
    late: (late: number, all: number, share: string) =>
      `${late} av ${all} uppgifter före valet är försenade; ${share} av utskicken gick i tid.`,
    placed: (placed: number, all: number) => `${placed} av ${all} möten har fått tid och lokal.`,
    roster: (missing: number, shifts: number) => `Ringcentralen: ${shifts} pass, ${missing} tomma platser.`,
    written: (dir: string, files: string) => `Skrivet i ${dir}/: ${files}`,
  },
  en: {
    events: (events: string, joint: string) => `${events} events, ${joint} of them joint.`,
    clashes: (clashes: number, competing: number, quiet: number) =>
      `${clashes} clashes, ${competing} pairs of big events that compete, ${quiet} meetings on a holiday, feast or school break.`,
    late: (late: number, all: number, share: string) =>
      `${late} of ${all} tasks before the election are late; ${share} of the notices went in time.`,
    placed: (placed: number, all: number) => `${placed} of ${all} meetings found a time and a room.`,
    roster: (missing: number, shifts: number) => `Call centre: ${shifts} shifts, ${missing} empty places.`,
    written: (dir: string, files: string) => `Written to ${dir}/: ${files}`,
  },
} as const;

/** What the terminal shows when all is written. */
export const summary = (
  plan: CalendarPlan,
  lang: Lang,
  { outDir, files }: { readonly outDir: string; readonly files: readonly string[] },
): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { year, electionPlan, placement, callCentre, notices } = plan;
  const late = electionPlan.plan.lateTaskIds.filter((id) => !electionPlan.done.has(id));
  const { share } = notices.reach;
  return [
    t.events(
      f.whole(shownEvents(plan).length),
      f.whole(year.merged.filter(({ entries }) => entries.length > 1).length),
    ),
    t.clashes(year.clashes.length, year.competitions.length, year.breaches.length),
    t.late(late.length, electionPlan.plan.tasks.length, share === null ? "–" : f.percent(share)),
    t.placed(placement.placed.length, placement.placed.length + placement.unplaced.length),
    t.roster(callCentre.roster.missing, callCentre.request.shifts.length),
    "",
    t.written(outDir, files.join(", ")),
  ].join("\n");
};
