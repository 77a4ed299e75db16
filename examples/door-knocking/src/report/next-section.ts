import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import type { DayPlan } from "../day-plan.ts";

const texts = {
  sv: {
    title: "Nästa dag",
    lead: (turfs: string, households: string) => `Kvar är ${turfs} områden med ${households} hushåll.`,
    files: "Nya listor finns i next-walk-lists.html. Den som bad att slippa besök finns inte med i dem.",
  },
  en: {
    title: "The next day",
    lead: (turfs: string, households: string) => `${turfs} turfs with ${households} households are left.`,
    files: "New sheets are in next-walk-lists.html. Whoever asked to be left alone is not in them.",
  },
} as const;

/** What is left, and where the sheets for it are. */
export const nextSection = ({ next }: DayPlan, lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const households = next.open.reduce((sum, turf) => sum + turf.households, 0);
  return html`<section id="next">
<h2>${t.title}</h2>
<p>${t.lead(f.whole(next.open.length), f.whole(households))} ${t.files}</p>
</section>`;
};
