import { formatOre, type Lang } from "@vanstervind/core";
import {
  type Allocation,
  type ApplicationAward,
  type EligibilityRule,
  explain,
  toNumber,
} from "@vanstervind/fund-allocation";
import { type Figures, type Html, html } from "@vanstervind/page";
import type { FundPlan } from "../steps/fund.ts";

const texts = {
  sv: {
    title: "Aktivitetsfonden",
    none: "Det finns ingen omgång att fördela.",
    lead: (available: string, applied: number, asked: string) =>
      `${available} fördelas. ${applied} ansökningar ber om ${asked}. Alla lyfts till samma nivå, gånger sin vikt: prioriteten i föreningens område och dess egen förmåga. Ingen får mer än reglerna medger, och summan stämmer på öret.`,
    association: "Förening",
    purpose: "Ändamål",
    asked: "Sökt",
    claim: "Högst enligt reglerna",
    weight: "Vikt",
    award: "Beviljat",
    why: "Skäl",
    granted: "Beviljade",
    refused: "Avslag",
    total: "Summa",
    budget: "Att fördela",
    left: "Kvar i fonden",
    infeasible: (shortfall: string) =>
      `Pengarna räcker inte ens till det minsta som ansökningarna kan genomföras för: det fattas ${shortfall}. Styrelsen måste välja bland dem.`,
    level: (level: string) => `Vattennivån är ${level} per vikt.`,
    minimums: (share: string, count: number) =>
      `${share} av pengarna följer av det minsta belopp som ${count} ansökningar själva har angett; där väger varken prioritet eller förmåga. Styrelsen kan pröva om beloppen är rimliga.`,
    rules: "Reglerna",
    rule: {
      "outward-only": () => "Bara verksamhet som vänder sig till andra än medlemmar.",
      "within-round": () => "Ansökan ska komma in medan omgången är öppen.",
      notice: ({ days }: { days: number }) => `Ansökan ska komma in minst ${days} dagar före start.`,
      "own-funds-ceiling": ({ maxOre }: { maxOre: number }) =>
        `Föreningens egna medel får vara högst ${formatOre(maxOre, "sv")}.`,
      "own-share": ({ share }: { share: string }) => `Föreningen betalar själv minst ${share} av kostnaden.`,
      "financing-shown": () => "Ansökan visar hur hela kostnaden ska betalas.",
      "reports-in": () => "Redovisningen av tidigare bidrag ska vara inne.",
      "excluded-costs": () => "Hyra och utrustning betalas inte.",
      "application-cap": ({ maxOre }: { maxOre: number }) => `Högst ${formatOre(maxOre, "sv")} för en ansökan.`,
      "yearly-cap": ({ maxOre }: { maxOre: number }) => `Högst ${formatOre(maxOre, "sv")} om året för en förening.`,
    },
  },
  en: {
    title: "The activity fund",
    none: "There is no round to divide.",
    lead: (available: string, applied: number, asked: string) =>
      `${available} is to be divided. ${applied} applications ask for ${asked}. Every association is raised to the same level, times its weight: the priority of its area and its own ability. Nobody gets more than the rules allow, and the sums agree to the öre.`,
    association: "Association",
    purpose: "Purpose",
    asked: "Asked for",
    claim: "Most by the rules",
    weight: "Weight",
    award: "Granted",
    why: "Reasons",
    granted: "Granted",
    refused: "Refused",
    total: "Sum",
    budget: "To divide",
    left: "Left in the fund",
    infeasible: (shortfall: string) =>
      `The money does not cover the least that the applications can be carried out with: ${shortfall} is lacking. The board must choose among them.`,
    level: (level: string) => `The water level is ${level} per weight.`,
    minimums: (share: string, count: number) =>
      `${share} of the money follows from the least amount that ${count} applications have named themselves; neither priority nor ability weighs there. The board may ask whether the amounts are reasonable.`,
    rules: "The rules",
    rule: {
      "outward-only": () => "Only activities that turn to others than members.",
      "within-round": () => "The application must come in while the round is open.",
      notice: ({ days }: { days: number }) => `The application must come in at least ${days} days before the start.`,
      "own-funds-ceiling": ({ maxOre }: { maxOre: number }) =>
        `The association's own funds may be at most ${formatOre(maxOre, "en")}.`,
      "own-share": ({ share }: { share: string }) => `The association pays at least ${share} of the cost itself.`,
      "financing-shown": () => "The application shows how the whole cost is to be paid.",
      "reports-in": () => "The reports on earlier grants must be in.",
      "excluded-costs": () => "Rent and equipment are not paid.",
      "application-cap": ({ maxOre }: { maxOre: number }) => `At most ${formatOre(maxOre, "en")} for one application.`,
      "yearly-cap": ({ maxOre }: { maxOre: number }) =>
        `At most ${formatOre(maxOre, "en")} a year for one association.`,
    },
  },
} as const;

/** The money table, which adds up, and the refusals with their reasons. */
export const fundSection = (fund: FundPlan | null, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  if (fund === null) return html`<section id="fund"><h2>${t.title}</h2><p>${t.none}</p></section>`;
  const { allocation, round, applications } = fund;
  const asked = [...applications.values()].reduce((sum, { requestedOre }) => sum + requestedOre, 0);
  return html`<section id="fund">
<h2>${round.name}</h2>
<p>${t.lead(formatOre(allocation.availableOre, lang), applications.size, formatOre(asked, lang))}</p>
${allocation.feasible ? awards(fund, allocation, lang, figures) : html`<p>${t.infeasible(formatOre(allocation.shortfallOre, lang))}</p>`}
${rulesList(fund.rules, lang)}
</section>`;
};

