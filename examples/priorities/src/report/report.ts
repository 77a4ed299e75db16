import type { Lang } from "@vanstervind/core";
import { figuresIn, footer, html, page, reportHead, reportStyles, sourcesSection } from "@vanstervind/page";
import { sourcesOf } from "@vanstervind/storstockholm";
import type { PriorityPlan } from "../plan-priorities.ts";
import { areasSection } from "./areas-section.ts";
import { changeSection } from "./change-section.ts";
import { hoursSection } from "./hours-section.ts";
import { recordSection } from "./record-section.ts";
import { surenessSection } from "./sureness-section.ts";
import { themesSection } from "./themes-section.ts";
import { whySection } from "./why-section.ts";

/** The tables that the priorities are made from. */
const usedTables: readonly string[] = [
  "electionDistricts",
  "municipalities",
  "results2018",
  "results2022",
  "areaStatistics",
  "members",
  "priorityOverrides",
];

const texts = {
  sv: {
    title: "Distriktets prioriteringar",
    lead: "Vilka områden, frågor och målgrupper som kommer först, varför, hur säkert det är, vad som ändrats sedan 2018, vart timmarna räcker och vad styrelsen har beslutat.",
    notice:
      "Områden och valresultat är verkliga. Medlemstal, frågor, målgrupper och styrelsens beslut är påhittade för att visa hur det fungerar.",
    nav: {
      priorities: "Områden",
      sureness: "Säkerhet",
      why: "Varför",
      change: "Sedan 2018",
      themes: "Frågor och målgrupper",
      hours: "Timmar",
      record: "Beslut",
      sources: "Källor",
    },
    cards: {
      areas: "valdistrikt ordnade",
      sure: "är säkra bland de 50 första",
      changed: "av 50 byts när valet från 2018 omprövas",
      chosen: "distrikt får höstens timmar",
      departures: "avsteg från förslaget, alla med skäl",
    },
    sources: "Vad det bygger på",
    privacy: "Sidan innehåller inga personuppgifter: områden, frågor och grupper beskrivs med statistik.",
  },
  en: {
    title: "The district's priorities",
    lead: "Which areas, issues and audiences come first, why, how sure that is, what has changed since 2018, where the hours go, and what the board has decided.",
    notice:
      "Areas and election results are real. Member counts, issues, audiences and the board's decisions are made up to show how it works.",
    nav: {
      priorities: "Areas",
      sureness: "Sureness",
      why: "Why",
      change: "Since 2018",
      themes: "Issues and audiences",
      hours: "Hours",
      record: "Decisions",
      sources: "Sources",
    },
    cards: {
      areas: "election districts ranked",
      sure: "are surely among the first 50",
      changed: "of 50 change when the choice of 2018 is reassessed",
      chosen: "districts get the autumn's hours",
      departures: "departures from the proposal, each with its reason",
    },
    sources: "What it rests on",
    privacy: "The page holds no personal data: areas, issues and groups are described by statistics.",
  },
} as const;

const styles = `${reportStyles}
h4 { margin: .75rem 0 .25rem; font-size: .9375rem; }
.stacked { width: 100%; height: 1rem; background: var(--tint); }
.bars td { vertical-align: middle; padding: .25rem .6rem; }
.bars td:nth-child(2) { width: 50%; }
code { font-size: .8125rem; overflow-wrap: anywhere; }
@media screen and (max-width: 46rem) {
  .bars td, .bars th { padding: .25rem .3rem; font-size: .8125rem; }
  .bars td:nth-child(2) { width: 40%; }
  .bars .num { white-space: normal; }
  .hours, .hours :is(thead, tbody) { display: block; }
  .hours tr { display: grid; grid-template-columns: 3fr 1fr 1.4fr 1fr; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .hours :is(th, td) { border: 0; padding: .1rem .25rem; font-size: .8125rem; }
  .hours td:first-child { font-weight: 600; }
  .hours :is(th, td):last-child { grid-column: 1 / -1; }
  .overrides, .overrides :is(thead, tbody) { display: block; }
  .overrides tr { display: grid; grid-template-columns: 1fr 1fr; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .overrides :is(th, td) { grid-column: 1 / -1; border: 0; padding: .1rem .25rem; }
  .overrides .num { grid-column: auto; text-align: left; white-space: normal; }
  .overrides td:first-child { font-weight: 600; }
  .record :is(th, td):nth-child(4) { display: none; }
}
`;

/** The whole report as one page that opens anywhere. */
export const report = (plan: PriorityPlan, lang: Lang): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { district, themes, areas, sureness, change, hours, record } = plan;
  const used = district.provenance.filter(({ table }) => usedTables.includes(table));
  const sources = sourcesOf(used, lang);
  const isMadeUp =
    used.some(({ syntheticRows }) => syntheticRows > 0) ||
    [...themes.issues, ...themes.audiences].some(({ synthetic }) => synthetic);
  return page(
    t.title,
    lang,
    styles,
    html`${reportHead({
      title: t.title,
      lead: t.lead,
      notice: isMadeUp ? t.notice : null,
      nav: t.nav,
      cards: [
        [f.whole(areas.decision.rows.length), t.cards.areas],
        [f.whole([...sureness.topShares.values()].filter((share) => share >= 0.9).length), t.cards.sure],
        [f.whole(change.reassessment.left.length), t.cards.changed],
        [f.whole(hours.chosen.length), t.cards.chosen],
        [f.whole(areas.decision.overrides.length), t.cards.departures],
      ],
    })}
<main>
${areasSection(district, areas, lang, f)}
${surenessSection(plan, lang, f)}
${whySection(plan, lang)}
${changeSection(plan, lang, f)}
${themesSection(plan, lang, f)}
${hoursSection(plan, lang, f)}
${recordSection(plan, lang, f)}
${sourcesSection(t.sources, sources, t.privacy)}
</main>
${footer(sources, html`<code>${record.head}</code>`)}`,
  );
};
