/** A language that explanations are written in. */
export type Lang = "sv" | "en";

/** Why a result is what it is, as data: a stable kebab-case code with the values that a sentence about it needs. */
export interface Reason<Code extends string = string, Values extends object = object> {
  readonly code: Code;
  readonly values: Values;
}

/** For each code in the union `R`, a sentence in each language. */
export type Phrases<R extends Reason> = {
  readonly [Code in R["code"]]: Readonly<Record<Lang, (values: Extract<R, Reason<Code>>["values"]) => string>>;
};

/**
 * Makes the `explain(reason, lang)` of a package from its phrases. The type requires a phrase for every code of the
 * union in every language, so no reason is left without words.
 *
 * @example
 * ```ts
 * import { phrasebook, type Reason } from "@vanstervind/core";
 *
 * type Late = Reason<"late", { days: number }>;
 * const explain = phrasebook<Late>({
 *   late: { sv: ({ days }) => `${days} dagar för sent.`, en: ({ days }) => `${days} days late.` },
 * });
 * explain({ code: "late", values: { days: 3 } }, "sv"); // => "3 dagar för sent."
 * ```
 */
export const phrasebook =
  <R extends Reason>(phrases: Phrases<R>): ((reason: R, lang: Lang) => string) =>
  (reason, lang) =>
    phrases[reason.code as R["code"]][lang](reason.values as never);
