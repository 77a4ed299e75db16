import type { PresetCriterion } from "./preset-criterion.ts";

/** The ids of the criteria for audiences. */
export type AudienceCriterionId =
  | "turnout-gap"
  | "low-standard"
  | "electorate"
  | "sympathy"
  | "undecided"
  | "membership-gap";

/**
 * What audiences, such as care workers or first-time voters, are judged by in the `district` preset, for {@link districtModel}:
 * bounds, weights and why. These are groups in statistics, never lists of persons.
 *
 * @example
 * ```ts
 * import { audienceCriteria } from "@vanstervind/priority-scoring/presets";
 *
 * audienceCriteria.filter(({ block }) => block === "need").map(({ id, weight }) => [id, weight]);
 * // => [["turnout-gap", 2], ["low-standard", 2]]
 * ```
 */
export const audienceCriteria: readonly PresetCriterion<AudienceCriterionId>[] = [
  {
    id: "turnout-gap",
    name: { sv: "valdeltagande under genomsnittet", en: "turnout below the average" },
    unit: { sv: "procentenheter", en: "percentage points" },
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 35 },
    block: "need",
    weight: 2,
    why: {
      sv: "Den som inte röstar blir inte hörd. SCB:s största skillnader mellan grupper är omkring 35 procentenheter.",
      en: "Those who do not vote are not heard. The greatest gaps between groups are about 35 percentage points.",
    },
  },
  {
    id: "low-standard",
    name: { sv: "låg ekonomisk standard", en: "low economic standard" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 50 },
    block: "need",
    weight: 2,
    why: {
      sv: "Andelen i gruppen med mindre än 60 % av medianinkomsten. I få grupper är det mer än hälften.",
      en: "The share of the group with less than 60% of the median income. In few groups it is more than half.",
    },
  },
  {
    id: "electorate",
    name: { sv: "gruppens del av de röstberättigade", en: "the group's part of those entitled to vote" },
    unit: "%",
    direction: "increasing",
    value: { kind: "exponential", low: 0, high: 30, rho: 12 },
    block: "influence",
    weight: 1,
    why: {
      sv: "Större grupper väger mer i ett val, men en målgrupp som är nästan alla är ingen målgrupp.",
      en: "Larger groups weigh more in an election, yet an audience of nearly everybody is none.",
    },
  },
  {
    id: "sympathy",
    name: { sv: "sympati för partiet i gruppen", en: "sympathy for the party in the group" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 30 },
    block: "voters",
    weight: 2,
    why: {
      sv: "Ur stora, offentliga undersökningar av grupper, som SCB:s partisympatiundersökning. Aldrig om enskilda.",
      en: "From large public surveys of groups, such as the party preference survey of Statistics Sweden. Never of individuals.",
    },
  },
  {
    id: "undecided",
    name: { sv: "osäkra väljare i gruppen", en: "undecided voters in the group" },
    unit: "%",
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 40 },
    block: "voters",
    weight: 1,
    why: {
      sv: "De osäkra kan vinnas, men de kan också gå till andra: därför halv vikt.",
      en: "The undecided can be won, yet may go to others as well: hence half the weight.",
    },
  },
  {
    id: "membership-gap",
    name: { sv: "underrepresentation bland medlemmarna", en: "under-representation among members" },
    unit: { sv: "procentenheter", en: "percentage points" },
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 20 },
    block: "members",
    weight: 1,
    why: {
      sv: "Gruppens del av befolkningen minus dess del av medlemmarna: där saknas flest.",
      en: "The group's part of the population minus its part of the members: there most are missing.",
    },
  },
];
