import { formatOre, type Lang } from "@vanstervind/core";
import { figuresIn } from "@vanstervind/page";
import { explain as explainRank } from "@vanstervind/priority-scoring";
import { madeUp } from "./made-up.ts";
import type { YearPlan } from "./plan-year.ts";

/** What was written where. */
export interface Written {
  readonly outDir: string;
  readonly files: readonly string[];
}

const shownAreas = 5;
const shownAwards = 5;

const texts = {
  sv: {
    title: (year: number, date: string) => `Distriktets år ${year} (planerat ${date})`,
    areas: (count: string) => `De första områdena av ${count}:`,
    fund: (awarded: string, available: string, granted: number, refused: number) =>
      `Aktivitetsfonden: ${awarded} av ${available} beviljas till ${granted} ansökningar, ${refused} avslås. Störst:`,
    infeasible: (shortfall: string) =>
      `Aktivitetsfonden räcker inte till det minsta som söks: det fattas ${shortfall}.`,
    noFund: "Aktivitetsfonden: ingen omgång i uppgifterna.",
    studies: (date: string) => `Studier, med valet ${date} som gräns:`,
    study: (name: string, met: string, audience: string, open: string) =>
      `${name}: ${met} av ${audience} uppfyller kravet, ${open} gör det inte`,
    turfs: (turfs: string, doors: string, km: string, excluded: string) =>
      `Dörrknackning: ${turfs} gångområden med ${doors} dörrar, ${km} km att gå. ${excluded} adresser är undantagna.`,
    knocking: (days: string, doors: string, again: string) =>
      `Knackardagarna: ${days} dagar räcker till ${doors} besök, ${again} av dem till någon som inte var hemma förra gången.`,
    calendar: (events: string, placed: string, clashes: string, unplaced: string) =>
      `Kalendern: ${events} händelser, ${placed} utplacerade, ${clashes} krockar, ${unplaced} utan tid.`,
    next: "Närmast:",
    written: "Skrivet i",
    open: "Öppna report.html i en webbläsare; skriv ut walk-lists.html.",
    madeUp: {
      "built-in":
        "Föreningar, medlemmar, ansökningar och dörrarna utanför Östermalm är påhittade; områden och valresultat är verkliga.",
      part: "En del av uppgifterna är påhittad: se dörrarna, och källorna sist i rapporten.",
      nothing: null,
    },
  },
  en: {
    title: (year: number, date: string) => `The district's year ${year} (planned ${date})`,
    areas: (count: string) => `The first areas of ${count}:`,
    fund: (awarded: string, available: string, granted: number, refused: number) =>
      `The activity fund: ${awarded} of ${available} granted to ${granted} applications, ${refused} refused. Largest:`,
    infeasible: (shortfall: string) => `The activity fund does not cover the least asked for: ${shortfall} is lacking.`,
    noFund: "The activity fund: no round in the data.",
    studies: (date: string) => `Studies, with the election on ${date} as the limit:`,
    study: (name: string, met: string, audience: string, open: string) =>
      `${name}: ${met} of ${audience} meet the requirement, ${open} do not`,
    turfs: (turfs: string, doors: string, km: string, excluded: string) =>
      `Door-knocking: ${turfs} turfs with ${doors} doors, ${km} km to walk. ${excluded} addresses are left out.`,
    knocking: (days: string, doors: string, again: string) =>
      `The knocking days: ${days} days suffice for ${doors} visits, ${again} of them to somebody who was not at home before.`,
    calendar: (events: string, placed: string, clashes: string, unplaced: string) =>
      `The calendar: ${events} events, ${placed} placed, ${clashes} clashes, ${unplaced} without a time.`,
    next: "Next:",
    written: "Written to",
    open: "Open report.html in a browser; print walk-lists.html.",
    madeUp: {
      "built-in":
        "Associations, members, applications and the doors outside Östermalm are made up; areas and results are real.",
      part: "A part of the data is made up: see the doors, and the sources at the end of the report.",
      nothing: null,
    },
  },
} as const;

/** The plan on one screen, for whoever started it. */
export const summary = (plan: YearPlan, lang: Lang, { outDir, files }: Written): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { priorities, studies, turfs, calendar, knocking, electionDay, options, district } = plan;
  const notice = t.madeUp[madeUp(plan)];
  const title = t.title(calendar.calendar.year, f.date(options.asOf));
  const upcoming = calendar.calendar.entries.filter(
    ({ event }) => event.start.date >= options.asOf && event.kind !== "member-meeting",
  );
  return [
    "",
    title,
    "═".repeat(title.length),
    "",
    t.areas(f.whole(priorities.decision.rows.length)),
    ...priorities.decision.rows.slice(0, shownAreas).map(({ decidedRank, name, score, reasons }) => {
      const [first] = reasons;
      return `  ${decidedRank}. ${name} (${f.decimals(score, 3)})${first === undefined ? "" : `. ${explainRank(first, lang)}`}`;
    }),
    "",
    ...fundLines(plan, lang),
    "",
    t.studies(f.date(electionDay)),
    ...studies.gaps.byRequirement.map(({ key, statuses, subjects, subjectsWithGap }) => {
      const unit = district.studyUnits.find(({ id }) => id === key);
      const name = (lang === "sv" ? unit?.nameSv : unit?.nameEn) ?? key;
      return `  ${t.study(name, f.whole(statuses.met + statuses.expiring), f.whole(subjects), f.whole(subjectsWithGap))}`;
    }),
    "",
    t.turfs(
      f.whole(turfs.totals.turfs),
      f.whole(turfs.totals.households),
      f.decimals(turfs.totals.metres / 1000, 1),
      f.whole(turfs.totals.excluded),
    ),
    ...(knocking.days.length === 0
      ? []
      : [
          t.knocking(
            f.whole(knocking.days.length),
            f.whole(visitsOf(knocking.days)),
            f.whole(visitsOf(knocking.days.filter(({ round }) => round > 1))),
          ),
        ]),
    t.calendar(
      f.whole(calendar.calendar.entries.length),
      f.whole(calendar.placement.placed.length),
      f.whole(calendar.calendar.clashes.length),
      f.whole(calendar.placement.unplaced.length),
    ),
    t.next,
    ...upcoming.slice(0, 6).map(({ event }) => `  ${f.dayAndMonth(event.start.date)} ${event.title[lang]}`),
    "",
    `${t.written} ${outDir}/: ${files.join(", ")}`,
    t.open,
    ...(notice === null ? [] : [notice]),
  ].join("\n");
};

const fundLines = ({ fund }: YearPlan, lang: Lang): string[] => {
  const t = texts[lang];
  if (fund === null) return [t.noFund];
  const { allocation } = fund;
  if (!allocation.feasible) return [t.infeasible(formatOre(allocation.shortfallOre, lang))];
  const granted = allocation.applications.filter(({ awardOre }) => awardOre > 0);
  const largest = [...granted].sort((a, b) => b.awardOre - a.awardOre).slice(0, shownAwards);
  const { awardedOre, availableOre, applications } = allocation;
  return [
    t.fund(
      formatOre(awardedOre, lang),
      formatOre(availableOre, lang),
      granted.length,
      applications.length - granted.length,
    ),
    ...largest.map(({ applicantId, applicationId, awardOre }) => {
      const association = fund.associations.get(applicantId)?.name ?? applicantId;
      return `  ${formatOre(awardOre, lang)} ${association}: ${fund.applications.get(applicationId)?.title ?? ""}`;
    }),
  ];
};

const visitsOf = (days: YearPlan["knocking"]["days"]): number => days.reduce((sum, { doors }) => sum + doors, 0);
