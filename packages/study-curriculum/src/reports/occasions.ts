import { DomainError, type Id, type IsoDate } from "@vanstervind/core";
import type { AsOf } from "../as-of.ts";
import { notYet } from "../internal/day-bounds.ts";
import { readAsOf, readDay } from "../internal/read-as-of.ts";
import type { IndexedSession } from "../internal/register-index.ts";
import type { StudyRegister } from "../register.ts";

/** How often a unit has been given. */
export interface Occasions {
  /** The unit. */
  readonly unitId: Id;
  /** Sessions whose last day has passed, by id. Only these count towards a target. */
  readonly held: readonly Id[];
  /** Announced sessions whose last day is still to come, by id. */
  readonly planned: readonly Id[];
  /** Cancelled sessions, by id. */
  readonly cancelled: readonly Id[];
  /** How many more must be held to reach the target. */
  readonly shortfall: number;
}

/** Which sessions to count, and the target. */
export interface OccasionOptions extends AsOf {
  /** Leaves out sessions that ended before this day; none when left out. */
  readonly since?: IsoDate | undefined;
  /** How many occasions each unit should have had; 0 by default. */
  readonly atLeast?: number;
}

/**
 * How many occasions of each unit were held, are planned, or were cancelled, and how many short of a target that is:
 * "at least two occasions" is met by two that were held, never by two that are planned.
 *
 * One row for each unit, by id. O(units × sessions).
 *
 * @throws `not-a-register` and `invalid-input` when an argument is left out or a day is no date.
 * @example
 * ```ts
 * import { studyRegister } from "@vanstervind/study-curriculum";
 * import { occasions } from "@vanstervind/study-curriculum/reports";
 *
 * const session = { unitIds: ["self-defence"], organiserIds: ["district"], seats: 16, announcedOn: "2026-01-10", cancelledOn: null };
 * const register = studyRegister({
 *   units: [{ id: "self-defence", name: { sv: "feministiskt självförsvar", en: "feminist self-defence" }, prerequisites: [], validMonths: null }],
 *   requirements: [],
 *   subjects: [],
 *   organisations: [{ id: "district", level: "district" }],
 *   roles: [],
 *   sessions: [
 *     { id: "spring", dates: ["2026-04-18"], ...session },
 *     { id: "autumn", dates: ["2026-10-03"], ...session },
 *   ],
 * });
 * occasions(register, { asOf: "2026-05-01", atLeast: 2 });
 * // => [{ unitId: "self-defence", held: ["spring"], planned: ["autumn"], cancelled: [], shortfall: 1 }]
 * ```
 */
export const occasions = (register: StudyRegister, options: OccasionOptions): Occasions[] => {
  const known = knownSessions(register, options);
  const { index } = register;
  const { atLeast = 0 } = options;
  return index.unitIds.map((unitId, unit) => {
    const idsOf = (state: SessionState): Id[] =>
      known
        .filter((one) => one.state === state && one.session.units.includes(unit))
        .map(({ session }) => session.row.id);
    const held = idsOf("held");
    return {
      unitId,
      held,
      planned: idsOf("planned"),
      cancelled: idsOf("cancelled"),
      shortfall: Math.max(0, atLeast - held.length),
    };
  });
};

/** Who arranged the sessions that were held. */
export interface OrganiserShare {
  /** Sessions held, each once. */
  readonly held: number;
  /** Of these, sessions arranged by an organisation of the level, alone or jointly; each once. */
  readonly arranged: number;
  /** Of the arranged ones, those with an organiser of another level too. */
  readonly jointly: number;
  /** `arranged / held`, from 0 to 1; `null` when nothing was held. */
  readonly share: number | null;
  /** Whether the arranged ones are more than half, compared exactly. */
  readonly majority: boolean;
}

/** Which sessions to count, and for whom. */
export interface OrganiserShareOptions extends Pick<OccasionOptions, "asOf" | "knownOn" | "since"> {
  /** The level to look for among the organisers, such as `association`. */
  readonly level: Id;
}

/**
 * How large a share of the sessions held was arranged by organisations of a level, by themselves or together with
 * others. A session that several of them arranged together is one session. O(sessions × organisers).
 *
 * @throws `not-a-register` and `invalid-input` when an argument is left out or a day is no date.
 * @throws `unknown-level` when no organisation has the level.
 * @example
 * ```ts
 * import { studyRegister } from "@vanstervind/study-curriculum";
 * import { organiserShare } from "@vanstervind/study-curriculum/reports";
 *
 * const session = { unitIds: ["basics"], seats: null, announcedOn: "2026-01-10", cancelledOn: null };
 * const register = studyRegister({
 *   units: [{ id: "basics", name: { sv: "grundkurs", en: "basic course" }, prerequisites: [], validMonths: null }],
 *   requirements: [],
 *   subjects: [],
 *   organisations: [{ id: "north", level: "association" }, { id: "district", level: "district" }],
 *   roles: [],
 *   sessions: [
 *     { id: "a", dates: ["2026-02-01"], organiserIds: ["north", "district"], ...session },
 *     { id: "b", dates: ["2026-02-08"], organiserIds: ["district"], ...session },
 *   ],
 * });
 * organiserShare(register, { asOf: "2026-03-01", level: "association" });
 * // => { held: 2, arranged: 1, jointly: 1, share: 0.5, majority: false }
 * ```
 */
export const organiserShare = (register: StudyRegister, options: OrganiserShareOptions): OrganiserShare => {
  const known = knownSessions(register, options);
  const { level } = options;
  const levelOf = new Map(register.index.organisations.map((organisation) => [organisation.id, organisation.level]));
  if (![...levelOf.values()].includes(level)) {
    throw new DomainError("unknown-level", `No organisation has the level "${level}".`, { values: { level } });
  }
  const held = known.filter(({ state }) => state === "held");
  const levels = held.map(({ session }) => session.row.organiserIds.map((id) => levelOf.get(id)!));
  const arranged = levels.filter((own) => own.includes(level));
  return {
    held: held.length,
    arranged: arranged.length,
    jointly: arranged.filter((own) => own.some((other) => other !== level)).length,
    share: held.length === 0 ? null : arranged.length / held.length,
    majority: arranged.length * 2 > held.length,
  };
};

type SessionState = "held" | "planned" | "cancelled";

/** The sessions that are known on a day, by id, and how they stand. */
const knownSessions = (
  register: StudyRegister,
  options: Pick<OccasionOptions, "asOf" | "knownOn" | "since">,
): { session: IndexedSession; state: SessionState }[] => {
  const { today, known } = readAsOf(register, options);
  const from = options.since === undefined ? notYet : readDay(options.since, "since");
  const heard = Math.min(today, known);
  return register.index.sessions
    .filter(({ announced, lastDay }) => announced <= heard && lastDay >= from)
    .map((session) => ({
      session,
      state: session.cancelled <= heard ? "cancelled" : session.lastDay <= today ? "held" : "planned",
    }));
};
