import type { Lang } from "@vanstervind/core";
import type { Status } from "./round-state.ts";

/**
 * Where an application stands, in one word.
 *
 * @example
 * ```ts
 * import { statusWords } from "@vanstervind/fund-allocation/rounds";
 *
 * statusWords.declined; // => { sv: "avslagen", en: "declined" }
 * ```
 */
export const statusWords: Readonly<Record<Status, Readonly<Record<Lang, string>>>> = {
  received: { sv: "mottagen", en: "received" },
  assessed: { sv: "granskad", en: "assessed" },
  granted: { sv: "beviljad", en: "granted" },
  declined: { sv: "avslagen", en: "declined" },
  appealed: { sv: "överklagad", en: "under appeal" },
  reopened: { sv: "öppnad igen", en: "reopened" },
  reported: { sv: "redovisad", en: "reported" },
  settled: { sv: "slutredovisad", en: "settled" },
  withdrawn: { sv: "tillbakatagen", en: "withdrawn" },
};
