import { DomainError, invalidInput } from "@vanstervind/core";
import {
  type Alternative,
  type Decision,
  decide,
  type Override,
  type Ranking,
  rank,
  toWeights,
} from "@vanstervind/priority-scoring";
import {
  compareElections,
  covers,
  type District,
  type DistrictResult,
  files,
  isUnallotted,
  municipalityStatistics,
} from "@vanstervind/storstockholm";
import { criteria, priorityModel } from "./priority-model.ts";

/** Which election districts come first, and what that rests on. */
export interface PriorityPlan {
  /** The proposed ranking and the board's decision, side by side. */
  readonly decision: Decision;
  /** Codes of the districts in decided order. */
  readonly order: readonly string[];
  /** How many districts have the same borders as in 2018, as far as codes and electorates tell. */
  readonly compared: { readonly alike: number; readonly redrawn: number };
  /** The mean priority of the ranked districts, weighted by electorate; `null` where nobody may vote. */
  readonly meanWeight: number | null;
  /** The same of the districts that each association covers; branch associations cover none and are not among them. */
  readonly associationWeights: readonly { readonly id: string; readonly weight: number }[];
}

/**
 * Ranks the election districts by need and effect, and applies the board's overrides.
 *
 * @throws `invalid-input` with every override that contradicts another or leads to a place that does not exist.
 */
export const planPriorities = (district: District): PriorityPlan => {
  const { results2018, results2022, priorityOverrides } = district;
  const riksdag = new Map(
    results2022.filter((row) => row.election === "riksdag" && !isUnallotted(row)).map((row) => [row.code, row]),
  );
  const comparison = compareElections(results2018, results2022, { election: "riksdag", party: "V" });
  const lostSince2018 = new Map(comparison.compared.map(({ code, shareChange }) => [code, -100 * shareChange]));
  const ofMunicipality = municipalityLevels(district);

  const alternatives = district.electionDistricts.map(({ code, name, municipality, municipalityCode }): Alternative => {
    const result = riksdag.get(code);
    const electorate = result?.electorate ?? 0;
    return {
      id: code,
      name: `${name}, ${municipality}`,
      kind: "area",
      values: {
        ...ofMunicipality(municipalityCode),
        [criteria.turnout.id]: result && electorate > 0 ? (100 * result.voters) / electorate : null,
        [criteria.nonVoters.id]: result ? Math.max(0, electorate - result.voters) : null,
        [criteria.support.id]: result && result.valid > 0 ? (100 * result.V) / result.valid : null,
        [criteria.lost.id]: lostSince2018.get(code) ?? null,
      },
    };
  });
  const proposal = rank(alternatives, priorityModel, { missing: "interval" });
  const decision = decideBy(priorityOverrides, proposal);
  return {
    decision,
    order: decision.rows.map(({ id }) => id),
    compared: { alike: comparison.compared.length, redrawn: comparison.left.length },
    ...meanWeights(decision, district, riksdag),
  };
};

/** The levels that are the same for all districts of a municipality. */
const municipalityLevels = ({ areaStatistics, results2022, members }: District) => {
  const statistics = new Map(municipalityStatistics(areaStatistics).map((row) => [row.municipalityCode, row]));
  const membersIn = countBy(members, ({ municipalityCode }) => municipalityCode);
  const councils = sumVotes(results2022.filter(({ election }) => election === "kommun"));
  const votersForV = sumVotes(results2022.filter(({ election }) => election === "riksdag"));
  return (code: string): Record<string, number | null> => {
    const row = statistics.get(code);
    const council = councils.get(code);
    const memberCount = membersIn.get(code) ?? 0;
    const leftShare = council && council.valid > 0 ? (100 * council.left) / council.valid : null;
    return {
      [criteria.challenged.id]: row ? 100 * row.challengedShare : null,
      [criteria.wage.id]: row?.meanWageThousandKronor ?? null,
      [criteria.rented.id]: row && row.rentedShare !== null ? 100 * row.rentedShare : null,
      [criteria.majorityGap.id]: leftShare === null ? null : Math.abs(50 - leftShare),
      [criteria.votersPerMember.id]: memberCount > 0 ? (votersForV.get(code)?.V ?? 0) / memberCount : null,
    };
  };
};

interface Votes {
  readonly valid: number;
  readonly V: number;
  /** Votes for V, S and MP together. */
  readonly left: number;
}

/** By municipality, early votes that were allotted to no district included. */
const sumVotes = (results: readonly DistrictResult[]): ReadonlyMap<string, Votes> => {
  const sums = new Map<string, Votes>();
  for (const { municipalityCode, valid, V, S, MP } of results) {
    const sum = sums.get(municipalityCode) ?? { valid: 0, V: 0, left: 0 };
    sums.set(municipalityCode, { valid: sum.valid + valid, V: sum.V + V, left: sum.left + V + S + MP });
  }
  return sums;
};

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
};

/** The columns that the fields of an override come from. */
const columnOf: Readonly<Record<string, string>> = { id: "code", rank: "places" };

/** Applies the overrides; what is wrong with them is told by the line and column of their file. */
const decideBy = (overrides: District["priorityOverrides"], proposal: Ranking): Decision => {
  try {
    return decide(proposal, overrides.map(overrideOf));
  } catch (error) {
    if (!(error instanceof DomainError) || error.faults.length === 0) throw error;
    const source = files.priorityOverrides.file;
    const faults = error.faults.map((fault) => ({
      ...fault,
      source,
      row: fault.row === null ? null : fault.row + 2,
      field: columnOf[fault.field] ?? fault.field,
    }));
    throw invalidInput(faults, source);
  }
};

const overrideOf = ({ code, move, places, reason, by, date }: District["priorityOverrides"][number]): Override => {
  const why = { id: code, reason, by, date };
  // The file's schema sees to it that the moves that take places have them.
  switch (move) {
    case "place":
      return { move, rank: places!, ...why };
    case "raise":
    case "lower":
      return { move, places: places!, ...why };
    case "keep":
    case "exclude":
      return { move, ...why };
  }
};

/** The mean priority, weighted by electorate, of all districts together and of those that each association covers. */
const meanWeights = (
  decision: Decision,
  { electionDistricts, associations }: District,
  riksdag: ReadonlyMap<string, DistrictResult>,
): Pick<PriorityPlan, "meanWeight" | "associationWeights"> => {
  const weightOf = new Map(toWeights(decision).map(({ id, weight }) => [id, weight]));
  const ranked = electionDistricts.filter(({ code }) => weightOf.has(code));
  const meanOf = (areas: District["electionDistricts"]): number | null => {
    let [weighted, electorate] = [0, 0];
    for (const { code } of areas) {
      const voters = riksdag.get(code)?.electorate ?? 0;
      weighted += voters * weightOf.get(code)!;
      electorate += voters;
    }
    return electorate === 0 ? null : weighted / electorate;
  };
  return {
    meanWeight: meanOf(ranked),
    associationWeights: associations.flatMap((association) => {
      const weight = meanOf(ranked.filter((area) => covers(association, area)));
      return weight === null ? [] : [{ id: association.id, weight }];
    }),
  };
};
