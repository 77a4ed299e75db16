import { addDays, compareIds, DomainError, type Ore } from "@vanstervind/core";
import { type ApplicationInput, multiplyWeights, type RoundInput } from "@vanstervind/fund-allocation";
import {
  type EventRefusal,
  eventRefusals,
  noEvents,
  type RecordedRound,
  type RoundEventInput,
  type RoundTerms,
  record,
} from "@vanstervind/fund-allocation/rounds";
import type { FundInputs } from "./fund.ts";

/** A round as the fund runs it: with room in reserve for one appeal that is met in full, and no minimum above a third. */
export const withReserve = ({
  settings,
  round: { ceilingOre },
}: FundInputs): RoundInput & { readonly reserveOre: Ore } => ({
  ...settings,
  budgetOre: settings.budgetOre + ceilingOre,
  reserveOre: ceilingOre,
  minimumShare: "1/3",
});

/** How the board has settled that rounds are run. */
export const terms: RoundTerms = {
  payment: "in-advance",
  appealDays: 21,
  reportDays: 60,
  delegationLimitOre: 500_000,
};

/** An application that came when the call was over. */
interface TurnedAway {
  readonly application: ApplicationInput;
  readonly refusals: readonly EventRefusal[];
}

/** A round after its call. */
export interface CalledRound {
  readonly recorded: RecordedRound;
  readonly turnedAway: readonly TurnedAway[];
}

/** Opens the call, records how applicants stand after the year before, takes what comes in, and closes on time. */
export const takeApplications = (inputs: FundInputs): CalledRound => {
  const { settings, applicants, requests, byPriority } = inputs;
  const { opens, closes = null } = settings;
  if (closes === null) throw new DomainError("no-deadline", "This year's round has a last day to apply.");
  // Need and priority are known when the call opens, so that nobody can weigh an application after having seen it.
  const weightOf = new Map(multiplyWeights(applicants, byPriority).map(({ id, weight }) => [id, weight]));
  const applicantOf = new Map(applicants.map((one) => [one.id, { ...one, weight: weightOf.get(one.id)! }]));
  const standings = applicants
    .filter(({ missingReports = [] }) => missingReports.length > 0)
    .map(({ id, missingReports = [] }) => ({
      applicantId: id,
      grantedThisYearOre: 0,
      missingReports: [...missingReports],
    }));

  const received = (application: ApplicationInput): RoundEventInput => ({
    kind: "application-received",
    on: application.submittedOn,
    role: "applicant",
    application,
    applicant: { ...applicantOf.get(application.applicantId)!, missingReports: [] },
  });
  const inOrder = [...requests].sort((a, b) => compareIds(a.submittedOn, b.submittedOn) || compareIds(a.id, b.id));
  const inTime = inOrder.filter(({ submittedOn }) => submittedOn < closes);
  const recorded = record(
    noEvents,
    {
      kind: "call-opened",
      on: addDays(opens, -14),
      role: "board",
      round: withReserve(inputs),
      terms,
      carriedInOre: 0,
    },
    {
      kind: "standings-recorded",
      on: opens,
      role: "secretary",
      standings: { asOf: opens, rows: standings, sources: [] },
    },
    ...inTime.map(received),
    { kind: "call-closed", on: closes, role: "secretary" },
  );
  return {
    recorded,
    turnedAway: inOrder
      .filter(({ submittedOn }) => submittedOn >= closes)
      .map((application) => ({ application, refusals: eventRefusals(recorded.state, received(application)) })),
  };
};
