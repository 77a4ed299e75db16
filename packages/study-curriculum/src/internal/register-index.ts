import { compareIds, type Day, DomainError, type Id } from "@vanstervind/core";
import { leafKey, leavesOf, type UnitNeed } from "../needs.ts";
import type { DatedEvent, Requirement } from "../requirement.ts";
import type { Session } from "../session.ts";
import type { StudyUnit } from "../study-unit.ts";
import type { Organisation } from "../subject.ts";
import { type CompiledNeeds, compileNeeds } from "./compiled-needs.ts";
import { never, notYet } from "./day-bounds.ts";
import { encodeRecords, mapPage, type Pages, type Vocabulary } from "./encode-records.ts";
import type { Known } from "./known.ts";
import type { ParsedLists } from "./read-lists.ts";
import { dayOfChecked as dayOf } from "./remember.ts";
import { roleKinds } from "./role-kinds.ts";
import { sliceRows } from "./rows.ts";

/** When something holds, and when that was in the books. */
interface Bounds {
  readonly start: Day;
  readonly end: Day;
  readonly recorded: Day;
  readonly withdrawn: Day;
}

/** One version of a requirement. */
export interface IndexedVersion extends Bounds {
  readonly row: Requirement;
  readonly requirement: number;
  readonly needs: CompiledNeeds;
  /** The unit needs that it speaks of, in the order in which they stand, and the cell of each. */
  readonly leaves: readonly { readonly need: UnitNeed; readonly cell: number }[];
}

/** What needs are graded over: each unit, and each unit under a condition. */
interface Cell {
  readonly unit: number;
  readonly need: UnitNeed;
}

