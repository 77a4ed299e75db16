import { writeCsv } from "@vanstervind/csv";
import type { Settings } from "./settings.ts";
import type { Section } from "./workflow.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string | number): string => String(text).replace(/[&<>"]/g, (each) => entities[each]!);

const table = ({ head, rows }: Section): string => {
  const cells = (tag: string, row: readonly (string | number)[]): string =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("");
  const body = rows.map((row) => `<tr>${cells("td", row)}</tr>`).join("\n");
  return `<div class="scroll" tabindex="0"><table><thead><tr>${cells("th", head)}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
};

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1a18}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ddd5ce}
.scroll{overflow-x:auto}.mark{background:#f7f0ea;padding:.5rem 1rem}`;

/** The report as one page that loads nothing from elsewhere. `mark` says what the reader must know first. */
export const reportOf = (settings: Settings, sections: readonly Section[], mark: string | null): string =>
  `<!doctype html>
<html lang="${settings.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(settings.name)}</title><style>${style}</style></head><body>
<h1>${escaped(settings.name)}</h1>
${mark === null ? "" : `<p class="mark">${escaped(mark)}</p>\n`}<p>${settings.municipalities.map(escaped).join(", ")}</p>
${sections.map((section) => `<h2>${escaped(section.title)}</h2>\n<p>${escaped(section.intro)}</p>\n${table(section)}`).join("\n")}
</body></html>
`;

/** The table of a section as a CSV file that no spreadsheet runs a formula from. */
export const csvOf = ({ head, rows }: Section, settings: Settings): string =>
  writeCsv(
    rows,
    head.map((header, column) => ({ header, value: (row: readonly (string | number)[]) => row[column] })),
    { lang: settings.lang },
  );
