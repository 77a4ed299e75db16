import type { Lang } from "@vanstervind/core";
import { figuresIn, footer, html, page, reportStyles, sourcesSection } from "@vanstervind/page";
import type { DayPlan } from "../day-plan.ts";
import { nextSection } from "./next-section.ts";
import { resultsSection } from "./results-section.ts";
import { teamsSection } from "./teams-section.ts";
import { turfsSection } from "./turfs-section.ts";

const texts = {
  sv: {
    title: (name: string) => `Dörrknackning: ${name}`,
    lead: (day: string) =>
      `Dörrarna i rundor av ett pass längd, lagen som går ut ${day}, vad som kom tillbaka och planen för dagen därpå.`,
    madeUp: "Lägenheter, portkoder, volontärer och besök är påhittade; adresser och gator är verkliga.",
    playedOnly: "Volontärer och besök är påhittade.",
    privacy:
      "Sidan räknar områden, aldrig personer. Den som inte vill ha besök finns inte i något av det som skrivs, inte ens som antal.",
    nav: { turfs: "Områden", teams: "Lag", results: "Dagen", next: "Nästa dag", sources: "Källor" },
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
    madeUp: "Flats, door codes, volunteers and visits are made up; addresses and streets are real.",
    playedOnly: "Volunteers and visits are made up.",
    privacy:
      "The page counts turfs, never people. Whoever wants no visit is in nothing that is written, not even as a count.",
    nav: { turfs: "Turfs", teams: "Teams", results: "The day", next: "Next day", sources: "Sources" },
    cards: { turfs: "turfs", households: "households to visit", km: "km to walk", hours: "hours", teams: "teams out" },
    sources: "What it rests on",
    own: "Own files of addresses and streets",
    sample: "Addresses and streets from OpenStreetMap, December 2020; the flats are made up",
    note: "Times are estimates by what others have measured, until days of your own have corrected them.",
  },
} as const;

const styles = `${reportStyles}
#teams td:last-child { min-width: 18rem; }
`;

/** The day as one page that opens anywhere. */
export const report = (day: DayPlan, lang: Lang): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { town, plan, outing, options } = day;
  const { summary } = plan;
  const card = (figure: string, what: string) => html`<li><b>${figure}</b>${what}</li>`;
  const sources = [{ text: town.madeUp ? t.sample : t.own, credits: town.credit === "" ? [] : [town.credit] }];
  return page(
    t.title(town.name),
    lang,
    styles,
    html`<header class="top">
<h1>${t.title(town.name)}</h1>
<p>${t.lead(f.dayAndMonth(options.day))}</p>
<p><span class="badge bad">${town.madeUp ? t.madeUp : t.playedOnly}</span></p>
<p class="small muted">${t.privacy}</p>
<nav><ul>${Object.entries(t.nav).map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<ul class="cards">
${card(f.whole(plan.turfs.length), t.cards.turfs)}
${card(f.whole(summary.households), t.cards.households)}
${card(f.decimals(summary.metres / 1000, 1), t.cards.km)}
${card(f.whole(summary.minutes / 60), t.cards.hours)}
${card(f.whole(new Set(outing.walks.map(({ team }) => team)).size), t.cards.teams)}
</ul>
</header>
<main>
${turfsSection(day, lang)}
${teamsSection(day, lang)}
${resultsSection(day, lang)}
${nextSection(day, lang)}
${sourcesSection(t.sources, sources, t.note)}
</main>
${footer(sources)}`,
  );
};