export interface IndexedSession {
  readonly row: Session;
  readonly units: readonly number[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly announced: Day;
  readonly cancelled: Day;
}

/** That steps with a unit count as steps with another when taken in `[start, end)`. */
interface IndexedCredit {
  readonly unit: number;
  readonly start: Day;
  readonly end: Day;
}

/** The records by number instead of id, with numbers in the order of the ids. */
export interface RegisterIndex {
  readonly unitIds: readonly Id[];
  readonly units: readonly StudyUnit[];
  /** For each unit, what its steps count as: itself first. */
  readonly credits: readonly (readonly IndexedCredit[])[];
  /** The first cells are the units, by number. */
  readonly cells: readonly Cell[];
  readonly subjectIds: readonly Id[];
  readonly subjectNumber: ReadonlyMap<Id, number>;
  readonly organisations: readonly Organisation[];
  readonly requirementIds: readonly Id[];
  /** By requirement, then start, then the day recorded. */
  readonly versions: readonly IndexedVersion[];
  readonly sessions: readonly IndexedSession[];
  readonly events: readonly (DatedEvent & { readonly day: Day })[];
  readonly vocabulary: Vocabulary;
  /** The records of each subject, {@link pageSize} subjects a page. */
  readonly pages: Pages;
}

/** Subjects a page: so few that a page is judged in microseconds, so many that there are few pages. */
export const pageSize = 64;

/** Indexes records that are known to be sound. */
export const indexRecords = (records: ParsedLists): RegisterIndex => {
  const units = numbered(records.units);
  const organisations = numbered(records.organisations);
  const sessions = numbered(records.sessions);
  const bodies = bodiesAmong(records);
  // Sorted without a function: many, and strings are compared by code unit as it is.
  const subjectIds = [...records.subjects, ...bodies].map(({ id }) => id).sort();
  const subjectNumber = new Map(subjectIds.map((id, number) => [id, number]));
  const requirementIds = [...new Set(records.requirements.map(({ id }) => id))].sort(compareIds);
  const requirementNumber = new Map(requirementIds.map((id, number) => [id, number]));
  const boundsOf = (row: Known & { start: string; end: string | null }): Bounds => ({
    start: dayOf(row.start),
    end: row.end === null ? never : dayOf(row.end),
    recorded: row.recordedOn === undefined ? notYet : dayOf(row.recordedOn),
    withdrawn: row.withdrawnOn === undefined ? never : dayOf(row.withdrawnOn),
  });

  const cells: Cell[] = units.rows.map(({ id }, unit) => ({ unit, need: { unit: id } }));
  const cellNumber = new Map(cells.map(({ need }, cell) => [leafKey(need), cell]));
  const cellOf = (need: UnitNeed): number => {
    const key = leafKey(need);
    const cell = cellNumber.get(key) ?? cells.push({ unit: units.number.get(need.unit)!, need }) - 1;
    cellNumber.set(key, cell);
    return cell;
  };
  const hoursOf = (id: Id): number => units.rows[units.number.get(id)!]!.hours ?? 0;
  const versions = records.requirements
    .map(
      (row): IndexedVersion => ({
        ...boundsOf(row),
        row,
        requirement: requirementNumber.get(row.id)!,
        needs: compileNeeds(row.needs, cellOf, hoursOf),
        leaves: leavesOf(row.needs).map((need) => ({ need, cell: cellOf(need) })),
      }),
    )
    .sort((a, b) => a.requirement - b.requirement || a.start - b.start || a.recorded - b.recorded);

  const credits: IndexedCredit[][] = units.rows.map((_, unit) => [{ unit, start: notYet, end: never }]);
  for (const [unit, { creditedBy = [] }] of units.rows.entries()) {
    for (const { unitId, start, end } of creditedBy) {
      credits[units.number.get(unitId)!]!.push({
        unit,
        start: start === null ? notYet : dayOf(start),
        end: end === null ? never : dayOf(end),
      });
    }
  }
  const index = {
    unitIds: units.rows.map(({ id }) => id),
    units: units.rows,
    credits,
    cells,
    subjectIds,
    subjectNumber,
    organisations: organisations.rows,
    requirementIds,
    versions,
    sessions: sessions.rows.map((row) => ({
      row,
      units: row.unitIds.map((id) => units.number.get(id)!),
      firstDay: dayOf(row.dates[0]!),
      lastDay: dayOf(row.dates.at(-1)!),
      announced: dayOf(row.announcedOn),
      cancelled: row.cancelledOn === null ? never : dayOf(row.cancelledOn),
    })),
    events: records.events.map((row) => ({ ...row, day: dayOf(row.date) })),
    vocabulary: {
      units: units.number,
      sessions: sessions.number,
      requirements: requirementNumber,
      organisations: organisations.number,
      kinds: roleKinds(versions, organisations.rows),
      words: [],
    },
  };
  // Rows of one subject often come together, and one look-up among many subjects is slow.
  let last: Id | null = null;
  let lastNumber = 0;
  const subjectOf = (id: Id): number => {
    if (id !== last) {
      last = id;
      lastNumber = subjectNumber.get(id)!;
    }
    return lastNumber;
  };
  const encoded = encodeRecords(index, { ...records, bodies }, subjectOf);
  const tables = mapPage(encoded, (rows) => rows.bySubject(subjectIds.length));
  const pages = Array.from({ length: Math.ceil(subjectIds.length / pageSize) }, (_, page) => {
    const from = page * pageSize;
    return mapPage(tables, (rows) => sliceRows(rows, from, Math.min(from + pageSize, subjectIds.length)));
  });
  return { ...index, pages };
};

/** A caller's mistake: an id that the register does not know. */
export const unknown = (what: string, id: Id): DomainError =>
  new DomainError(`unknown-${what}`, `The register knows no ${what} "${id}".`, { values: { [`${what}Id`]: id } });

/** The number of a subject that the register must have. */
export const numberOfSubject = ({ subjectNumber }: Pick<RegisterIndex, "subjectNumber">, id: Id): number => {
  const number = subjectNumber.get(id);
  if (number === undefined) throw unknown("subject", id);
  return number;
};

/** The organisations that requirements are for or that some record says has studied. */
const bodiesAmong = ({
  requirements,
  organisations,
  completions,
  exemptions,
  participations,
}: ParsedLists): Organisation[] => {
  const levels = new Set(requirements.flatMap(({ audience }) => ("bodies" in audience ? audience.bodies : [])));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const bodies = new Set(organisations.filter(({ level }) => levels.has(level)));
  for (const list of [completions, exemptions, participations]) {
    for (const { subjectId } of list) {
      const body = byId.get(subjectId);
      if (body !== undefined) bodies.add(body);
    }
  }
  return [...bodies];
};

const numbered = <Row extends { readonly id: Id }>(list: readonly Row[]) => {
  const rows = [...list].sort((a, b) => compareIds(a.id, b.id));
  return { rows, number: new Map(rows.map(({ id }, n) => [id, n])) };
};
