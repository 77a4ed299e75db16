import type { Day } from "@vanstervind/core";
import { gapStatuses } from "../gap-row.ts";
import { type CompiledNeeds, gradeAt } from "./compiled-needs.ts";
import { never as endless, notYet as unbegun } from "./day-bounds.ts";
import { completedRung, type Page, withdrawnRung } from "./encode-records.ts";
import { organisationsOf } from "./grouping.ts";
import type { View } from "./view.ts";

/** Statuses by number, and the flag for what is overdue. */
export const codes = Object.fromEntries(gapStatuses.map((status, code) => [status, code])) as Readonly<
  Record<(typeof gapStatuses)[number], number>
>;
export const overdueFlag = 8;
export const statusMask = 7;

/** An exemption found: where its row begins in the page's exemptions. */
type ExemptionRow = number;

/** How one subject stands, in columns that are used again for the next: read it before the next is judged. */
export interface Judge {
  /** Reads which requirements apply to a subject and, when any does, what it holds; gives how many apply. */
  read(page: Page, n: number): number;
  /** The same, reading what the subject holds even when none applies. */
  readAll(page: Page, n: number): number;
  /** The requirements that apply, as numbers in the view; the first so many of them. */
  readonly applying: Int32Array;
  /** Since when without a break, by requirement in the view. */
  readonly since: Int32Array;
  /** Expiry of each cell. */
  readonly expiry: Int32Array;
  /** Judges a requirement for the subject read; `code` tells the status and whether it is overdue. */
  verdict(requirement: number, since: Day): number;
  /** Of the last verdict: when what is held ends, or `notYet`. */
  end: Day;
  /** Of the last verdict: the last day in time; `never` without deadline. */
  due: Day;
  /** Of the last verdict on a gap: the day on which seats close it, or `never`. */
  closes: Day;
  /** The sessions at which the subject read has a seat and that have not ended, by last day. */
  seats(): readonly number[];
  /** Adds to cells of expiries what a session gives those who complete it. */
  attend(into: Int32Array, session: number): void;
  /** The exemption that the subject read has from a requirement; of several the one that lasts longest. -1 for none. */
  exemption(requirement: number): ExemptionRow;
  /** The organisations of the roles that place the subject read under a requirement, each once, by number. */
  organisations(requirement: number): number[];
  /** The highest rung that the subject read has reached by each cell, counting steps taken since a day. */
  rungs(since: Day): Int32Array;
}

