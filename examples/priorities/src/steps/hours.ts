import { type Decision, toWeights } from "@vanstervind/priority-scoring";
import { type Candidate, choosePortfolio, type Portfolio } from "@vanstervind/priority-scoring/portfolio";
import type { District } from "@vanstervind/storstockholm";
import { riksdagOf } from "./area-levels.ts";

/** What the knocking season has, and what a round takes: assumptions for a board to change. */
export const season = {
  /** Hours of volunteers. */
  hours: 600,
  /** One hour reaches so many people entitled to vote. */
  peopleAnHour: 25,
  /** A second round is worth this part of the first. */
  secondRound: 0.5,
  /** At most so many districts in a municipality. */
  perMunicipality: 5,
  /** Chosen among the first so many of the decided order. */
  among: 100,
} as const;

/** The id of the one budget. */
export const budget = "h";

/** Which districts are knocked under the hours there are, once or twice. */
export const spendHours = (district: District, decision: Decision): Portfolio => {
  const electorates = riksdagOf(district.results2022);
  const municipality = new Map(district.electionDistricts.map(({ code, municipality: name }) => [code, name]));
  const weights = new Map(toWeights(decision).map(({ id, weight }) => [id, weight]));
  const candidates = decision.rows.slice(0, season.among).flatMap(({ id, name }): Candidate[] => {
    const electorate = electorates.get(id)?.electorate ?? 0;
    if (electorate === 0) return [];
    const round = Math.ceil(electorate / season.peopleAnHour);
    const value = weights.get(id)!;
    const levels = [
      { value, costs: { [budget]: round } },
      { value: value * (1 + season.secondRound), costs: { [budget]: 2 * round } },
    ];
    return [{ id, name, group: municipality.get(id)!, levels }];
  });
  const groups = [...new Set(candidates.flatMap(({ group }) => group ?? []))].sort();
  return choosePortfolio(candidates, {
    budgets: { [budget]: season.hours },
    groups: groups.map((group) => ({ group, max: season.perMunicipality })),
  });
};
