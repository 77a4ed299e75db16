import { addDays } from "@vanstervind/core";
import {
  type Allocation,
  type ApplicantInput,
  type ApplicationInput,
  allocate,
  type EligibilityRule,
  type InfeasibleAllocation,
  needWeights,
  type RoundInput,
  type Weight,
} from "@vanstervind/fund-allocation";
import type { Association, District, FundApplication, FundRound } from "@vanstervind/storstockholm";
import type { AssociationWeights } from "./association-weights.ts";

/** A round of the data as the fund reads it, the areas' priorities and the associations' need feeding in as weights. */
export interface FundInputs {
  readonly round: FundRound;
  readonly rules: readonly EligibilityRule[];
  /** The round with its rules. */
  readonly settings: RoundInput;
  /** Those who apply, each with its need as weight. */
  readonly applicants: readonly (ApplicantInput & { readonly weight: string })[];
  /** What they apply for. */
  readonly requests: readonly ApplicationInput[];
  /** For each of them, the priority of its area as weight. */
  readonly byPriority: readonly Weight[];
}

/** Who gets what from the activity fund. */
export interface FundPlan extends Pick<FundInputs, "round" | "rules"> {
  readonly allocation: Allocation | InfeasibleAllocation;
  /** The applications of the round, by id. */
  readonly applications: ReadonlyMap<string, FundApplication>;
  /** All associations, by id. */
  readonly associations: ReadonlyMap<string, Association>;
  /** For each association that applies: by priority of its area, and by need. */
  readonly weights: ReadonlyMap<string, { readonly priority: number; readonly need: string }>;
}

/** The fund's rules, each with the paragraph that decision letters name. */
const eligibilityOf = ({ ceilingOre }: FundRound): EligibilityRule[] => [
  { id: "§1", kind: "outward-only" },
  { id: "§2", kind: "within-round" },
  { id: "§3", kind: "notice", days: 21 },
  { id: "§4", kind: "own-funds-ceiling", maxOre: 15_000_000 },
  { id: "§5", kind: "own-share", share: "1/10" },
  { id: "§6", kind: "reports-in" },
  { id: "§7", kind: "excluded-costs", costKinds: ["rent", "equipment"] },
  { id: "§8", kind: "yearly-cap", maxOre: ceilingOre },
  { id: "§9", kind: "financing-shown" },
];

/** The first round of the data, with its applications; `null` when there is none. */
export const fundInputs = (district: District, priorities: AssociationWeights): FundInputs | null => {
  const [round] = district.fundRounds;
  if (round === undefined) return null;
  const applied = district.fundApplications.filter(({ roundId }) => roundId === round.id);
  const applying = new Set(applied.map(({ associationId }) => associationId));
  const associations = district.associations.filter(({ id }) => applying.has(id));
  const unweighted = associations.map((association) => applicantOf(association, round));
  const byNeed = needWeights(unweighted, { referenceOrePerMember: medianFundsPerMember(district.associations) });
  const needOf = new Map(byNeed.map(({ id, weight }) => [id, weight]));
  const rules = eligibilityOf(round);
  return {
    round,
    rules,
    settings: roundOf(round, rules),
    applicants: unweighted.map((applicant) => ({ ...applicant, weight: needOf.get(applicant.id)! })),
    requests: applied.map(applicationOf),
    byPriority: priorityWeights(associations, priorities),
  };
};

/** Divides the first round of the data, the areas' priorities feeding in as weights. */
export const planFund = (district: District, priorities: AssociationWeights): FundPlan | null => {
  const inputs = fundInputs(district, priorities);
  if (inputs === null) return null;
  const { round, rules, settings, applicants, requests, byPriority } = inputs;
  const needOf = new Map(applicants.map(({ id, weight }) => [id, weight]));
  return {
    round,
    rules,
    allocation: allocate(settings, applicants, requests, { weights: byPriority }),
    applications: new Map(
      district.fundApplications.filter(({ roundId }) => roundId === round.id).map((each) => [each.id, each]),
    ),
    associations: new Map(district.associations.map((association) => [association.id, association])),
    weights: new Map(byPriority.map(({ id, weight }) => [id, { priority: Number(weight), need: needOf.get(id)! }])),
  };
};

const roundOf = ({ id, name, budgetOre, opens, closes }: FundRound, eligibility: EligibilityRule[]): RoundInput => ({
  id,
  name,
  budgetOre,
  opens,
  // The data names the last day to apply; a round is half-open.
  closes: addDays(closes, 1),
  stepOre: 100,
  eligibility,
});

const applicantOf = (
  { id, name, members, ownFundsOre, yearlyIncomeOre, ability, reportMissing }: Association,
  { activityFrom }: FundRound,
) =>
  ({
    id,
    name,
    members: Math.max(1, members),
    ownFundsOre: ownFundsOre + yearlyIncomeOre,
    organisationalAbility: ability,
    // The data does not number its grants: letters name the one of the year before by that year.
    missingReports: reportMissing ? [String(Number(activityFrom.slice(0, 4)) - 1)] : [],
  }) satisfies ApplicantInput;

const applicationOf = (application: FundApplication): ApplicationInput => {
  const {
    id,
    associationId,
    title,
    purpose,
    outward,
    submitted,
    start,
    costOre,
    ownShareOre,
    requestedOre,
    minimumOre,
  } = application;
  return {
    id,
    applicantId: associationId,
    title,
    outward,
    requestedOre,
    minimumOre,
    totalCostOre: costOre,
    costsOre: { [purpose]: costOre },
    ownShareOre,
    submittedOn: submitted,
    startsOn: start,
  };
};

/** An association in an area of average priority weighs 1; between one half and two, so that no area takes it all. */
const priorityWeights = (
  associations: readonly Association[],
  { meanWeight, associationWeights }: AssociationWeights,
): Weight[] => {
  const weightOf = new Map(associationWeights.map(({ id, weight }) => [id, weight]));
  return associations.map(({ id }) => {
    const own = weightOf.get(id);
    // Branch associations have no area of their own and count as average.
    const relative = own !== undefined && meanWeight ? own / meanWeight : 1;
    return { id, weight: Math.round(100 * Math.min(2, Math.max(0.5, relative))) / 100 };
  });
};

const medianFundsPerMember = (associations: readonly Association[]): number => {
  const perMember = associations
    .map(({ ownFundsOre, yearlyIncomeOre, members }) => (ownFundsOre + yearlyIncomeOre) / Math.max(1, members))
    .sort((a, b) => a - b);
  return Math.max(1, Math.round(perMember[Math.floor(perMember.length / 2)] ?? 1));
};
