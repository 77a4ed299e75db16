import { fundStyles } from "@vanstervind/fund-round";
import { reportStyles } from "@vanstervind/page";

/** The report, on a screen and on A4. */
export const yearStyles = `${reportStyles}${fundStyles}
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
@media print { .month { break-inside: avoid; } }
`;
