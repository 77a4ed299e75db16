/** Type and colours that the report and the walk lists share. */
const base = `
:root {
  --ink: #1d1a18; --muted: #645c57; --line: #ddd5ce; --paper: #fffdfb; --tint: #f7f0ea; --accent: #a3201f;
  --good: #2f7d4f; --wait: #c98a1b; --bad: #b3261e; --none: #b9b0a9; --info: #3f6fa3;
}
* { box-sizing: border-box; }
html { font: 16px/1.5 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: var(--ink); background: var(--paper); }
body { margin: 0; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
svg { display: block; max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .875rem; }
caption { text-align: left; color: var(--muted); padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); font-weight: 600; vertical-align: bottom; }
.num { text-align: right; white-space: nowrap; }
.muted { color: var(--muted); }
.small { font-size: .8125rem; }
`;

/** The report, on a screen and on A4. */
export const reportStyles = `${base}
main, header.top, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header.top { padding-top: 2.5rem; padding-bottom: 1.5rem; border-bottom: 4px solid var(--accent); }
header.top h1 { font-size: 2.25rem; margin: 0 0 .25rem; }
header.top p { margin: .25rem 0; max-width: 48rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: 1rem 0 0; list-style: none; }
a { color: var(--accent); }
section { padding: 2rem 0 1rem; border-bottom: 1px solid var(--line); }
section > h2 { font-size: 1.5rem; margin: 0 0 .5rem; }
section > p { max-width: 48rem; }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.cards li { background: var(--tint); border-left: 4px solid var(--accent); padding: .75rem 1rem; }
.cards b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.figure { margin: 1rem 0; }
.figure svg { max-height: 40rem; }
.figure figcaption { color: var(--muted); font-size: .8125rem; margin-top: .4rem; }
.side { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
.thirds { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1.5rem; align-items: start; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; padding: 0; margin: .5rem 0; list-style: none; font-size: .8125rem; }
.legend i { display: inline-block; width: .9rem; height: .9rem; margin-right: .35rem; vertical-align: -.1rem; border: 1px solid rgba(0, 0, 0, .15); }
.bar { display: inline-block; width: 4.5rem; height: .6rem; background: var(--tint); vertical-align: middle; margin-left: .4rem; }
.bar i { display: block; height: 100%; background: var(--accent); }
.stack { display: flex; height: 1rem; min-width: 12rem; background: var(--tint); }
.stack i { display: block; height: 100%; }
.reasons { margin: 0; padding-left: 1rem; }
.reasons li { margin: 0 0 .15rem; }
summary { cursor: pointer; color: var(--accent); }
.badge { display: inline-block; padding: 0 .45rem; border-radius: .75rem; background: var(--tint); font-size: .75rem; white-space: nowrap; }
.badge.good { background: #e2f1e7; color: #1e5936; }
.badge.bad { background: #f9e1df; color: #8c1d18; white-space: normal; }
.badge.wait { background: #fbefd6; color: #7a5207; }
tfoot td, tfoot th { border-top: 2px solid var(--ink); border-bottom: 0; font-weight: 600; }
.months { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem 1.5rem; }
.month h3 { margin: 0 0 .3rem; }
.month table { font-size: .75rem; table-layout: fixed; }
.month th, .month td { text-align: center; padding: .1rem 0; border: 0; height: 1.6rem; }
.month thead th { color: var(--muted); font-weight: 400; border: 0; }
.month .closed { color: var(--bad); }
.month .week { color: var(--none); font-size: .65rem; }
.month .on { background: var(--accent); color: #fff; font-weight: 600; border-radius: .2rem; }
.month .maybe { background: #fbefd6; color: #7a5207; font-weight: 600; border-radius: .2rem; }
.month .remember { box-shadow: inset 0 -.18rem 0 var(--info); font-weight: 600; }
footer { padding-top: 1.5rem; padding-bottom: 3rem; color: var(--muted); font-size: .8125rem; }
.group th { background: var(--tint); }
tr .depth-1 { padding-left: 1.6rem; }
tr .depth-2 { padding-left: 2.6rem; }
@media (max-width: 46rem) { .side { grid-template-columns: 1fr; } header.top h1 { font-size: 1.75rem; } }
@media screen and (max-width: 46rem) {
  /* A row is a block: names and reasons over the full width, figures beside each other under their heads. */
  :is(.ranked, #fund table), :is(.ranked, #fund table) :is(caption, thead, tbody, tfoot) { display: block; }
  :is(.ranked, #fund table) tr { display: grid; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  :is(.ranked, #fund table) thead tr { border-bottom: 2px solid var(--ink); }
  :is(.ranked, #fund table) tfoot tr { border-bottom: 0; }
  :is(.ranked, #fund table) :is(th, td) { grid-column: 1 / -1; min-width: 0; padding: .1rem .25rem; border: 0; }
  :is(.ranked, #fund table) .num { grid-column: auto; text-align: left; white-space: normal; }
  #priorities .ranked tr { grid-template-columns: 7.5rem 1fr 2fr; }
  #priorities .ranked .area { grid-column: 2 / -1; font-weight: 600; }
  #fund table tr { grid-template-columns: repeat(4, 1fr); font-size: .75rem; }
  #fund tbody td:first-child { font-weight: 600; }
  #fund tfoot .num:nth-last-child(2) { grid-column: 4; }
  #fund tfoot td:empty { display: none; }
  #fund tfoot [colspan="5"] { grid-column: 1 / 4; }
}
@media print {
  @page { size: A4; margin: 14mm; }
  html { font-size: 10.5pt; background: #fff; }
  nav { display: none; }
  main, header.top, footer { max-width: none; padding-left: 0; padding-right: 0; }
  section { break-before: page; border: 0; padding-top: 0; }
  header.top + main > section:first-child { break-before: auto; }
  tr, figure, .month, .cards li { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The walk lists: one sheet a turf, to be written on with a pencil. */
export const walkListStyles = `${base}
body { background: #e9e4df; }
.sheet { background: #fff; max-width: 210mm; margin: 1rem auto; padding: 12mm; }
.sheet header { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 3px solid var(--accent); padding-bottom: .4rem; }
.sheet h1 { font-size: 1.25rem; margin: 0; }
.sheet header p { margin: 0; text-align: right; }
.sheet .top { display: grid; grid-template-columns: 1fr 5.5cm; gap: 1rem; align-items: start; margin: .75rem 0; }
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
.runs .chip { display: inline-block; white-space: nowrap; margin: .1rem .7rem .1rem 0; }
.runs .chip .box { width: .8rem; height: .8rem; }
.continued { display: none; }
.street td { background: var(--tint); font-weight: 600; padding-top: .35rem; }
.synthetic { color: var(--bad); font-weight: 600; }
@media screen and (max-width: 46rem) {
  .sheet { margin: .5rem 0; padding: 1rem .75rem; }
  .sheet .top { grid-template-columns: 1fr; }
  .sheet th, .sheet td { padding: .22rem .25rem; }
  .sheet th { font-size: .6875rem; }
  .sheet td, .sheet h1, .sheet dd { overflow-wrap: anywhere; }
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
  html { font-size: 10pt; }
  body { background: #fff; }
  .sheet { margin: 0; padding: 0; max-width: none; break-after: page; }
  .sheet:last-child { break-after: auto; }
  .continued { display: table-row; }
  tr, svg { break-inside: avoid; }
  thead { display: table-header-group; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
