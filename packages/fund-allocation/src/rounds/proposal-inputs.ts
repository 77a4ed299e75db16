import { compareIds, type IsoDate } from "@vanstervind/core";
import { fingerprint } from "@vanstervind/ledger";
import type { Applicant } from "../applicant.ts";
import type { Application } from "../application.ts";
import type { Round } from "../round.ts";
import { balanceOf } from "./accounts.ts";
import { applicantOn } from "./claim-on.ts";
import { openedRound } from "./opened-round.ts";
import type { ApplicationState, RoundState, Status } from "./round-state.ts";

/** What a rule divides by: the three first arguments of `allocate`. */
export interface ProposalInputs {
  /** The round, with the money that is there to divide. */
  readonly round: Round;
  /** Those who apply, with what they have been granted this year and which reports are missing. */
  readonly applicants: readonly Applicant[];
  /** What is applied for. */
  readonly applications: readonly Application[];
}

/** What waits for a first decision. */
const undecided: readonly Status[] = ["received", "assessed"];

/**
 * The inputs of a proposal on a day: every application that waits for a decision, and the money that is not granted.
 * Hand them to `allocate`, and its awards with {@link inputsFingerprint} to a `proposal-made` event. O(applications²).
 *
 * @throws `round-not-opened` before the round opens.
 */
export const proposalInputs = (state: RoundState, on: IsoDate): ProposalInputs => {
  const reserveOre = balanceOf(state.balances, "reserve");
  return inputs(state, {
    on,
    takesPart: ({ status }) => undecided.includes(status),
    budgetOre: balanceOf(state.balances, "unallocated") + reserveOre,
    reserveOre,
  });
};

/**
 * The inputs of a re-run: every application that has been decided, the reopened ones as they now stand, and the money
 * that the round began with, so that the answer is what they would have got had the appeal been heeded from the start.
 *
 * @throws `round-not-opened` before the round opens.
 */
export const reRunInputs = (state: RoundState, on: IsoDate): ProposalInputs =>
  inputs(state, {
    on,
    takesPart: ({ status }) => status !== "withdrawn" && !undecided.includes(status),
    budgetOre: state.balances.budget.creditOre + state.balances["carried-in"].creditOre,
    reserveOre: openedRound(state).round.reserveOre,
  });

/**
 *
 * @throws `not-json` when a weight is a bigint.
 */
export const inputsFingerprint = ({ round, applicants, applications }: ProposalInputs): string => {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    [...rows].sort((a, b) => compareIds(a.id, b.id));
  return fingerprint({ round, applicants: byId(applicants), applications: byId(applications) });
};

interface Part {
  readonly on: IsoDate;
  readonly takesPart: (application: ApplicationState) => boolean;
  readonly budgetOre: number;
  readonly reserveOre: number;
}

const inputs = (state: RoundState, { on, takesPart, budgetOre, reserveOre }: Part): ProposalInputs => {
  const { round } = openedRound(state);
  const applications = [...state.applications.values()].filter(takesPart).map(({ application }) => application);
  const applying = new Set(applications.map(({ applicantId }) => applicantId));
  return {
    round: { ...round, budgetOre, reserveOre },
    applicants: [...applying].map((id) => applicantOn(state, id, { on, except: takesPart })),
    applications,
  };
};
