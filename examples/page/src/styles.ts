/** Type and colours of every page. */
export const baseStyles = `
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
export const reportStyles = `${baseStyles}
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
footer { padding-top: 1.5rem; padding-bottom: 3rem; color: var(--muted); font-size: .8125rem; }
.group th { background: var(--tint); }
tr .depth-1 { padding-left: 1.6rem; }
tr .depth-2 { padding-left: 2.6rem; }
@media (max-width: 46rem) { .side { grid-template-columns: 1fr; } header.top h1 { font-size: 1.75rem; } }
@media screen and (max-width: 46rem) {
  /* A row is a block: names and reasons over the full width, figures beside each other under their heads. */
  .ranked, .ranked :is(caption, thead, tbody, tfoot) { display: block; }
  .ranked tr { display: grid; grid-template-columns: 7.5rem 1fr 2fr; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .ranked thead tr { border-bottom: 2px solid var(--ink); }
  .ranked :is(th, td) { grid-column: 1 / -1; min-width: 0; padding: .1rem .25rem; border: 0; }
  .ranked .num { grid-column: auto; text-align: left; white-space: normal; }
  .ranked .area { grid-column: 2 / -1; font-weight: 600; }
}
@media screen and (max-width: 46rem) {
  /* A row is a block, each cell with its head before it. */
  table.stacked, table.stacked :is(caption, tbody) { display: block; }
  table.stacked thead { display: none; }
  table.stacked tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  table.stacked :is(th, td) { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .5rem; padding: .1rem 0; border: 0; text-align: left; white-space: normal; }
  table.stacked :is(th, td)::before { content: attr(data-head); color: var(--muted); font-weight: 400; }
  table.stacked td:has(> div:empty) { display: none; }
}
@media print {
  @page { size: A4; margin: 14mm; }
  html { font-size: 10.5pt; background: #fff; }
  nav { display: none; }
  main, header.top, footer { max-width: none; padding-left: 0; padding-right: 0; }
  section { break-before: page; border: 0; padding-top: 0; }
  header.top + main > section:first-child { break-before: auto; }
  tr, figure, .cards li { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
