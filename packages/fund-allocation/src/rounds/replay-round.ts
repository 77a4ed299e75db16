import type { IsoDate } from "@vanstervind/core";
import { append, type Ledger, readLedger, replay } from "@vanstervind/ledger";
import type { Posting } from "./accounts.ts";
import { applyEvent, step } from "./apply-event.ts";
import { RoundEvent, type RoundEventInput } from "./round-event.ts";
import { emptyRound, type RoundState } from "./round-state.ts";

/** How a ledger is checked besides its own chain. */
export interface ReplayOptions {
  /** The hash its last entry must have, such as one printed in the minutes; without it a cut-off end is not found. */
  readonly head?: string | null;
}

/** A round's events, hash-chained, and the state they lead to. */
export interface RecordedRound {
  /** Every event so far. */
  readonly ledger: Ledger<RoundEvent>;
  /** The state after them. */
  readonly state: RoundState;
}

/** A round without events. */
export const noEvents: RecordedRound = { ledger: [], state: emptyRound };

/**
 * Applies events and writes them to the ledger, defaults filled in; the given record stays as it is. Either all are
 * recorded or none.
 *
 * @throws `event-refused` with every reason against the first event that cannot happen; `invalid-input`.
 * @example
 * ```ts
 * import { noEvents, record, replayRound } from "@vanstervind/fund-allocation/rounds";
 *
 * const round = { id: "2026-1", name: "Spring 2026", budgetOre: 1_000_000, opens: "2026-01-01", closes: "2026-03-01" };
 * const terms = { payment: "in-advance", appealDays: 21, reportDays: 60 } as const;
 * const { ledger, state } = record(
 *   noEvents,
 *   { kind: "call-opened", on: "2025-12-10", role: "board", round, terms, carriedInOre: 0 },
 *   { kind: "call-closed", on: "2026-03-01", role: "secretary" },
 * );
 * [ledger.length, state.phase]; // => [2, "call-closed"]
 * replayRound(ledger).phase; // => "call-closed"
 * replayRound(ledger.slice(1)); // throws ledger-broken
 * ```
 */
export const record = ({ ledger, state }: RecordedRound, ...events: readonly RoundEventInput[]): RecordedRound => {
  let after = state;
  const bodies: RoundEvent[] = [];
  for (const input of events) {
    after = applyEvent(after, input);
    // Applied, so it fits the schema; parsing again only fills in the defaults that the ledger must hold.
    bodies.push(RoundEvent.parse(input));
  }
  return { ledger: append(ledger, ...bodies), state: after };
};

/**
 * The state that a ledger leads to. The hash chain is verified first and every event is judged again, so neither a
 * changed entry nor an event that could not happen gets through.
 *
 * @throws `ledger-broken` with the first entry that is not as it was written; `event-refused`.
 */
export const replayRound = (ledger: Ledger<RoundEventInput>, options: ReplayOptions = {}): RoundState =>
  replay(ledger, applyEvent, emptyRound, options);

/**
 * Reads a stored ledger: parsed JSON in, verified entries out.
 *
 * @throws `invalid-input` with every fault of shape, or the first entry that is not as it was written.
 */
export const readRound = (
  stored: unknown,
  options: ReplayOptions & { readonly source?: string } = {},
): Ledger<RoundEvent> => readLedger(stored, RoundEvent, options);

/** A posting with the entry of the ledger that caused it. */
export interface JournalRow extends Posting {
  /** The index of the entry. */
  readonly entry: number;
  /** The day of the event. */
  readonly on: IsoDate;
  /** What happened. */
  readonly kind: RoundEvent["kind"];
}

/**
 * The treasurer's journal: every movement of money, in the order of the events.
 *
 * @throws as {@link replayRound}.
 */
export const journal = (ledger: Ledger<RoundEventInput>, options: ReplayOptions = {}): readonly JournalRow[] =>
  replay<RoundEventInput, { readonly state: RoundState; readonly rows: readonly JournalRow[] }>(
    ledger,
    ({ state, rows }, event, entry) => {
      const { state: after, postings } = step(state, event);
      const { on, kind } = event;
      return { state: after, rows: [...rows, ...postings.map((each) => ({ entry, on, kind, ...each }))] };
    },
    { state: emptyRound, rows: [] },
    options,
  ).rows;
