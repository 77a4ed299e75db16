import { formatOre, type Lang } from "@vanstervind/core";
import { eventWords, type JournalRow, journal, trialBalance } from "@vanstervind/fund-allocation/rounds";
import { figuresIn, footer, type Html, html, page } from "@vanstervind/page";
import type { RoundPlan } from "../plan-round.ts";
import { roundStyles } from "./styles.ts";
import { accountWords } from "./words.ts";

const texts = {
  sv: {
    title: "Kassörens bok",
    lead: (events: number) =>
      `Varje rad följer av en händelse i omgångens liggare (${events} händelser). Debet och kredit är lika på öret. Ändras en händelse i efterhand stämmer inte kontrollsumman.`,
    synthetic: "Påhittat exempel: föreningarna och ansökningarna finns inte.",
    head: "Liggarens kontrollsumma, att skriva in i protokollet:",
    balance: "Råbalans",
    account: "Konto",
    debit: "Debet",
    credit: "Kredit",
    net: "Saldo",
    total: "Summa",
    journal: "Verifikationer",
    entry: "Nr",
    day: "Dag",
    what: "Händelse",
    who: "Förening",
    amount: "Belopp",
    bank: "Bankkontot",
    paidOut: "Utbetalt",
    repaid: "Återbetalt",
    netPaid: "Netto ut ur fonden",
  },
  en: {
    title: "The treasurer's ledger",
    lead: (events: number) =>
      `Every row follows from an event in the round's ledger (${events} events). Debit and credit are equal to the öre. If an event is changed afterwards, the checksum no longer fits.`,
    synthetic: "Made-up example: the associations and the applications do not exist.",
    head: "The ledger's checksum, to be written into the minutes:",
    balance: "Trial balance",
    account: "Account",
    debit: "Debit",
    credit: "Credit",
    net: "Balance",
    total: "Sum",
    journal: "Journal",
    entry: "No",
    day: "Day",
    what: "Event",
    who: "Association",
    amount: "Amount",
    bank: "The bank account",
    paidOut: "Paid out",
    repaid: "Repaid",
    netPaid: "Net out of the fund",
  },
} as const;

/** A row of the journal with the name of the association it concerns. */
export interface LedgerRow extends JournalRow {
  readonly association: string;
}

/** The journal of the year's round. */
export const ledgerRows = ({ nextYear }: RoundPlan): readonly LedgerRow[] => {
  const { ledger, state } = nextYear.recorded;
  return journal(ledger).map((row) => {
    const application = row.applicationId === null ? undefined : state.applications.get(row.applicationId)?.application;
    return {
      ...row,
      association: application === undefined ? "" : state.applicants.get(application.applicantId)!.name,
    };
  });
};

/** The trial balance as a table, which adds up. */
export const balanceTable = ({ nextYear }: RoundPlan, lang: Lang): Html => {
  const t = texts[lang];
  const { rows, debitOre, creditOre } = trialBalance(nextYear.recorded.state);
  const money = (ore: number) => html`<td class="num">${formatOre(ore, lang)}</td>`;
  return html`<div class="scroll"><table class="balance">
<thead><tr><th>${t.account}</th><th class="num">${t.debit}</th><th class="num">${t.credit}</th><th class="num">${t.net}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><td>${accountWords[row.account][lang]}</td>${money(row.debitOre)}${money(row.creditOre)}${money(row.balanceOre)}</tr>`)}</tbody>
<tfoot><tr><th>${t.total}</th>${money(debitOre)}${money(creditOre)}${money(debitOre - creditOre)}</tr></tfoot>
</table></div>`;
};

/** The treasurer's ledger: trial balance, what went through the bank, and every posting. */
export const ledgerPage = (plan: RoundPlan, lang: Lang): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { ledger, state } = plan.nextYear.recorded;
  const rows = [...state.applications.values()];
  const paidOre = rows.reduce((sum, row) => sum + row.paidOre, 0);
  const repaidOre = rows.reduce((sum, row) => sum + row.repaidOre, 0);
  const line = (name: string, ore: number) =>
    html`<tr><td>${name}</td><td class="num">${formatOre(ore, lang)}</td></tr>`;
  return page(
    `${t.title}: ${plan.inputs.round.name}`,
    lang,
    roundStyles,
    html`<header class="top"><h1>${t.title}</h1><p>${plan.inputs.round.name}</p><p>${t.lead(ledger.length)}</p>
<p><span class="badge bad">${t.synthetic}</span></p>
<p class="small">${t.head} <span class="hash">${ledger.at(-1)!.hash}</span></p></header>
<main>
<section><h2>${t.balance}</h2>${balanceTable(plan, lang)}</section>
<section><h2>${t.bank}</h2><table><tbody>${line(t.paidOut, paidOre)}${line(t.repaid, -repaidOre)}</tbody><tfoot>${line(t.netPaid, paidOre - repaidOre)}</tfoot></table></section>
<section><h2>${t.journal}</h2>
<div class="scroll"><table>
<thead><tr><th class="num">${t.entry}</th><th>${t.day}</th><th>${t.what}</th><th>${t.who}</th><th>${t.debit}</th><th>${t.credit}</th><th class="num">${t.amount}</th></tr></thead>
<tbody>${ledgerRows(plan).map(
      (row) =>
        html`<tr><td class="num">${row.entry}</td><td class="num">${row.on}</td><td>${eventWords[row.kind][lang]}</td><td>${row.association}</td><td>${accountWords[row.debit][lang]}</td><td>${accountWords[row.credit][lang]}</td><td class="num">${formatOre(row.ore, lang)}</td></tr>`,
    )}</tbody>
</table></div></section>
</main>${footer([], f.date(plan.nextYear.carriedOn))}`,
  );
};
