import type { Alternative } from "@vanstervind/priority-scoring";
import { type District, type DistrictResult, isUnallotted, municipalityStatistics } from "@vanstervind/storstockholm";
import { areaCriteria } from "./area-model.ts";

/** One election's results, and which assembly's votes tell how near a majority is. */
export interface ElectionResults {
  readonly results: readonly DistrictResult[];
  readonly majorityIn: DistrictResult["election"];
}

/** The parliamentary results of the districts, by code. */
export const riksdagOf = (results: readonly DistrictResult[]): ReadonlyMap<string, DistrictResult> =>
  new Map(results.filter((row) => row.election === "riksdag" && !isUnallotted(row)).map((row) => [row.code, row]));

/** The election districts with their levels in one election; `null` where there is no figure. */
export const areaLevels = (district: District, { results, majorityIn }: ElectionResults): readonly Alternative[] => {
  const riksdag = riksdagOf(results);
  const ofMunicipality = municipalityLevels(district, { results, majorityIn });
  return district.electionDistricts.map(({ code, name, municipality, municipalityCode }): Alternative => {
    const result = riksdag.get(code);
    const electorate = result?.electorate ?? 0;
    return {
      id: code,
      name: `${name}, ${municipality}`,
      kind: "area",
      values: {
        ...ofMunicipality(municipalityCode),
        [areaCriteria.turnout.id]: result && electorate > 0 ? (100 * result.voters) / electorate : null,
        [areaCriteria.nonVoters.id]: result ? Math.max(0, electorate - result.voters) : null,
        [areaCriteria.support.id]: result && result.valid > 0 ? (100 * result.V) / result.valid : null,
      },
    };
  });
};

/** The levels that are the same for all districts of a municipality. */
const municipalityLevels = ({ areaStatistics, members }: District, { results, majorityIn }: ElectionResults) => {
  const statistics = new Map(municipalityStatistics(areaStatistics).map((row) => [row.municipalityCode, row]));
  const membersIn = countBy(members, ({ municipalityCode }) => municipalityCode);
  const councils = sumVotes(results.filter(({ election }) => election === majorityIn));
  const votersForV = sumVotes(results.filter(({ election }) => election === "riksdag"));
  return (code: string): Record<string, number | null> => {
    const row = statistics.get(code);
    const council = councils.get(code);
    const memberCount = membersIn.get(code) ?? 0;
    const leftShare = council && council.valid > 0 ? (100 * council.left) / council.valid : null;
    return {
      [areaCriteria.challenged.id]: row ? 100 * row.challengedShare : null,
      [areaCriteria.wage.id]: row?.meanWageThousandKronor ?? null,
      [areaCriteria.rented.id]: row && row.rentedShare !== null ? 100 * row.rentedShare : null,
      [areaCriteria.majorityGap.id]: leftShare === null ? null : Math.abs(50 - leftShare),
      [areaCriteria.votersPerMember.id]: memberCount > 0 ? (votersForV.get(code)?.V ?? 0) / memberCount : null,
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
