import { compareIds, DomainError, type Id } from "@vanstervind/core";
import type { GapReport } from "../gap-report.ts";
import type { GapRow, GapStatus } from "../gap-row.ts";
import { type SuppressedTables, suppressTables } from "./suppress-tables.ts";

/** Which statuses are counted together under which heading of a published table. */
export type GapColumns = Readonly<Record<string, readonly GapStatus[]>>;

/** The columns of a published table unless others are given: few, since each column makes cells smaller. */
export const defaultGapColumns = {
  exempt: ["exempt"],
  met: ["met", "expiring"],
  gap: ["booked", "expired", "missing"],
} as const satisfies GapColumns;

/** The groups that rows are counted in, such as organisations or areas: a name, and the groups of a row. */
export type GapGroups = Readonly<Record<string, (row: GapRow) => readonly Id[]>>;

/** Counts by column; `null` where the count is hidden. */
export type PublishedCounts = Readonly<Record<string, number | null>>;

/** One line of a published table. */
export interface PublishedRow {
  /** The group, such as an organisation. */
  readonly group: Id;
  /** Its counts. */
  readonly counts: PublishedCounts;
}

/** The counts of one requirement. */
export interface PublishedRequirement {
  /** The requirement. */
  readonly requirementId: Id;
  /** Everyone together, each once. */
  readonly total: PublishedCounts;
  /** For each name of groups its lines, by group; someone in two groups is in both lines. */
  readonly groups: Readonly<Record<string, readonly PublishedRow[]>>;
}

/** Tables that can leave the house together: small counts are hidden and cannot be worked out. */
export interface PublishedGaps {
  /** The tables of each requirement, in the order asked for. */
  readonly requirements: readonly PublishedRequirement[];
  /** How many counts are hidden because they are small, and how many to protect those. */
  readonly hidden: SuppressedTables["hidden"];
  /** Why each is hidden. For the office: which counts are small is not for publication. */
  readonly reasons: SuppressedTables["reasons"];
}

/** What to publish. */
export interface PublishOptions {
  /** The requirements that are published together. */
  readonly requirementIds: readonly Id[];
  /** The groups; by `organisation` when left out. */
  readonly groups?: GapGroups | undefined;
  /** The columns; {@link defaultGapColumns} when left out. A status may stand in one column only. */
  readonly columns?: GapColumns | undefined;
  /** Counts from 1 to one less than this are hidden; 5 when left out, at least 3. */
  readonly minimum?: number | undefined;
  /** By how much each hidden count must be able to differ; 1 when left out. */
  readonly spread?: number | undefined;
}

const byOrganisation: GapGroups = { organisation: ({ organisationIds }) => organisationIds };

/**
 * The counts of some requirements by groups, with small counts hidden, and others where they would give those away.
 *
 * All tables are protected together by {@link suppressTables}, those of several requirements too: that the same people
 * stand behind them gives nothing away. What is published on another day is not looked at.
 * O(rows of the requirements), and the search of `suppressTables`.
 *
 * @throws `unknown-requirement` when the report has no such requirement; `overlapping-columns` when a status stands in
 * two columns; and what `suppressTables` throws.
 * @example
 * ```ts
 * import { gapReport, studyRegister } from "@vanstervind/study-curriculum";
 * import { publishGaps } from "@vanstervind/study-curriculum/publishing";
 *
 * const name = { sv: "grundkurs", en: "basic course" };
 * const period = { start: "2026-01-01", end: null };
 * const subjects = Array.from({ length: 12 }, (_, i) => ({ id: `p${i}` }));
 * const register = studyRegister({
 *   units: [{ id: "basics", name, prerequisites: [], validMonths: null }],
 *   requirements: [
 *     { id: "all", name, needs: { unit: "basics" }, audience: { roles: ["member"] }, due: null, expiringDays: 0, ...period },
 *   ],
 *   subjects,
 *   organisations: [{ id: "north", level: "association" }, { id: "south", level: "association" }],
 *   roles: subjects.map(({ id }, i) => ({ subjectId: id, role: "member", organisationId: i < 3 ? "north" : "south", ...period })),
 * });
 * const { requirements } = publishGaps(gapReport(register, { asOf: "2026-02-01" }), { requirementIds: ["all"] });
 * requirements[0]!.total; // => { exempt: 0, met: 0, gap: 12 }
 * // The 3 of north are hidden, and south's 9 with them: 12 - 9 would tell.
 * requirements[0]!.groups.organisation!.map(({ group, counts }) => [group, counts.gap]); // => [["north", null], ["south", null]]
 * ```
 */
