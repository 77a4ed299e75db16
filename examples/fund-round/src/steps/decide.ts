import { addDays, compareIds, DomainError, type Id, type IsoDate } from "@vanstervind/core";
import { type Allocation, type AllocationRule, allocate } from "@vanstervind/fund-allocation";
import { compareRules, type RuleComparison } from "@vanstervind/fund-allocation/decisions";
import {
  assessOn,
  inputsFingerprint,
  type ProposalInputs,
  proposalInputs,
  type RecordedRound,
  type RoundState,
  record,
} from "@vanstervind/fund-allocation/rounds";

/** The rules that the board sees side by side; it has chosen the first. */
export const comparedRules = ["waterLevel", "proportional", "cel"] as const satisfies readonly AllocationRule[];

/** The offices of the board. */
export const board = ["chair", "treasurer", "seat-3", "seat-4", "seat-5"] as const;

/** A round that has been decided. */
export interface DecidedRound {
  readonly recorded: RecordedRound;
  /** What the proposal was made from. */
  readonly inputs: ProposalInputs;
  readonly comparison: RuleComparison;
  readonly allocation: Allocation;
  /** Who took no part, and about whom. */
  readonly conflict: { readonly office: Id; readonly applicantId: Id };
  readonly decidedOn: IsoDate;
}

/** Assesses what waits to be assessed. */
export const assessAll = (recorded: RecordedRound, on: IsoDate): RecordedRound =>
  [...recorded.state.applications]
    .filter(([, { claimOre, status }]) => claimOre === null && (status === "received" || status === "reopened"))
    .reduce((after, [applicationId]) => {
      const { eligible, claimOre } = assessOn(after.state, applicationId, on);
      return record(after, { kind: "assessed", on, role: "secretary", applicationId, eligible, claimOre });
    }, recorded);

/** The amounts of an allocation as events name them. */
export const awardsIn = ({ applications }: Allocation): { applicationId: Id; awardOre: number }[] =>
  applications.map(({ applicationId, awardOre }) => ({ applicationId, awardOre }));

/**
 * Assesses, compares three rules, proposes by the first and decides. One office has declared a conflict about an applicant,
 * so the board decides twice: about the others together, and about that one without it.
 *
 * @throws `minimums-above-money` when the money does not cover the minimums.
 */
export const decide = (called: RecordedRound): DecidedRound => {
  const closedOn = called.state.lastOn;
  const [assessedOn, proposedOn, decidedOn] = [addDays(closedOn, 3), addDays(closedOn, 5), addDays(closedOn, 12)];
  const assessed = assessAll(called, assessedOn);
  const conflict = { office: board[3], applicantId: applicantInConflict(assessed.state) };
  const declared = record(assessed, { kind: "conflict-declared", on: assessedOn, role: "board", ...conflict });

  const inputs = proposalInputs(declared.state, proposedOn);
  const { round, applicants, applications } = inputs;
  const [rule] = comparedRules;
  const comparison = compareRules(round, applicants, applications, { rules: comparedRules });
  const allocation = allocate(round, applicants, applications, { rule });
  if (!comparison.feasible || !allocation.feasible) {
    throw new DomainError("minimums-above-money", "The money does not cover the least that the applications need.", {
      hint: "Maybe lower minimumShare, or let the board choose among them.",
    });
  }
  const proposed = record(declared, {
    kind: "proposal-made",
    on: proposedOn,
    role: "secretary",
    rule,
    inputs: inputsFingerprint(inputs),
    awards: awardsIn(allocation),
  });
  const concerns = ({ applicationId }: { readonly applicationId: Id }): boolean =>
    proposed.state.applications.get(applicationId)!.application.applicantId === conflict.applicantId;
  const awards = awardsIn(allocation);
  const decision = { kind: "decided", on: decidedOn, role: "board" } as const;
  const recorded = record(
    proposed,
    { ...decision, offices: [...board], awards: awards.filter((award) => !concerns(award)) },
    { ...decision, offices: board.filter((office) => office !== conflict.office), awards: awards.filter(concerns) },
  );
  return { recorded, inputs, comparison, allocation, conflict, decidedOn };
};

/** One that can get something, so that the conflict matters. */
const applicantInConflict = ({ applications }: RoundState): Id => {
  const eligible = [...applications.values()].filter(({ claimOre }) => (claimOre ?? 0) > 0);
  const [first] = eligible.map(({ application }) => application.applicantId).sort(compareIds);
  if (first === undefined) throw new DomainError("nothing-eligible", "No application can get support by the rules.");
  return first;
};
