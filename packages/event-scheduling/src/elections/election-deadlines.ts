import {
  compareIds,
  DomainError,
  dateOf,
  dayFrom,
  dayOf,
  type Id,
  type IsoDate,
  type LocalText,
  type Reason,
} from "@vanstervind/core";
import { weekdayIndex } from "../internal/weekday-index.ts";
import type { DecidedDay, ElectionId, ElectionRule } from "./election.ts";
import { decidedDays, elections, milestoneId } from "./elections.ts";

/** Why a day of an election has its date, and how sure that is. */
export type ElectionReason =
  | Reason<"sunday-of-september", { readonly nth: number; readonly source: string }>
  | Reason<"days-from-election", { readonly days: number; readonly date: IsoDate; readonly source: string }>
  | Reason<"date-of-year", { readonly source: string }>
  | Reason<"decided", { readonly source: string }>
  | Reason<"to-be-confirmed", { readonly confirmedTo: number }>;

/** A dated day of an election, in the shape of an event of the whole day, so that other plans can be counted from it. */
export interface ElectionDeadline {
  /** `<what falls on it>-<election year>`; milestones of other elections than the general one begin with its name. */
  readonly id: Id;
  /** What happens. */
  readonly title: LocalText;
  /** `election` or `election-milestone`. */
  readonly kind: "election" | "election-milestone";
  /** The day. */
  readonly start: { readonly date: IsoDate };
  /** The whole day. */
  readonly durationMinutes: 1440;
  /** Conditional while no source was read that confirms it for this election. */
  readonly status: "confirmed" | "conditional";
  /** Whether a source that was read confirms it. */
  readonly confirmed: boolean;
  /** The law, or the page where it was read. */
  readonly source: string;
  /** Why it has this date, and what is not sure. */
  readonly reasons: readonly ElectionReason[];
}

/** The days of an election, and those that somebody must still decide. */
export interface ElectionCalendar {
  /** The days, in date order, then by id. */
  readonly deadlines: readonly ElectionDeadline[];
  /** What will fall on a day that has not been decided as far as is known, in id order. */
  readonly undecided: readonly Id[];
}

/**
 * The days of a Swedish election: voting, rolls, polling cards, candidates, counted from election day or as decided.
 *
 * Exact by the rules it knows, each with its source and the years it holds for: the general elections from 1994 (the third
 * Sunday of September until 2010, the second from 2014), church elections from 2001, elections to the European Parliament
 * from 2014. Days that an authority decides each time come from `decided`, which overrides what is built in; without them
 * they are listed as undecided, and nothing is counted from an election day that is unknown. What is not `confirmed` is
 * a habit or an older text: check it before relying on it. Extra elections are not covered.
 *
 * @throws `no-election` when the year has no such election.
 * @see https://www.val.se; vallag (2005:837); kyrkoordning (1999:675) 38 kap.
 * @example
 * ```ts
 * import { electionDeadlines } from "@vanstervind/event-scheduling/elections";
 *
 * const { deadlines, undecided } = electionDeadlines("riksdagsval", 2026);
 * deadlines.find(({ id }) => id === "fortidsrostning-2026")?.start.date; // => "2026-08-26"
 * deadlines.find(({ id }) => id === "riksdagsval-2026")?.start.date; // => "2026-09-13"
 * undecided; // => ["kandidater-2026", "partivalsedlar-2026"]
 * electionDeadlines("riksdagsval", 2025); // throws no-election
 * ```
 */
export const electionDeadlines = (
  election: ElectionId,
  year: number,
  decided: readonly DecidedDay[] = [],
): ElectionCalendar => {
  const known = Object.hasOwn(elections, election) ? elections[election] : undefined;
  if (known === undefined) {
    throw new DomainError("no-election", `There is no election ${String(election)}.`, {
      values: { election },
      hint: `There are ${Object.keys(elections).join(", ")}.`,
    });
  }
  const { every, from: first, rules } = known;
  if (!(Number.isInteger(year) && year >= first && (year - first) % every === 0)) {
    throw new DomainError("no-election", `${year} has no ${election} that is known.`, {
      values: { election, year },
      hint: `They are held every ${every} years from ${first}.`,
    });
  }
  const told = new Map<Id, DecidedDay>();
  for (const day of [...decidedDays, ...decided])
    if (day.election === election && day.year === year) told.set(day.id, day);
  const holding = rules.filter(({ from, to }) => from <= year && (to === null || year <= to));
  const deadlines: ElectionDeadline[] = [];
  const undecided: Id[] = [];
  let electionDate: IsoDate | null = null;
  for (const rule of holding) {
    const { id: ruleId, title, source: law, confirmedTo } = rule;
    const decision = told.get(ruleId);
    const source = decision?.source ?? law;
    const id = `${milestoneId(election, ruleId)}-${year}`;
    const found: DatedBy | null =
      decision === undefined
        ? byRule(rule, year, electionDate)
        : { date: decision.date, reason: { code: "decided", values: { source } } as const };
    if (found === null) {
      undecided.push(id);
      continue;
    }
    const { date, reason }: DatedBy = found;
    const isElection = ruleId === election;
    if (isElection) electionDate = date;
    const confirmed = decision !== undefined || confirmedTo === null || year <= confirmedTo;
    deadlines.push({
      id,
      title,
      kind: isElection ? "election" : "election-milestone",
      start: { date },
      durationMinutes: 1440,
      status: confirmed ? "confirmed" : "conditional",
      confirmed,
      source,
      reasons: confirmed ? [reason] : [reason, { code: "to-be-confirmed", values: { confirmedTo: confirmedTo! } }],
    });
  }
  return {
    deadlines: deadlines.sort((a, b) => compareIds(a.start.date, b.start.date) || compareIds(a.id, b.id)),
    undecided: undecided.sort(compareIds),
  };
};

interface DatedBy {
  readonly date: IsoDate;
  readonly reason: ElectionReason;
}

/** The date by a rule; `null` when it is not decided, or counted from a day that is not. The election's own rule comes first. */
const byRule = ({ on, source }: ElectionRule, year: number, electionDate: IsoDate | null): DatedBy | null => {
  if (on === null) return null;
  if (typeof on === "number") {
    if (electionDate === null) return null;
    const reason = { code: "days-from-election", values: { days: on, date: electionDate, source } } as const;
    return { date: dateOf(dayOf(electionDate) + on), reason };
  }
  if ("sunday" in on) {
    const first = dayFrom(year, 9, 1);
    const day = first + 6 - weekdayIndex(first) + 7 * (on.sunday - 1);
    return { date: dateOf(day), reason: { code: "sunday-of-september", values: { nth: on.sunday, source } } };
  }
  return { date: dateOf(dayFrom(year, on[0], on[1])), reason: { code: "date-of-year", values: { source } } };
};
