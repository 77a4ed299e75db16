import { type Day, laterByMonths } from "@vanstervind/core";
import { never, notYet } from "./day-bounds.ts";
import { completedRung, type IndexedExemption, type IndexedRequirement, type RegisterIndex } from "./register-index.ts";

/** A seat at a session that has not ended. */
interface Booking {
  readonly session: number;
  readonly lastDay: Day;
}

/** What every subject has done with every unit by the end of a day. */
export interface StateAsOf {
  /** First day on which a unit no longer counts, at `subject * units + unit`; `notYet` when it was never completed. */
  readonly expiry: Int32Array;
  /** Highest rung reached, at the same place. */
  readonly rung: Uint8Array;
  /** Seats by subject, sorted by last day and session. */
  readonly bookings: ReadonlyMap<number, readonly Booking[]>;
}

/** Reads the records dated from `since` to `asOf`, both included. O(subjects × units + records). */
export const stateAsOf = (index: RegisterIndex, asOf: Day, since: Day = notYet): StateAsOf => {
  const unitCount = index.units.length;
  const completed = new Int32Array(index.subjectIds.length * unitCount).fill(notYet);
  const rung = new Uint8Array(completed.length);
  const complete = (subject: number, unit: number, day: Day): void => {
    for (const credited of index.credits[unit]!) {
      const at = subject * unitCount + credited;
      if (day > completed[at]!) completed[at] = day;
      rung[at] = completedRung;
    }
  };
  const { subject: completers, unit: completedUnits, day: completionDays } = index.completions;
  for (let i = 0; i < completers.length; i++) {
    const day = completionDays[i]!;
    if (since <= day && day <= asOf) complete(completers[i]!, completedUnits[i]!, day);
  }
  const bookings = new Map<number, Booking[]>();
  const taken = index.stepsTaken;
  let enrolled = false;
  for (let i = 0; i < taken.length; i++) {
    const { subject, session: number, rung: reached, day } = taken[i]!;
    const session = index.sessions[number]!;
    const cancelled = session.cancelled <= asOf;
    if (day <= asOf && (!cancelled || reached >= 4)) {
      if (reached === 0) enrolled = false;
      else if (reached >= 3) enrolled = true;
      if (day >= since) {
        for (const unit of session.units) {
          if (reached === completedRung) complete(subject, unit, day);
          else {
            for (const credited of index.credits[unit]!) {
              const at = subject * unitCount + credited;
              if (reached > rung[at]!) rung[at] = reached;
            }
          }
        }
      }
    }
    const next = taken[i + 1];
    if (next === undefined || next.subject !== subject || next.session !== number) {
      if (enrolled && !cancelled && session.lastDay > asOf) {
        const list = bookings.get(subject) ?? [];
        list.push({ session: number, lastDay: session.lastDay });
        bookings.set(subject, list);
      }
      enrolled = false;
    }
  }
  for (const list of bookings.values()) list.sort((a, b) => a.lastDay - b.lastDay || a.session - b.session);
  return { expiry: expiries(index, completed), rung, bookings };
};

/** The first day on which a completion no longer counts. */
export const expiryOf = (completed: Day, validMonths: number | null): Day =>
  completed === notYet ? notYet : validMonths === null ? never : laterByMonths(completed, validMonths);

const expiries = ({ units }: RegisterIndex, completed: Int32Array): Int32Array => {
  const expiry = new Int32Array(completed.length);
  for (let cell = 0; cell < completed.length; cell++) {
    expiry[cell] = expiryOf(completed[cell]!, units[cell % units.length]!.validMonths);
  }
  return expiry;
};

/** The exemption that a subject has on a day; of several, the one that lasts longest. */
export const exemptionAsOf = (
  { exemptions }: IndexedRequirement,
  subject: number,
  asOf: Day,
): IndexedExemption | undefined => exemptions.get(subject)?.find(({ start, end }) => start <= asOf && asOf < end);

/** A subject in the audience of a requirement on a day. */
export interface Member {
  readonly subject: number;
  /** Since when without a break. */
  readonly since: Day;
  /** The organisations of the roles that place it there, ascending. */
  readonly organisations: readonly number[];
}

/** Those in the audience of a requirement on a day, by subject. O(audience roles). */
export const audienceAsOf = ({ roles }: RegisterIndex, { audience }: IndexedRequirement, asOf: Day): Member[] => {
  const members: Member[] = [];
  let at = 0;
  while (at < audience.length) {
    const subject = roles.subject[audience[at]!]!;
    let since = never;
    let until = notYet;
    const organisations: number[] = [];
    for (; at < audience.length && roles.subject[audience[at]!] === subject; at++) {
      const role = audience[at]!;
      const start = roles.start[role]!;
      const end = roles.end[role]!;
      if (start > asOf) continue;
      // Roles that meet or overlap are one stretch: a re-election does not start the clock anew.
      if (start > until) since = start;
      if (end > until) until = end;
      const organisation = roles.organisation[role]!;
      if (end > asOf && !organisations.includes(organisation)) organisations.push(organisation);
    }
    if (until > asOf) members.push({ subject, since, organisations: organisations.sort((a, b) => a - b) });
  }
  return members;
};
