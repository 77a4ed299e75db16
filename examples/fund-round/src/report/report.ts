import { formatOre, type Lang } from "@vanstervind/core";
import { explain } from "@vanstervind/fund-allocation";
import { explainRounds, statusWords } from "@vanstervind/fund-allocation/rounds";
import { type Figures, figuresIn, footer, type Html, html, page } from "@vanstervind/page";
import type { RoundPlan } from "../plan-round.ts";
import { fundSection } from "./fund-section.ts";
import { balanceTable } from "./ledger-page.ts";
import { rulesChart } from "./rules-chart.ts";
import { roundStyles } from "./styles.ts";
import { appealWords, officeWord, ruleWord } from "./words.ts";

const texts = {
  sv: {
    lead: "Ett år med aktivitetsfonden: ansökningar, tre regler jämförda, beslut, överklaganden, redovisningar och vad som förs över till nästa år.",
    synthetic:
      "Föreningarna, ansökningarna och vad som hände är påhittat; områdenas prioritet bygger på öppna uppgifter.",
    files: { "letters.html": "Beslutsbreven", "ledger.html": "Kassörens bok", "payments.csv": "Betalningslistan" },
    cards: {
      applied: "ansökningar",
      granted: "beviljat",
      letters: "överklaganden",
      back: "återbetalt",
      over: "överförs till nästa år",
    },
    call: "Ansökningstiden",
    callText: (opens: string, closes: string, inTime: number, late: number) =>
      `Öppen från ${opens} till ${closes}. ${inTime} ansökningar kom in i tid, ${late} för sent:`,
    compare: "Tre regler jämförda",
    compareText:
      "Styrelsen såg tre sätt att dela pengarna innan den valde. Reglerna för vem som kan få stöd är desamma; det svarta strecket är det mesta en förening kan få, siffran vad den får med den valda regeln.",
    rule: "Regel",
    gini: "Ojämnhet (Gini)",
    smallest: "Minsta bidrag",
    nothing: "Får inget",
    gain: "Får mer",
    lose: "Får mindre",
    largest: "Största skillnad",
    chosen: "vald",
    conflict: (office: string, name: string) =>
      `${office} anmälde jäv i fråga om ${name} och var inte med om det beslutet.`,
    appeals: "Överklaganden",
    grounds: "Skäl",
    answer: "Svar",
    result: "Resultat",
    upheld: "Bifall",
    dismissed: "Ingen ändring",
    accounts: "Utbetalt och redovisat",
    accountsText: (paid: string, count: number) => `${count} bidrag betalades ut ${paid}. Så gick det sedan:`,
    association: "Förening",
    title: "Ändamål",
    granted: "Beviljat",
    paid: "Utbetalt",
    used: "Använt",
    repaid: "Åter",
    open: "Kvar att få åter",
    status: "Läge",
    total: "Summa",
    ledger: "Pengarna stämmer",
    ledgerText: "Allt som kom in i fonden finns på något av kontona, på öret.",
    next: "Nästa år",
    nextText: (amount: string, name: string, day: string) => `${amount} förs över till ${name}, som öppnar ${day}.`,
    notClosed: "Årets omgång kan inte avslutas än:",
    again: (name: string) => `${name} söker igen, men:`,
  },
  en: {
    lead: "A year of the activity fund: applications, three rules compared, decisions, appeals, reports, and what is carried over to next year.",
    synthetic:
      "The associations, the applications and what happened are made up; the areas' priorities rest on open data.",
    files: {
      "letters.html": "The decision letters",
      "ledger.html": "The treasurer's ledger",
      "payments.csv": "The payment list",
    },
    cards: {
      applied: "applications",
      granted: "granted",
      letters: "appeals",
      back: "repaid",
      over: "carried over to next year",
    },
    call: "The call",
    callText: (opens: string, closes: string, inTime: number, late: number) =>
      `Open from ${opens} to ${closes}. ${inTime} applications came in time, ${late} too late:`,
    compare: "Three rules compared",
    compareText:
      "The board saw three ways to divide the money before it chose. The rules on who can get support are the same; the black mark is the most that an association can get, the figure what it gets under the chosen rule.",
    rule: "Rule",
    gini: "Inequality (Gini)",
    smallest: "Smallest award",
    nothing: "Get nothing",
    gain: "Get more",
    lose: "Get less",
    largest: "Largest difference",
    chosen: "chosen",
    conflict: (office: string, name: string) =>
      `${office} declared a conflict of interest about ${name} and took no part in that decision.`,
    appeals: "Appeals",
    grounds: "Grounds",
    answer: "Answer",
    result: "Outcome",
    upheld: "Upheld",
    dismissed: "Not changed",
    accounts: "Paid and accounted for",
    accountsText: (paid: string, count: number) => `${count} grants were paid on ${paid}. Then this happened:`,
    association: "Association",
    title: "Purpose",
    granted: "Granted",
    paid: "Paid",
    used: "Used",
    repaid: "Repaid",
    open: "Still to come back",
    status: "Status",
    total: "Sum",
    ledger: "The money agrees",
    ledgerText: "All that came into the fund stands on one of the accounts, to the öre.",
    next: "Next year",
    nextText: (amount: string, name: string, day: string) =>
      `${amount} is carried over to ${name}, which opens on ${day}.`,
    notClosed: "This year's round cannot be closed yet:",
    again: (name: string) => `${name} applies again, but:`,
  },
} as const;

