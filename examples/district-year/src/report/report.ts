import { formatOre, type Lang } from "@vanstervind/core";
import { fundSection } from "@vanstervind/fund-round";
import { figuresIn, html, page, reportHead } from "@vanstervind/page";
import { areasSection } from "@vanstervind/priorities";
import { madeUp } from "../made-up.ts";
import type { YearPlan } from "../plan-year.ts";
import { calendarSection } from "./calendar-section.ts";
import { sourcesSection } from "./sources-section.ts";
import { studiesSection } from "./studies-section.ts";
import { yearStyles } from "./styles.ts";
import { turfsSection } from "./turfs-section.ts";

const texts = {
  sv: {
    title: (year: number) => `Distriktets år ${year}`,
    lead: (date: string, election: string) =>
      `Planerat ${date}, med valet ${election} i sikte: vilka områden som kommer först, hur aktivitetsfonden fördelas, vem som saknar vilken studie, dörrarna i gångområden och årets datum. Varje rad säger varför.`,
    madeUp: {
      "built-in": "Föreningar, medlemmar, ansökningar och dörrarna utanför Östermalm är påhittade.",
      part: "En del av uppgifterna är påhittad: se dörrarna, och källorna sist i rapporten.",
      nothing: null,
    },
    nav: {
      priorities: "Områden",
      fund: "Aktivitetsfonden",
      studies: "Studier",
      turfs: "Dörrar",
      calendar: "Året",
      sources: "Källor",
    },
    cards: {
      areas: "valdistrikt ordnade",
      granted: "beviljas ur fonden",
      gaps: "personer saknar en studie som krävs för deras uppdrag eller erbjuds alla",
      turfs: "gångområden, ingen dörr tappad",
      clashes: "krockar i kalendern",
    },
    credits: "Kartor och resultat:",
  },
  en: {
    title: (year: number) => `The district's year ${year}`,
    lead: (date: string, election: string) =>
      `Planned ${date}, with the election on ${election} in view: which areas come first, how the activity fund is divided, who lacks which study, doors in walkable turfs, and the dates of the year. Every row says why.`,
    madeUp: {
      "built-in": "Associations, members, applications and the doors outside Östermalm are made up.",
      part: "A part of the data is made up: see the doors, and the sources at the end of the report.",
      nothing: null,
    },
    nav: {
      priorities: "Areas",
      fund: "Activity fund",
      studies: "Studies",
      turfs: "Doors",
      calendar: "The year",
      sources: "Sources",
    },
    cards: {
      areas: "election districts ranked",
      granted: "granted from the fund",
      gaps: "people lack a study that their role requires or that all are offered",
      turfs: "turfs, no door lost",
      clashes: "clashes in the calendar",
    },
    credits: "Maps and results:",
  },
} as const;

/** The whole report as one page that opens anywhere. */
export const report = (plan: YearPlan, lang: Lang): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { options, electionDay, priorities, fund, studies, turfs, calendar, district } = plan;
  const title = t.title(calendar.calendar.year);
  const credits = new Set(district.provenance.flatMap(({ attribution }) => attribution?.credit ?? []));
  const awarded = fund?.allocation.feasible ? fund.allocation.awardedOre : 0;
  return page(
    title,
    lang,
    yearStyles,
    html`${reportHead({
      title,
      lead: t.lead(f.date(options.asOf), f.date(electionDay)),
      notice: t.madeUp[madeUp(plan)],
      nav: t.nav,
      cards: [
        [f.whole(priorities.decision.rows.length), t.cards.areas],
        [formatOre(awarded, lang), t.cards.granted],
        [f.whole(studies.gaps.overall.subjectsWithGap), t.cards.gaps],
        [f.whole(turfs.totals.turfs), t.cards.turfs],
        [f.whole(calendar.calendar.clashes.length), t.cards.clashes],
      ],
    })}
<main>
${areasSection(district, priorities, lang, f)}
${fundSection(fund, lang, f)}
${studiesSection(plan, lang, f)}
${turfsSection(plan, lang, f)}
${calendarSection(plan, lang, f)}
${sourcesSection(plan, lang)}
</main>
<footer>${t.credits} ${[...credits].join(" · ")}</footer>`,
  );
};
