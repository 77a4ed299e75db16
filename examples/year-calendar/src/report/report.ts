import type { Lang } from "@vanstervind/core";
import { figuresIn, html, page, reportStyles } from "@vanstervind/page";
import type { CalendarPlan } from "../plan-calendar.ts";
import type { Feed } from "../steps/feeds.ts";
import { years } from "../steps/horizon.ts";
import { shownEvents } from "../steps/shown-events.ts";
import { clashesSection } from "./clashes-section.ts";
import { deadlinesSection } from "./deadlines-section.ts";
import { feedsSection } from "./feeds-section.ts";
import { mark } from "./mark.ts";
import { namesIn } from "./names.ts";
import { placementSection } from "./placement-section.ts";
import { rosterSection } from "./roster-section.ts";
import type { SectionInput } from "./section.ts";
import { signUpSection } from "./sign-up-section.ts";

const texts = {
  sv: {
    title: `Fem kalendrar som en, ${years[0]}–${years.at(-1)}`,
    lead: "Vad fem organisationer har planerat, vad som krockar, vad som ska göras före valet och vem som gör det.",
    notice:
      "Organisationer, händelser, lokaler, lov och frivilliga är påhittade. Helgdagar, högtider och valets dagar är verkliga.",
    wall: "Året att skriva ut",
    nav: {
      clashes: "Krockar",
      deadlines: "Valet bakåt",
      placement: "Möten",
      roster: "Ringcentralen",
      "sign-up": "Anmälan",
      feeds: "Kalendrar",
    },
    cards: {
      events: "händelser",
      joint: "gemensamma",
      clashes: "krockar",
      late: "försenade uppgifter",
      unplaced: "möten utan tid",
      missing: "tomma platser i passen",
    },
  },
  en: {
    title: `Five calendars as one, ${years[0]}–${years.at(-1)}`,
    lead: "What five organisations have planned, what clashes, what must be done before the election and who does it.",
    notice:
      "Organisations, events, venues, school breaks and volunteers are made up. Holidays, feasts and the days of the election are real.",
    wall: "The year to print",
    nav: {
      clashes: "Clashes",
      deadlines: "Back from the election",
      placement: "Meetings",
      roster: "Call centre",
      "sign-up": "Sign-up",
      feeds: "Calendars",
    },
    cards: {
      events: "events",
      joint: "joint",
      clashes: "clashes",
      late: "late tasks",
      unplaced: "meetings without a time",
      missing: "empty places in shifts",
    },
  },
} as const;

const styles = `${reportStyles}
.cards { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); margin-bottom: 1.5rem; }
.mark { display: inline-block; width: .7rem; height: .7rem; vertical-align: -.03rem; }
.nowrap { white-space: nowrap; }
.reasons + .scroll { margin-top: 1rem; }
h4 { margin: 1rem 0 .25rem; font-size: .9375rem; }
td { overflow-wrap: break-word; }
code { font-size: .75rem; overflow-wrap: anywhere; }
#deadlines table:has(th:nth-child(6)) td:nth-child(-n+2) { white-space: nowrap; }
@media (min-width: 46.01rem), print {
  #roster td { min-width: 6rem; }
  #deadlines td:nth-child(3) { min-width: 9rem; }
  #deadlines td:nth-child(6) { width: 40%; min-width: 16rem; }
}
@media print { section { break-before: auto; } h2, h3 { break-after: avoid; } }
`;

/** The page on clashes, deadlines, meetings, shifts, sign-ups and feeds. */
export const report = (plan: CalendarPlan, lang: Lang, feeds: readonly Feed[]): string => {
  const t = texts[lang];
  const figures = figuresIn(lang);
  const input: SectionInput = { plan, lang, figures, names: namesIn(plan, lang) };
  const counts: Record<keyof typeof t.cards, number> = {
    events: shownEvents(plan).length,
    joint: plan.year.merged.filter(({ entries }) => entries.length > 1).length,
    clashes: plan.year.clashes.length,
    late: plan.electionPlan.plan.lateTaskIds.filter((id) => !plan.electionPlan.done.has(id)).length,
    unplaced: plan.placement.unplaced.length,
    missing: plan.callCentre.roster.missing,
  };
  return page(
    t.title,
    lang,
    styles,
    html`<header class="top"><h1>${t.title}</h1><p>${t.lead}</p><p class="muted">${t.notice}</p>
<ul class="legend">${plan.data.tables.organisations.map(
      (row) => html`<li>${mark(row, true)} ${lang === "sv" ? row.nameSv : row.nameEn}</li>`,
    )}</ul>
<nav><ul><li><a href="year.html"><b>${t.wall}</b></a></li>${Object.entries(t.nav).map(
      ([id, text]) => html`<li><a href="#${id}">${text}</a></li>`,
    )}</ul></nav></header>
<main><ul class="cards">${Object.entries(counts).map(
      ([key, count]) => html`<li><b>${figures.whole(count)}</b>${t.cards[key as keyof typeof t.cards]}</li>`,
    )}</ul>
${clashesSection(input)}${deadlinesSection(input)}${placementSection(input)}${rosterSection(input)}${signUpSection(input)}${feedsSection(input, feeds)}
</main>`,
  );
};
