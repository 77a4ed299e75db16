import { type ApplicantInput, type ApplicationInput, allocate, type RoundInput } from "@vanstervind/fund-allocation";
import {
  applyEvent,
  assessOn,
  eventRefusals,
  inputsFingerprint,
  type ProposalInputs,
  proposalInputs,
  type RoundEventInput,
  type RoundState,
  type RoundTerms,
  reRunInputs,
} from "@vanstervind/fund-allocation/rounds";

/** A round of 10,000 kronor with a deadline and 1,000 in reserve, for tests to vary. */
const settings: RoundInput = {
  id: "2026-1",
  name: "Spring 2026",
  budgetOre: 1_000_000,
  reserveOre: 100_000,
  opens: "2026-01-01",
  closes: "2026-03-01",
  eligibility: [
    { id: "§1", kind: "outward-only" },
    { id: "§2", kind: "reports-in" },
    { id: "§3", kind: "yearly-cap", maxOre: 700_000 },
  ],
};

const terms: RoundTerms = {
  payment: "in-advance",
  appealDays: 21,
  reportDays: 60,
  delegationLimitOre: 50_000,
};

export const applicantOf = (id: string): ApplicantInput => ({
  id,
  name: id,
  ownFundsOre: 500_000,
  members: 50,
  organisationalAbility: 0.5,
});

export const applicationOf = (
  id: string,
  applicantId: string,
  given: Partial<ApplicationInput> = {},
): ApplicationInput => ({
  id,
  applicantId,
  title: `Activity ${id}`,
  outward: true,
  requestedOre: 400_000,
  totalCostOre: 500_000,
  submittedOn: "2026-02-01",
  startsOn: "2026-04-10",
  ...given,
});

export const opened = (round: Partial<RoundInput> = {}, given: Partial<RoundTerms> = {}): RoundEventInput => ({
  kind: "call-opened",
  on: "2025-12-10",
  role: "board",
  round: { ...settings, ...round },
  terms: { ...terms, ...given },
  carriedInOre: 50_000,
});

export const received = (application: ApplicationInput): RoundEventInput => ({
  kind: "application-received",
  on: "2026-02-01",
  role: "applicant",
  application,
  applicant: applicantOf(application.applicantId),
});

export const closedCall: RoundEventInput = { kind: "call-closed", on: "2026-03-01", role: "secretary" };

/** An assessment as the rules have it. */
export const assessedBy = (state: RoundState, applicationId: string, on: string): RoundEventInput => {
  const { eligible, claimOre } = assessOn(state, applicationId, on);
  return { kind: "assessed", on, role: "secretary", applicationId, eligible, claimOre };
};

/** Assesses all that waits. */
export const assessAll = (state: RoundState, on: string): RoundState =>
  [...state.applications.values()]
    .filter(({ status, claimOre }) => status === "received" || (status === "reopened" && claimOre === null))
    .reduce((after, { application }) => applyEvent(after, assessedBy(after, application.id, on)), state);

const proposing = (kind: "proposal-made" | "re-run", on: string, inputs: ProposalInputs): RoundEventInput => {
  const allocation = allocate(inputs.round, inputs.applicants, inputs.applications);
  if (!allocation.feasible) throw new Error("the minimums exceed the money");
  return {
    kind,
    on,
    role: "secretary",
    rule: allocation.rule,
    inputs: inputsFingerprint(inputs),
    awards: allocation.applications.map(({ applicationId, awardOre }) => ({ applicationId, awardOre })),
  };
};

export const proposalOn = (state: RoundState, on: string): RoundEventInput =>
  proposing("proposal-made", on, proposalInputs(state, on));

export const reRunOn = (state: RoundState, on: string): RoundEventInput =>
  proposing("re-run", on, reRunInputs(state, on));

/** Applies events, each from the state before it where it depends on it. */
export const after = (
  state: RoundState,
  ...events: readonly (RoundEventInput | ((state: RoundState) => RoundEventInput))[]
): RoundState =>
  events.reduce((now, event) => applyEvent(now, typeof event === "function" ? event(now) : event), state);

export const codes = (state: RoundState, event: RoundEventInput): string[] =>
  eventRefusals(state, event).map(({ code }) => code);
