import { DomainError, invalidInput } from "@vanstervind/core";
import {
  type Alternative,
  type Decision,
  decide,
  type NeutralLevels,
  type Override,
  type Ranking,
  rank,
} from "@vanstervind/priority-scoring";
import type { RankingInputs } from "@vanstervind/priority-scoring/history";
import { compareElections, type District, files } from "@vanstervind/storstockholm";
import { areaLevels } from "./area-levels.ts";
import { areaCriteria, areaModel } from "./area-model.ts";
import { neutralLevels } from "./neutral-levels.ts";

/** The election districts in the order that the figures propose. */
export interface AreaRanking {
  readonly ranking: Ranking;
  /** All that it was made from. */
  readonly inputs: RankingInputs & { readonly alternatives: readonly Alternative[] };
  /** What stands in for missing figures. */
  readonly neutral: NeutralLevels;
  /** How many districts have the same borders as in 2018, as far as codes and electorates tell. */
  readonly compared: { readonly alike: number; readonly redrawn: number };
}

/** Ranks the election districts by need and effect. Who has no figure for the loss since 2018 counts as the median does. */
export const rankAreas = (district: District): AreaRanking => {
  const { results2018, results2022 } = district;
  const comparison = compareElections(results2018, results2022, { election: "riksdag", party: "V" });
  const lostSince2018 = new Map(comparison.compared.map(({ code, shareChange }) => [code, -100 * shareChange]));
  const alternatives = areaLevels(district, { results: results2022, majorityIn: "kommun" }).map((area) => ({
    ...area,
    values: { ...area.values, [areaCriteria.lost.id]: lostSince2018.get(area.id) ?? null },
  }));
  const neutral = neutralLevels(alternatives, Object.values(areaCriteria));
  const options = { missing: neutral };
  return {
    ranking: rank(alternatives, areaModel, options),
    inputs: { alternatives, model: areaModel, options },
    neutral,
    compared: { alike: comparison.compared.length, redrawn: comparison.left.length },
  };
};

/** The columns that the fields of an override come from. */
const columnOf: Readonly<Record<string, string>> = { id: "code", rank: "places" };

/**
 * Applies the board's overrides; what is wrong with them is told by the line and column of their file.
 *
 * @throws `invalid-input` with every override that contradicts another or leads to a place that does not exist.
 */
export const decideAreas = (overrides: District["priorityOverrides"], proposal: Ranking): Decision => {
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
