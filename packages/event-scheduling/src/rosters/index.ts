/**
 * Who takes which shift, exactly and evenly; what to do when somebody claims, drops or swaps one; whose turn it is.
 *
 * @packageDocumentation
 */

export * from "./answer.ts";
export { breachesOf } from "./breaches-of.ts";
export {
  type ChangedRoster,
  type ChangeReason,
  changeRoster,
  RosterChange,
  type RosterChangeInput,
} from "./change-roster.ts";
export * from "./explain-rosters.ts";
export type { BreachReason } from "./internal/find-breaches.ts";
export * from "./make-roster.ts";
export * from "./roster-request.ts";
export * from "./rotate.ts";
export * from "./shift.ts";
export * from "./standby-list.ts";
export * from "./volunteer.ts";
