import type { Lang } from "@vanstervind/core";
import {
  box,
  type Figures,
  figuresIn,
  type Html,
  html,
  mainStreets,
  orderOf,
  page,
  sheetStyles,
  stopBoxes,
  walkMap,
  walkRuns,
} from "@vanstervind/page";
import type { Turf } from "@vanstervind/turf-splitting";
import type { YearPlan } from "../plan-year.ts";
import type { TurfArea } from "../steps/turfs.ts";

const texts = {
  sv: {
    title: "Gånglistor",
    turf: "Gångområde",
    households: "Hushåll",
    stops: "Portar",
    walk: "Att gå",
    time: "Tid",
    begin: "Börja vid",
    end: "Sluta vid",
    minutes: (minutes: string) => `ungefär ${minutes} min för två`,
    who: "Vilka går",
    when: "Dag och tid",
    order: "Nr",
    number: "Port",
    doors: "Dörrar",
    done: "Klar",
    home: "Öppnade (antal)",
    nobody: "Ingen hemma (antal)",
    leaflet: "Flygblad",
    note: "Portkod, hiss m.m.",
    streetRun: "Gata",
    numbers: "Portar i gångordning (antal dörrar, om fler än en)",
    leaflets: "Flygblad (antal)",
    map: "Kartan: portarna i gångordning, den första ifylld",
    rule: "Skriv inget om vem som bor var eller vad någon tycker. Den som inte vill ha besök: ring kansliet, så stryks adressen.",
    madeUpDoors: "Påhittade adresser: går inte att gå.",
    madeUpHouseholds: "Antalet hushåll är påhittat där kartan inte vet det.",
  },
  en: {
    title: "Walk lists",
    turf: "Turf",
    households: "Households",
    stops: "Entrances",
    walk: "To walk",
    time: "Time",
    begin: "Begin at",
    end: "End at",
    minutes: (minutes: string) => `about ${minutes} min for two`,
    who: "Who walks",
    when: "Day and time",
    order: "No.",
    number: "Entrance",
    doors: "Doors",
    done: "Done",
    home: "Opened (number)",
    nobody: "Nobody home (number)",
    leaflet: "Leaflet",
    note: "Door code, lift etc.",
    streetRun: "Street",
    numbers: "Entrances in walking order (doors, if more than one)",
    leaflets: "Leaflets (number)",
    map: "The map: entrances in walking order, the first one filled",
    rule: "Write nothing about who lives where or what anybody thinks. Whoever wants no visits: call the office, and the address is struck.",
    madeUpDoors: "Made-up addresses: not to be walked.",
    madeUpHouseholds: "The number of households is made up where the map does not know it.",
  },
} as const;

/** One sheet a turf, to be printed on A4 and written on. */
export const walkLists = ({ turfs, district }: YearPlan, lang: Lang): string => {
  const f = figuresIn(lang);
  const credit = district.provenance.find(({ table }) => table === "addresses")?.attribution?.credit ?? null;
  return page(
    texts[lang].title,
    lang,
    sheetStyles,
    html`${turfs.areas.flatMap((area) => area.plan.turfs.map((turf) => sheet(area, turf, lang, f, area.madeUpDoors ? null : credit)))}`,
  );
};

const sheet = (area: TurfArea, turf: Turf, lang: Lang, f: Figures, credit: string | null): Html => {
  const t = texts[lang];
  const { stops, households, metres, minutes } = turf;
  const doorOf = (stop: Turf["stops"][number] | undefined): string =>
    stop === undefined ? "" : `${stop.street} ${stop.houseNumber}`;
  const heading = `${t.turf} ${area.id}${turf.id}: ${mainStreets(stops, 1).join()}`;
  return html`<article class="sheet">
<header><h1>${heading}</h1><p>${area.name}<br>
${area.madeUpDoors ? html`<span class="synthetic">${t.madeUpDoors}</span>` : area.madeUpHouseholds ? html`<span class="muted small">${t.madeUpHouseholds}</span>` : null}</p></header>
<div class="top">
<dl>
<dt>${t.begin}</dt><dd><b>${doorOf(stops[0])}</b></dd>
<dt>${t.end}</dt><dd>${doorOf(stops.at(-1))}</dd>
<dt>${t.stops}</dt><dd>${f.whole(stops.length)}</dd>
<dt>${t.households}</dt><dd>${f.whole(households)}</dd>
<dt>${t.walk}</dt><dd>${f.whole(Math.round(metres))} m</dd>
<dt>${t.time}</dt><dd>${t.minutes(f.whole(Math.round(minutes / 2)))}</dd>
<dt>${t.who}</dt><dd class="write"></dd>
<dt>${t.when}</dt><dd class="write"></dd>
</dl>
${walkMap({ stops, streets: area.network, width: 260, label: t.map })}
</div>
${isCompact(area) ? runTable(turf, heading, lang) : stopTable(turf, heading, lang)}
<p class="small muted">${t.rule}${credit === null ? null : ` ${credit}`}</p>
</article>`;
};

/** Below this mean of households an entrance, a row for each entrance would fill page after page. */
const compactBelow = 3;

const isCompact = ({ plan: { summary } }: TurfArea): boolean => summary.households < compactBelow * summary.entrances;

const count = html`<td><span class="count"></span></td>`;

/** The turf's name above the columns: repeated on every page that the table goes on to. */
const continued = (heading: string, columns: number): Html =>
  html`<tr class="continued"><th colspan="${columns}">${heading}</th></tr>`;

/** A row for each entrance, under the name of its street. */
const stopTable = ({ stops }: Turf, heading: string, lang: Lang): Html => {
  const t = texts[lang];
  return html`<table>
<thead>${continued(heading, 8)}<tr><th class="num">${t.order}</th><th>${t.number}</th><th class="num">${t.doors}</th><th>${t.done}</th><th>${t.home}</th><th>${t.nobody}</th><th>${t.leaflet}</th><th class="note">${t.note}</th></tr></thead>
<tbody>${walkRuns(stops).map(
    (run) =>
      html`<tr class="street"><td colspan="8">${run[0]!.stop.street}</td></tr>${run.map(
        ({ stop, order }) =>
          html`<tr><td class="num">${order}</td><td>${stop.houseNumber}</td><td class="num">${stop.households}</td><td>${box}</td>${count}${count}<td>${box}</td><td class="note"></td></tr>`,
      )}`,
  )}</tbody>
</table>`;
};

/** A row for each walk along a street, with a box for each entrance. */
const runTable = ({ stops }: Turf, heading: string, lang: Lang): Html => {
  const t = texts[lang];
  return html`<table class="runs">
<thead>${continued(heading, 6)}<tr><th>${t.order}</th><th>${t.streetRun}</th><th>${t.numbers}</th><th>${t.home}</th><th>${t.nobody}</th><th>${t.leaflets}</th></tr></thead>
<tbody>${walkRuns(stops).map((run) => {
    return html`<tr><td>${orderOf(run)}</td><td><b>${run[0]!.stop.street}</b></td><td>${stopBoxes(run)}</td>${count}${count}${count}</tr>`;
  })}</tbody>
</table>`;
};
