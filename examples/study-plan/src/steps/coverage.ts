import type { District } from "@vanstervind/storstockholm";
import type { GapReport } from "@vanstervind/study-curriculum";
import { type PublishedGaps, publishGaps } from "@vanstervind/study-curriculum/publishing";
import { boardOf, committeeOf } from "./requirements.ts";

/** Counts of persons from 1 to one less than this are hidden. */
export const smallestCount = 5;

/** One association and one requirement. */
interface CoverageCell {
  readonly requirementId: string;
  /** The share that has met it; `null` where a count is hidden or nobody is concerned. */
  readonly share: number | null;
  readonly hidden: boolean;
}

/** An association's row of the matrix. */
interface CoverageRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly CoverageCell[];
}

/** Associations against requirements. */
export interface Coverage {
  readonly requirementIds: readonly string[];
  readonly rows: readonly CoverageRow[];
  /** How many counts are hidden since they are small, and to protect those. */
  readonly hidden: PublishedGaps["hidden"];
}

const columns = { met: ["met", "expiring", "exempt"], gap: ["booked", "expired", "missing"] } as const;
const ofPersons = ["ideology", "politics", "organisation", "board-training"];
const ofBodies = "handbook";

/**
 * What may be shown of members and boards, protected together, and how many of each association's three bodies have had
 * the workshop; bodies are no persons, so nothing of theirs is hidden.
 */
export const coverage = (district: District, gaps: GapReport): Coverage => {
  const known = new Set(gaps.byRequirement.map(({ key }) => key));
  const requirementIds = ofPersons.filter((id) => known.has(id));
  const { requirements, hidden } = publishGaps(gaps, { requirementIds, columns, minimum: smallestCount });
  const done = known.has(ofBodies)
    ? new Set(gaps.rows.where({ requirementId: ofBodies, statuses: columns.met }).map(({ subjectId }) => subjectId))
    : null;
  const rows = district.associations.map(({ id, name }) => {
    const cells = requirements.map(({ requirementId, groups }): CoverageCell => {
      const counts = groups.organisation?.find(({ group }) => group === id)?.counts;
      const { met = 0, gap = 0 } = counts ?? {};
      if (met === null || gap === null) return { requirementId, share: null, hidden: true };
      return { requirementId, share: met + gap === 0 ? null : met / (met + gap), hidden: false };
    });
    if (done === null) return { id, name, cells };
    const share = [id, boardOf(id), committeeOf(id)].filter((each) => done.has(each)).length / 3;
    return { id, name, cells: [...cells, { requirementId: ofBodies, share, hidden: false }] };
  });
  return { requirementIds: done === null ? requirementIds : [...requirementIds, ofBodies], rows, hidden };
};
