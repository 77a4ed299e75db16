import { compareIds, type Id, IsoDate, parse } from "@vanstervind/core";
import { CircleProfile } from "./circle-profile.ts";
import type { CircleReason } from "./explain-circle.ts";
import { judgeCircle } from "./internal/judge-circle.ts";
import { warningsOf } from "./internal/warnings-of.ts";
import { StudyCircle } from "./study-circle.ts";

/**
 * How a circle stands.
 *
 * - `passed`: what was held already meets the rules.
 * - `on-track`: it will, if the meetings to come are held as planned, and one of them may fall away.
 * - `at-risk`: it will only if every meeting to come is held as planned.
 * - `failed`: it cannot meet the rules any more, as planned.
 */
export type CircleStatus = "passed" | "on-track" | "at-risk" | "failed";

/** What a meeting is good for. */
export interface JudgedMeeting {
  /** Its day. */
  readonly date: IsoDate;
  /** The study hours that count; 0 when the meeting does not. */
  readonly hours: number;
  /** How many were present who are old enough. */
  readonly present: number;
  /** Why it counts for nothing, or for less than its length; `null` when all of it counts. */
  readonly reason: CircleReason | null;
}

/** What a person has taken part in. */
export interface JudgedPerson {
  /** The person's pseudonymous id. */
  readonly id: Id;
  /** Study hours at counted meetings. */
  readonly hours: number;
  /** Counted meetings. */
  readonly meetings: number;
  /** Whether they count as one of the circle. */
  readonly counts: boolean;
  /** Why they do not; `null` when they do. */
  readonly reason: CircleReason | null;
}

/** How a circle stands on a day, and what to do before it is too late. */
export interface CircleReport {
  /** The circle. */
  readonly circleId: Id;
  /** How it stands. */
  readonly status: CircleStatus;
  /** Study hours that count so far. */
  readonly hours: number;
  /** Study hours that will count if all goes as planned. */
  readonly plannedHours: number;
  /** Every meeting that was held, in time order, with its hours or why it has none. */
  readonly meetings: readonly JudgedMeeting[];
  /** Every person, by id, with whether they count so far. */
  readonly persons: readonly JudgedPerson[];
  /** Rules that are not met yet; empty when the circle has passed. */
  readonly unmet: readonly CircleReason[];
  /** What someone should know or do now, the most urgent first. */
  readonly warnings: readonly CircleReason[];
}

/** What a circle is judged by. */
export interface CircleReportOptions {
  /** The rules. */
  readonly profile: CircleProfile;
  /** The day of the report: later meetings are still to come, and earlier ones without attendance were not held. */
  readonly asOf: IsoDate;
}

/**
 * How a study circle stands by the rules of its association of study: hours meeting by meeting, who counts, and the
 * warning while there is still something to do.
 *
 * Hours are whole study hours of each meeting: parts are lost, not summed. A meeting with too few present, beyond the
 * week's limit or beyond the year's hours does not count, but does not spoil the others. One more meeting never makes
 * a circle worse, except by those limits. O(meetings × persons), and as much again for each meeting to come.
 *
 * @throws `invalid-input` with all faults: of shape, persons named twice, someone present who is not of the circle.
 * @example
 * ```ts
 * import { circleProfiles, circleReport, explainCircle, profileOn } from "@vanstervind/study-curriculum/circles";
 *
 * const everyone = ["lea", "p1", "p2"];
 * const circle = {
 *   id: "ideology", title: "Ideology", leaderId: "lea", isLeaderApproved: true,
 *   participants: [{ id: "p1", age: 41 }, { id: "p2", age: 19 }],
 *   meetings: [
 *     { date: "2026-02-03", minutes: 135, present: everyone },
 *     { date: "2026-02-10", minutes: 135, present: ["lea", "p1"] },
 *     { date: "2026-02-17", minutes: 135, present: null },
 *     { date: "2026-02-24", minutes: 135, present: null },
 *   ],
 * };
 * const report = circleReport(circle, { profile: profileOn(circleProfiles, "abf", "2026-02-11"), asOf: "2026-02-11" });
 * report.status; // => "at-risk"
 * report.warnings.map((reason) => explainCircle(reason, "en")).slice(0, 2);
 * // => [
 * //   "No meeting to come may fall away: without one of them the circle does not meet the rules.",
 * //   "The meeting on 2026-02-10 does not count: 2 were present, 3 are needed."]
 * ```
 */
export const circleReport = (circle: StudyCircle, { profile, asOf }: CircleReportOptions): CircleReport => {
  const read = parse(StudyCircle, circle, { source: "the circle" });
  const rules = parse(CircleProfile, profile, { source: "the profile" });
  const day = parse(IsoDate, asOf, { source: "asOf" });
  const all = [read.leaderId, ...read.participants.map(({ id }) => id)];
  const byDate = [...read.meetings].sort((a, b) => compareIds(a.date, b.date));
  const held = byDate.flatMap(({ present, ...meeting }) =>
    present === null || meeting.date > day ? [] : [{ ...meeting, present }],
  );
  const toCome = byDate
    .filter(({ date, present }) => date > day || (date === day && present === null))
    .map((meeting) => ({ ...meeting, present: all }));

  const so = judgeCircle(read, rules, held);
  const planned = judgeCircle(read, rules, merged(held, toCome));
  const isSafe = (): boolean =>
    toCome.every((gone) => {
      const rest = toCome.filter((meeting) => meeting !== gone);
      return judgeCircle(read, rules, merged(held, rest)).unmet.length === 0;
    });
  const status: CircleStatus =
    so.unmet.length === 0 ? "passed" : planned.unmet.length > 0 ? "failed" : isSafe() ? "on-track" : "at-risk";
  return {
    circleId: read.id,
    status,
    hours: so.hours,
    plannedHours: planned.hours,
    meetings: so.meetings,
    persons: so.persons,
    unmet: status === "failed" ? planned.unmet : so.unmet,
    warnings: warningsOf({ circle: read, rules, status, so, planned, held, toCome }),
  };
};

const merged = <Meeting extends { readonly date: IsoDate }>(
  held: readonly Meeting[],
  toCome: readonly Meeting[],
): Meeting[] => [...held, ...toCome].sort((a, b) => compareIds(a.date, b.date));
