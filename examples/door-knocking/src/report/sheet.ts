import type { Lang } from "@vanstervind/core";
import { type Html, html, walkMap } from "@vanstervind/page";
import { streetRuns, type Turf } from "@vanstervind/turf-splitting";
import type { Town } from "../town.ts";

const texts = {
  sv: {
    begin: "Börja vid",
    end: "Sluta vid",
    who: "Vilka går",
    when: "Dag och tid",
    map: "Kartan: portarna i gångordning, den första ifylld",
    madeUp: "Lägenheter och portkoder är påhittade.",
  },
  en: {
    begin: "Begin at",
    end: "End at",
    who: "Who walks",
    when: "Day and time",
    map: "The map: entrances in walking order, the first one filled",
    madeUp: "Flats and door codes are made up.",
  },
} as const;

/** What a sheet to print has. */
export interface Sheet {
  readonly title: string;
  /** What stands beside the title. */
  readonly aside: string;
  readonly stops: Turf["stops"];
  /** Figures, between where to begin and who walks. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Who walks; a line to write on when it is not known. */
  readonly who: string | null;
  /** From which stop on the map has squares. */
  readonly squaresFrom?: number;
  readonly body: Html;
}

/** A sheet of A4: where it goes, a map, what to do there, and whom the map is owed to. */
export const sheet = (
  { title, aside, stops, facts, who, squaresFrom = Infinity, body }: Sheet,
  town: Town,
  lang: Lang,
): Html => {
  const t = texts[lang];
  return html`<article class="sheet">
<header><h1>${title}</h1><p>${aside}</p></header>
<div class="top large"><dl>
<dt>${t.begin}</dt><dd><b>${nameOf(stops[0]!)}</b></dd>
<dt>${t.end}</dt><dd>${nameOf(stops.at(-1)!)}</dd>
${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
<dt>${t.who}</dt>${who === null ? html`<dd class="write"></dd>` : html`<dd>${who}</dd>`}
<dt>${t.when}</dt><dd class="write"></dd>
</dl>
${walkMap({ stops, streets: town.network, width: 380, label: t.map, squaresFrom })}
</div>
${body}
<p class="small muted">${sheetCredit(town, lang)}</p>
</article>
`;
};

/** What stands at the foot of each sheet. */
export const sheetCredit = (town: Town, lang: Lang): string =>
  town.madeUp ? `${town.credit}. ${texts[lang].madeUp}` : town.credit;

/** How a stop is spoken of. */
export const nameOf = ({ street, houseNumber }: Turf["stops"][number]): string => `${street} ${houseNumber}`.trim();

/** The streets of a walk, each once, in the order of the walk. */
export const streetsOf = (stops: Turf["stops"]): string =>
  [...new Set(streetRuns(stops).map(({ street }) => street))].join(", ");
