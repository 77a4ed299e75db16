import type { Id, LocalText } from "@vanstervind/core";
import { countAndParts, type Needs } from "./needs.ts";

/**
 * Needs in words, in both languages.
 *
 * @example
 * ```ts
 * import { describeNeeds } from "@vanstervind/study-curriculum";
 *
 * const needs = { allOf: [{ unit: "a" }, { anyOf: [{ unit: "b" }, { unit: "c" }] }] };
 * describeNeeds(needs, (unit) => ({ sv: unit, en: unit })); // => { sv: "a och (b eller c)", en: "a and (b or c)" }
 * ```
 */
export const describeNeeds = (needs: Needs, nameOf: (unitId: Id) => LocalText): LocalText => {
  if ("unit" in needs) return nameOf(needs.unit);
  const { count, parts } = countAndParts(needs);
  const names = parts.map((part) => {
    const { sv, en } = describeNeeds(part, nameOf);
    return "unit" in part || countAndParts(part).parts.length === 1 ? { sv, en } : { sv: `(${sv})`, en: `(${en})` };
  });
  const [sv, en] = [names.map((name) => name.sv), names.map((name) => name.en)];
  if (count === names.length) return { sv: listed(sv, "och"), en: listed(en, "and") };
  if (count === 1) return { sv: listed(sv, "eller"), en: listed(en, "or") };
  return { sv: `minst ${count} av ${listed(sv, "och")}`, en: `at least ${count} of ${listed(en, "and")}` };
};

const listed = (words: readonly string[], last: string): string =>
  words.length === 1 ? words[0]! : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
