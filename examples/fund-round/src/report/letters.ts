import { formatOre, type IsoDate, type Lang } from "@vanstervind/core";
import type { ApplicationAward, EligibilityRule } from "@vanstervind/fund-allocation";
import { type Change, decisionLetter } from "@vanstervind/fund-allocation/decisions";
import { type Figures, figuresIn, footer, type Html, html, page } from "@vanstervind/page";
import type { RoundPlan } from "../plan-round.ts";
import type { Appeal } from "../steps/appeals.ts";
import { reasonsThatMatter, ruleText } from "./fund-section.ts";
import { letterStyles } from "./styles.ts";
import { appealWords } from "./words.ts";

const texts = {
  sv: {
    title: "Beslutsbrev",
    from: "Aktivitetsfonden",
    to: "Till",
    about: "Ansökan",
    granted: "Beviljat bidrag",
    rules: "Reglerna som nämns:",
    sign: "Distriktsstyrelsen",
    synthetic: "Påhittat exempel: föreningen och ansökan finns inte.",
    payment: (paid: string, reference: string | null, due: string) =>
      `Bidraget betalas ut den ${paid}${reference === null ? "" : ` med betalningsreferens ${reference}`}. Redovisningen ska vara inne senast den ${due}; det som inte har använts betalas tillbaka.`,
    again: "Föreningen är välkommen att söka igen. Fonden svarar gärna på frågor om beslutet.",
    late: "Ansökan kom in när ansökningstiden var slut och har därför inte prövats mot de andra.",
    appealed: (title: string) => `Beslut efter överklagande: ${title}`,
    grounds: (day: string, grounds: string) =>
      `Föreningen begärde den ${day} att beslutet skulle prövas på nytt. Skäl: ${grounds}`,
    upheld: (motive: string, amount: string) =>
      `Styrelsen bifaller begäran. ${motive} Hela omgången har räknats om, som om ansökan hade varit rätt från början. Ansökan beviljas därför med ${amount}. Pengarna tas ur reserven, så ingen annan förening får mindre.`,
    dismissed: (motive: string) => `Styrelsen ändrar inte sitt beslut. ${motive}`,
  },
  en: {
    title: "Decision letters",
    from: "The activity fund",
    to: "To",
    about: "Application",
    granted: "Grant",
    rules: "The rules that are named:",
    sign: "The district board",
    synthetic: "Made-up example: the association and the application do not exist.",
    payment: (paid: string, reference: string | null, due: string) =>
      `The grant is paid on ${paid}${reference === null ? "" : ` with payment reference ${reference}`}. The report must be in by ${due}; what has not been used is paid back.`,
    again: "The association is welcome to apply again. The fund gladly answers questions about the decision.",
    late: "The application came in after the call was over and has therefore not been weighed against the others.",
    appealed: (title: string) => `Decision after an appeal: ${title}`,
    grounds: (day: string, grounds: string) =>
      `On ${day} the association asked for the decision to be tried again. Grounds: ${grounds}`,
    upheld: (motive: string, amount: string) =>
      `The board grants the appeal. ${motive} The whole round has been calculated again, as if the application had been right from the start. The application is therefore granted ${amount}. The money comes from the reserve, so no other association gets less.`,
    dismissed: (motive: string) => `The board does not change its decision. ${motive}`,
  },
} as const;

/** One letter before it is laid out. */
interface Letter {
  readonly applicationId: string;
  readonly applicant: string;
  readonly date: IsoDate;
  readonly subject: string;
  /** What is granted, in öre; 0 for a refusal. */
  readonly awardOre: number;
  readonly paragraphs: readonly string[];
  /** The rules that the reasons name, for those who do not have them at hand. */
  readonly rules: readonly EligibilityRule[];
}

/** All letters of the round: on every application, late ones too, and on every appeal; by application, then date. */
const lettersOf = (plan: RoundPlan, lang: Lang): readonly Letter[] => {
  const { decided, late, appealed } = plan;
  const letters = [
    ...decided.allocation.applications.map((award) => decision(plan, award, decided.decidedOn, lang)),
    ...late.map((award) => decision(plan, award, decided.decidedOn, lang)),
    ...appealed.appeals.map((appeal) => afterAppeal(plan, appeal, lang)),
  ];
  return letters.sort((a, b) => (`${a.applicationId} ${a.date}` < `${b.applicationId} ${b.date}` ? -1 : 1));
};

