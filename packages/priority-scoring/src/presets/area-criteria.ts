import type { PresetCriterion } from "./preset-criterion.ts";

/** The ids of the criteria for areas. */
export type AreaCriterionId =
  | "turnout"
  | "challenged"
  | "wage"
  | "rented"
  | "majority-gap"
  | "non-voters"
  | "support"
  | "lost"
  | "voters-per-member";

/**
 * What areas, such as election districts, are judged by in the `district` preset, for {@link districtModel}:
 * bounds, weights and why.
 *
 * @example
 * ```ts
 * import { areaCriteria } from "@vanstervind/priority-scoring/presets";
 *
 * areaCriteria.filter(({ block }) => block === "need").map(({ id, weight }) => [id, weight]);
 * // => [["turnout", 3], ["challenged", 2], ["wage", 1], ["rented", 1]]
 * ```
 */
export const areaCriteria: readonly PresetCriterion<AreaCriterionId>[] = [
  {
    id: "turnout",
    name: { sv: "valdeltagande", en: "turnout" },
    unit: "%",
    direction: "decreasing",
    value: { kind: "linear", low: 40, high: 95 },
    block: "need",
    weight: 3,
    why: {
      sv: "Lågt valdeltagande är det tydligaste tecknet på att ett område lämnats åt sitt öde. Gränserna rymmer alla valdistrikt.",
      en: "Low turnout is the clearest sign that an area has been left to itself. The bounds hold every election district.",
    },
  },
  {
    id: "challenged",
    name: { sv: "boende i områden med utmaningar", en: "people living in challenged areas" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 60 },
    block: "need",
    weight: 2,
    why: {
      sv: "SCB:s områdestyper 1 och 2 väger samman inkomst, utbildning och arbete. Över 60 % skiljer knappast någon kommun.",
      en: "Area types 1 and 2 of Statistics Sweden weigh income, education and work together. Few municipalities exceed 60%.",
    },
  },
  {
    id: "wage",
    name: { sv: "medellön", en: "mean wage" },
    unit: { sv: "tkr/år", en: "thousand SEK a year" },
    direction: "decreasing",
    value: { kind: "linear", low: 250, high: 600 },
    block: "need",
    weight: 1,
    why: {
      sv: "Låga löner är ett behov, men delvis detsamma som områden med utmaningar: därför lägre vikt.",
      en: "Low wages are a need, though in part the same as challenged areas: hence the lower weight.",
    },
  },
  {
    id: "rented",
    name: { sv: "hyresrätter", en: "rented homes" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 60 },
    block: "need",
    weight: 1,
    why: {
      sv: "Hyresgäster berörs mest av bostadspolitiken. Samma lägre vikt som lönen, av samma skäl.",
      en: "Tenants are affected most by housing policy. The same lower weight as wages, for the same reason.",
    },
  },
  {
    id: "majority-gap",
    name: { sv: "avstånd till majoritet", en: "gap to a majority" },
    unit: { sv: "procentenheter", en: "percentage points" },
    direction: "decreasing",
    value: { kind: "linear", low: 0, high: 25 },
    block: "influence",
    weight: 1,
    why: {
      sv: "Där styret kan växla ger varje röst mest inflytande. Över 25 procentenheter är det långt bort.",
      en: "Where power may change hands a vote gives most influence. Beyond 25 percentage points it is far away.",
    },
  },
  {
    id: "non-voters",
    name: { sv: "röstberättigade som inte röstade", en: "people entitled to vote who did not" },
    unit: { sv: "personer", en: "people" },
    direction: "increasing",
    value: { kind: "exponential", low: 0, high: 900, rho: 450 },
    block: "voters",
    weight: 2,
    why: {
      sv: "Fler att nå, men varje ytterligare person är värd lite mindre: ett lag hinner bara med så många dörrar.",
      en: "More people to reach, each further one worth a little less: a team reaches only so many doors.",
    },
  },
  {
    id: "support",
    name: { sv: "röster på partiet", en: "votes for the party" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 35 },
    block: "voters",
    weight: 2,
    why: {
      sv: "Där många redan röstar på partiet är fler av dem som nås våra. Få valdistrikt ligger över 35 %.",
      en: "Where many vote for the party already, more of those reached are ours. Few districts exceed 35%.",
    },
  },
  {
    id: "lost",
    name: { sv: "tappade röster på partiet sedan förra valet", en: "votes for the party lost since the last election" },
    unit: { sv: "procentenheter", en: "percentage points" },
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 10 },
    block: "voters",
    weight: 1,
    why: {
      sv: "Den som nyss röstade på partiet kan göra det igen. Halv vikt, eftersom tappet varierar slumpvis mellan små distrikt.",
      en: "Those who voted for the party last time may again. Half the weight, as losses vary by chance between small districts.",
    },
  },
  {
    id: "voters-per-member",
    name: { sv: "väljare per medlem", en: "voters per member" },
    unit: { sv: "personer", en: "people" },
    direction: "increasing",
    value: { kind: "exponential", low: 0, high: 120, rho: 60 },
    block: "members",
    weight: 1,
    why: {
      sv: "Många väljare och få medlemmar betyder att det finns medlemmar att värva.",
      en: "Many voters and few members mean that there are members to win.",
    },
  },
];
