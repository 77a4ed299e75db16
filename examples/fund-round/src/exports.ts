import type { Lang } from "@vanstervind/core";
import { type CsvColumn, writeCsv } from "@vanstervind/csv";
import {
  decisionsCsv,
  decisionsOf,
  writeApplications,
  writeDecisions,
  writePaymentList,
} from "@vanstervind/fund-allocation/exchange";
import { eventWords } from "@vanstervind/fund-allocation/rounds";
import type { RoundPlan } from "./plan-round.ts";
import { type LedgerRow, ledgerPage, ledgerRows } from "./report/ledger-page.ts";
import { lettersPage } from "./report/letters.ts";
import { report } from "./report/report.ts";
import { accountWords } from "./report/words.ts";

/** Every file that a year of the fund is written as, by name. */
export const exportRound = (plan: RoundPlan, lang: Lang): Map<string, string> => {
  const decisions = decisionsOf(plan.appealed.recorded);
  return new Map([
    ["report.html", report(plan, lang)],
    ["letters.html", lettersPage(plan, lang)],
    ["ledger.html", ledgerPage(plan, lang)],
    ["ledger.csv", ledgerCsv(plan, lang)],
    ["events.json", `${JSON.stringify(plan.nextYear.recorded.ledger, null, 1)}\n`],
    ["applications.csv", writeApplications(plan.inputs.requests, { lang })],
    ["decisions.json", writeDecisions(decisions)],
    ["decisions.csv", decisionsCsv(decisions, { lang })],
    ["payments.csv", writePaymentList(plan.settled.payments, { lang })],
  ]);
};

const headers = {
  sv: ["nr", "dag", "händelse", "ansökan", "förening", "debet", "kredit", "belopp (kr)"],
  en: ["no", "day", "event", "application", "association", "debit", "credit", "amount (SEK)"],
} as const;

const ledgerCsv = (plan: RoundPlan, lang: Lang): string => {
  const values: readonly CsvColumn<LedgerRow>["value"][] = [
    ({ entry }) => entry,
    ({ on }) => on,
    ({ kind }) => eventWords[kind][lang],
    ({ applicationId }) => applicationId,
    ({ association }) => association,
    ({ debit }) => accountWords[debit][lang],
    ({ credit }) => accountWords[credit][lang],
    ({ ore }) => ore / 100,
  ];
  const columns = headers[lang].map((header, i) => ({ header, value: values[i]! }));
  return writeCsv(ledgerRows(plan), columns, { lang });
};
