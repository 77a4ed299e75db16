import type { Lang } from "@vanstervind/core";
import { figuresIn } from "@vanstervind/page";
import type { DistrictStudies } from "./plan-studies.ts";
import { circleStatuses } from "./report/circles-section.ts";
import { isInTime } from "./report/people-section.ts";

const texts = {
  sv: {
    gaps: "Krav (gäller, uppfyllt):",
    plan: { roles: "Listtoppar, styrelser och valda", offers: "Erbjudanden till alla" },
    seats: (name: string, served: string, demand: string, courses: string) =>
      `${name}: ${served} av ${demand} platser, med ${courses} nya tillfällen.`,
    toppers: (all: string, announced: string, planned: string) =>
      `Listtoppar som saknar något: ${all}. Klara före valet med det utlysta ${announced}, med planen finns tid för ${planned}.`,
    late: (id: string, ok: boolean) =>
      `Sen ersättare ${id}: ${ok ? "hinner med ett extra tillfälle eller det som finns." : "hinner inte."}`,
    circles: "Cirklar:",
    written: (dir: string, files: string) => `Skrivet i ${dir}/: ${files}`,
  },
  en: {
    gaps: "Requirements (applies to, met):",
    plan: { roles: "List-toppers, boards and elected", offers: "Offers to all" },
    seats: (name: string, served: string, demand: string, courses: string) =>
      `${name}: ${served} of ${demand} seats, with ${courses} new sessions.`,
    toppers: (all: string, announced: string, planned: string) =>
      `List-toppers who lack something: ${all}. Done before the election by what is announced ${announced}; with the plan there is time for ${planned}.`,
    late: (id: string, ok: boolean) =>
      `Late replacement ${id}: ${ok ? "makes it, with an extra session or what there is." : "does not make it."}`,
    circles: "Circles:",
    written: (dir: string, files: string) => `Written to ${dir}/: ${files}`,
  },
} as const;

/** What the terminal shows when all is written. */
export const summary = (
  plan: DistrictStudies,
  lang: Lang,
  { outDir, files }: { readonly outDir: string; readonly files: readonly string[] },
): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { late, toppers } = plan;
  const name = new Map(plan.records.requirements.map((row) => [row.id, row.name[lang]]));
  return [
    t.gaps,
    ...plan.gaps.byRequirement.map(
      ({ key, subjects, statuses }) =>
        `  ${name.get(key)}: ${f.whole(subjects)}, ${f.whole(statuses.met + statuses.expiring)}`,
    ),
    ...[plan.seats, plan.offers].flatMap((own) =>
      own === null
        ? []
        : t.seats(t.plan[own.id], f.whole(own.plan.served), f.whole(own.plan.demand), f.whole(own.plan.courses.length)),
    ),
    t.toppers(
      f.whole(toppers.length),
      f.whole(toppers.filter((row) => isInTime(row.announced)).length),
      f.whole(toppers.filter((row) => isInTime(row.planned)).length),
    ),
    ...(late === null ? [] : [t.late(late.subjectId, isInTime(late.extra?.path ?? late.planned))]),
    `${t.circles} ${plan.circles.map(({ circle, report }) => `${circle.title} ${circleStatuses[lang][report.status]}`).join(" · ")}`,
    "",
    t.written(outDir, files.join(", ")),
  ].join("\n");
};
