import type { District } from "@vanstervind/storstockholm";
import type { GapReport } from "@vanstervind/study-curriculum";
import { type SuppressedTables, suppressTables } from "@vanstervind/study-curriculum/publishing";
import { smallestCount } from "./coverage.ts";

/** How many of an association's members have come at least so far with one requirement; `null` where that is hidden. */
export interface AssociationLadder {
  readonly id: string;
  readonly name: string;
  readonly requirementId: string;
  readonly audience: number | null;
  /** Those who were offered it, or came further. */
  readonly offered: number | null;
}

/** The ladders of the associations, protected together. */
export interface AssociationLadders {
  readonly rows: readonly AssociationLadder[];
  readonly hidden: SuppressedTables["hidden"];
}

const forAll = ["ideology", "politics", "organisation"];

/**
 * The first step of every association's ladder, for what all members are to be offered; the last one is in the coverage.
 * All five would leave so few on each that nearly all of them were hidden.
 */
export const associationLadders = (district: District, gaps: GapReport): AssociationLadders => {
  const known = new Set(gaps.byRequirement.map(({ key }) => key));
  const requirementIds = forAll.filter((id) => known.has(id));
  const standing = new Map<string, { association: Set<string>; [requirementId: string]: Set<string> }>();
  for (const requirementId of requirementIds) {
    for (const { subjectId, organisationIds, status, step } of gaps.rows.where({ requirementId })) {
      if (status === "notApplicable" || status === "exempt") continue;
      const own = standing.get(subjectId) ?? { association: new Set() };
      for (const id of organisationIds) own.association.add(id);
      own[requirementId] = new Set([step === null ? "no" : "yes"]);
      standing.set(subjectId, own);
    }
  }
  if (standing.size === 0) return { rows: [], hidden: { small: 0, protecting: 0 } };
  const { tables, hidden } = suppressTables(
    [...standing.values()].map((own) => ({
      categories: Object.fromEntries(Object.entries(own).map(([name, values]) => [name, [...values].sort()])),
      count: 1,
    })),
    { tables: requirementIds.map((id) => ["association", id]), minimum: smallestCount },
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
      const offered = countOf(id, requirementId, "yes");
      const rest = countOf(id, requirementId, "no");
      return {
        id,
        name,
        requirementId,
        audience: offered === null || rest === null ? null : offered + rest,
        offered,
      };
    }),
  );
  return { rows: rows.filter(({ audience }) => audience !== 0), hidden };
};
