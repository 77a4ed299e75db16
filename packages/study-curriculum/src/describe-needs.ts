import type { Id, LocalText } from "@vanstervind/core";
import { listed } from "./internal/listed.ts";
import { type Needs, thresholdOf, type UnitNeed } from "./needs.ts";

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
  nameOfEvent: (eventId: Id) => LocalText = sameInBoth,
): LocalText => {
  if ("unit" in needs) return describeUnit(needs, nameOf(needs.unit), nameOfEvent);
  const { threshold, parts } = thresholdOf(needs, () => 1);
  const names = parts.map(({ part }) => {
    const { sv, en } = describeNeeds(part, nameOf, nameOfEvent);
    return "unit" in part || thresholdOf(part, () => 1).parts.length === 1
      ? { sv, en }
      : { sv: `(${sv})`, en: `(${en})` };
  });
  const { sv, en } = listed(names, threshold === 1 && names.length > 1 && !("hours" in needs) ? "eller" : "och");
  if ("hours" in needs)
    return { sv: `minst ${needs.hours} timmar av ${sv}`, en: `at least ${needs.hours} hours of ${en}` };
  return threshold === 1 || threshold === names.length
    ? { sv, en }
    : { sv: `minst ${threshold} av ${sv}`, en: `at least ${threshold} of ${en}` };
};

const sameInBoth = (id: Id): LocalText => ({ sv: id, en: id });

const describeUnit = (
  { withinMonths, since, before }: UnitNeed,
  { sv, en }: LocalText,
  nameOfEvent: (eventId: Id) => LocalText,
): LocalText => {
  const conditions: LocalText[] = [];
  const add = (swedish: string, english: string, { sv, en } = { sv: "", en: "" }): void =>
    void conditions.push({ sv: swedish + sv, en: english + en });
  if (withinMonths !== undefined) add(`de senaste ${withinMonths} månaderna`, `in the last ${withinMonths} months`);
  if (since !== undefined) add("sedan ", "since ", nameOfEvent(since));
  if (before !== undefined) add("före ", "before ", nameOfEvent(before));
  if (conditions.length === 0) return { sv, en };
  const { sv: when, en: englishWhen } = listed(conditions);
  return { sv: `${sv} (${when})`, en: `${en} (${englishWhen})` };
};
