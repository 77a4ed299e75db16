import { type AreaRanking, decideAreas, rankAreas, riksdagOf } from "@vanstervind/priorities";
import { type Decision, toWeights } from "@vanstervind/priority-scoring";
import { covers, type District, type DistrictResult } from "@vanstervind/storstockholm";

/** Which election districts come first, and what that rests on. */
export interface PriorityPlan extends Pick<AreaRanking, "compared" | "neutral"> {
  /** The proposed ranking and the board's decision, side by side. */
  readonly decision: Decision;
  /** Codes of the districts in decided order. */
  readonly order: readonly string[];
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
  const { ranking, compared, neutral } = rankAreas(district);
  const decision = decideAreas(district.priorityOverrides, ranking);
  return {
    decision,
    order: decision.rows.map(({ id }) => id),
    compared,
    neutral,
    ...meanWeights(decision, district, riksdagOf(district.results2022)),
  };
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
