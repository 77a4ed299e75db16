import type { PresetCriterion } from "./preset-criterion.ts";

/** The ids of the criteria for issues. */
export type IssueCriterionId = "concern" | "affected" | "months-to-decision" | "agreement" | "trusted" | "active";

/**
 * What issues, such as rents or school closures, are judged by in the `district` preset, for {@link districtModel}:
 * bounds, weights and why.
 *
 * @example
 * ```ts
 * import { issueCriteria } from "@vanstervind/priority-scoring/presets";
 *
 * issueCriteria.filter(({ block }) => block === "need").map(({ id, weight }) => [id, weight]);
 * // => [["concern", 2], ["affected", 2]]
 * ```
 */
export const issueCriteria: readonly PresetCriterion<IssueCriterionId>[] = [
  {
    id: "concern",
    name: { sv: "som ser frågan som viktig", en: "who hold the issue important" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 60 },
    block: "need",
    weight: 2,
    why: {
      sv: "Människor vet själva vad de behöver. De största frågorna nämns av omkring 60 % i de årliga SOM-undersökningarna.",
      en: "People know what they need. The largest issues are named by about 60% in the yearly SOM surveys.",
    },
  },
  {
    id: "affected",
    name: { sv: "som berörs i vardagen", en: "affected in daily life" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 100 },
    block: "need",
    weight: 2,
    why: {
      sv: "En fråga kan vara stor för dem den gäller utan att vara uppmärksammad. Därför samma vikt som oron.",
      en: "An issue may be great for those it is about without being noticed. Hence the same weight as concern.",
    },
  },
  {
    id: "months-to-decision",
    name: { sv: "tid till beslut", en: "time to the decision" },
    unit: { sv: "månader", en: "months" },
    direction: "decreasing",
    value: { kind: "linear", low: 0, high: 48 },
    block: "influence",
    weight: 1,
    why: {
      sv: "Det som snart avgörs går att påverka nu. Bortom en mandatperiod går det inte att planera.",
      en: "What is decided soon can be influenced now. Beyond a term of office there is no planning.",
    },
  },
  {
    id: "agreement",
    name: { sv: "som delar vår linje", en: "who share our position" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 10, high: 80 },
    block: "voters",
    weight: 2,
    why: {
      sv: "Bara den som håller med kan vinnas av frågan. Under 10 % vinner den ingen, över 80 % skiljer den ingen.",
      en: "Only those who agree can be won by an issue. Below 10% it wins nobody, beyond 80% it sets nobody apart.",
    },
  },
  {
    id: "trusted",
    name: { sv: "som tycker att partiet har bäst politik", en: "who hold our policy the best" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 40 },
    block: "voters",
    weight: 1,
    why: {
      sv: "En fråga som partiet är betrott i är lättare att tala om, men även andra kan bli våra: därför halv vikt.",
      en: "An issue that the party is trusted on is easier to raise, yet others may become ours: hence half the weight.",
    },
  },
  {
    id: "active",
    name: { sv: "medlemmar som vill arbeta med frågan", en: "members who want to work on the issue" },
    unit: { sv: "personer", en: "people" },
    direction: "increasing",
    value: { kind: "exponential", low: 0, high: 40, rho: 15 },
    block: "members",
    weight: 1,
    why: {
      sv: "Frågor blir till verksamhet genom dem som vill. De första tio betyder mest.",
      en: "Issues become work through those who want to. The first ten mean most.",
    },
  },
];
