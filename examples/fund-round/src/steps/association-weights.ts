import { riksdagOf } from "@vanstervind/priorities";
import { type Decision, toWeights } from "@vanstervind/priority-scoring";
import { covers, type District } from "@vanstervind/storstockholm";

/** How much the areas of associations come first: what priorities hand on to the fund. */
export interface AssociationWeights {
  /** The mean priority of the ranked districts, weighted by electorate; `null` where nobody may vote. */
  readonly meanWeight: number | null;
  /** The same of the districts that each association covers; branch associations cover none and are not among them. */
  readonly associationWeights: readonly { readonly id: string; readonly weight: number }[];
}

/** The mean priority, weighted by electorate, of all districts together and of those that each association covers. */
export const associationWeights = (
  decision: Decision,
  { electionDistricts, associations, results2022 }: District,
): AssociationWeights => {
  const riksdag = riksdagOf(results2022);
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