export const publishGaps = (
  report: GapReport,
  { requirementIds, groups = byOrganisation, columns = defaultGapColumns, minimum, spread }: PublishOptions,
): PublishedGaps => {
  const columnOf = new Map<GapStatus, string>();
  for (const [column, statuses] of Object.entries(columns)) {
    for (const status of statuses) {
      if (columnOf.has(status)) {
        throw new DomainError("overlapping-columns", `The status ${status} stands in two columns.`, {
          values: { columns },
        });
      }
      columnOf.set(status, column);
    }
  }
  if (requirementIds.length === 0) return { requirements: [], hidden: { small: 0, protecting: 0 }, reasons: [] };
  // A dimension for each requirement and for each name of groups; the prefix keeps the two kinds apart.
  const groupNames = Object.keys(groups);
  const requirementOf = (id: Id): string => `requirement ${id}`;
  const groupOf = (groupName: string): string => `group ${groupName}`;
  const persons = new Map<Id, Map<string, Set<Id>>>();
  for (const requirementId of requirementIds) {
    for (const row of report.rows.where({ requirementId })) {
      const column = columnOf.get(row.status);
      if (column === undefined) continue;
      const person = persons.get(row.subjectId) ?? new Map<string, Set<Id>>();
      persons.set(row.subjectId, person);
      person.set(requirementOf(requirementId), new Set([column]));
      for (const groupName of groupNames) {
        const dimension = groupOf(groupName);
        person.set(dimension, new Set([...(person.get(dimension) ?? []), ...groups[groupName]!(row)]));
      }
    }
  }
  const alike = new Map<string, { readonly categories: Record<string, Id[]>; count: number }>();
  for (const person of persons.values()) {
    const categories = Object.fromEntries(
      [...person].map(([dimension, ids]) => [dimension, [...ids].sort(compareIds)]),
    );
    const key = JSON.stringify(categories);
    const record = alike.get(key);
    if (record === undefined) alike.set(key, { categories, count: 1 });
    else record.count++;
  }
  const asked = requirementIds.flatMap((id) =>
    groupNames.length === 0
      ? [[requirementOf(id)]]
      : groupNames.map((groupName) => [groupOf(groupName), requirementOf(id)]),
  );
  const { tables, hidden, reasons } = suppressTables([...alike.values()], { tables: asked, minimum, spread });
  const shown = new Map(
    tables.flatMap(({ cells }) =>
      cells.map(({ categories, count }) => [JSON.stringify(Object.entries(categories).sort()), count] as const),
    ),
  );
  const countsOf = (requirementId: Id, entries: readonly (readonly [string, Id])[]): PublishedCounts =>
    Object.fromEntries(
      Object.keys(columns).map((column) => {
        const key = JSON.stringify([...entries, [requirementOf(requirementId), column]].sort());
        return [column, shown.get(key) === undefined ? 0 : shown.get(key)!];
      }),
    );
  const groupsNamed = (dimension: string): Id[] =>
    [...new Set([...alike.values()].flatMap(({ categories }) => categories[dimension] ?? []))].sort(compareIds);
  return {
    requirements: requirementIds.map((requirementId) => ({
      requirementId,
      total: countsOf(requirementId, []),
      groups: Object.fromEntries(
        groupNames.map((groupName) => {
          const dimension = groupOf(groupName);
          const rows = groupsNamed(dimension).map((group) => ({
            group,
            counts: countsOf(requirementId, [[dimension, group]]),
          }));
          return [groupName, rows];
        }),
      ),
    })),
    hidden,
    reasons,
  };
};
