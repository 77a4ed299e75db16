import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import type { CalendarPlan } from "../plan-calendar.ts";
import type { Names } from "./names.ts";

/** What every section of the page is written from. */
export interface SectionInput {
  readonly plan: CalendarPlan;
  readonly lang: Lang;
  readonly names: Names;
  readonly figures: Figures;
}

/** A table with its heads, which stand beside each cell on a narrow screen; one without rows is not shown. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly (Html | string | number | null)[])[],
): Html | null =>
  rows.length === 0
    ? null
    : html`<div class="scroll"><table class="stacked"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${rows.map(
        (cells) =>
          html`<tr>${cells.map((cell, index) => html`<td data-head="${heads[index]!}"><div>${cell}</div></td>`)}</tr>`,
      )}</tbody></table></div>`;

/** Sentences as a list; one without any is not shown. */
export const sentences = (lines: readonly string[]): Html | null =>
  lines.length === 0 ? null : html`<ul class="reasons">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
