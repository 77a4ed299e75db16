import { dayOf, type Id, IsoDate, parse } from "@vanstervind/core";
import { gradeAt } from "./internal/compiled-needs.ts";
import { audienceAsOf, exemptionAsOf, stateAsOf } from "./internal/state-as-of.ts";
import type { StudyRegister } from "./register.ts";
import { steps } from "./session.ts";

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
  /** The same for each organisation, by id; someone with roles in two of them is in both. */
  readonly organisations: readonly (Rungs & {
    /** The organisation. */
    readonly organisationId: Id;
  })[];
}

/** Which steps to count. */
export interface LadderOptions {
  /** Counts as of the end of this day. */
  readonly asOf: IsoDate;
  /** Counts only steps taken on this day or later; every step when left out. */
  readonly since?: IsoDate;
}

/**
 * How many of those whom a requirement is for have been offered, invited, enrolled, attended and completed.
 *
 * A later step implies the earlier ones, so the counts never rise along the ladder. The step of a requirement with
 * several units is the lowest for all of them, the highest for any of them, the nth highest for at least n. Offers,
 * invitations and seats at a session that was cancelled do not count. Whether a completion has expired does not matter
 * here: ask the gap report, or give `since`.
 *
 * One ladder for each requirement in force, by id. O(subjects × units + audiences × (units + organisations of a subject) + records).
 *
 * @throws `invalid-input` when a date is none.
 * @example
 * ```ts
 * import { ladder, studyRegister } from "@vanstervind/study-curriculum";
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
export const ladder = (register: StudyRegister, { asOf, since }: LadderOptions): Ladder[] => {
  const today = dayOf(parse(IsoDate, asOf, { source: "asOf" }));
  const from = since === undefined ? undefined : dayOf(parse(IsoDate, since, { source: "since" }));
  const { index } = register;
  const { rung } = stateAsOf(index, today, from);
  const unitCount = index.units.length;
  return index.requirements.flatMap((requirement) => {
    if (requirement.start > today || requirement.end <= today) return [];
    const whole = rungCount();
    const byUnit = requirement.units.map((unit) => ({ unit, count: rungCount() }));
    const byOrganisation = new Map<number, Int32Array>();
    for (const { subject, organisations } of audienceAsOf(index, requirement, today)) {
      if (exemptionAsOf(requirement, subject, today) !== undefined) continue;
      const offset = subject * unitCount;
      const reached = gradeAt(requirement.needs, rung, offset);
      whole[reached]!++;
      for (const { unit, count } of byUnit) count[rung[offset + unit]!]!++;
      for (const organisation of organisations) {
        const count = byOrganisation.get(organisation) ?? rungCount();
        byOrganisation.set(organisation, count);
        count[reached]!++;
      }
    }
    return {
      requirementId: requirement.row.id,
      ...rungsOf(whole),
      units: byUnit.map(({ unit, count }) => ({ unitId: index.unitIds[unit]!, ...rungsOf(count) })),
      organisations: [...byOrganisation]
        .sort(([a], [b]) => a - b)
        .map(([organisation, count]) => ({ organisationId: index.organisations[organisation]!.id, ...rungsOf(count) })),
    };
  });
};

/** How many stand on each rung, from none to completed. */
const rungCount = (): Int32Array => new Int32Array(steps.length + 1);

/** How many have come at least as far as each rung: a sum from the top, so that no step has more than the one before. */
const rungsOf = (standing: Int32Array): Rungs => {
  const from = (rung: number): number => standing.subarray(rung).reduce((sum, count) => sum + count, 0);
  return {
    audience: from(0),
    offered: from(1),
    invited: from(2),
    enrolled: from(3),
    attended: from(4),
    completed: from(5),
  };
};
