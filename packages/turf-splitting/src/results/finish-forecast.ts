import type { ResultReason } from "./result-reason.ts";

/** What a team did in one go. */
export interface Session {
  /** Doors visited. */
  readonly doors: number;
  /** Time out, breaks left out. */
  readonly minutes: number;
}

/** When all is done. */
export interface FinishForecast {
  /** Doors not visited yet. */
  readonly doorsLeft: number;
  /** Doors an hour so far; `null` without sessions. */
  readonly doorsPerHour: number | null;
  /** Hours for one team: the middle, and bounds that about nineteen forecasts in twenty keep; `null` when it cannot be told. */
  readonly hours: { readonly least: number; readonly middle: number; readonly most: number } | null;
  /** The same as a reason. */
  readonly reason: ResultReason;
}

/**
 * How long the rest takes at the pace so far: doors over time, with the spread between sessions as uncertainty.
 *
 * The rate is the ratio of all doors to all minutes; its error is that of a ratio estimator over the sessions, and the
 * bounds are two such errors away. With few sessions they are rough, and sessions with other streets will differ more.
 * O(sessions).
 *
 * @see W. G. Cochran, Sampling Techniques, 3rd ed. (1977), 2.11
 * @example
 * ```ts
 * import { finishForecast } from "@vanstervind/turf-splitting/results";
 *
 * const { doorsPerHour, hours } = finishForecast(120, [{ doors: 60, minutes: 120 }, { doors: 30, minutes: 60 }]);
 * [doorsPerHour, hours]; // => [30, { least: 4, middle: 4, most: 4 }]
 * ```
 */
export const finishForecast = (doorsLeft: number, sessions: readonly Session[]): FinishForecast => {
  const held = sessions.filter(({ minutes }) => minutes > 0);
  const doors = held.reduce((sum, session) => sum + session.doors, 0);
  const minutes = held.reduce((sum, session) => sum + session.minutes, 0);
  const doorsPerHour = minutes === 0 ? null : (60 * doors) / minutes;
  const known = { doorsLeft, doorsPerHour };
  if (doorsLeft === 0) {
    return { ...known, hours: { least: 0, middle: 0, most: 0 }, reason: { code: "nothing-left", values: {} } };
  }
  if (doors === 0 || held.length < 2) {
    return { ...known, hours: null, reason: { code: "no-forecast", values: { sessions: held.length } } };
  }
  const perDoor = minutes / doors;
  const n = held.length;
  const squares = held.reduce((sum, session) => sum + (session.minutes - perDoor * session.doors) ** 2, 0);
  const error = Math.sqrt((n * squares) / (n - 1)) / doors;
  const hoursAt = (each: number): number => (doorsLeft * each) / 60;
  const hours = {
    least: hoursAt(Math.max(0, perDoor - 2 * error)),
    middle: hoursAt(perDoor),
    most: hoursAt(perDoor + 2 * error),
  };
  return { ...known, hours, reason: { code: "done-in", values: { least: hours.least, most: hours.most } } };
};
