import { DomainError, type Lang } from "@vanstervind/core";
import type { CellKind, CellValue } from "./column.ts";

/** Words for a truth value: those of each language are read in both. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["ja", true],
  ["true", true],
  ["no", false],
  ["nej", false],
  ["false", false],
]);

const written = { sv: { true: "ja", false: "nej" }, en: { true: "yes", false: "no" } } as const;

/** A cell that a spreadsheet would take for a formula, behind any apostrophes that were put before it. */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Whether the text is nothing but a number, with either decimal mark. */
export const isPlainNumber = (text: string): boolean => /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(text);

/**
 * The text of a value, before quoting. Text that a spreadsheet would run as a formula gets an apostrophe before it,
 * which {@link readCell} takes away again.
 *
 * @throws `bar-in-list` when an item of a list is empty or holds `|`, which could not be read back.
 */
export const writeCell = (value: CellValue, lang: Lang): string => {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return written[lang][`${value}`];
  if (typeof value === "number") return lang === "sv" ? digits(value).replace(".", ",") : digits(value);
  return defused(typeof value === "string" ? value : value.map(itemOf).join(typeof value[0] === "string" ? "|" : " "));
};

const defused = (text: string): string => (formulaLike.test(text) && !isPlainNumber(text) ? `'${text}` : text);

/** The shortest digits that read back to the same number, minus zero included. */
const digits = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

const itemOf = (item: string | readonly [number, number]): string => {
  if (typeof item !== "string") return item.map(digits).join(",");
  if (item === "" || item.includes("|")) {
    throw new DomainError("bar-in-list", `The item "${item}" of a list is empty or holds "|".`, {
      values: { item },
      hint: 'Items of a list are separated by "|" in the file.',
    });
  }
  return item;
};

/**
 * The value of a filled cell. Text that does not fit the kind stays as it is, so that the schema can say what it
 * expected and show what it got.
 */
export const readCell = (cell: string, kind: CellKind, decimalComma: boolean): CellValue => {
  if (kind === "number") return numberIn(cell, decimalComma) ?? cell;
  if (kind === "truth") return truths.get(cell.trim().toLowerCase()) ?? cell;
  const text = formulaLike.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
  if (kind === "list") return text.split("|");
  return kind === "line" ? (lineIn(text) ?? text) : text;
};

/** Digits may be grouped by spaces; a comma is a decimal mark only where `;` separates the columns. */
const numberIn = (cell: string, decimalComma: boolean): number | null => {
  const bare = cell
    .trim()
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, "")
    .replace("\u2212", "-");
  if (!isPlainNumber(bare) || (!decimalComma && bare.includes(","))) return null;
  return Number(bare.replace(",", "."));
};

const lineIn = (text: string): [number, number][] | null => {
  const line: [number, number][] = [];
  for (const point of text.trim().split(/\s+/)) {
    const [lon = "", lat = "", ...more] = point.split(",");
    if (lon === "" || lat === "" || more.length > 0) return null;
    const position: [number, number] = [Number(lon), Number(lat)];
    if (position.some(Number.isNaN)) return null;
    line.push(position);
  }
  return line;
};
