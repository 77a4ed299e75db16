import type { Lang } from "@vanstervind/core";
import { areaMap, type ColourClass, type Html, html, quantileClasses } from "@vanstervind/page";
import type { District } from "@vanstervind/storstockholm";

const texts = {
  sv: {
    inner: (name: string) => `${name} i större skala.`,
    first: (name: string, count: number) => `${name} i större skala. Numren är platserna för de ${count} första.`,
  },
  en: {
    inner: (name: string) => `${name} on a larger scale.`,
    first: (name: string, count: number) =>
      `${name} on a larger scale. The numbers are the ranks of the first ${count}.`,
  },
} as const;

/** What the maps show. */
export interface AreaMaps {
  /** The value of each district, by code; those without one are not drawn. */
  readonly values: ReadonlyMap<string, number>;
  /** Codes to mark with their number. */
  readonly marked: readonly string[];
  /** What the map of all of them shows. */
  readonly label: string;
  /** The classes of the legend; as many values in each when not given. */
  readonly classes?: readonly ColourClass[];
  /** A value as the legend has it. */
  readonly format: (value: number) => string;
}

/** All districts, and two municipalities on a larger scale: that of the first marked, and that with most districts. */
export const areaMaps = (
  electionDistricts: District["electionDistricts"],
  { values, marked, label, format, classes = quantileClasses([...values.values()]) }: AreaMaps,
  lang: Lang,
): Html => {
  const t = texts[lang];
  const firstIn = electionDistricts.find(({ code }) => code === marked[0])?.municipality;
  const zooms = [...new Set([firstIn, largestMunicipality(electionDistricts)])].flatMap((name) => name ?? []);
  const map = (districts: typeof electionDistricts, caption: string, numbers: readonly string[]) => {
    const frame = districts === electionDistricts ? "all" : "most";
    const picture = areaMap(districts, { values, classes, marked: numbers, width: 420, frame, label: caption });
    return html`<figure class="figure">${picture}<figcaption>${caption}</figcaption></figure>`;
  };
  return html`<div class="thirds">
${map(electionDistricts, label, [])}
${zooms.map((name) =>
  map(
    electionDistricts.filter(({ municipality }) => municipality === name),
    name === firstIn ? t.first(name, marked.length) : t.inner(name),
    name === firstIn ? marked : [],
  ),
)}
</div>
<ul class="legend">${classes.map(
    ({ colour, from, to }) => html`<li><i style="background:${colour}"></i>${format(from)}–${format(to)}</li>`,
  )}</ul>`;
};

/** The municipality with the most election districts: the one that is hardest to read on a map of them all. */
const largestMunicipality = (districts: District["electionDistricts"]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { municipality } of districts) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
};