/** The year of the fund as one page that opens anywhere. */
export const report = (plan: RoundPlan, lang: Lang): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { inputs, decided, appealed, nextYear } = plan;
  const rows = [...nextYear.recorded.state.applications.values()];
  const sum = (of: (row: (typeof rows)[number]) => number): string =>
    formatOre(
      rows.reduce((total, row) => total + of(row), 0),
      lang,
    );
  const card = (figure: string, what: string) => html`<li><b>${figure}</b>${what}</li>`;
  const { round } = inputs;
  return page(
    round.name,
    lang,
    roundStyles,
    html`<header class="top"><h1>${round.name}</h1><p>${t.lead}</p>
<p><span class="badge bad">${t.synthetic}</span></p>
<nav><ul>${Object.entries(t.files).map(([file, name]) => html`<li><a href="${file}">${name}</a></li>`)}</ul></nav>
<ul class="cards">
${card(f.whole(inputs.requests.length), t.cards.applied)}
${card(formatOre(decided.allocation.awardedOre, lang), t.cards.granted)}
${card(f.whole(appealed.appeals.length), t.cards.letters)}
${card(
  sum(({ repaidOre }) => repaidOre),
  t.cards.back,
)}
${card(formatOre(nextYear.carriedOre, lang), t.cards.over)}
</ul></header>
<main>
${callSection(plan, lang, f)}
${compareSection(plan, lang, f)}
${fundSection(fundPlanOf(plan), lang, f)}
${appealSection(plan, lang)}
${accountsSection(plan, lang, f)}
<section><h2>${t.ledger}</h2><p>${t.ledgerText}</p>${balanceTable(plan, lang)}</section>
${nextSection(plan, lang, f)}
</main>${footer([], t.synthetic)}`,
  );
};

/** The decision as the fund's own section shows it. */
const fundPlanOf = ({ district, inputs, decided }: RoundPlan) => {
  const { round, rules, applicants, byPriority } = inputs;
  const needOf = new Map(applicants.map(({ id, weight }) => [id, weight]));
  const decidedIds = new Set(decided.allocation.applications.map(({ applicationId }) => applicationId));
  return {
    round,
    rules,
    allocation: decided.allocation,
    applications: new Map(
      district.fundApplications.filter(({ id }) => decidedIds.has(id)).map((each) => [each.id, each]),
    ),
    associations: new Map(district.associations.map((association) => [association.id, association])),
    weights: new Map(byPriority.map(({ id, weight }) => [id, { priority: Number(weight), need: needOf.get(id)! }])),
  };
};

const nameIn = ({ inputs }: RoundPlan, applicantId: string): string =>
  inputs.applicants.find(({ id }) => id === applicantId)?.name ?? applicantId;

const callSection = (plan: RoundPlan, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const { inputs, called } = plan;
  const { opens, closes } = inputs.round;
  const inTime = inputs.requests.length - called.turnedAway.length;
  return html`<section><h2>${t.call}</h2>
<p>${t.callText(f.date(opens), f.date(closes), inTime, called.turnedAway.length)}</p>
<ul class="reasons">${called.turnedAway.map(
    ({ application, refusals }) =>
      html`<li>${nameIn(plan, application.applicantId)}: ${refusals
        .filter(({ code }) => code === "call-over")
        .map((refusal) => explainRounds(refusal, lang))
        .join(" ")}</li>`,
  )}</ul></section>`;
};

