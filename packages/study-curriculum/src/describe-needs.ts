import type { Id, LocalText } from "@vanstervind/core";
import { type Needs, thresholdOf, type UnitNeed } from "./needs.ts";

/**
 * Needs in words, in both languages.
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
export const describeNeeds = (needs: Needs, nameOf: (unitId: Id) => LocalText): LocalText => {
  if ("unit" in needs) return describeUnit(needs, nameOf(needs.unit));
  const { threshold, parts } = thresholdOf(needs, () => 1);
  const names = parts.map(({ part }) => {
    const { sv, en } = describeNeeds(part, nameOf);
    return "unit" in part || thresholdOf(part, () => 1).parts.length === 1
      ? { sv, en }
      : { sv: `(${sv})`, en: `(${en})` };
  });
  const [sv, en] = [names.map((name) => name.sv), names.map((name) => name.en)];
  if ("hours" in needs) {
    return {
      sv: `minst ${needs.hours} timmar av ${listed(sv, "och")}`,
      en: `at least ${needs.hours} hours of ${listed(en, "and")}`,
    };
  }
  if (threshold === names.length) return { sv: listed(sv, "och"), en: listed(en, "and") };
  if (threshold === 1) return { sv: listed(sv, "eller"), en: listed(en, "or") };
  return { sv: `minst ${threshold} av ${listed(sv, "och")}`, en: `at least ${threshold} of ${listed(en, "and")}` };
};

const describeUnit = ({ withinMonths, since, before }: UnitNeed, { sv, en }: LocalText): LocalText => {
  const conditions: [sv: string, en: string][] = [];
  if (withinMonths !== undefined)
    conditions.push([`de senaste ${withinMonths} månaderna`, `in the last ${withinMonths} months`]);
  if (since !== undefined) conditions.push([`efter ${since}`, `since ${since}`]);
  if (before !== undefined) conditions.push([`före ${before}`, `before ${before}`]);
  if (conditions.length === 0) return { sv, en };
  return {
    sv: `${sv} (${conditions.map(([own]) => own).join(", ")})`,
    en: `${en} (${conditions.map(([, own]) => own).join(", ")})`,
  };
};

const listed = (words: readonly string[], last: string): string =>
  words.length === 1 ? words[0]! : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
