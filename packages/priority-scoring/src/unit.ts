import { type Lang, LocalText } from "@vanstervind/core";
import * as z from "zod";

/** What the levels of a criterion are counted in: a sign that reads alike everywhere, such as `%`, or a word in each language. */
export const Unit = z.union([z.string().trim().min(1, { error: "must not be empty" }), LocalText], {
  error: "must be a text, or a text in each language",
});

/** See the schema of the same name. */
export type Unit = z.infer<typeof Unit>;

/**
 * The unit in a language.
 *
 * @example
 * ```ts
 * import { unitIn } from "@vanstervind/priority-scoring";
 *
 * unitIn("%", "sv"); // => "%"
 * unitIn({ sv: "personer", en: "persons" }, "sv"); // => "personer"
 * ```
 */
export const unitIn = (unit: Unit, lang: Lang): string => (typeof unit === "string" ? unit : unit[lang]);
