import { type Criterion, type Model, needAndEffect } from "@vanstervind/priority-scoring";

const valmyndigheten2022 = { source: "Valmyndigheten", date: "2022-09-11" } as const;
const scb2023 = { source: "SCB (RegSO)", date: "2023-12-31" } as const;

/**
 * What election districts are judged by. The bounds are fixed: they hold for every district of the country, so a district
 * that is added or taken away never changes what the others are worth.
 */
export const areaCriteria = {
  turnout: {
    id: "turnout",
    name: { sv: "valdeltagande", en: "turnout" },
    unit: "%",
    direction: "decreasing",
    ...valmyndigheten2022,
    value: { kind: "linear", low: 40, high: 95 },
  },
  challenged: {
    id: "challenged",
    name: { sv: "kommuninvånare i områden med utmaningar", en: "people of the municipality in challenged areas" },
    unit: "%",
    direction: "increasing",
    ...scb2023,
    value: { kind: "linear", low: 0, high: 60 },
  },
  wage: {
    id: "wage",
    name: { sv: "kommunens medellön", en: "mean wage of the municipality" },
    unit: { sv: "tkr/år", en: "thousand SEK a year" },
    direction: "decreasing",
    ...scb2023,
    value: { kind: "linear", low: 250, high: 600 },
  },
  rented: {
    id: "rented",
    name: { sv: "hyresrätter i kommunen", en: "rented homes in the municipality" },
    unit: "%",
    direction: "increasing",
    ...scb2023,
    value: { kind: "linear", low: 0, high: 60 },
  },
  majorityGap: {
    id: "majority-gap",
    name: {
      sv: "avstånd till majoritet för V, S och MP i kommunen",
      en: "gap to a majority of V, S and MP in the municipality",
    },
    unit: { sv: "procentenheter", en: "percentage points" },
    direction: "decreasing",
    ...valmyndigheten2022,
    value: { kind: "linear", low: 0, high: 25 },
  },
  nonVoters: {
    id: "non-voters",
    name: { sv: "röstberättigade som inte röstade", en: "people entitled to vote who did not" },
    unit: { sv: "personer", en: "people" },
    direction: "increasing",
    ...valmyndigheten2022,
    // Each further non-voter is worth a little less: a team reaches only so many doors.
    value: { kind: "exponential", low: 0, high: 900, rho: 450 },
  },
  support: {
    id: "support",
    name: { sv: "röster på V", en: "votes for V" },
    unit: "%",
    direction: "increasing",
    ...valmyndigheten2022,
    value: { kind: "linear", low: 0, high: 35 },
  },
  lost: {
    id: "lost",
    name: { sv: "tappade röster på V sedan 2018", en: "votes for V lost since 2018" },
    unit: { sv: "procentenheter", en: "percentage points" },
    direction: "increasing",
    ...valmyndigheten2022,
    value: { kind: "linear", low: 0, high: 10 },
  },
  votersPerMember: {
    id: "voters-per-member",
    name: { sv: "V-väljare per medlem i kommunen", en: "V voters per member in the municipality" },
    unit: { sv: "personer", en: "people" },
    direction: "increasing",
    source: "Valmyndigheten; medlemsregister",
    date: "2026-01-01",
    value: { kind: "exponential", low: 0, high: 120, rho: 60 },
  },
} as const satisfies Record<string, Criterion>;

/** Need times effect: resources go where they are needed most and give the greatest results. */
export const areaModel: Model = needAndEffect({
  need: [
    { weight: 3, criterion: areaCriteria.turnout },
    { weight: 2, criterion: areaCriteria.challenged },
    { weight: 1, criterion: areaCriteria.wage },
    { weight: 1, criterion: areaCriteria.rented },
  ],
  effect: {
    influence: { weight: 1, parts: [{ weight: 1, criterion: areaCriteria.majorityGap }] },
    voters: {
      weight: 2,
      parts: [
        { weight: 2, criterion: areaCriteria.nonVoters },
        { weight: 2, criterion: areaCriteria.support },
        { weight: 1, criterion: areaCriteria.lost },
      ],
    },
    members: { weight: 1, parts: [{ weight: 1, criterion: areaCriteria.votersPerMember }] },
  },
});

/** The polling days of the two elections that are compared. */
export const pollingDays = { 2018: "2018-09-09", 2022: "2022-09-11" } as const;

/**
 * What is left of the model when two elections are compared: the loss since the election before is not known for 2018, and
 * the majority is that of the parliamentary election, the only one whose results are at hand for both years.
 */
export const comparedModel = (year: keyof typeof pollingDays): Model => {
  const counted = <C extends Criterion>(criterion: C): C => ({ ...criterion, date: pollingDays[year] });
  return needAndEffect({
    need: [
      { weight: 3, criterion: counted(areaCriteria.turnout) },
      { weight: 2, criterion: areaCriteria.challenged },
      { weight: 1, criterion: areaCriteria.wage },
      { weight: 1, criterion: areaCriteria.rented },
    ],
    effect: {
      influence: { weight: 1, parts: [{ weight: 1, criterion: counted(areaCriteria.majorityGap) }] },
      voters: {
        weight: 2,
        parts: [
          { weight: 1, criterion: counted(areaCriteria.nonVoters) },
          { weight: 1, criterion: counted(areaCriteria.support) },
        ],
      },
      members: { weight: 1, parts: [{ weight: 1, criterion: counted(areaCriteria.votersPerMember) }] },
    },
  });
};
