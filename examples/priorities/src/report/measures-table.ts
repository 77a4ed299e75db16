import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import {
  type Block,
  type Criterion,
  type Model,
  type Part,
  unitIn,
  type ValueFunction,
} from "@vanstervind/priority-scoring";

const texts = {
  sv: {
    score: "Poäng",
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
    score: "Score",
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

/** How a score is made: the formula, every measure with its weight, bounds, curve and source. */
export const measuresTable = (model: Model, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  return html`<p><b>${scoreFormula(model, lang)}</b> ${t.sum}</p>
<div class="scroll"><table>
<thead><tr><th>${t.measure}</th><th class="num">${t.weight}</th><th class="num">${t.bounds}</th><th>${t.curve}</th><th>${t.source}</th></tr></thead>
<tbody>${model.parts.map(({ block }) => block && measuresOf(block, null, 0, lang, figures))}</tbody>
</table></div>
<p class="small muted">${t.formulas}</p>`;
};

/** The score as the product of the model's blocks. */
const scoreFormula = (model: Model, lang: Lang): string => {
  const factors = model.parts.flatMap(({ block }) => block?.name[lang].toLowerCase() ?? []);
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