/** What helps an association next time; how a krona more would have been shared helps a board instead. */
const isForApplicant = ({ code }: Change): boolean =>
  code === "if-eligible" || code === "without-limit" || code === "full-with-more";

const decision = (plan: RoundPlan, award: ApplicationAward, date: IsoDate, lang: Lang): Letter => {
  const t = texts[lang];
  const { applicationId, applicantId, awardOre } = award;
  const { round } = plan.inputs;
  const subject = plan.decided.recorded.state.applications.get(applicationId);
  const { subject: line, paragraphs } = decisionLetter({ ...award, reasons: reasonsThatMatter(award) }, lang, {
    applicant: nameOf(plan, applicantId),
    title: titleOf(plan, applicationId),
    round: round.name,
    changes: (plan.changes.get(applicationId) ?? []).filter(isForApplicant),
    appealBy: subject?.appealUntil ?? undefined,
  });
  const late = subject === undefined ? [t.late] : [];
  const after = awardOre > 0 ? [payment(plan, applicationId, lang)] : [t.again];
  return {
    applicationId,
    applicant: nameOf(plan, applicantId),
    date,
    subject: line,
    awardOre,
    paragraphs: [...paragraphs, ...late, ...after],
    rules: rulesOf(plan, award),
  };
};

const afterAppeal = (plan: RoundPlan, appeal: Appeal, lang: Lang): Letter => {
  const t = texts[lang];
  const { applicationId, lodgedOn, decidedOn, grounds, motive, upheld } = appeal;
  const { application, grantedOre } = plan.appealed.recorded.state.applications.get(applicationId)!;
  const said = appealWords[motive][lang];
  return {
    applicationId,
    applicant: nameOf(plan, application.applicantId),
    date: decidedOn,
    subject: t.appealed(application.title),
    awardOre: grantedOre,
    paragraphs: [
      t.grounds(figuresIn(lang).date(lodgedOn), appealWords[grounds][lang]),
      upheld ? t.upheld(said, formatOre(grantedOre, lang)) : t.dismissed(said),
      upheld ? payment(plan, applicationId, lang) : t.again,
    ],
    rules: [],
  };
};

const payment = ({ settled, appealed }: RoundPlan, applicationId: string, lang: Lang): string => {
  const { date } = figuresIn(lang);
  const { reportDueOn } = appealed.recorded.state.applications.get(applicationId)!;
  const reference = settled.references.get(applicationId) ?? null;
  return texts[lang].payment(date(settled.paidOn), reference, date(reportDueOn));
};

const rulesOf = ({ inputs }: RoundPlan, { reasons }: ApplicationAward): readonly EligibilityRule[] => {
  const named = new Set(
    reasons.flatMap(({ values }) => ("ruleId" in values ? [values.ruleId] : "ruleIds" in values ? values.ruleIds : [])),
  );
  return inputs.rules.filter(({ id }) => named.has(id));
};

const nameOf = ({ inputs }: RoundPlan, applicantId: string): string =>
  inputs.applicants.find(({ id }) => id === applicantId)!.name;

const titleOf = ({ inputs }: RoundPlan, applicationId: string): string =>
  inputs.requests.find(({ id }) => id === applicationId)!.title;

/** The letters as one document, a page each, to print and send. */
export const lettersPage = (plan: RoundPlan, lang: Lang): string => {
  const figures = figuresIn(lang);
  const t = texts[lang];
  return page(
    `${t.title}: ${plan.inputs.round.name}`,
    lang,
    letterStyles,
    html`<main>${lettersOf(plan, lang).map((letter) => sheet(letter, plan.inputs.round.name, lang, figures))}</main>`,
  );
};

const sheet = (letter: Letter, round: string, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { applicationId, applicant, date, subject, awardOre, paragraphs, rules } = letter;
  return html`<article class="letter" id="${applicationId}-${date}">
<header><p><b>${t.from}</b><br>${round}</p><p>${figures.date(date)}<br>${t.about} ${applicationId}</p></header>
<p class="to">${t.to} ${applicant}</p>
<h1>${subject}</h1>
${awardOre === 0 ? null : html`<div><p class="amount">${t.granted}: <b>${formatOre(awardOre, lang)}</b></p></div>`}
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
${rules.length === 0 ? null : html`<div class="rules"><p>${t.rules}</p><ul class="reasons">${rules.map((rule) => html`<li>${rule.id} ${ruleText(rule, lang)}</li>`)}</ul></div>`}
<p class="sign">${t.sign}</p>
${footer([], t.synthetic)}
</article>`;
};
