import { type Html, type HtmlValue, html } from "./html.ts";

/** Something that a page rests on. */
export interface Source {
  /** What it is and where it comes from. */
  readonly text: string;
  /** Who is to be named for it. */
  readonly credits: readonly string[];
}

/** The last section of a page: what it rests on, and a note on what that means. */
export const sourcesSection = (title: string, sources: readonly Source[], note: string): Html =>
  html`<section id="sources">
<h2>${title}</h2>
<ul class="reasons small">${sources.map(({ text }) => html`<li>${text}</li>`)}</ul>
<p>${note}</p>
</section>`;

/** The foot of a page: who is to be named, each once, and what else belongs there. */
export const footer = (sources: readonly Source[], ...rest: readonly HtmlValue[]): Html => {
  const parts = [...new Set(sources.flatMap(({ credits }) => credits)), ...rest];
  return html`<footer>${parts.map((part, i) => (i === 0 ? part : html` · ${part}`))}</footer>`;
};
