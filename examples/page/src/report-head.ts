import { type Html, html } from "./html.ts";

/** What a report begins with. */
export interface ReportHead {
  readonly title: string;
  /** What it is and for whom, in a sentence or two. */
  readonly lead: string;
  /** What of it is made up; `null` where nothing is. */
  readonly notice: string | null;
  /** How it may be used. */
  readonly aside?: string;
  /** The names of the sections, by id. */
  readonly nav: Readonly<Record<string, string>>;
  /** The figures that matter most. */
  readonly cards: readonly (readonly [figure: string, what: string])[];
}

/** The head of a report: what it is, what is made up, where to go from here, and the figures that matter most. */
export const reportHead = ({ title, lead, notice, aside, nav, cards }: ReportHead): Html => html`<header class="top">
<h1>${title}</h1>
<p>${lead}</p>
${notice === null ? null : html`<p><span class="badge bad">${notice}</span></p>`}
${aside === undefined ? null : html`<p class="small muted">${aside}</p>`}
<nav><ul>${Object.entries(nav).map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<ul class="cards">
${cards.map(([figure, what]) => html`<li><b>${figure}</b>${what}</li>`)}
</ul>
</header>`;
