import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import { explain, type PlanReason, type Turf, type TurfReason } from "@vanstervind/turf-splitting";
import type { DayPlan } from "../day-plan.ts";
import { looksOf } from "./looks.ts";
import { turfMap } from "./turf-map.ts";

const texts = {
  sv: {
    title: "Områdena",
    lead: (turfs: string, metres: string, minutes: string) =>
      `${turfs} områden. I genomsnitt ${metres} meter att gå och ${minutes} minuter.`,
    balance: (least: string, most: string) => `Det minsta är ${least} av genomsnittet, det största ${most}.`,
    lost: (lost: string) => `Adresser som har tappats bort: ${lost}.`,
    outside: (count: string) => `Adresser utan känt läge, som ingen kan gå till: ${count}.`,
    map: "Karta över områdena, dagens mörkare",
    caption: "Dagens områden är mörkare, deras rundor streckade. Hela kartan finns i map.html.",
    odd: "Att se på",
  },
  en: {
    title: "The turfs",
    lead: (turfs: string, metres: string, minutes: string) =>
      `${turfs} turfs. On average ${metres} metres to walk and ${minutes} minutes.`,
    balance: (least: string, most: string) => `The smallest is ${least} of the mean, the largest ${most}.`,
    lost: (lost: string) => `Addresses lost on the way: ${lost}.`,
    outside: (count: string) => `Addresses whose place is not known, so that nobody can go there: ${count}.`,
    map: "Map of the turfs, today's darker",
    caption: "Today's turfs are darker, their walks dashed. The whole map is in map.html.",
    odd: "To look at",
  },
} as const;

/** The split in figures and on a map, with what is odd about it. */
export const turfsSection = ({ plan, outing, town }: DayPlan, lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { turfs, summary, exclusions } = plan;
  const mean = (sum: number): string => f.whole(sum / Math.max(1, turfs.length));
  const today = new Set(outing.walks.map(({ turf }) => turf.id));
  const nowhere = exclusions.filter(({ reason }) => reason.code === "no-coordinates").length;
  const odd = [
    ...plan.reasons.map((reason) => explain(withNames(reason, turfs), lang)),
    ...turfs.flatMap(({ id, reasons }) =>
      reasons
        .filter(({ code }) => code !== "within-window")
        .map((reason) => `${id}: ${explain(withNames(reason, turfs), lang)}`),
    ),
  ];
  return html`<section id="turfs">
<h2>${t.title}</h2>
<p>${t.lead(f.whole(turfs.length), mean(summary.metres), mean(summary.minutes))} ${t.balance(f.percent(summary.minOverMean), f.percent(summary.maxOverMean))} ${t.lost(f.whole(summary.lost))}${nowhere > 0 ? ` ${t.outside(f.whole(nowhere))}` : ""}</p>
<figure class="figure">${turfMap({
    turfs,
    network: town.network,
    lookOf: looksOf(turfs, ({ id }) => (today.has(id) ? "today" : "later"), lang),
    width: 1000,
    label: t.map,
  })}<figcaption>${t.caption} ${town.credit}</figcaption></figure>
${odd.length === 0 ? null : html`<h3>${t.odd}</h3><ul class="reasons small">${odd.map((line) => html`<li>${line}</li>`)}</ul>`}
</section>`;
};

/** A reason that names entrances by street and number instead of by id. */
const withNames = <R extends PlanReason | TurfReason>(reason: R, turfs: readonly Turf[]): R => {
  const names = (ids: readonly string[]): string[] => {
    const wanted = new Set(ids);
    const found = turfs.flatMap(({ stops }) => stops.filter(({ id }) => wanted.has(id)));
    return [...new Set(found.map(({ street, houseNumber }) => `${street} ${houseNumber}`.trim()))];
  };
  if (reason.code === "fragmented")
    return { ...reason, values: { ...reason.values, apart: names(reason.values.apart) } };
  if (reason.code !== "off-street") return reason;
  return { ...reason, values: { ...reason.values, entranceIds: names(reason.values.entranceIds) } };
};
