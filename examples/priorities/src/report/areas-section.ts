import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import { type DecidedRow, type Decision, explain } from "@vanstervind/priority-scoring";
import type { District } from "@vanstervind/storstockholm";
import { areaCriteria, areaModel } from "../steps/area-model.ts";
import type { AreaRanking } from "../steps/areas.ts";
import { areaMaps } from "./area-maps.ts";
import { measuresTable } from "./measures-table.ts";
import { rankedTable } from "./ranked-table.ts";

const shownRows = 20;
const markedRows = 5;

const texts = {
  sv: {
    title: "Vilka områden kommer först",
    lead: (count: string, alike: string, redrawn: string) =>
      `${count} valdistrikt är ordnade efter behov gånger effekt: hur mycket resurserna behövs och hur stort resultat de kan ge i inflytande, väljare och aktiva medlemmar. Gränserna för varje mått är fasta, så ett distrikt mer eller mindre ändrar aldrig de andras ordning. ${alike} distrikt är desamma som 2018; för ${redrawn} som ritats om saknas jämförelsen, och de visas med det platsintervall som är möjligt.`,
    neutral: (median: string) =>
      `Tappet sedan 2018 är inte känt för distrikt som ritats om. De räknas med medianen bland de jämförbara, ${median} procentenheter, så att luckan varken lyfter eller sänker dem. Platsintervallet visar vad det verkliga tappet kunde ändra.`,
    proposal: "Ordningen är ett förslag. Distriktsstyrelsen beslutar; varje avsteg syns med sitt skäl.",
    map: "Valdistrikten efter prioritet, mörkast högst.",
    area: "Valdistrikt",
    overrides: "Styrelsens avsteg från förslaget",
    excluded: "Tas inte med",
    measures: "Måtten",
  },
  en: {
    title: "Which areas come first",
    lead: (count: string, alike: string, redrawn: string) =>
      `${count} election districts are ordered by need times effect: how much resources are needed, and how great a result they can give in influence, voters and active members. The bounds of each measure are fixed, so one district more or less never changes the order of the others. ${alike} districts are the same as in 2018; ${redrawn} that were redrawn cannot be compared and are shown with the ranks that are possible.`,
    neutral: (median: string) =>
      `The loss since 2018 is not known for redrawn districts. They count with the median of those that can be compared, ${median} percentage points, so that the gap neither lifts nor lowers them. The interval of ranks shows what the true loss could change.`,
    proposal: "The order is a proposal. The district board decides; every departure from it is shown with its reason.",
    map: "Election districts by priority, darkest highest.",
    area: "Election district",
    overrides: "The board's departures from the proposal",
    excluded: "Left out",
    measures: "The measures",
  },
} as const;

/** What the section is made from. */
export interface DecidedAreas extends Pick<AreaRanking, "compared" | "neutral"> {
  readonly decision: Decision;
}

/** The maps and the ranked districts with their reasons. */
export const areasSection = (district: District, areas: DecidedAreas, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { decision, compared, neutral } = areas;
  const scores = new Map(decision.rows.map(({ id, score }) => [id, score]));
  const marked = decision.rows.slice(0, markedRows).map(({ id }) => id);
  return html`<section id="priorities">
<h2>${t.title}</h2>
<p>${t.lead(figures.whole(decision.rows.length), figures.whole(compared.alike), figures.whole(compared.redrawn))}</p>
<p>${t.proposal}</p>
${areaMaps(district.electionDistricts, { values: scores, marked, label: t.map, format: (score) => figures.decimals(score, 2) }, lang)}
${neutralNote({ decision, neutral }, lang, figures)}
${rankedTable(decision.rows, { heading: t.area, count: shownRows }, lang, figures)}
${overridden(decision.rows, lang)}
${
  decision.excluded.length === 0
    ? null
    : html`<h3>${t.excluded}</h3><ul class="reasons">${decision.excluded.map(
        ({ name, reasons }) => html`<li>${name}: ${reasons.map((reason) => explain(reason, lang)).join(" ")}</li>`,
      )}</ul>`
}
<h3>${t.measures}</h3>
${measuresTable(areaModel, lang, figures)}
</section>`;
};

/** Every row that the board moved, wherever in the order it stands. */
const overridden = (rows: readonly DecidedRow[], lang: Lang): Html | null => {
  const moved = rows.filter(({ override }) => override !== null);
  if (moved.length === 0) return null;
  return html`<h3>${texts[lang].overrides}</h3><ul class="reasons">${moved.map(({ name, reasons }) => {
    const decided = reasons.filter(({ code }) => code === "placed").map((reason) => explain(reason, lang));
    return html`<li>${name}: ${decided.join(" ")}</li>`;
  })}</ul>`;
};

/** What stands in for the loss that redrawn districts lack. */
const neutralNote = (
  { decision, neutral }: Omit<DecidedAreas, "compared">,
  lang: Lang,
  figures: Figures,
): Html | null => {
  const { id } = areaCriteria.lost;
  const isMissing = decision.rows.some(({ criteria }) =>
    criteria.some((each) => each.id === id && each.level === null),
  );
  return isMissing ? html`<p>${texts[lang].neutral(figures.decimals(neutral.levels[id] ?? 0, 1))}</p>` : null;
};
