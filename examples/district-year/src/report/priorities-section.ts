import type { Lang } from "@vanstervind/core";
import { areaMap, type Figures, type Html, html, quantileClasses } from "@vanstervind/page";
import { areaCriteria, areaModel } from "@vanstervind/priorities";
import {
  type Block,
  type Criterion,
  type DecidedRow,
  explain,
  type Part,
  unitIn,
  type ValueFunction,
} from "@vanstervind/priority-scoring";
import type { YearPlan } from "../plan-year.ts";

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
    inner: (name: string) => `${name} i större skala.`,
    first: (name: string) => `${name} i större skala. Numren är platserna för de fem första.`,
    rank: "Plats",
    area: "Valdistrikt",
    need: "Behov",
    effect: "Effekt",
    score: "Poäng",
    why: "Varför",
    among: (best: number, worst: number) => `mellan ${best} och ${worst}`,
    proposed: (rank: number) => `förslag: ${rank}`,
    caption: (count: number) => `De ${count} första. Behov, effekt och poäng från 0 till 1.`,
    overrides: "Styrelsens avsteg från förslaget",
    excluded: "Tas inte med",
    measures: "Måtten",
    measure: "Mått",
    bounds: "Gränser, sämst – bäst",
    weight: "Vikt i blocket",
    curve: "Kurva",
    source: "Källa",
    curves: {
      straight: "rak",
      pieces: "rak mellan punkter",
      diminishing: (rho: string) => `avtagande, rho\u00a0${rho}`,
      growing: (rho: string) => `tilltagande, rho\u00a0${rho}`,
    },
    sum: "Ett block är det vägda medelvärdet av sina delar.",
    formulas:
      "Rak kurva: (x − sämst) / (bäst − sämst). Kurva med rho: (1 − e^(−(x − lägst)/rho)) / (1 − e^(−(högst − lägst)/rho)). Utanför gränserna räknas den närmaste gränsen.",
  },
  en: {
    title: "Which areas come first",
    lead: (count: string, alike: string, redrawn: string) =>
      `${count} election districts are ordered by need times effect: how much resources are needed, and how great a result they can give in influence, voters and active members. The bounds of each measure are fixed, so one district more or less never changes the order of the others. ${alike} districts are the same as in 2018; ${redrawn} that were redrawn cannot be compared and are shown with the ranks that are possible.`,
    neutral: (median: string) =>
      `The loss since 2018 is not known for redrawn districts. They count with the median of those that can be compared, ${median} percentage points, so that the gap neither lifts nor lowers them. The interval of ranks shows what the true loss could change.`,
    proposal: "The order is a proposal. The district board decides; every departure from it is shown with its reason.",
    map: "Election districts by priority, darkest highest.",
    inner: (name: string) => `${name} on a larger scale.`,
    first: (name: string) => `${name} on a larger scale. The numbers are the ranks of the first five.`,
    rank: "Rank",
    area: "Election district",
    need: "Need",
    effect: "Effect",
    score: "Score",
    why: "Why",
    among: (best: number, worst: number) => `between ${best} and ${worst}`,
    proposed: (rank: number) => `proposed: ${rank}`,
    caption: (count: number) => `The first ${count}. Need, effect and score from 0 to 1.`,
    overrides: "The board's departures from the proposal",
    excluded: "Left out",
    measures: "The measures",
    measure: "Measure",
    bounds: "Bounds, worst – best",
    weight: "Weight in the block",
    curve: "Curve",
    source: "Source",
    curves: {
      straight: "straight",
      pieces: "straight between points",
      diminishing: (rho: string) => `diminishing, rho\u00a0${rho}`,
      growing: (rho: string) => `growing, rho\u00a0${rho}`,
    },
    sum: "A block is the weighted mean of its parts.",
    formulas:
      "Straight curve: (x − worst) / (best − worst). Curve with rho: (1 − e^(−(x − lowest)/rho)) / (1 − e^(−(highest − lowest)/rho)). Outside the bounds the nearest bound counts.",
  },
} as const;

/** The map and the ranked districts with their reasons. */
export const prioritiesSection = ({ district, priorities }: YearPlan, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { decision, compared } = priorities;
  const scores = new Map(decision.rows.map(({ id, score }) => [id, score]));
  const classes = quantileClasses([...scores.values()]);
  const marked = priorities.order.slice(0, markedRows);
  const { electionDistricts } = district;
  const firstOf = electionDistricts.find(({ code }) => code === marked[0]);
  const zooms = [...new Set([firstOf?.municipality, largestMunicipality(electionDistricts)])].flatMap(
    (name) => name ?? [],
  );
  const map = (districts: typeof electionDistricts, label: string, numbers: readonly string[]) => {
    const frame = districts === electionDistricts ? "all" : "most";
    const picture = areaMap(districts, { values: scores, classes, marked: numbers, width: 420, frame, label });
    return html`<figure class="figure">${picture}<figcaption>${label}</figcaption></figure>`;
  };
  return html`<section id="priorities">
<h2>${t.title}</h2>
<p>${t.lead(figures.whole(decision.rows.length), figures.whole(compared.alike), figures.whole(compared.redrawn))}</p>
<p>${t.proposal}</p>
<div class="thirds">
${map(electionDistricts, t.map, [])}
${zooms.map((name) =>
  map(
    electionDistricts.filter(({ municipality }) => municipality === name),
    name === firstOf?.municipality ? t.first(name) : t.inner(name),
    name === firstOf?.municipality ? marked : [],
  ),
)}
</div>
<ul class="legend">${classes.map(
    ({ colour, from, to }) =>
      html`<li><i style="background:${colour}"></i>${figures.decimals(from, 2)}–${figures.decimals(to, 2)}</li>`,
  )}</ul>
${neutralNote(priorities, lang, figures)}
<div class="scroll"><table class="ranked">
<caption>${t.caption(Math.min(shownRows, decision.rows.length))}</caption>
<thead><tr><th class="num">${t.rank}</th><th class="area">${t.area}</th><th class="num">${t.need}</th><th class="num">${t.effect}</th><th class="num">${t.score}</th><th>${t.why}</th></tr></thead>
<tbody>${decision.rows.slice(0, shownRows).map((row) => rankedRow(row, lang, figures))}</tbody>
</table></div>
${overridden(decision.rows, lang)}
${
  decision.excluded.length === 0
    ? null
    : html`<h3>${t.excluded}</h3><ul class="reasons">${decision.excluded.map(
        ({ name, reasons }) => html`<li>${name}: ${reasons.map((reason) => explain(reason, lang)).join(" ")}</li>`,
      )}</ul>`
}
<h3>${t.measures}</h3>
<p><b>${scoreFormula(lang)}</b> ${t.sum}</p>
<div class="scroll"><table>
<thead><tr><th>${t.measure}</th><th class="num">${t.weight}</th><th class="num">${t.bounds}</th><th>${t.curve}</th><th>${t.source}</th></tr></thead>
<tbody>${areaModel.parts.map(({ block }) => block && measuresOf(block, null, 0, lang, figures))}</tbody>
</table></div>
<p class="small muted">${t.formulas}</p>
</section>`;
};

