import { baseStyles } from "@vanstervind/page";

/** The year on a screen, on a phone, and on A4 across: a page for each year. */
export const yearStyles = `${baseStyles}
body { padding: 0 1rem 2rem; }
h1 { margin: 1.25rem 0 .25rem; font-size: 1.75rem; }
.lead { margin: 0 0 1rem; color: var(--muted); max-width: 60rem; }
a { color: var(--accent); }
.year { margin-bottom: 2rem; }
.year header { position: sticky; top: 0; background: var(--paper); border-bottom: 3px solid var(--accent); padding: .25rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; }
.year h2 { margin: 0; font-size: 1.375rem; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem .9rem; padding: 0; margin: 0; list-style: none; font-size: .8125rem; }
.legend .mark { margin-right: .15em; }
.legend .words { color: var(--muted); }
.mark { display: inline-block; width: .65em; height: .65em; vertical-align: -.02em; max-width: none; overflow: visible; flex: none; }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; margin-top: .75rem; }
.month h3 { margin: 0; padding: .1rem .3rem; text-transform: capitalize; font-size: 1rem; border-bottom: 2px solid var(--ink); }
.month ol { list-style: none; margin: 0; padding: 0; }
.day { position: relative; display: grid; grid-template-columns: 1.5rem 1.4rem 1fr; min-height: 1.5rem; border-bottom: 1px solid var(--line); font-size: .8125rem; line-height: 1.35; padding: .08rem 0; border-left: 4px solid transparent; }
.day > b { text-align: right; padding-right: .2rem; font-variant-numeric: tabular-nums; }
.weekday { color: var(--muted); font-style: normal; }
.items { padding-right: 1.9rem; min-width: 0; overflow-wrap: anywhere; }
.item { display: flex; gap: .25em; }
.marks { display: flex; flex: none; gap: .1em; margin-top: .3em; }
.text { min-width: 0; }
.item.recurs, .item.name { color: var(--muted); }
.item.name { font-style: italic; }
.time { white-space: nowrap; color: var(--muted); }
.week { position: absolute; right: .2rem; top: .1rem; font-size: .6875rem; color: var(--muted); }
.more { display: none; }
.saturday { background: #f7f3ef; }
.closed { background: #e6dfd9; }
.day.quiet { border-left: 4px double var(--ink); }
.day.election { outline: 2px solid var(--ink); outline-offset: -2px; background: #fff; }
.key { display: inline-block; width: 1.1rem; height: .75rem; margin-right: .3rem; vertical-align: -.05rem; border: 1px solid var(--line); }
.key.quiet { border-left: 4px double var(--ink); }
.key.election { outline: 2px solid var(--ink); outline-offset: -2px; }
@media (max-width: 46rem) {
  .year header { position: static; }
  .months { grid-template-columns: 1fr; }
  .day.empty { display: none; }
}
@media print {
  @page { size: A4 landscape; margin: 7mm; }
  html { font-size: 8pt; background: #fff; }
  body { padding: 0; }
  h1, .lead { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .year { margin: 0; break-after: page; }
  .year:last-child { break-after: auto; }
  .year header { position: static; height: 9mm; padding: 0; border-bottom-width: .6mm; flex-wrap: nowrap; align-items: center; gap: 5mm; }
  .year h2 { font-size: 15pt; white-space: nowrap; }
  .legend { font-size: 6.5pt; gap: .2mm 3mm; }
  .months { grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 0; margin: 0; border-left: .2mm solid #8a817a; }
  .month { border-right: .2mm solid #8a817a; }
  .month h3 { font-size: 8.5pt; height: 5mm; padding: .3mm 1mm 0; border-bottom-width: .3mm; }
  .day { height: 5.75mm; min-height: 0; padding: .15mm 0 0; grid-template-columns: 2.9mm 2.6mm 1fr; font-size: 5.6pt; letter-spacing: -.015em; line-height: 2.6mm; border-bottom: .15mm solid #b9b0a9; border-left-width: 1mm; overflow: hidden; }
  .day > b { font-size: 7pt; padding-right: .3mm; }
  .weekday { font-size: 5pt; color: #333; }
  .items { padding: 0 .3mm 0 0; max-height: 5.3mm; overflow: hidden; overflow-wrap: normal; }
  .item { color: #000; gap: .4mm; }
  .text { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .item.recurs, .item.name { color: #333; }
  .single .text { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; white-space: normal; hyphens: auto; overflow-wrap: anywhere; }
  .item:nth-child(n+3), .time { display: none; }
  .mark { width: 1.75mm; height: 1.75mm; }
  .marks { margin-top: .4mm; }
  .more { display: block; position: absolute; right: .3mm; bottom: .1mm; background: #fff; padding: 0 .4mm; font-size: 5.2pt; font-weight: 600; line-height: 2.3mm; }
  .week { font-size: 4.6pt; top: auto; bottom: -.1mm; left: .2mm; right: auto; line-height: 2.2mm; color: #333; }
  .saturday { background: #f1eeeb; }
  .closed { background: #dcd6d1; }
  .day.quiet { border-left-width: 1mm; }
  .day.election { outline-width: .4mm; outline-offset: -.4mm; padding-top: .4mm; }
}
`;
