import { type Lang, phrasebook, type Reason } from "@vanstervind/core";
import type { Attribution } from "./attributions.ts";
import type { TableName } from "./files.ts";

/** Where the rows of one table come from. */
export interface Provenance {
  /** The table. */
  readonly table: TableName;
  /** The file they were read from, or that would replace them. */
  readonly file: string;
  /** Built-in open data, made up from the seed, or read from the user's folder. */
  readonly origin: "open" | "synthetic" | "own";
  /** How many rows there are. */
  readonly rows: number;
  /** How many of them are marked as made up; all of a synthetic table, and of an own one those exported before. */
  readonly syntheticRows: number;
  /** Whom open data is owed to. */
  readonly attribution: Attribution | null;
}

/** Something worth telling about the data that is no fault. */
export type Notice =
  | Reason<"unknown-file", { readonly file: string; readonly nearest: string | null }>
  | Reason<"nothing-own", { readonly dir: string }>
  | Reason<"no-do-not-contact", { readonly file: string }>;

/**
 * A notice as a sentence.
 *
 * @example
 * ```ts
 * import { explainNotice } from "@vanstervind/storstockholm";
 *
 * explainNotice({ code: "unknown-file", values: { file: "adresses.csv", nearest: "addresses.csv" } }, "en");
 * // => "adresses.csv is not a file that is known here and was not read. Maybe it should be called addresses.csv."
 * ```
 */
export const explainNotice = phrasebook<Notice>({
  "unknown-file": {
    sv: ({ file, nearest }) =>
      `${file} är ingen fil som känns igen och har inte lästs.${nearest === null ? "" : ` Kanske ska den heta ${nearest}.`}`,
    en: ({ file, nearest }) =>
      `${file} is not a file that is known here and was not read.${nearest === null ? "" : ` Maybe it should be called ${nearest}.`}`,
  },
  "nothing-own": {
    sv: ({ dir }) => `I ${dir} finns ingen av de beskrivna filerna; allt är inbyggda uppgifter.`,
    en: ({ dir }) => `${dir} holds none of the documented files; all of the data is built in.`,
  },
  "no-do-not-contact": {
    sv: ({ file }) => `Adresserna är dina egna men ${file} saknas: ingen adress är undantagen från besök.`,
    en: ({ file }) => `The addresses are your own but there is no ${file}: no address is kept from visits.`,
  },
});

const origins = {
  open: { sv: "öppna data", en: "open data" },
  synthetic: { sv: "påhittade uppgifter", en: "made-up data" },
  own: { sv: "egna uppgifter", en: "own data" },
} as const;

/**
 * Where a table comes from, as a line to print beside what is shown of it.
 *
 * @example
 * ```ts
 * import { attributions, describeProvenance } from "@vanstervind/storstockholm";
 *
 * const table = { table: "addresses", file: "addresses.csv", rows: 1006, syntheticRows: 0 } as const;
 * describeProvenance({ ...table, origin: "open", attribution: attributions.openStreetMap }, "en");
 * // => "addresses.csv: 1006 rows, open data (© OpenStreetMap contributors, ODbL 1.0)"
 * ```
 */
export const describeProvenance = (
  { file, origin, rows, syntheticRows, attribution }: Provenance,
  lang: Lang,
): string => {
  const owed = attribution === null ? "" : ` (${attribution.credit})`;
  const madeUp = origin === "own" && syntheticRows > 0;
  const part = lang === "sv" ? `, varav ${syntheticRows} påhittade` : `, ${syntheticRows} of them made up`;
  const count = lang === "sv" ? (rows === 1 ? "rad" : "rader") : rows === 1 ? "row" : "rows";
  return `${file}: ${rows} ${count}, ${origins[origin][lang]}${madeUp ? part : ""}${owed}`;
};

/**
 * What a page rests on: a line for each table, and whom to name for it.
 *
 * @example
 * ```ts
 * import { attributions, sourcesOf } from "@vanstervind/storstockholm";
 *
 * const table = { table: "addresses", file: "addresses.csv", rows: 1006, syntheticRows: 0 } as const;
 * const [source] = sourcesOf([{ ...table, origin: "open", attribution: attributions.openStreetMap }], "en");
 * source!.credits; // => ["© OpenStreetMap contributors, ODbL 1.0"]
 * ```
 */
export const sourcesOf = (
  provenance: readonly Provenance[],
  lang: Lang,
): readonly { readonly text: string; readonly credits: readonly string[] }[] =>
  provenance.map((table) => ({
    text: describeProvenance(table, lang),
    credits: table.attribution === null ? [] : [table.attribution.credit],
  }));
