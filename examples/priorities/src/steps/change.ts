import { type Ranking, type Reassessment, rank, reassess } from "@vanstervind/priority-scoring";
import { type Movers, movers, proposeReopening, type Reopening } from "@vanstervind/priority-scoring/history";
import { compareElections, type District } from "@vanstervind/storstockholm";
import { areaLevels } from "./area-levels.ts";
import { comparedModel } from "./area-model.ts";
import { criteriaOf } from "./criteria-of.ts";
import { neutralLevels } from "./neutral-levels.ts";

/** How many districts are chosen when the choice of 2018 is reassessed, and by how much a challenger must be better. */
export const choice = { capacity: 50, margin: 0.03 } as const;

/** What happened to the priorities from one election to the next. */
export interface Change {
  /** By the results of 2018. */
  readonly before: Ranking;
  /** By the results of 2022. */
  readonly after: Ranking;
  /** Who rose and fell, and which measure did it. */
  readonly movers: Movers;
  /** The first of 2018 reassessed by 2022. */
  readonly reassessment: Reassessment;
  /** How many would have changed places without a margin. */
  readonly changesWithoutMargin: number;
  /** Whether what the choice of 2018 was built on has changed by more than the noise. */
  readonly reopening: Reopening;
}

/** Ranks the districts that can be compared by both elections, and chooses again. */
export const compareYears = (district: District): Change => {
  const { results2018, results2022 } = district;
  const { compared } = compareElections(results2018, results2022, { election: "riksdag", party: "V" });
  const codes = new Set(compared.map(({ code }) => code));
  const rankBy = (year: 2018 | 2022): Ranking => {
    const results = year === 2018 ? results2018 : results2022;
    const areas = areaLevels(district, { results, majorityIn: "riksdag" }).filter(({ id }) => codes.has(id));
    const model = comparedModel(year);
    return rank(areas, model, { missing: neutralLevels(areas, criteriaOf(model)) });
  };
  const [before, after] = [rankBy(2018), rankBy(2022)];
  const chosen = before.rows.slice(0, choice.capacity);
  return {
    before,
    after,
    movers: movers(before, after),
    reassessment: reassess(chosen, after.rows, choice),
    changesWithoutMargin: reassess(chosen, after.rows, { ...choice, margin: 0 }).left.length,
    reopening: proposeReopening(before, after, { margin: choice.margin }),
  };
};
