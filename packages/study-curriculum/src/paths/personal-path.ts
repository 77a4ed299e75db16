import { compareIds, dateOf, type Id, type IsoDate } from "@vanstervind/core";
import type { AsOf } from "../as-of.ts";
import { notYet } from "../internal/day-bounds.ts";
import { judgeIn } from "../internal/judge.ts";
import { allOf } from "../internal/listed.ts";
import { viewAsOf } from "../internal/read-as-of.ts";
import { numberOfSubject, pageSize } from "../internal/register-index.ts";
import { requirementNumbers } from "../internal/requirement-numbers.ts";
import { rowMaker } from "../internal/row-maker.ts";
import { type HoursOf, type Needs, thresholdOf } from "../needs.ts";
import type { StudyRegister } from "../register.ts";
import type { PathReason } from "./explain-paths.ts";
import { earliestSessions } from "./internal/earliest-sessions.ts";
import { studyPath } from "./study-path.ts";

/** What one subject has left to study, and how soon it can be done. */
export interface PersonalPath {
  /** Whose path it is. */
  readonly subjectId: Id;
  /** The requirements that are lacking, by id; the path leads to all of them. */
  readonly requirementIds: readonly Id[];
  /** Units to take, each after its prerequisites; where there is a choice, few of them. */
  readonly units: readonly Id[];
  /** Of these, the units whose prerequisites are all done. */
  readonly next: readonly Id[];
  /** Announced sessions that meet all requirements soonest, none of them needless, by last day. */
  readonly sessions: readonly Id[];
  /** The last day of the last of them; `null` when the sessions announced do not suffice, or nothing is lacking. */
  readonly earliestFinish: IsoDate | null;
  /** Of `units`, those that no session to come teaches. */
  readonly unscheduled: readonly Id[];
  /** The same as data for `explainPaths`. */
  readonly reason: PathReason;
}

/** Whose path, and what not to count on. */
export interface PathOptions extends AsOf {
  /** Whose path it is. */
  readonly subjectId: Id;
  /** Only these requirements, where they apply; all that apply when left out. */
  readonly requirementIds?: readonly Id[] | undefined;
  /** Ids of sessions not to count on, such as those that are full or too far away. */
  readonly except?: readonly Id[] | undefined;
}

/**
 * What a subject has left to study: the units, those that can be taken at once, and the sessions that end soonest.
 *
 * A session can be taken when it begins after `asOf` (or the subject has a seat at it) and each prerequisite was
 * completed before it begins, or is taught at it; one that has expired will do. Sessions that meet on one day are never
 * both taken. No choice of announced sessions finishes earlier. The list of units, where there is a choice, takes the
 * parts that cost fewest units each by itself, which need not be fewest together.
 *
 * O(sessions² × requirements) when no two sessions on the path meet on one day; each such pair may double that.
 *
 * @throws `not-a-register` and `invalid-input` when an argument is left out or a day is no date; `unknown-subject`
 * and `unknown-requirement` when the register knows none such by then.
 * @example
 * ```ts
 * import { studyRegister } from "@vanstervind/study-curriculum";
 * import { explainPaths, personalPath } from "@vanstervind/study-curriculum/paths";
 *
 * const name = { sv: "styrelseutbildning", en: "board training" };
 * const period = { start: "2026-01-01", end: null };
 * const session = { organiserIds: ["north"], seats: 20, announcedOn: "2026-01-10", cancelledOn: null };
 * const register = studyRegister({
 *   units: [
 *     { id: "basics", name, prerequisites: [], validMonths: null },
 *     { id: "board", name, prerequisites: ["basics"], validMonths: 24 },
 *   ],
 *   requirements: [{ id: "training", name, needs: { unit: "board" }, audience: { roles: ["chair"] }, due: null, expiringDays: 60, ...period }],
 *   subjects: [{ id: "p1" }],
 *   organisations: [{ id: "north", level: "association" }],
 *   roles: [{ subjectId: "p1", role: "chair", organisationId: "north", ...period }],
 *   sessions: [
 *     { id: "a", unitIds: ["board"], dates: ["2026-03-07"], ...session },
 *     { id: "b", unitIds: ["basics"], dates: ["2026-03-14"], ...session },
 *     { id: "c", unitIds: ["board"], dates: ["2026-04-11"], ...session },
 *   ],
 * });
 * const path = personalPath(register, { subjectId: "p1", asOf: "2026-02-01" });
 * [path.units, path.next]; // => [["basics", "board"], ["basics"]]
 * [path.sessions, path.earliestFinish]; // => [["b", "c"], "2026-04-11"]
 * explainPaths(path.reason, "en"); // => "All that is lacking can be done by 2026-04-11, after 2 sessions."
 * ```
 */
