import type { Lang } from "@vanstervind/core";
import { classOf, type Figures, fixedClasses, type Html, html } from "@vanstervind/page";
import type { Coverage } from "../steps/coverage.ts";

/** Shares in five steps; the darkest is the most. */
export const shareClasses = fixedClasses([0, 0.1, 0.25, 0.5, 0.75, 1]);

const [left, top, width, height] = [190, 62, 88, 17];

/** Associations against requirements as a picture; hidden cells are marked by a dot, empty ones by nothing. */
export const matrix = (
  { rows, requirementIds }: Coverage,
  names: ReadonlyMap<string, string>,
  lang: Lang,
  figures: Figures,
): Html => {
  const sv = lang === "sv";
  const label = sv
    ? "Andel som uppfyller varje krav, en rad per förening; samma tal finns i coverage.csv"
    : "Share that has met each requirement, a row an association; the same figures are in coverage.csv";
  return html`<svg viewBox="0 0 ${left + requirementIds.length * width + 4} ${top + rows.length * height + 4}" role="img" aria-label="${label}" font-family="sans-serif" font-size="9">
${requirementIds.map((id, column) => {
  const words = (names.get(id) ?? id).split(" ").slice(0, 3);
  return words.map(
    (word, line) =>
      html`<text x="${left + column * width + width / 2}" y="${top - 8 - 11 * (words.length - 1 - line)}" text-anchor="middle" font-size="8">${word.slice(0, 20)}</text>`,
  );
})}
${rows.map(({ name, cells }, row) => {
  const y = top + row * height;
  return html`<text x="${left - 6}" y="${y + 11.5}" text-anchor="end">${name.replace(/^Vänsterpartiet /, "").slice(0, 36)}</text>${cells.map(
    ({ share, hidden, requirementId }, column) => {
      const x = left + column * width;
      const said = hidden ? "·" : share === null ? "" : figures.percent(share);
      const colour = share === null ? "#f3efeb" : classOf(share, shareClasses).colour;
      const ink = share !== null && share > 0.25 ? "#fff" : "#1d1a18";
      const what = `${name}, ${names.get(requirementId) ?? requirementId}: ${hidden ? (sv ? "dolt" : "hidden") : said === "" ? "–" : said}`;
      return html`<g><title>${what}</title><rect x="${x}" y="${y}" width="${width - 1}" height="${height - 1}" fill="${colour}"/><text x="${x + width / 2}" y="${y + 11.5}" text-anchor="middle" fill="${ink}">${said}</text></g>`;
    },
  )}`;
})}
</svg>`;
};
