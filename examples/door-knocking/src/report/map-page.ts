import type { Lang } from "@vanstervind/core";
import { baseStyles, html, page } from "@vanstervind/page";
import type { DayPlan } from "../day-plan.ts";
import { looksOf } from "./looks.ts";
import { turfMap } from "./turf-map.ts";

const texts = {
  sv: {
    title: (name: string) => `Områden att knacka dörr i: ${name}`,
    label: (count: number) => `Karta över ${count} områden med dagens rundor streckade`,
    note: "Dagens områden är mörkare och rundorna streckade. Peka på ett område för dess siffror.",
    madeUp: "Lägenheterna är påhittade; adresser och gator är verkliga.",
  },
  en: {
    title: (name: string) => `Turfs to knock in: ${name}`,
    label: (count: number) => `Map of ${count} turfs with today's walks dashed`,
    note: "Today's turfs are darker and their walks dashed. Point at a turf for its figures.",
    madeUp: "The flats are made up; addresses and streets are real.",
  },
} as const;

const styles = `${baseStyles}
body { padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
p { margin: .25rem 0; }
svg { width: 100%; border: 1px solid var(--line); }
@media print { @page { size: A3 landscape; margin: 10mm; } body { padding: 0; } svg { max-height: 250mm; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** The map of all turfs by itself, for a wall or a screen. */
export const mapPage = ({ town, plan, outing }: DayPlan, lang: Lang): string => {
  const t = texts[lang];
  const today = new Set(outing.walks.map(({ turf }) => turf.id));
  const { turfs } = plan;
  return page(
    t.title(town.name),
    lang,
    styles,
    html`<h1>${t.title(town.name)}</h1>
<p>${t.note}${town.madeUp ? ` ${t.madeUp}` : ""}</p>
${turfMap({
  turfs,
  network: town.network,
  lookOf: looksOf(turfs, ({ id }) => (today.has(id) ? "today" : "later"), lang),
  width: 1400,
  label: t.label(turfs.length),
})}
<p class="small muted">${town.credit}</p>`,
  );
};
