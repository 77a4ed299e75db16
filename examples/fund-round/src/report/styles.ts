import { baseStyles, reportStyles } from "@vanstervind/page";

/** The table of awards on a phone. */
export const fundStyles = `
@media screen and (max-width: 46rem) {
  #fund table, #fund table :is(caption, thead, tbody, tfoot) { display: block; }
  #fund table tr { display: grid; grid-template-columns: repeat(4, 1fr); padding: .5rem 0; border-bottom: 1px solid var(--line); font-size: .75rem; }
  #fund table thead tr { border-bottom: 2px solid var(--ink); }
  #fund table tfoot tr { border-bottom: 0; }
  #fund table :is(th, td) { grid-column: 1 / -1; min-width: 0; padding: .1rem .25rem; border: 0; }
  #fund table .num { grid-column: auto; text-align: left; white-space: normal; }
  #fund tbody td:first-child { font-weight: 600; }
  #fund tfoot .num:nth-last-child(2) { grid-column: 4; }
  #fund tfoot td:empty { display: none; }
  #fund tfoot [colspan="5"] { grid-column: 1 / 4; }
}
`;

/** The report of a round, and the treasurer's ledger. */
export const roundStyles = `${reportStyles}${fundStyles}
.figure .chart { min-width: 44rem; max-height: none; }
.chart text { font-size: 12px; fill: var(--ink); }
.chart .figures { fill: var(--muted); font-size: 11px; }
.hash { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
@media screen and (max-width: 46rem) {
  .balance { font-size: .6875rem; }
  .balance :is(th, td) { padding: .3rem .2rem; }
}
@media print { .figure .chart { min-width: 0; } }
`;

/** The letters: a page each. */
export const letterStyles = `${baseStyles}
body { background: #e9e4df; }
.letter { background: #fff; max-width: 210mm; min-height: 270mm; margin: 1rem auto; padding: 22mm 22mm 16mm; display: flex; flex-direction: column; }
.letter header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; border-bottom: 3px solid var(--accent); padding-bottom: .6rem; margin-bottom: 12mm; }
.letter header p { margin: 0; }
.letter .to { font-weight: 600; margin: 0 0 8mm; }
.letter h1 { font-size: 1.375rem; margin: 0 0 1rem; }
.letter p { margin: 0 0 .8rem; max-width: 38rem; }
.letter .amount { display: inline-block; border-left: 4px solid var(--accent); background: var(--tint); padding: .5rem 1rem; margin: 0 0 1rem; font-variant-numeric: tabular-nums; }
.letter .amount b { font-size: 1.25rem; }
.letter .rules { color: var(--muted); font-size: .875rem; margin-top: .5rem; }
.letter .rules p { margin: 0 0 .2rem; }
.letter .sign { margin-top: 10mm; }
.letter footer { margin-top: auto; padding-top: 8mm; color: var(--muted); font-size: .8125rem; }
@media screen and (max-width: 46rem) { .letter { margin: .5rem 0; padding: 1.25rem 1rem; min-height: 0; } .letter header { margin-bottom: 1.5rem; } }
@media print {
  @page { size: A4; margin: 18mm 20mm; }
  html { font-size: 11pt; }
  body { background: #fff; }
  .letter { margin: 0; padding: 0; max-width: none; min-height: 255mm; break-after: page; }
  .letter:last-child { break-after: auto; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
