import type { Id, Lang, LocalText } from "@vanstervind/core";
import { listed, words } from "./internal/listed.ts";
import { type Needs, thresholdOf } from "./needs.ts";

/**
 * Needs in words, in both languages. Events are named by their ids where no name is given.
 *
 * @example
 * ```ts
 * import { describeNeeds } from "@vanstervind/study-curriculum";
 *
 * const needs = { allOf: [{ unit: "a", before: "election" }, { anyOf: [{ unit: "b" }, { unit: "c" }] }] };
 * describeNeeds(needs, (unit) => ({ sv: unit, en: unit }));
 * // => { sv: "a (före election) och (b eller c)", en: "a (before election) and (b or c)" }
 * ```
 */
export const describeNeeds = (
  needs: Needs,
  nameOf: (unitId: Id) => LocalText,
  nameOfEvent: (eventId: Id) => LocalText = (id) => ({ sv: id, en: id }),
): LocalText => {
  const describe = (part: Needs, lang: Lang): string => {
    const { and, or, least, hours, of, lately, since, before } = words[lang];
    if ("unit" in part) {
      const conditions = [];
      if (part.withinMonths !== undefined) conditions.push(lately.replace("0", String(part.withinMonths)));
      if (part.since !== undefined) conditions.push(since + nameOfEvent(part.since)[lang]);
      if (part.before !== undefined) conditions.push(before + nameOfEvent(part.before)[lang]);
      const when = listed(conditions, and);
      return nameOf(part.unit)[lang] + (when && ` (${when})`);
    }
    const { threshold, parts } = thresholdOf(part, () => 1);
    const names = parts.map(({ part: inner }) => {
      const text = describe(inner, lang);
      return "unit" in inner || thresholdOf(inner, () => 1).parts.length === 1 ? text : `(${text})`;
    });
    if ("hours" in part) return least + part.hours + hours + of + listed(names, and);
    if (threshold === names.length) return listed(names, and);
    return threshold === 1 ? listed(names, or) : least + threshold + of + listed(names, and);
  };
  return { sv: describe(needs, "sv"), en: describe(needs, "en") };
};
