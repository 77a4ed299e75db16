import { addDays, type Id, type IsoDate } from "@vanstervind/core";
import { type Allocation, type ApplicationInput, allocate, type Refusal } from "@vanstervind/fund-allocation";
import {
  inputsFingerprint,
  type ProposalInputs,
  type RecordedRound,
  record,
  reRunInputs,
} from "@vanstervind/fund-allocation/rounds";
import { assessAll, awardsIn, board, type DecidedRound } from "./decide.ts";

/** A decision that was appealed, and what came of it. */
export interface Appeal {
  readonly applicationId: Id;
  readonly lodgedOn: IsoDate;
  readonly decidedOn: IsoDate;
  readonly upheld: boolean;
  /** What the association said. */
  readonly grounds: AppealText;
  /** What the board answered. */
  readonly motive: AppealText;
}

/** What is said in an appeal, told apart so that it can be put in either language. */
export type AppealText = "share-was-larger" | "share-is-shown" | "members-bring-guests" | "not-outward";

/** A round after its appeals. */
export interface AppealedRound {
  readonly recorded: RecordedRound;
  readonly appeals: readonly Appeal[];
  /** What the re-run gave, with its inputs; `null` when no appeal was upheld. */
  readonly reRun: { readonly inputs: ProposalInputs; readonly allocation: Allocation; readonly on: IsoDate } | null;
}

/**
 * Two appeals. One association shows that it pays the share it must, is judged anew and granted what the round would have
 * given it, out of the reserve. Another holds that an inward activity turns outward; the board does not change its decision.
 */
export const hearAppeals = ({ recorded, allocation, decidedOn }: DecidedRound): AppealedRound => {
  const refusedFor = (code: Refusal["code"]): Id | undefined =>
    allocation.applications.find(
      ({ boundBy, reasons }) => boundBy === "refused" && reasons.every((reason) => reason.code === code),
    )?.applicationId;
  const appeal = (
    applicationId: Id | undefined,
    texts: Pick<Appeal, "upheld" | "grounds" | "motive">,
    lodgedAfter: number,
  ): Appeal[] =>
    applicationId === undefined
      ? []
      : [{ applicationId, lodgedOn: addDays(decidedOn, lodgedAfter), decidedOn: addDays(decidedOn, 24), ...texts }];
  const appeals = [
    ...appeal(
      refusedFor("own-share-too-small"),
      { upheld: true, grounds: "share-was-larger", motive: "share-is-shown" },
      9,
    ),
    ...appeal(refusedFor("not-outward"), { upheld: false, grounds: "members-bring-guests", motive: "not-outward" }, 15),
  ];
  const heard = record(
    recorded,
    ...appeals.map(
      ({ applicationId, lodgedOn, grounds }) =>
        ({ kind: "appeal-lodged", on: lodgedOn, role: "applicant", applicationId, grounds }) as const,
    ),
    ...appeals.map(
      ({ applicationId, decidedOn: on, upheld, motive }) =>
        ({ kind: "appeal-decided", on, role: "board", offices: [...board], applicationId, upheld, motive }) as const,
    ),
  );
  const upheld = appeals.find((each) => each.upheld);
  return upheld === undefined ? { recorded: heard, appeals, reRun: null } : corrected(heard, appeals, upheld);
};

const corrected = (
  heard: RecordedRound,
  appeals: readonly Appeal[],
  { applicationId, decidedOn: on }: Appeal,
): AppealedRound => {
  const { application } = heard.state.applications.get(applicationId)!;
  const assessed = assessAll(
    record(heard, { kind: "application-amended", on, role: "secretary", application: withFullShare(application) }),
    on,
  );
  const inputs = reRunInputs(assessed.state, on);
  const allocation = allocate(inputs.round, inputs.applicants, inputs.applications);
  if (!allocation.feasible) return { recorded: assessed, appeals, reRun: null };
  const awards = awardsIn(allocation);
  const recorded = record(
    assessed,
    { kind: "re-run", on, role: "secretary", rule: allocation.rule, inputs: inputsFingerprint(inputs), awards },
    {
      kind: "grants-changed",
      on: addDays(on, 1),
      role: "board",
      offices: [...board],
      awards: awards.filter((award) => award.applicationId === applicationId),
    },
  );
  return { recorded, appeals, reRun: { inputs, allocation, on } };
};

/** The application with a tenth paid by the association itself, and so much less asked for. */
const withFullShare = (application: ApplicationInput): ApplicationInput => {
  const { totalCostOre, requestedOre, minimumOre = 0 } = application;
  const ownShareOre = Math.ceil(totalCostOre / 10);
  const askedOre = Math.min(requestedOre, totalCostOre - ownShareOre);
  return { ...application, ownShareOre, requestedOre: askedOre, minimumOre: Math.min(minimumOre, askedOre) };
};
