import { compareIds, DomainError, type Id } from "@vanstervind/core";
import type { GapReport } from "./gap-report.ts";
import type { GapStatus } from "./gap-row.ts";
import { tally } from "./tally.ts";

/** Which statuses are counted together under which heading of a published table. */
export type GapColumns = Readonly<Record<string, readonly GapStatus[]>>;

/** The columns of a published table unless others are given: few, since each column makes cells smaller. */
export const defaultGapColumns = {
  exempt: ["exempt"],
  met: ["met", "expiring"],
  gap: ["booked", "expired", "missing"],
} as const satisfies GapColumns;

/** Counts by column; `null` where the count is hidden. */
export type PublishedCounts = Readonly<Record<string, number | null>>;

/** A table of one requirement that can leave the house: small counts are hidden and cannot be worked out. */
export interface PublishedGaps {
  /** The requirement. */
  readonly requirementId: Id;
  /** Each organisation in which the requirement applies to anyone, by id. */
  readonly rows: readonly {
    /** The organisation. */
    readonly organisationId: Id;
    /** Its counts; a row that is hidden is hidden whole, except for columns that are 0 in every hidden row. */
    readonly counts: PublishedCounts;
  }[];
  /** Everyone together, each once; hidden whole when it is small itself or would give a hidden row away. */
  readonly total: PublishedCounts;
}

/** What to publish. */
export interface PublishOptions {
  /** The requirement to publish. One at a time, since a person has a row for each. */
  readonly requirementId: Id;
  /** Counts from 1 to one less than this are hidden; 5 by default. */
  readonly minimum?: number;
  /** The columns; {@link defaultGapColumns} by default. A status may stand in one column only. */
  readonly columns?: GapColumns;
}

/**
 * The counts of a requirement by organisation, with small cells hidden and more hidden so that none can be computed by
 * subtraction from the total.
 *
 * A row with a count from 1 to `minimum - 1` is hidden whole. Then the smallest other rows are hidden too, until each
 * column of the hidden rows together is 0 or at least `minimum`. Where hiding all rows does not suffice, the total is
 * hidden instead. What is hidden is not the least possible, and nothing protects against a reader who compares tables of
 * other days, other columns or other requirements. O(rows² × columns + rows of the report).
 *
 * @throws `unknown-requirement` when the report has no such requirement.
 * @throws `overlapping-columns` when a status stands in two columns.
 * @example
 * ```ts
 * import { gapReport, publishGaps, studyRegister } from "@vanstervind/study-curriculum";
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
 * const table = publishGaps(gapReport(register, { asOf: "2026-02-01" }), { requirementId: "all" });
 * table.total; // => { exempt: 0, met: 0, gap: 12 }
 * // The 3 of north are hidden, and south's 9 with them: 12 - 9 would tell.
 * table.rows.map(({ counts }) => counts.gap); // => [null, null]
 * ```
 */
export const publishGaps = (
  report: GapReport,
  { requirementId, minimum = 5, columns = defaultGapColumns }: PublishOptions,
): PublishedGaps => {
  const names = Object.keys(columns);
  const statuses = names.flatMap((column) => columns[column]!);
  if (new Set(statuses).size < statuses.length) {
    throw new DomainError("overlapping-columns", "A status stands in two columns, so that one gives the other away.", {
      values: { columns },
    });
  }
  const rows = report.rows.where({ requirementId });
  const counted = (keysOf: Parameters<typeof tally>[1]): CountedRow[] =>
    tally(rows, keysOf).map((row) => ({
      key: row.key,
      counts: names.map((column) => columns[column]!.reduce((sum, status) => sum + row.statuses[status], 0)),
    }));
  const organisations = counted(({ organisationIds }) => organisationIds);
  const total = counted(() => [requirementId])[0] ?? { key: requirementId, counts: names.map(() => 0) };
  const small = (count: number): boolean => count > 0 && count < minimum;
  const { hidden, totalHidden } = choose(organisations, total, small);
  const shown = (counts: readonly number[]): PublishedCounts =>
    Object.fromEntries(names.map((column, c) => [column, counts[c]!]));
  const zeroInHidden = names.map(
    (_, c) => !totalHidden && organisations.every((row) => !hidden.has(row) || row.counts[c] === 0),
  );
  const masked = Object.fromEntries(names.map((column, c) => [column, zeroInHidden[c] ? 0 : null]));
  return {
    requirementId,
    rows: organisations.map((row) => ({
      organisationId: row.key,
      counts: hidden.has(row) ? masked : shown(row.counts),
    })),
    total: totalHidden ? Object.fromEntries(names.map((column) => [column, null])) : shown(total.counts),
  };
};

interface CountedRow {
  readonly key: Id;
  readonly counts: readonly number[];
}

const choose = (
  rows: readonly CountedRow[],
  total: CountedRow,
  small: (count: number) => boolean,
): { hidden: ReadonlySet<CountedRow>; totalHidden: boolean } => {
  const own = rows.filter(({ counts }) => counts.some(small));
  if (total.counts.some(small)) return { hidden: new Set(own), totalHidden: true };
  const hidden = new Set(own);
  const sizeOf = ({ counts }: CountedRow): number => counts.reduce((sum, count) => sum + count, 0);
  const others = rows
    .filter((row) => !hidden.has(row))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || compareIds(b.key, a.key));
  // A row hidden for its own small count never passes alone: that count is what would be left for it.
  const safe = (): boolean =>
    total.counts.every((_, c) => !small([...hidden].reduce((sum, row) => sum + row.counts[c]!, 0)));
  while (!safe()) {
    const next = others.pop();
    if (next === undefined) return { hidden: new Set(own), totalHidden: true };
    hidden.add(next);
  }
  return { hidden, totalHidden: false };
};
