import { baseStyles } from "./styles.ts";

/** Sheets to print on A4 and write on with a pencil; on a screen one below the other. */
export const sheetStyles = `${baseStyles}
body { background: #e9e4df; }
.sheet { background: #fff; max-width: 210mm; margin: 1rem auto; padding: 12mm; }
.sheet header { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 3px solid var(--accent); padding-bottom: .4rem; }
.sheet h1 { font-size: 1.25rem; margin: 0; }
.sheet header p { margin: 0; text-align: right; }
.sheet .top { display: grid; grid-template-columns: 1fr 5.5cm; gap: 1rem; align-items: start; margin: .75rem 0; }
.sheet .top.large { grid-template-columns: 1fr 9cm; }
.sheet .top svg { border: 1px solid var(--line); }
.sheet h2 { font-size: 1rem; margin: .9rem 0 .1rem; }
.sheet dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem .75rem; margin: 0; font-size: .875rem; }
.sheet dt { color: var(--muted); }
.sheet dd { margin: 0; }
.sheet .write { border-bottom: 1px solid var(--ink); min-height: 1.4rem; }
.sheet table { font-size: .8125rem; }
.sheet th, .sheet td { padding: .22rem .4rem; }
.sheet tbody tr:nth-child(even) { background: #faf7f4; }
.count { display: inline-block; width: 2.6rem; height: 1.1rem; border-bottom: 1px solid var(--ink); vertical-align: bottom; }
.box { display: inline-block; width: 1rem; height: 1rem; border: 1.5px solid var(--ink); vertical-align: middle; }
.sheet .note { width: 26%; }
.runs td, .runs th { vertical-align: middle; }
.runs td:first-child { white-space: nowrap; }
.chip { display: inline-block; white-space: nowrap; margin: .1rem .7rem .1rem 0; }
.chip .box { width: .8rem; height: .8rem; }
.floor { display: inline-block; min-width: 4.5rem; }
.list td:first-child { white-space: nowrap; }
.continued { display: none; }
.street td { background: var(--tint); font-weight: 600; padding-top: .35rem; }
.synthetic { color: var(--bad); font-weight: 600; }
@media screen and (max-width: 46rem) {
  .sheet { margin: .5rem 0; padding: 1rem .75rem; }
  .sheet .top, .sheet .top.large { grid-template-columns: 1fr; }
  .sheet th, .sheet td { padding: .22rem .25rem; }
  .sheet th { font-size: .6875rem; }
  .sheet td, .sheet h1, .sheet dd { overflow-wrap: anywhere; }
  .list td:nth-child(2) { overflow-wrap: normal; }
  .runs, .runs thead, .runs tbody { display: block; }
  .runs tr:not(.continued) { display: grid; grid-template-columns: repeat(3, 1fr); border-bottom: 1px solid var(--line); }
  .runs :is(th, td) { border: 0; }
  .runs :is(th, td):nth-child(2) { grid-column: 2 / -1; }
  .runs :is(th, td):nth-child(3) { grid-column: 1 / -1; }
  .sheet .note { display: none; }
  .count { width: 1.6rem; }
}
@media print {
  @page { size: A4; margin: 10mm; }
  html { font-size: 10pt; background: #fff; }
  body { background: #fff; }
  .sheet { margin: 0; padding: 0; max-width: none; break-after: page; }
  .sheet:last-child { break-after: auto; }
  .continued { display: table-row; }
  tr, svg { break-inside: avoid; }
  thead { display: table-header-group; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
