import { DomainError } from "@vanstervind/core";
import { type ApplicationAward, assess } from "@vanstervind/fund-allocation";
import { type Change, whatWouldChange } from "@vanstervind/fund-allocation/decisions";
import { decideAreas, rankAreas } from "@vanstervind/priorities";
import type { District } from "@vanstervind/storstockholm";
import { type AppealedRound, hearAppeals } from "./steps/appeals.ts";
import { associationWeights } from "./steps/association-weights.ts";
import { type CalledRound, takeApplications } from "./steps/call.ts";
import { type DecidedRound, decide } from "./steps/decide.ts";
import { type FundInputs, fundInputs } from "./steps/fund.ts";
import { carryOver, type NextYear } from "./steps/next-year.ts";
import { type SettledRound, settleGrants } from "./steps/settle-grants.ts";

/** A year of the fund, every part with what it was made from. */
export interface RoundPlan {
  readonly district: District;
  readonly inputs: FundInputs;
  readonly called: CalledRound;
  readonly decided: DecidedRound;
  readonly appealed: AppealedRound;
  readonly settled: SettledRound;
  readonly nextYear: NextYear;
  /** For each application that was decided, what would have changed the answer. */
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  /** Those that came too late, as refused applications. */
  readonly late: readonly ApplicationAward[];
}

/**
 * Runs a year of the fund: areas' priorities become weights, applications come in, the board compares three rules, decides,
 * hears appeals, pays, takes reports, and carries over what is left.
 *
 * @throws `no-round` when the data has none.
 */
export const planRound = (district: District): RoundPlan => {
  const { ranking } = rankAreas(district);
  const priorities = associationWeights(decideAreas(district.priorityOverrides, ranking), district);
  const inputs = fundInputs(district, priorities);
  if (inputs === null) throw new DomainError("no-round", "There is no round of the fund in the data.");
  const called = takeApplications(inputs);
  const decided = decide(called.recorded);
  const appealed = hearAppeals(decided);
  const settled = settleGrants(appealed.recorded, district.seed);
  const nextYear = carryOver(settled.recorded, inputs);
  return {
    district,
    inputs,
    called,
    decided,
    appealed,
    settled,
    nextYear,
    changes: changesOf(decided),
    late: called.turnedAway.map(({ application }) => lateAward(inputs, application)),
  };
};

const changesOf = ({ inputs: { round, applicants, applications } }: DecidedRound): RoundPlan["changes"] =>
  new Map(applications.map(({ id }) => [id, whatWouldChange(round, applicants, applications, { applicationId: id })]));

const lateAward = (
  { settings, applicants }: FundInputs,
  application: CalledRound["turnedAway"][number]["application"],
): ApplicationAward => {
  const applicant = applicants.find(({ id }) => id === application.applicantId)!;
  const { refusals } = assess(application, { round: settings, applicant });
  const { id: applicationId, applicantId, requestedOre } = application;
  const nothing = { claimOre: 0, exactOre: "0", awardOre: 0, boundBy: "refused" } as const;
  return { applicationId, applicantId, requestedOre, ...nothing, reasons: refusals };
};
