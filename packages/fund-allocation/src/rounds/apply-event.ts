import { DomainError, type Fault, parse } from "@vanstervind/core";
import { type Posting, post } from "./accounts.ts";
import type { EventRefusal } from "./event-refusal.ts";
import { explainRounds } from "./explain-rounds.ts";
import { openedRound } from "./opened-round.ts";
import { RoundEvent, type RoundEventInput } from "./round-event.ts";
import type { RoundState } from "./round-state.ts";
import { type OpenedRound, refuseIf, type Transition } from "./transition.ts";
import * as applications from "./transitions/applications.ts";
import * as call from "./transitions/call.ts";
import * as decisions from "./transitions/decisions.ts";
import * as ending from "./transitions/ending.ts";
import * as payments from "./transitions/payments.ts";

const transitions: { readonly [Kind in RoundEvent["kind"]]: Transition<Extract<RoundEvent, { kind: Kind }>> } = {
  "call-opened": call.callOpened,
  "standings-recorded": call.standingsRecorded,
  "application-received": applications.applicationReceived,
  "application-amended": applications.applicationAmended,
  "application-withdrawn": applications.applicationWithdrawn,
  "call-closed": call.callClosed,
  assessed: applications.assessed,
  "conflict-declared": call.conflictDeclared,
  "proposal-made": decisions.proposalMade,
  decided: decisions.decided,
  "appeal-lodged": decisions.appealLodged,
  "appeal-decided": decisions.appealDecided,
  "re-run": decisions.reRun,
  "grants-changed": decisions.grantsChanged,
  paid: payments.paid,
  "report-due": payments.reportDue,
  "report-received": payments.reportReceived,
  "report-accepted": payments.reportAccepted,
  "repayment-demanded": payments.repaymentDemanded,
  "repayment-received": payments.repaymentReceived,
  "repayment-waived": payments.repaymentWaived,
  "carried-over": ending.carriedOver,
  closed: ending.closed,
};

// The table pairs every kind with its own transition, which the compiler cannot follow through a lookup.
const transitionOf = ({ kind }: RoundEvent): Transition<RoundEvent> => transitions[kind] as Transition<RoundEvent>;

const reasonsAgainst = (state: RoundState, event: RoundEvent): readonly EventRefusal[] => {
  const { kind, on, role } = event;
  const { roles, phases, refusals } = transitionOf(event);
  const { phase, lastOn } = state;
  return [
    ...refuseIf(!phases.includes(phase), { code: "wrong-phase", values: { kind, phase } }),
    ...refuseIf(!roles.includes(role), { code: "wrong-role", values: { kind, role, allowed: roles } }),
    ...refuseIf(on < lastOn, { code: "before-last-event", values: { on, lastOn } }),
    ...(phase === "planned" ? [] : refusals(openedRound(state), event)),
  ];
};

/**
 * Every reason why an event cannot happen in a round as it stands; none when it can. O(applications) for most events,
 * O(applications²) for proposals.
 *
 * @throws `invalid-input` when it is no event at all.
 * @example
 * ```ts
 * import { emptyRound, eventRefusals } from "@vanstervind/fund-allocation/rounds";
 *
 * eventRefusals(emptyRound, { kind: "call-closed", on: "2026-03-01", role: "treasurer" }).map(({ code }) => code);
 * // => ["wrong-phase", "wrong-role"]
 * ```
 */
export const eventRefusals = (state: RoundState, event: RoundEventInput): readonly EventRefusal[] =>
  reasonsAgainst(state, parse(RoundEvent, event, { source: "the event" }));

/**
 * The state after one more event; the given state stays as it is.
 *
 * Money only moves between accounts, each time the same amount in debit and credit, and never out of an account that
 * does not hold it; see {@link trialBalance}.
 *
 * @throws `event-refused` with every reason, as `values.refusals` and as `faults`; `invalid-input` when it is no event.
 * @example
 * ```ts
 * import { applyEvent, emptyRound } from "@vanstervind/fund-allocation/rounds";
 *
 * const round = { id: "2026-1", name: "Spring 2026", budgetOre: 1_000_000, opens: "2026-01-01", closes: "2026-03-01" };
 * const terms = { payment: "in-advance", appealDays: 21, reportDays: 60 } as const;
 * const open = applyEvent(emptyRound, { kind: "call-opened", on: "2025-12-10", role: "board", round, terms, carriedInOre: 0 });
 * open.phase; // => "open"
 * applyEvent(open, { kind: "call-closed", on: "2026-02-01", role: "secretary" }); // throws event-refused
 * ```
 */
export const applyEvent = (state: RoundState, event: RoundEventInput): RoundState => step(state, event).state;

/** One step, with the money it moved. */
export const step = (
  state: RoundState,
  input: RoundEventInput,
): { readonly state: RoundState; readonly postings: readonly Posting[] } => {
  const event = parse(RoundEvent, input, { source: "the event" });
  const refusals = reasonsAgainst(state, event);
  if (refusals.length > 0) throw refused(event, refusals);
  // Only call-opened can happen to a round that is not opened, and it looks at nothing in it.
  const { round, applications: changed = [], postings = [] } = transitionOf(event).change(state as OpenedRound, event);
  const after = new Map(state.applications);
  for (const each of changed) after.set(each.application.id, each);
  const balances = post(state.balances, postings);
  const counted = { events: state.events + 1, lastOn: event.on };
  return { state: { ...state, ...round, ...counted, applications: after, balances }, postings };
};

const refused = (event: RoundEvent, refusals: readonly EventRefusal[]): DomainError => {
  const faults = refusals.map(
    (refusal): Fault => ({
      code: refusal.code,
      source: null,
      row: null,
      field: "",
      message: explainRounds(refusal, "en"),
    }),
  );
  const message = `The event ${event.kind} of ${event.on} cannot happen: ${faults.map((fault) => fault.message).join(" ")}`;
  return new DomainError("event-refused", message, { values: { kind: event.kind, refusals }, faults });
};
