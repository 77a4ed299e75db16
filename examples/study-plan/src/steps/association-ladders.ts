import type { District } from "@vanstervind/storstockholm";
import { type GapReport, steps } from "@vanstervind/study-curriculum";
import { type SuppressedTables, suppressTables } from "@vanstervind/study-curriculum/publishing";
import { smallestCount } from "./coverage.ts";

/**
 * The step that is shown of an association, beside what it has met in the coverage: more would leave so few on each that
 * nearly all were hidden.
 */
export const stages = ["offered"] as const;

/** How many of an association's members have come at least so far with one requirement; `null` where that is hidden. */
export interface AssociationLadder {
  readonly id: string;
  readonly name: string;
  readonly requirementId: string;
  readonly audience: number | null;
  readonly rungs: Readonly<Record<(typeof stages)[number], number | null>>;
}

/** The ladders of the associations, protected together. */
export interface AssociationLadders {
  readonly rows: readonly AssociationLadder[];
  readonly hidden: SuppressedTables["hidden"];
}

const forAll = ["ideology", "politics", "organisation"];

/** The ladder of every association for what all members are to be offered: who has come so far, and who has not. */
export const associationLadders = (district: District, gaps: GapReport): AssociationLadders => {
  const known = new Set(gaps.byRequirement.map(({ key }) => key));
  const requirementIds = forAll.filter((id) => known.has(id));
  const standing = new Map<string, { association: Set<string>; [stage: string]: Set<string> }>();
  for (const requirementId of requirementIds) {
    for (const { subjectId, organisationIds, status, step } of gaps.rows.where({ requirementId })) {
      if (status === "notApplicable" || status === "exempt") continue;
      const own = standing.get(subjectId) ?? { association: new Set() };
      for (const id of organisationIds) own.association.add(id);
      const reached = step === null ? -1 : steps.indexOf(step);
      for (const stage of stages) {
        own[`${requirementId} ${stage}`] = new Set([reached >= steps.indexOf(stage) ? "yes" : "no"]);
      }
      standing.set(subjectId, own);
    }
  }
  if (standing.size === 0) return { rows: [], hidden: { small: 0, protecting: 0 } };
  const columns = requirementIds.flatMap((id) => stages.map((stage) => `${id} ${stage}`));
  const { tables, hidden } = suppressTables(
    [...standing.values()].map((own) => ({
      categories: Object.fromEntries(Object.entries(own).map(([name, values]) => [name, [...values].sort()])),
      count: 1,
    })),
    { tables: columns.map((column) => ["association", column]), minimum: smallestCount },
  );
  const cells = new Map(
    tables.flatMap((table) =>
      table.cells.map(({ categories, count }) => [JSON.stringify(Object.entries(categories).sort()), count] as const),
    ),
  );
  /** A cell that is not there is of nobody. */
  const countOf = (association: string, column: string, answer: string): number | null => {
    const key = JSON.stringify(Object.entries({ association, [column]: answer }).sort());
    return cells.has(key) ? cells.get(key)! : 0;
  };
  const rows = district.associations.flatMap(({ id, name }) =>
    requirementIds.map((requirementId): AssociationLadder => {
      const offered = countOf(id, `${requirementId} offered`, "yes");
      const rest = countOf(id, `${requirementId} offered`, "no");
      return {
        id,
        name,
        requirementId,
        audience: offered === null || rest === null ? null : offered + rest,
        rungs: { offered },
      };
    }),
  );
  return { rows: rows.filter(({ audience }) => audience !== 0), hidden };
};
