import type { Id, IsoDate } from "@vanstervind/core";
import type { AsOf } from "../as-of.ts";
import { gradeAt } from "../internal/compiled-needs.ts";
import { notYet } from "../internal/day-bounds.ts";
import { type Grouping, groupedBy, groupingOf, organisationsOf } from "../internal/grouping.ts";
import { judgeIn } from "../internal/judge.ts";
import { readDay, viewAsOf } from "../internal/read-as-of.ts";
import type { View } from "../internal/view.ts";
import type { StudyRegister } from "../register.ts";
import { steps } from "../session.ts";

/** How many of an audience have reached each step; no step has more than the one before it. */
export interface Rungs {
  /** Subjects that the requirement is for and who are not exempt. */
  readonly audience: number;
  /** Of these, how many have been offered what is needed, or come further. An offer is not an attendance. */
  readonly offered: number;
  /** How many have been invited, or come further. */
  readonly invited: number;
  /** How many have had a seat, or come further. */
  readonly enrolled: number;
  /** How many have attended, or come further. */
  readonly attended: number;
  /** How many have completed. */
  readonly completed: number;
}

/** How far the audience of one requirement has come. */
export interface Ladder extends Rungs {
  /** The requirement. */
  readonly requirementId: Id;
  /** The same for each unit that it speaks of. */
  readonly units: readonly (Rungs & {
    /** The unit. */
    readonly unitId: Id;
  })[];
  /** The same for each organisation, area or role that has an audience, by id; someone in two of them is in both. */
  readonly groups: readonly (Rungs & {
    /** The organisation, area or role. */
    readonly key: Id;
  })[];
}

/** Which steps to count, and by what. */
export interface LadderOptions extends AsOf {
  /** Counts only steps taken on this day or later; every step when left out. */
  readonly since?: IsoDate | undefined;
  /** What the groups are, of the roles that place someone in the audience; organisations when left out. */
  readonly by?: "organisation" | "area" | "role" | undefined;
}

/**
 * How many of those whom a requirement is for have been offered, invited, enrolled, attended and completed.
 *
 * A later step implies the earlier ones, so the counts never rise along the ladder. The step of a requirement with
 * several units is the lowest for all of them, the highest for any of them, the nth highest for at least n. Offers,
 * invitations and seats at a session that was cancelled do not count. Whether a completion has expired does not matter
 * here: ask the gap report, or give `since`.
 *
 * One ladder for each requirement in force, by id. O(records + subjects × units + audiences × units).
 *
 * @throws `not-a-register` and `invalid-input` when an argument is left out or a day is no date.
 * @example
 * ```ts
 * import { studyRegister } from "@vanstervind/study-curriculum";
 * import { ladder } from "@vanstervind/study-curriculum/reports";
 *
 * const period = { start: "2026-01-01", end: null };
 * const name = { sv: "ideologi", en: "ideology" };
 * const register = studyRegister({
 *   units: [{ id: "ideology", name, prerequisites: [], validMonths: null }],
 *   requirements: [
 *     { id: "all-members", name, needs: { unit: "ideology" }, audience: { roles: ["member"] }, due: null, expiringDays: 0, ...period },
 *   ],
 *   subjects: [{ id: "p1" }, { id: "p2" }, { id: "p3" }],
 *   organisations: [{ id: "north", level: "association" }],
 *   roles: ["p1", "p2", "p3"].map((subjectId) => ({ subjectId, role: "member", organisationId: "north", ...period })),
 *   sessions: [
 *     { id: "s1", unitIds: ["ideology"], dates: ["2026-03-07"], organiserIds: ["north"], seats: 20, announcedOn: "2026-01-20", cancelledOn: null },
 *   ],
 *   participations: [
 *     { subjectId: "p1", sessionId: "s1", step: "offered", on: "2026-02-01" },
 *     { subjectId: "p2", sessionId: "s1", step: "attended", on: "2026-03-07" },
 *   ],
 * });
 * const [members] = ladder(register, { asOf: "2026-04-01" });
 * [members!.audience, members!.offered, members!.attended, members!.completed]; // => [3, 2, 1, 0]
 * ```
 */
export const ladder = (register: StudyRegister, options: LadderOptions): Ladder[] => {
  const view = viewAsOf(register, options);
  const since = options.since === undefined ? notYet : readDay(options.since, "since");
  const { index, requirements } = view;
  const groups = groupings[options.by ?? "organisation"](view);
  const judge = judgeIn(view);
  const standing = requirements.map(({ version }) => ({
    whole: rungCount(1),
    units: rungCount(version.leaves.length),
    groups: rungCount(groups.keys.length),
  }));
  // Of the subject read: its rung under each requirement, or -1 where that is waived.
  const reached = new Int32Array(requirements.length);
  const countGroup = (requirement: number, group: number): void => {
    const rung = reached[requirement]!;
    if (rung >= 0) standing[requirement]!.groups[group * rungs + rung]!++;
  };
  for (const page of index.pages) {
    for (let n = 0; n + 1 < page.roles.at.length; n++) {
      const applies = judge.read(page, n);
      if (applies === 0) continue;
      const cells = judge.rungs(since);
      for (let i = 0; i < applies; i++) {
        const requirement = judge.applying[i]!;
        const { version } = requirements[requirement]!;
        const exempt = judge.exemption(requirement) >= 0;
        const rung = exempt ? -1 : gradeAt(version.needs, cells);
        reached[requirement] = rung;
        if (exempt) continue;
        const { whole, units } = standing[requirement]!;
        whole[rung]!++;
        for (const [unit, { cell }] of version.leaves.entries()) units[unit * rungs + cells[cell]!]!++;
      }
      groups.visit(page, n, countGroup);
    }
  }
  return requirements.flatMap(({ version, inForce }, requirement) => {
    if (!inForce) return [];
    const own = standing[requirement]!;
    return {
      requirementId: version.row.id,
      ...rungsOf(own.whole, 0),
      units: version.leaves.map(({ need }, unit) => ({ unitId: need.unit, ...rungsOf(own.units, unit) })),
      groups: groups.keys
        .map((key, group) => ({ key, ...rungsOf(own.groups, group) }))
        .filter(({ audience }) => audience > 0),
    };
  });
};

/** The groups of a ladder. */
const groupings: Readonly<Record<NonNullable<LadderOptions["by"]>, (view: View) => Grouping>> = {
  organisation: organisationsOf,
  area: (view) =>
    groupingOf(
      view,
      groupedBy.organisation,
      view.index.organisations.map(({ areaIds = [] }) => areaIds),
    ),
  role: (view) =>
    groupingOf(
      view,
      groupedBy.kind,
      view.index.vocabulary.kinds.list.map(({ role }) => [role]),
    ),
};

/** None, and each step. */
const rungs = steps.length + 1;

/** How many stand on each rung, from none to completed, in each of some groups. */
const rungCount = (groups: number): Int32Array => new Int32Array(groups * rungs);

/** How many have come at least as far as each rung: a sum from the top, so that no step has more than the one before. */
const rungsOf = (standing: Int32Array, group: number): Rungs => {
  const end = (group + 1) * rungs;
  const from = (rung: number): number =>
    standing.subarray(end - rungs + rung, end).reduce((sum, count) => sum + count, 0);
  return {
    audience: from(0),
    offered: from(1),
    invited: from(2),
    enrolled: from(3),
    attended: from(4),
    completed: from(5),
  };
};