/** Makes a judge of subjects. Reading one costs O(its records + cells + what applies). */
export const judgeIn = (view: View): Judge => {
  const { index, today, known, heard, requirements, underRole, conditions, expiryOf } = view;
  const { cells, credits, sessions, units } = index;
  // Bound here: a loop that looks into another module each time takes twice as long.
  const { exempt, met, expiring, expired, booked, missing } = codes;
  const [never, notYet] = [endless, unbegun];
  const [grade, overdue, withdrawn, completed] = [gradeAt, overdueFlag, withdrawnRung, completedRung];
  const count = requirements.length;
  const roles = organisationsOf(view);
  const applying = new Int32Array(count);
  const since = new Int32Array(count);
  const until = new Int32Array(count);
  const readAs = new Int32Array(count);
  const expiry = new Int32Array(cells.length);
  const withSeats = new Int32Array(cells.length);
  const trial = new Int32Array(cells.length);
  const rung = new Int32Array(cells.length);
  let reading = 0;
  let page: Page;
  let subject = 0;
  let seats: readonly number[] | null = null;

  const inBooks = (data: Int32Array, at: number): boolean => data[at]! <= known && known < data[at + 1]!;

  const hold = (into: Int32Array, unit: number, day: Day, end: Day): void => {
    if (end > into[unit]!) into[unit] = end;
    for (const { cell, from, to, months } of conditions[unit]!) {
      if (day < from || day >= to) continue;
      const own = months === null ? end : Math.min(end, expiryOf(day, months));
      if (own > into[cell]!) into[cell] = own;
    }
  };

  const readRoles = ({ at, data, stride }: Page["roles"]): number => {
    reading++;
    let applies = 0;
    const last = at[subject + 1]! * stride;
    for (let row = at[subject]! * stride; row < last; row += stride) {
      const start = data[row]!;
      if (start > today || !inBooks(data, row + 4)) continue;
      const end = data[row + 1]!;
      const under = underRole[data[row + 2]!]!;
      for (let i = 0; i < under.length; i++) {
        const requirement = under[i]!;
        if (readAs[requirement] !== reading) {
          readAs[requirement] = reading;
          applying[applies++] = requirement;
          since[requirement] = start;
          until[requirement] = end;
        } else {
          // Roles that meet or overlap are one stretch: a re-election does not start the clock anew.
          if (start > until[requirement]!) since[requirement] = start;
          if (end > until[requirement]!) until[requirement] = end;
        }
      }
    }
    let kept = 0;
    for (let i = 0; i < applies; i++) if (until[applying[i]!]! > today) applying[kept++] = applying[i]!;
    return kept;
  };

  const readCompletions = ({ at, data, stride }: Page["completions"]): void => {
    expiry.fill(notYet);
    const last = at[subject + 1]! * stride;
    for (let row = at[subject]! * stride; row < last; row += stride) {
      const day = data[row]!;
      if (day <= today && inBooks(data, row + 3)) hold(expiry, data[row + 1]!, day, data[row + 2]!);
    }
  };

  const readSeats = (): readonly number[] => {
    const { at, data, stride } = page.steps;
    const own: number[] = [];
    let enrolled = false;
    const last = at[subject + 1]! * stride;
    for (let row = at[subject]! * stride; row < last; row += stride) {
      const session = data[row]!;
      const taken = data[row + 2]!;
      if (data[row + 1]! <= today && inBooks(data, row + 3)) {
        if (taken === withdrawn) enrolled = false;
        else if (taken >= 3) enrolled = true;
      }
      if (row + stride === last || data[row + stride] !== session) {
        const { cancelled, lastDay } = sessions[session]!;
        if (enrolled && cancelled > heard && lastDay > today) own.push(session);
        enrolled = false;
      }
    }
    return own.sort((a, b) => sessions[a]!.lastDay - sessions[b]!.lastDay || a - b);
  };

  const attend = (into: Int32Array, session: number): void => {
    const { lastDay, units: taught } = sessions[session]!;
    for (const taken of taught) {
      for (const { unit, start, end } of credits[taken]!) {
        if (start <= lastDay && lastDay < end) hold(into, unit, lastDay, expiryOf(lastDay, units[unit]!.validMonths));
      }
    }
  };

  const closingDay = (needs: CompiledNeeds): Day => {
    const taken = judge.seats();
    // Nothing closes what all seats together would not.
    if (taken.length === 0 || grade(needs, withSeats) <= today) return never;
    trial.set(expiry);
    for (const session of taken) {
      attend(trial, session);
      const { lastDay } = sessions[session]!;
      if (grade(needs, trial) > lastDay) return lastDay;
    }
    return never;
  };

  const judge: Judge = {
    applying,
    since,
    expiry,
    end: notYet,
    due: never,
    closes: never,
    read(of, n) {
      page = of;
      subject = n;
      seats = null;
      const applies = readRoles(page.roles);
      if (applies > 0) readCompletions(page.completions);
      return applies;
    },
    readAll(of, n) {
      const applies = judge.read(of, n);
      readCompletions(page.completions);
      return applies;
    },
    verdict(requirement, memberSince) {
      const { version, needs, dueDay, withinDays, expiringDays } = requirements[requirement]!;
      const end = grade(needs, expiry);
      let due = withinDays < 0 ? dueDay : Math.max(memberSince, version.start) + withinDays;
      // What was held once is to be renewed by its last valid day, where that is later.
      if (due !== never && end !== never && end - 1 > due) due = end - 1;
      judge.end = end;
      judge.due = due;
      judge.closes = never;
      if (judge.exemption(requirement) >= 0) return exempt;
      if (end > today) return end !== never && end - today <= expiringDays ? expiring : met;
      const flag = today > due ? overdue : 0;
      judge.closes = closingDay(needs);
      if (judge.closes !== never && (flag > 0 || judge.closes <= due)) return booked | flag;
      return (end === notYet ? missing : expired) | flag;
    },
    seats() {
      if (seats !== null) return seats;
      seats = readSeats();
      if (seats.length > 0) withSeats.set(expiry);
      for (const session of seats) attend(withSeats, session);
      return seats;
    },
    attend,
    exemption(requirement) {
      const { at, data, stride } = page.exemptions;
      if (at[subject] === at[subject + 1]) return -1;
      const { words } = index.vocabulary;
      const number = requirements[requirement]!.requirement;
      const last = at[subject + 1]! * stride;
      const standsFirst = (row: number, other: number): boolean => {
        const longer = data[row + 2]! - data[other + 2]!;
        if (longer !== 0) return longer > 0;
        const [reason, otherReason] = [words[data[row + 3]!]!, words[data[other + 3]!]!];
        return reason === otherReason ? words[data[row + 4]!]! < words[data[other + 4]!]! : reason < otherReason;
      };
      let found = -1;
      for (let row = at[subject]! * stride; row < last; row += stride) {
        if (data[row] !== number || data[row + 1]! > today || today >= data[row + 2]!) continue;
        if (inBooks(data, row + 5) && (found < 0 || standsFirst(row, found))) found = row;
      }
      return found;
    },
    organisations(requirement) {
      const own: number[] = [];
      roles.visit(page, subject, (one, organisation) => void (one === requirement && own.push(organisation)));
      return own.sort((a, b) => a - b);
    },
    rungs(from) {
      rung.fill(0);
      const reach = (taken: number, day: Day, reached: number): void => {
        for (const { unit, start, end } of credits[taken]!) {
          if (start <= day && day < end) raise(unit, day, reached);
        }
      };
      const raise = (unit: number, day: Day, reached: number): void => {
        rung[unit] = Math.max(rung[unit]!, reached);
        for (const { cell, from: first, to } of conditions[unit]!) {
          if (first <= day && day < to) rung[cell] = Math.max(rung[cell]!, reached);
        }
      };
      const { completions, steps } = page;
      for (let row = completions.at[subject]!; row < completions.at[subject + 1]!; row++) {
        const at = row * completions.stride;
        const day = completions.data[at]!;
        if (from <= day && day <= today && inBooks(completions.data, at + 3)) {
          raise(completions.data[at + 1]!, day, completed);
        }
      }
      for (let row = steps.at[subject]!; row < steps.at[subject + 1]!; row++) {
        const at = row * steps.stride;
        const day = steps.data[at + 1]!;
        const reached = steps.data[at + 2]!;
        const session = sessions[steps.data[at]!]!;
        if (reached === withdrawn || day < from || day > today || !inBooks(steps.data, at + 3)) continue;
        // What was offered at a cancelled session came to nothing; what was attended before that stands.
        if (session.cancelled <= heard && reached < 4) continue;
        for (const taken of session.units) reach(taken, day, reached);
      }
      return rung;
    },
  };
  return judge;
};