/** The municipality with the most election districts: the one that is hardest to read on a map of them all. */
const largestMunicipality = (districts: YearPlan["district"]["electionDistricts"]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { municipality } of districts) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
};

const rankedRow = (row: DecidedRow, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { decidedRank, proposedRank, rankInterval, name, blocks, score, reasons } = row;
  const blockScore = (id: string): string => figures.decimals(blocks.find((block) => block.id === id)?.score ?? 0, 2);
  // The loss that redrawn districts lack is told of once, above the table; here the interval of ranks stands for it.
  const isTold = (reason: (typeof reasons)[number]): boolean =>
    reason.code === "neutral-value" &&
    reason.values.criterion.sv === areaCriteria.lost.name.sv &&
    rankInterval.best < rankInterval.worst;
  const shown = reasons.filter((reason) => !isTold(reason));
  return html`<tr>
<td class="num"><b>${decidedRank}</b>${decidedRank === proposedRank ? null : html`<br><span class="badge wait">${t.proposed(proposedRank)}</span>`}${
    rankInterval.best === rankInterval.worst
      ? null
      : html`<br><span class="muted small">${t.among(rankInterval.best, rankInterval.worst)}</span>`
  }</td>
<td class="area">${name}</td>
<td class="num">${blockScore("need")}</td><td class="num">${blockScore("effect")}</td>
<td class="num">${figures.decimals(score, 3)}<span class="bar"><i style="width:${Math.round(100 * score)}%"></i></span></td>
<td><ul class="reasons">${shown.map((reason) => html`<li>${explain(reason, lang)}</li>`)}</ul></td>
</tr>`;
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
const neutralNote = ({ decision, neutral }: YearPlan["priorities"], lang: Lang, figures: Figures): Html | null => {
  const { id } = areaCriteria.lost;
  const isMissing = decision.rows.some(({ criteria }) =>
    criteria.some((each) => each.id === id && each.level === null),
  );
  return isMissing ? html`<p>${texts[lang].neutral(figures.decimals(neutral.levels[id] ?? 0, 1))}</p>` : null;
};

/** The score as the product of the model's blocks. */
const scoreFormula = (lang: Lang): string => {
  const factors = areaModel.parts.flatMap(({ block }) => block?.name[lang].toLowerCase() ?? []);
  return `${texts[lang].score.toLowerCase()} = ${factors.join(" × ")}.`;
};

/** A block's heading and, under it, its measures and blocks, each with its weight among them. */
const measuresOf = (block: Block, weight: Html | null, depth: number, lang: Lang, figures: Figures): Html => {
  const total = block.parts.reduce((sum, part) => sum + part.weight, 0);
  const weightOf = (part: Part): Html =>
    html`${figures.percent(part.weight / total)} <span class="muted small">(${part.weight}/${total})</span>`;
  return html`<tr class="group"><th class="depth-${depth}">${block.name[lang]}</th><th class="num">${weight}</th><th colspan="3"></th></tr>
${block.parts.map((part) => {
  if (part.block !== undefined) return measuresOf(part.block, weightOf(part), depth + 1, lang, figures);
  return part.criterion && measureRow(part.criterion, weightOf(part), depth + 1, lang, figures);
})}`;
};

const measureRow = (
  { name, unit, value, direction, source, date }: Criterion,
  weight: Html,
  depth: number,
  lang: Lang,
  figures: Figures,
): Html => {
  const [low, high] = boundsOf(value);
  const [worst, best] = direction === "increasing" ? [low, high] : [high, low];
  return html`<tr><td class="depth-${depth}">${name[lang]}</td><td class="num">${weight}</td>
<td class="num">${figures.whole(worst)} – ${figures.whole(best)} ${unitIn(unit, lang)}</td><td>${curveOf(value, lang, figures)}</td><td>${source}, ${date}</td></tr>`;
};

const boundsOf = (value: ValueFunction): readonly [number, number] =>
  value.kind === "piecewise" ? [value.points[0]!.x, value.points.at(-1)!.x] : [value.low, value.high];

const curveOf = (value: ValueFunction, lang: Lang, figures: Figures): string => {
  const { straight, pieces, diminishing, growing } = texts[lang].curves;
  if (value.kind === "linear") return straight;
  if (value.kind === "piecewise") return pieces;
  return (value.rho > 0 ? diminishing : growing)(figures.whole(value.rho));
};
