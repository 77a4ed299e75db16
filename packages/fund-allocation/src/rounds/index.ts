/**
 * A grant round as an append-only list of events: from the call to the last repayment, auditable to the öre.
 *
 * @packageDocumentation
 */

export { type Account, accounts, type Balances, type Posting } from "./accounts.ts";
export { applyEvent, eventRefusals } from "./apply-event.ts";
export * from "./assess-on.ts";
export * from "./event-refusal.ts";
export * from "./event-words.ts";
export * from "./explain-rounds.ts";
export { inputsFingerprint, type ProposalInputs, proposalInputs, reRunInputs } from "./proposal-inputs.ts";
export * from "./replay-round.ts";
export * from "./round-event.ts";
export * from "./round-state.ts";
export * from "./round-terms.ts";
export * from "./standing.ts";
export * from "./standings-of.ts";
export * from "./status-words.ts";
export * from "./trial-balance.ts";