const compareSection = (plan: RoundPlan, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const { comparison, conflict } = plan.decided;
  const office = officeWord(conflict.office, lang);
  const chart = rulesChart(comparison, {
    lang,
    nameOf: (id) => nameIn(plan, id),
    ruleName: (rule) => ruleWord(rule, lang),
    title: t.compare,
  });
  return html`<section><h2>${t.compare}</h2><p>${t.compareText}</p>
<div class="scroll"><table>
<thead><tr><th>${t.rule}</th><th class="num">${t.gini}</th><th class="num">${t.smallest}</th><th class="num">${t.nothing}</th><th class="num">${t.gain}</th><th class="num">${t.lose}</th><th>${t.largest}</th></tr></thead>
<tbody>${comparison.rules.map(
    ({ rule, gini, smallestOre, withNothing, gain, lose, largestChange }) =>
      html`<tr><td>${ruleWord(rule, lang)}${rule === comparison.baseline ? html` <span class="badge good">${t.chosen}</span>` : null}</td><td class="num">${f.decimals(gini, 2)}</td><td class="num">${formatOre(smallestOre, lang)}</td><td class="num">${withNothing}</td><td class="num">${gain.length}</td><td class="num">${lose.length}</td><td>${largestChange === null ? "–" : `${nameIn(plan, largestChange.applicantId)} ${largestChange.changeOre > 0 ? "+" : ""}${formatOre(largestChange.changeOre, lang)}`}</td></tr>`,
  )}</tbody></table></div>
${chart}
<p>${t.conflict(office.charAt(0).toUpperCase() + office.slice(1), nameIn(plan, conflict.applicantId))}</p></section>`;
};

const appealSection = (plan: RoundPlan, lang: Lang): Html => {
  const t = texts[lang];
  const { appeals, recorded } = plan.appealed;
  return html`<section><h2>${t.appeals}</h2>
<div class="scroll"><table>
<thead><tr><th>${t.association}</th><th>${t.grounds}</th><th>${t.answer}</th><th>${t.result}</th><th class="num">${t.granted}</th></tr></thead>
<tbody>${appeals.map(({ applicationId, grounds, motive, upheld }) => {
    const { application, grantedOre } = recorded.state.applications.get(applicationId)!;
    return html`<tr><td>${nameIn(plan, application.applicantId)}</td><td>${appealWords[grounds][lang]}</td><td>${appealWords[motive][lang]}</td><td><span class="badge ${upheld ? "good" : "wait"}">${upheld ? t.upheld : t.dismissed}</span></td><td class="num">${formatOre(grantedOre, lang)}</td></tr>`;
  })}</tbody></table></div></section>`;
};

const accountsSection = (plan: RoundPlan, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const { settled, nextYear } = plan;
  const rows = [...nextYear.recorded.state.applications.values()]
    .filter(({ status, decidedOn }) => decidedOn !== null && (status === "withdrawn" || status === "settled"))
    .sort((a, b) => (a.application.id < b.application.id ? -1 : 1));
  const money = (ore: number) => html`<td class="num">${formatOre(ore, lang)}</td>`;
  const columns = [
    ({ grantedOre }: (typeof rows)[number]) => grantedOre,
    ({ paidOre }: (typeof rows)[number]) => paidOre,
    ({ usedOre }: (typeof rows)[number]) => usedOre,
    ({ repaidOre }: (typeof rows)[number]) => repaidOre,
    ({ demandedOre, repaidOre, waivedOre }: (typeof rows)[number]) => demandedOre - repaidOre - waivedOre,
  ];
  return html`<section><h2>${t.accounts}</h2><p>${t.accountsText(f.date(settled.paidOn), settled.payments.length)}</p>
<div class="scroll"><table>
<thead><tr><th>${t.association}</th><th>${t.title}</th>${[t.granted, t.paid, t.used, t.repaid, t.open].map((name) => html`<th class="num">${name}</th>`)}<th>${t.status}</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><td>${nameIn(plan, row.application.applicantId)}</td><td>${row.application.title}</td>${columns.map((of) => money(of(row)))}<td>${statusWords[row.status][lang]}</td></tr>`,
  )}</tbody>
<tfoot><tr><th colspan="2">${t.total}</th>${columns.map((of) => money(rows.reduce((sum, row) => sum + of(row), 0)))}<td></td></tr></tfoot>
</table></div></section>`;
};

const nextSection = (plan: RoundPlan, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const { nextYear } = plan;
  const { round } = nextYear.next.state;
  const { again } = nextYear;
  return html`<section><h2>${t.next}</h2>
<p>${t.nextText(formatOre(nextYear.carriedOre, lang), round!.name, f.date(round!.opens))}</p>
${nextYear.notClosed.length === 0 ? null : html`<p>${t.notClosed} ${nextYear.notClosed.map((refusal) => explainRounds(refusal, lang)).join(" ")}</p>`}
${again === null ? null : html`<p>${t.again(again.applicant.name)} ${again.assessment.refusals.map((refusal) => explain(refusal, lang)).join(" ")}</p>`}
</section>`;
};
