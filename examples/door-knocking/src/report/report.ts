import type { Lang } from "@vanstervind/core";
import { figuresIn, footer, html, page, reportHead, reportStyles, sourcesSection } from "@vanstervind/page";
import type { DayPlan } from "../day-plan.ts";
import { leafletsSection } from "./leaflets-section.ts";
import { nextSection } from "./next-section.ts";
import { resultsSection } from "./results-section.ts";
import { teamsSection } from "./teams-section.ts";
import { turfsSection } from "./turfs-section.ts";

const texts = {
  sv: {
    title: (name: string) => `Dörrknackning: ${name}`,
    lead: (day: string) =>
      `Dörrarna i rundor av ett pass längd, lagen som går ut ${day}, vad som kom tillbaka och planen för dagen därpå.`,
    madeUp: { town: "lägenheter och portkoder", teams: "volontärer", visits: "besök" },
    isMadeUp: (what: string) => `Påhittat: ${what}. Adresser och gator är verkliga.`,
    and: " och ",
    privacy:
      "Sidan räknar områden, aldrig personer. Den som inte vill ha besök finns inte i något av det som skrivs, inte ens som antal.",
    nav: {
      turfs: "Områden",
      teams: "Lag",
      results: "Dagen",
      next: "Nästa dag",
      leaflets: "Flygblad",
      sources: "Källor",
    },
    cards: { turfs: "områden", households: "hushåll att besöka", km: "km att gå", hours: "timmar", teams: "lag ute" },
    sources: "Vad det bygger på",
    own: "Egna filer med adresser och gator",
    sample: "Adresser och gator ur OpenStreetMap, december 2020; lägenheterna är påhittade",
    note: "Tiderna är uppskattningar efter vad andra har mätt, tills egna dagar har rättat dem.",
  },
  en: {
    title: (name: string) => `Door-knocking: ${name}`,
    lead: (day: string) =>
      `The doors in walks of a shift's length, the teams that go out on ${day}, what came back, and the plan for the day after.`,
    madeUp: { town: "flats and door codes", teams: "volunteers", visits: "visits" },
    isMadeUp: (what: string) => `Made up: ${what}. Addresses and streets are real.`,
    and: " and ",
    privacy:
      "The page counts turfs, never people. Whoever wants no visit is in nothing that is written, not even as a count.",
    nav: {
      turfs: "Turfs",
      teams: "Teams",
      results: "The day",
      next: "Next day",
      leaflets: "Leaflets",
      sources: "Sources",
    },
    cards: { turfs: "turfs", households: "households to visit", km: "km to walk", hours: "hours", teams: "teams out" },
    sources: "What it rests on",
    own: "Own files of addresses and streets",
    sample: "Addresses and streets from OpenStreetMap, December 2020; the flats are made up",
    note: "Times are estimates by what others have measured, until days of your own have corrected them.",
  },
} as const;

const styles = `${reportStyles}
@media (min-width: 46.01rem) { #teams td:last-child { min-width: 18rem; } }
.narrow { width: auto; }
@media screen and (max-width: 46rem) {
  .cards { grid-template-columns: repeat(2, 1fr); }
}
@media print {
  section { break-before: auto; padding-bottom: .5rem; }
  h2, h3, caption { break-after: avoid; }
  .cards { grid-template-columns: repeat(5, 1fr); }
  .figure svg { width: auto; max-height: 13.5cm; }
}
`;

/** The day as one page that opens anywhere. */
export const report = (day: DayPlan, lang: Lang): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { town, plan, outing, options } = day;
  const { summary } = plan;
  const inventions = (["town", "teams", "visits"] as const)
    .filter((part) => (part === "town" ? town.madeUp : day.madeUp[part]))
    .map((part) => t.madeUp[part]);
  const sources = [{ text: town.madeUp ? t.sample : t.own, credits: town.credit === "" ? [] : [town.credit] }];
  return page(
    t.title(town.name),
    lang,
    styles,
    html`${reportHead({
      title: t.title(town.name),
      lead: t.lead(f.dayAndMonth(options.day)),
      notice: inventions.length === 0 ? null : t.isMadeUp(listed(inventions, t.and)),
      aside: t.privacy,
      nav: t.nav,
      cards: [
        [f.whole(plan.turfs.length), t.cards.turfs],
        [f.whole(summary.households), t.cards.households],
        [f.decimals(summary.metres / 1000, 1), t.cards.km],
        [f.whole(summary.minutes / 60), t.cards.hours],
        [f.whole(new Set(outing.walks.map(({ team }) => team)).size), t.cards.teams],
      ],
    })}
<main>
${turfsSection(day, lang)}
${teamsSection(day, lang)}
${resultsSection(day, lang)}
${nextSection(day, lang)}
${leafletsSection(day, lang)}
${sourcesSection(t.sources, sources, t.note)}
</main>
${footer(sources)}`,
  );
};

/** "a, b and c". */
const listed = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${and}${parts.at(-1)}`;
