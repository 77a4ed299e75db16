import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import type { DecidedRow, ExcludedRow } from "@vanstervind/priority-scoring";
import type { PriorityPlan } from "../plan-priorities.ts";

const texts = {
  sv: {
    title: "Förslag, beslut och protokoll",
    lead: "Ett förslag är aldrig ett beslut. Här står varje avsteg som styrelsen gjort från förslaget, med skäl, organ och datum. Besluten är påhittade där uppgifterna är det.",
    none: "Styrelsen har följt förslaget helt.",
    area: "Valdistrikt",
    proposed: "Föreslagen plats (poäng)",
    decided: "Beslutad plats",
    out: "tas bort",
    reason: "Skäl",
    by: "Av, datum",
    log: "Protokollet",
    row: "Post",
    logLead:
      "Varje rad bär ett fingeravtryck av raden före. Rangordningarna och besluten har gjorts om från sparade uppgifter och jämförts, tecken för tecken.",
    entry: { ranking: "Förslag", decision: "Beslut" },
    what: { areas: "områden", issues: "frågor", audiences: "målgrupper" },
    print: "Fingeravtryck",
    check: "Kontroll",
    outcome: { same: "lika, tecken för tecken", differs: "skiljer sig", "inputs-missing": "uppgifterna saknas" },
    head: "Skriv in detta i mötesprotokollet, så kan ingen byta ut hela listan:",
  },
  en: {
    title: "Proposal, decision and record",
    lead: "A proposal is never a decision. Here stands every departure that the board made from the proposal, with its reason, body and date. Decisions are made up where the data is.",
    none: "The board followed the proposal throughout.",
    area: "Election district",
    proposed: "Proposed rank (score)",
    decided: "Decided rank",
    out: "taken out",
    reason: "Reason",
    by: "By, date",
    log: "The record",
    row: "Entry",
    logLead:
      "Each row bears a fingerprint of the row before it. Rankings and decisions were made anew from stored data and compared, byte for byte.",
    entry: { ranking: "Proposal", decision: "Decision" },
    what: { areas: "areas", issues: "issues", audiences: "audiences" },
    print: "Fingerprint",
    check: "Check",
    outcome: { same: "the same, byte for byte", differs: "differs", "inputs-missing": "the data is missing" },
    head: "Write this into the minutes, and nobody can replace the whole list:",
  },
} as const;

/** What the board decided beside what was proposed, and the record of both. */
export const recordSection = ({ areas, record }: PriorityPlan, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { rows, excluded } = areas.decision;
  const moved = [...rows, ...excluded].filter(({ override }) => override !== null);
  const kinds = [t.what.areas, t.what.issues, t.what.audiences];
  return html`<section id="record">
<h2>${t.title}</h2>
<p>${t.lead}</p>
${
  moved.length === 0
    ? html`<p>${t.none}</p>`
    : html`<div class="scroll"><table class="overrides">
<thead><tr><th>${t.area}</th><th class="num">${t.proposed}</th><th class="num">${t.decided}</th><th>${t.reason}</th><th>${t.by}</th></tr></thead>
<tbody>${moved.map((row) => overrideRow(row, lang, figures))}</tbody>
</table></div>`
}
<h3>${t.log}</h3>
<p>${t.logLead}</p>
<div class="scroll"><table class="record">
<thead><tr><th class="num">#</th><th>${t.row}</th><th>${t.by}</th><th>${t.print}</th><th>${t.check}</th></tr></thead>
<tbody>${record.history.map(({ index, hash, body: { kind, by, date } }) => {
    const { outcome } = record.replay.entries[index]!;
    return html`<tr><td class="num">${index + 1}</td><td>${t.entry[kind]}: ${kinds[Math.floor(index / 2)]}</td><td>${by}, ${figures.date(date)}</td><td><code>${shortHash(hash)}</code></td><td><span class="badge ${outcome === "same" ? "good" : "bad"}">${t.outcome[outcome]}</span></td></tr>`;
  })}</tbody>
</table></div>
<p>${t.head}<br><code class="head">${record.head}</code></p>
</section>`;
};

const overrideRow = (row: DecidedRow | ExcludedRow, lang: Lang, figures: Figures): Html => {
  const isRanked = "decidedRank" in row;
  const override = row.override!;
  const proposed = isRanked ? { rank: row.proposedRank, score: row.score } : row.proposed!;
  return html`<tr><td>${row.name}</td><td class="num">${proposed.rank} (${figures.decimals(proposed.score, 3)})</td><td class="num">${isRanked ? row.decidedRank : texts[lang].out}</td><td>${override.reason}</td><td>${override.by}, ${figures.date(override.date)}</td></tr>`;
};

/** Enough of a fingerprint to compare by eye. */
const shortHash = (hash: string): string => `${hash.slice("sha256:".length, "sha256:".length + 12)}…`;
