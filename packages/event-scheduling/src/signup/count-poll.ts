import { compareIds, dayOf, type Fault, Id, type IsoDate, invalidInput, parse, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { EventStart, startInstant, TimeZone, type WallTime, wallText } from "../event-start.ts";
import { parseRows } from "../internal/parse-rows.ts";
import { requireUniqueIds } from "../internal/unique-ids.ts";
import { dayMinutes, wallOf } from "../internal/zone.ts";
import { Answer } from "../rosters/answer.ts";

/** Something that a poll asks about: a date, or a time on a date. */
export const PollChoice = z.object({
  /** Unique. */
  id: Id,
  /** The date, and the time and its zone; without a time the zone is not looked at. */
  start: EventStart,
});

/** See the schema of the same name. */
export interface PollChoice extends z.infer<typeof PollChoice> {}

/** A question when people can. */
export const Poll = z.object({
  /** What they choose between. */
  choices: z.array(PollChoice).min(1).readonly(),
  /** How many must be able to come. */
  quorum: z.int().min(0).default(0),
  /** Those without whom it cannot be held. */
  mustAttend: z.array(Id).readonly().default([]),
});

/** See the schema of the same name. */
export interface Poll extends z.infer<typeof Poll> {}

/** A {@link Poll} as a caller may write it. */
export type PollInput = z.input<typeof Poll>;

/** One person's answers. */
export const Vote = z.object({
  /** Who, by pseudonymous id. */
  id: Id,
  /** An answer for each choice; one that is left out counts as "no". */
  answers: z.record(z.string(), Answer),
});

/** See the schema of the same name. */
export interface Vote extends z.infer<typeof Vote> {}

/** Why a choice is out, or how the winner was found. */
export type PollReason =
  | Reason<"below-quorum", { readonly choiceId: Id; readonly can: number; readonly quorum: number }>
  | Reason<"must-attend-missing", { readonly choiceId: Id; readonly ids: readonly Id[] }>
  | Reason<"most-can", { readonly choiceId: Id; readonly can: number; readonly yes: number }>
  | Reason<"tie-broken", { readonly choiceId: Id; readonly otherId: Id; readonly by: "yes" | "start" | "id" }>
  | Reason<"none-possible", { readonly choices: number }>;

/** How a choice fared. */
export interface PollRow {
  /** The choice. */
  readonly choiceId: Id;
  /** How many said yes. */
  readonly yes: number;
  /** How many said if need be. */
  readonly ifNeedBe: number;
  /** How many said no, or nothing. */
  readonly no: number;
  /** Whether there is a quorum and all who must attend can. */
  readonly possible: boolean;
  /** Why it is not. */
  readonly reasons: readonly PollReason[];
}

/** The outcome of a poll. */
export interface PollResult {
  /** The choice that won, or `null` when none is possible. */
  readonly winnerId: Id | null;
  /** How it won. */
  readonly reasons: readonly PollReason[];
  /** All choices, the best first. */
  readonly rows: readonly PollRow[];
}

/**
 * Which choice suits best: of those that are possible, the one that most can make (yes or if need be), then with most yes,
 * then the earliest, then the smallest id.
 *
 * Possible is a choice that as many as the quorum can make, and all who must attend. The order of the votes plays no
 * part, and one yes more for the winner leaves it the winner. O(votes × choices).
 *
 * @throws `invalid-input` for a poll or votes that do not fit, somebody who votes twice, or an answer to no choice.
 * @example
 * ```ts
 * import { countPoll, explainSignUp } from "@vanstervind/event-scheduling/signup";
 *
 * const choices = [
 *   { id: "tue", start: { date: "2026-03-10" } },
 *   { id: "wed", start: { date: "2026-03-11" } },
 * ];
 * const { winnerId, reasons } = countPoll({ choices, mustAttend: ["chair"] }, [
 *   { id: "chair", answers: { tue: "if-need-be", wed: "no" } },
 *   { id: "p1", answers: { wed: "yes" } },
 *   { id: "p2", answers: { tue: "yes", wed: "yes" } },
 * ]);
 * winnerId; // => "tue"
 * explainSignUp(reasons[0]!, "en"); // => "tue suits most: 2 can, 1 of them gladly."
 * ```
 */
export const countPoll = (input: PollInput, votes: readonly Vote[]): PollResult => {
  const poll = parse(Poll, input, { source: "the poll" });
  requireUniqueIds(poll.choices, "the choices");
  const source = "the votes";
  const read = parseRows(Vote, votes, source);
  const known = new Set(poll.choices.map(({ id }) => id));
  const faults = read.flatMap(({ answers }, row): Fault[] =>
    Object.keys(answers)
      .filter((id) => !known.has(id))
      .map((id) => ({ code: "unknown-id", source, row, field: `answers.${id}`, message: "answers no choice" })),
  );
  if (faults.length > 0) throw invalidInput(faults, source);
  const counted = poll.choices
    .map((choice) => ({ row: rowOf(choice, poll, read), at: orderOf(choice) }))
    .sort((a, b) => placing(a, b).reduce((sum, part) => sum || part, 0));
  const [first, second] = counted;
  const reasons: PollReason[] = [];
  if (first!.row.possible) {
    const { choiceId, yes, ifNeedBe } = first!.row;
    reasons.push({ code: "most-can", values: { choiceId, can: yes + ifNeedBe, yes } });
    const by = second === undefined ? -1 : placing(first!, second).findIndex((part) => part !== 0);
    const rule = (["yes", "start", "id"] as const)[by - 2];
    if (rule !== undefined)
      reasons.push({ code: "tie-broken", values: { choiceId, otherId: second!.row.choiceId, by: rule } });
  } else reasons.push({ code: "none-possible", values: { choices: counted.length } });
  return { winnerId: first!.row.possible ? first!.row.choiceId : null, reasons, rows: counted.map(({ row }) => row) };
};

/**
 * A choice as a reader in some zone sees it: a date alone stays the same everywhere, a time is told in their zone.
 *
 * @throws `invalid-input` for a choice or zone that does not fit.
 * @example
 * ```ts
 * import { choiceIn } from "@vanstervind/event-scheduling/signup";
 *
 * choiceIn({ id: "a", start: { date: "2026-03-10", time: "19:00" } }, "Europe/London");
 * // => { date: "2026-03-10", time: "18:00", zone: "Europe/London" }
 * choiceIn({ id: "b", start: { date: "2026-03-10" } }, "Pacific/Apia"); // => { date: "2026-03-10", time: null, zone: null }
 * ```
 */
export const choiceIn = (
  choice: z.input<typeof PollChoice>,
  zone: TimeZone,
): { readonly date: IsoDate; readonly time: WallTime | null; readonly zone: TimeZone | null } => {
  const { start } = parse(PollChoice, choice, { source: "the choice" });
  const inZone = parse(TimeZone, zone, { source: "the zone" });
  if (start.time === null) return { date: start.date, time: null, zone: null };
  const [date = "", time = ""] = wallText(wallOf(inZone, startInstant(start))).split("T");
  return { date, time, zone: inZone };
};

const rowOf = ({ id: choiceId }: PollChoice, { quorum, mustAttend }: Poll, votes: readonly Vote[]): PollRow => {
  const saying = (answer: Answer): Set<Id> =>
    new Set(votes.filter(({ answers }) => answers[choiceId] === answer).map(({ id }) => id));
  const [yes, ifNeedBe] = [saying("yes"), saying("if-need-be")];
  const can = yes.size + ifNeedBe.size;
  const ids = [...new Set(mustAttend)].filter((id) => !yes.has(id) && !ifNeedBe.has(id)).sort(compareIds);
  const reasons: PollReason[] = [];
  if (can < quorum) reasons.push({ code: "below-quorum", values: { choiceId, can, quorum } });
  if (ids.length > 0) reasons.push({ code: "must-attend-missing", values: { choiceId, ids } });
  const possible = reasons.length === 0;
  return { choiceId, yes: yes.size, ifNeedBe: ifNeedBe.size, no: votes.length - can, possible, reasons };
};

interface Counted {
  readonly row: PollRow;
  readonly at: number;
}

/** By which rules one choice comes before another, each counting where those before it tie. */
const placing = (a: Counted, b: Counted): readonly number[] => [
  Number(b.row.possible) - Number(a.row.possible),
  b.row.yes + b.row.ifNeedBe - a.row.yes - a.row.ifNeedBe,
  b.row.yes - a.row.yes,
  a.at - b.at,
  compareIds(a.row.choiceId, b.row.choiceId),
];

/** Where a choice stands in time; a date alone comes where it would in UTC, so that no zone plays a part. */
const orderOf = ({ start }: PollChoice): number =>
  start.time === null ? dayOf(start.date) * dayMinutes : startInstant(start);
