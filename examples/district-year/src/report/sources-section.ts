import type { Lang } from "@vanstervind/core";
import { type Html, html } from "@vanstervind/page";
import { describeProvenance } from "@vanstervind/storstockholm";
import type { YearPlan } from "../plan-year.ts";

const texts = {
  sv: {
    title: "Vad det bygger på",
    synthetic:
      "Påhittade uppgifter är framtagna ur ett frö för att visa hur det fungerar. Ingen verklig person eller förening beskrivs; namnen på kommuner och stadsdelar är verkliga, allt annat om föreningarna är inte det.",
    how: "Så är det räknat",
    method: [
      "Områdena: behov gånger effekt, med fasta gränser för varje mått. Bidragen summerar till poängen.",
      "Fonden: viktad vattennivå med golv och tak, exakt i bråktal och avrundad till hela kronor så att summan stämmer.",
      "Studierna: en status per person och krav, för den dag som rapporten gäller och inget som blev känt senare.",
      "Gångområdena: en enda tur genom alla dörrar längs gatorna, delad där det ger kortast väg; ingen dörr tappas bort.",
      "Knackardagarna: kalenderns dagar genomspelade i områdenas gångområden, dag efter dag där den förra slutade.",
      "Kalendern: inga krockar om lokal, människor eller målgrupp; det som inte får plats redovisas med skäl.",
    ],
    privacy: "Rapporten innehåller inga personuppgifter. Antal under fem döljs där de kunde peka ut någon.",
  },
  en: {
    title: "What it rests on",
    synthetic:
      "Made-up data is drawn from a seed to show how it works. No real person or association is described; names of municipalities and city districts are real, all else about the associations is not.",
    how: "How it was computed",
    method: [
      "The areas: need times effect, with fixed bounds for each measure. Contributions sum to the score.",
      "The fund: a weighted water level with floors and caps, exact in fractions and rounded to whole kronor so that the sum agrees.",
      "The studies: one status for each person and requirement, as of the day of the report and nothing known later.",
      "The turfs: one tour through all doors along the streets, cut where the walk becomes shortest; no door is lost.",
      "The knocking days: the calendar's days rehearsed in the turfs of their areas, each where the one before ended.",
      "The calendar: no clashes over rooms, people or audiences; what finds no place is told with the reason.",
    ],
    privacy: "The report holds no personal data. Counts below five are hidden where they could point somebody out.",
  },
} as const;

/** Where the data comes from, what is made up, and how answers were computed. */
export const sourcesSection = ({ district }: YearPlan, lang: Lang): Html => {
  const t = texts[lang];
  const isMadeUp = district.provenance.some(({ syntheticRows }) => syntheticRows > 0);
  return html`<section id="sources">
<h2>${t.title}</h2>
${isMadeUp ? html`<p>${t.synthetic}</p>` : null}
<ul class="reasons small">${district.provenance.map((source) => html`<li>${describeProvenance(source, lang)}</li>`)}</ul>
<h3>${t.how}</h3>
<ul class="reasons">${t.method.map((line) => html`<li>${line}</li>`)}</ul>
<p>${t.privacy}</p>
</section>`;
};
