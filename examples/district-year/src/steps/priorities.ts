import { type AssociationWeights, associationWeights } from "@vanstervind/fund-round";
import { type AreaRanking, decideAreas, rankAreas } from "@vanstervind/priorities";
import type { Decision } from "@vanstervind/priority-scoring";
import type { District } from "@vanstervind/storstockholm";

/** Which election districts come first, and what that rests on. */
export interface PriorityPlan extends Pick<AreaRanking, "compared" | "neutral">, AssociationWeights {
  /** The proposed ranking and the board's decision, side by side. */
  readonly decision: Decision;
  /** Codes of the districts in decided order. */
  readonly order: readonly string[];
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
    ...associationWeights(decision, district),
  };
};