/** The rules of the fund, each in a sentence. */
export const rulesList = (rules: readonly EligibilityRule[], lang: Lang): Html =>
  html`<h3>${texts[lang].rules}</h3>
<ul class="reasons">${rules.map((rule) => html`<li>${rule.id} ${ruleText(rule, lang)}</li>`)}</ul>`;

/** A rule of the fund in a sentence. */
export const ruleText = (rule: EligibilityRule, lang: Lang): string => {
  const { rule: phrases } = texts[lang];
  switch (rule.kind) {
    case "notice":
      return phrases.notice(rule);
    case "own-funds-ceiling":
    case "application-cap":
    case "yearly-cap":
      return phrases[rule.kind](rule);
    case "own-share":
      return phrases["own-share"]({ share: String(rule.share) });
    default:
      return phrases[rule.kind]();
  }
};

const awards = (fund: FundPlan, allocation: Allocation, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const sorted = [...allocation.applications].sort((a, b) => b.awardOre - a.awardOre);
  const granted = sorted.filter(({ awardOre }) => awardOre > 0);
  const refused = sorted.filter(({ awardOre }) => awardOre === 0);
  const byMinimum = granted.filter(({ boundBy }) => boundBy === "minimum");
  const minimumOre = byMinimum.reduce((total, { awardOre }) => total + awardOre, 0);
  const sum = (of: (award: ApplicationAward) => number): string =>
    formatOre(
      granted.reduce((total, award) => total + of(award), 0),
      lang,
    );
  const head = html`<tr><th>${t.association}</th><th>${t.purpose}</th><th class="num">${t.asked}</th><th class="num">${t.claim}</th><th class="num">${t.weight}</th><th class="num">${t.award}</th><th>${t.why}</th></tr>`;
  return html`${allocation.levelOre === null ? null : html`<p class="muted">${t.level(formatOre(Math.round(toNumber(allocation.levelOre)), lang))}</p>`}
${byMinimum.length === 0 ? null : html`<p>${t.minimums(figures.percent(minimumOre / Math.max(1, allocation.awardedOre)), byMinimum.length)}</p>`}
<h3>${t.granted} (${granted.length})</h3>
<div class="scroll"><table>
<thead>${head}</thead>
<tbody>${granted.map((award) => awardRow(fund, award, lang, figures))}</tbody>
<tfoot>
<tr><th colspan="2">${t.total}</th><td class="num">${sum(({ requestedOre }) => requestedOre)}</td><td class="num">${sum(({ claimOre }) => claimOre)}</td><td></td><td class="num">${formatOre(allocation.awardedOre, lang)}</td><td></td></tr>
<tr><th colspan="5">${t.budget}</th><td class="num">${formatOre(allocation.availableOre, lang)}</td><td></td></tr>
<tr><th colspan="5">${t.left}</th><td class="num">${formatOre(allocation.unallocatedOre, lang)}</td><td></td></tr>
</tfoot>
</table></div>
${
  refused.length === 0
    ? null
    : html`<h3>${t.refused} (${refused.length})</h3>
<div class="scroll"><table>
<thead><tr><th>${t.association}</th><th>${t.purpose}</th><th class="num">${t.asked}</th><th>${t.why}</th></tr></thead>
<tbody>${refused.map((award) => {
        const { associations, applications } = fund;
        return html`<tr><td>${associations.get(award.applicantId)?.name}</td><td>${applications.get(award.applicationId)?.title}</td>
<td class="num">${formatOre(award.requestedOre, lang)}</td><td>${reasonList(award, lang)}</td></tr>`;
      })}</tbody>
</table></div>`
}`;
};

const awardRow = (fund: FundPlan, award: ApplicationAward, lang: Lang, figures: Figures): Html => {
  const weight = fund.weights.get(award.applicantId);
  const both = (weight?.priority ?? 1) * toNumber(weight?.need ?? "1");
  return html`<tr>
<td>${fund.associations.get(award.applicantId)?.name}</td><td>${fund.applications.get(award.applicationId)?.title}</td>
<td class="num">${formatOre(award.requestedOre, lang)}</td><td class="num">${formatOre(award.claimOre, lang)}</td>
<td class="num">${figures.decimals(both, 2)}</td><td class="num"><b>${formatOre(award.awardOre, lang)}</b></td>
<td>${reasonList(award, lang)}</td></tr>`;
};

/** What bore on an award: that a minimum was not counted in full matters only to who got less than it. */
export const reasonsThatMatter = ({ reasons, awardOre }: ApplicationAward): ApplicationAward["reasons"] =>
  reasons.filter((reason) => reason.code !== "minimum-capped" || awardOre < reason.values.minimumOre);

const reasonList = (award: ApplicationAward, lang: Lang): Html =>
  html`<ul class="reasons">${reasonsThatMatter(award).map((reason) => html`<li>${explain(reason, lang)}</li>`)}</ul>`;