export const personalPath = (register: StudyRegister, options: PathOptions): PersonalPath => {
  const view = viewAsOf(register, options);
  const { index, requirements } = view;
  const { curriculum } = register;
  const subject = numberOfSubject(index, options.subjectId);
  const { rowOf } = rowMaker(view);
  const asked = requirementNumbers(view, options.requirementIds ?? requirements.map(({ version }) => version.row.id));
  const lacking = asked.flatMap((requirement) => {
    const { remaining } = rowOf(subject, requirement);
    return remaining === null ? [] : { requirement, remaining };
  });

  const judge = judgeIn(view);
  judge.readAll(index.pages[Math.floor(subject / pageSize)]!, subject % pageSize);
  const done = index.unitIds.filter((_, unit) => judge.expiry[unit] !== notYet);
  const hoursOf: HoursOf = (id) => curriculum.units.get(id)!.hours ?? 0;
  const targets = lacking.flatMap(({ remaining }) =>
    fewestUnits(remaining, (ids) => studyPath(curriculum, ids, done).length, hoursOf),
  );
  const units = studyPath(
    curriculum,
    targets,
    done.filter((id) => !targets.includes(id)),
  );
  const { sessions, taught } = earliestSessions(
    view,
    judge,
    lacking.map(({ requirement }) => requirements[requirement]!.version.needs),
    new Set(options.except),
  );
  const last = sessions.at(-1);
  const earliestFinish = last === undefined ? null : dateOf(index.sessions[last]!.lastDay);
  const unscheduled = units.filter((id) => !taught.has(id));
  return {
    subjectId: options.subjectId,
    requirementIds: lacking.map(({ requirement }) => requirements[requirement]!.version.row.id),
    units,
    next: units.filter((id) => curriculum.units.get(id)!.prerequisites.every((needed) => done.includes(needed))),
    sessions: sessions.map((session) => index.sessions[session]!.row.id),
    earliestFinish,
    unscheduled,
    reason: reasonOf(),
  };

  function reasonOf(): PathReason {
    if (lacking.length === 0) return { code: "nothing-lacking", values: {} };
    if (earliestFinish !== null) {
      return { code: "can-finish", values: { on: earliestFinish, sessions: sessions.length } };
    }
    if (unscheduled.length === 0) return { code: "sessions-do-not-fit", values: {} };
    const units = allOf(unscheduled.map((id) => curriculum.units.get(id)!.name));
    return { code: "not-taught", values: { units } };
  }
};

/** Units that meet the needs: of each choice the parts that cost least for what they weigh. */
const fewestUnits = (needs: Needs, costOf: (units: readonly Id[]) => number, hoursOf: HoursOf): Id[] => {
  if ("unit" in needs) return [needs.unit];
  const { threshold, parts } = thresholdOf(needs, hoursOf);
  const choices = parts
    .map(({ part, weight }) => {
      const units = fewestUnits(part, costOf, hoursOf);
      return { units, weight, cost: costOf(units) / Math.min(weight, threshold) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.cost - b.cost || compareIds(a.units.join(), b.units.join()));
  const chosen: Id[] = [];
  let sum = 0;
  for (const { units, weight } of choices) {
    if (sum >= threshold) break;
    sum += weight;
    chosen.push(...units);
  }
  return chosen;
};
