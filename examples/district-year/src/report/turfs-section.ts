import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html, mainStreets } from "@vanstervind/page";
import { explain } from "@vanstervind/turf-splitting";
import type { YearPlan } from "../plan-year.ts";
import type { TurfArea } from "../steps/turfs.ts";
import { knockingPart } from "./knocking.ts";
import { turfMap } from "./turf-map.ts";

const texts = {
  sv: {
    title: "Dörrar i gångområden",
    lead: (turfs: string, households: string, km: string) =>
      `${turfs} gångområden med ${households} hushåll. Vart och ett tar ungefär tre timmar för två personer: vad de hinner på en lördag. Sammanlagt ${km} km att gå. Varje adress är i exakt ett område eller undantagen med skäl; ingen är tappad. Gånglistorna finns i walk-lists.html, en sida per område.`,
    volunteers: (count: string, hours: string, turfs: string) =>
      `${count} frivilliga har erbjudit sig att knacka dörr, sammanlagt ${hours} timmar i veckan: det räcker till ungefär ${turfs} områden i veckan.`,
    madeUpDoors: "Dörrar och gator är påhittade inom valdistriktets verkliga gräns.",
    madeUpHouseholds: "Adresser och gator är verkliga; antalet hushåll är påhittat där kartan inte vet det.",
    map: (name: string) => `Gångområdena i ${name}, ett streck per område i gångordning.`,
    turf: "Område",
    stops: "Portar",
    households: "Hushåll",
    metres: "Meter",
    minutes: "Tid (två personer)",
    note: "Att veta",
    excluded: "Undantagna adresser",
    none: "Inga.",
    balance: (least: string, most: string, metres: string) =>
      `Minsta området har ${least} av medelstorleken, det största ${most}. ${metres} meter att gå per port.`,
    reasons: {
      "do-not-contact": "vill inte ha besök",
      outside: "utanför området",
      "no-coordinates": "saknar plats på kartan",
      "low-priority": "väntar på annat som går först",
      "no-time": "ryms inte i tiden",
    },
    hours: (minutes: string) => `${minutes} min`,
    street: "i",
    all: (count: number) => `Visa alla ${count} områden`,
  },
  en: {
    title: "Doors in turfs",
    lead: (turfs: string, households: string, km: string) =>
      `${turfs} turfs with ${households} households. Each takes about three hours for two people: what they manage on a Saturday. ${km} km to walk in all. Every address is in exactly one turf or left out with a reason; none is lost. The walk lists are in walk-lists.html, a page a turf.`,
    volunteers: (count: string, hours: string, turfs: string) =>
      `${count} volunteers have offered to knock on doors, ${hours} hours a week in all: enough for some ${turfs} turfs a week.`,
    madeUpDoors: "Doors and streets are made up within the real border of the election district.",
    madeUpHouseholds:
      "Addresses and streets are real; the number of households is made up where the map does not know it.",
    map: (name: string) => `The turfs of ${name}, a line each in walking order.`,
    turf: "Turf",
    stops: "Entrances",
    households: "Households",
    metres: "Metres",
    minutes: "Time (two people)",
    note: "Note",
    excluded: "Addresses left out",
    none: "None.",
    balance: (least: string, most: string, metres: string) =>
      `The smallest turf has ${least} of the mean size, the largest ${most}. ${metres} metres to walk for each entrance.`,
    reasons: {
      "do-not-contact": "not to be visited",
      outside: "outside the area",
      "no-coordinates": "without a place on the map",
      "low-priority": "waiting for what comes first",
      "no-time": "beyond the time",
    },
    hours: (minutes: string) => `${minutes} min`,
    street: "on",
    all: (count: number) => `Show all ${count} turfs`,
  },
} as const;

/** A map and a table for each area, and how many addresses were left out and why. */
export const turfsSection = (plan: YearPlan, lang: Lang, figures: Figures): Html => {
  const { turfs, district } = plan;
  const t = texts[lang];
  const { totals, areas } = turfs;
  return html`<section id="turfs">
<h2>${t.title}</h2>
<p>${t.lead(figures.whole(totals.turfs), figures.whole(totals.households), figures.decimals(totals.metres / 1000, 1))}</p>
${volunteersPart(district.volunteers, lang, figures)}
${knockingPart(plan, lang, figures)}
${areas.map((area) => areaPart(area, lang, figures))}
</section>`;
};

/** Two people for three hours. */
const hoursPerTurf = 6;

/** How far the hours that volunteers have offered for knocking reach. */
const volunteersPart = (volunteers: YearPlan["district"]["volunteers"], lang: Lang, figures: Figures): Html | null => {
  const knocking = volunteers.filter(({ tasks }) => tasks.includes("knocking"));
  if (knocking.length === 0) return null;
  const hours = knocking.reduce((sum, { hoursPerWeek }) => sum + hoursPerWeek, 0);
  const turfs = Math.floor(hours / hoursPerTurf);
  return html`<p>${texts[lang].volunteers(figures.whole(knocking.length), figures.whole(Math.round(hours)), figures.whole(turfs))}</p>`;
};

const areaPart = (area: TurfArea, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { name, plan, network } = area;
  const { summary, turfs, reasons, exclusions } = plan;
  const left = new Map<keyof typeof t.reasons, number>();
  for (const { reason } of exclusions) left.set(reason.code, (left.get(reason.code) ?? 0) + 1);
  const perEntrance = summary.metres / Math.max(1, summary.entrances);
  return html`<h3>${name}</h3>
<p class="small muted">${area.madeUpDoors ? t.madeUpDoors : area.madeUpHouseholds ? t.madeUpHouseholds : null}</p>
<p class="small">${t.balance(figures.percent(summary.minOverMean), figures.percent(summary.maxOverMean), figures.decimals(perEntrance, 1))}
${reasons.map((reason) => ` ${explain(reason, lang)}`)}</p>
<figure class="figure">${turfMap(turfs, network, 900, t.map(name))}<figcaption>${t.map(name)}</figcaption></figure>
<p class="small">${t.excluded}: ${left.size === 0 ? t.none : [...left].map(([code, count]) => `${figures.whole(count)} ${t.reasons[code]}`).join(", ")}</p>
<details><summary>${t.all(turfs.length)}</summary>
<div class="scroll"><table>
<thead><tr><th>${t.turf}</th><th class="num">${t.stops}</th><th class="num">${t.households}</th><th class="num">${t.metres}</th><th class="num">${t.minutes}</th><th>${t.note}</th></tr></thead>
<tbody>${turfs.map(
    (
      turf,
    ) => html`<tr><td>${area.id}${turf.id} ${mainStreets(turf.stops, 1)}</td><td class="num">${figures.whole(turf.stops.length)}</td><td class="num">${figures.whole(turf.households)}</td>
<td class="num">${figures.whole(Math.round(turf.metres))}</td><td class="num">${t.hours(figures.whole(Math.round(turf.minutes / 2)))}</td>
<td class="small">${turf.reasons
      .filter(({ code }) => code !== "within-window")
      .map((reason) => explain(reason, lang))
      .join(" ")}</td></tr>`,
  )}</tbody>
</table></div></details>`;
};
