import { addDays, compareIds, type Id, type IsoDate, type Ore } from "@vanstervind/core";
import type { Applicant, Application, Assessment } from "@vanstervind/fund-allocation";
import {
  assessOn,
  type EventRefusal,
  eventRefusals,
  noEvents,
  type RecordedRound,
  record,
  type Standings,
  standingsOf,
  trialBalance,
} from "@vanstervind/fund-allocation/rounds";
import { terms, withReserve } from "./call.ts";
import type { FundInputs } from "./fund.ts";

/** The year's end, and the beginning of the next. */
export interface NextYear {
  /** This year's round, with what is left carried over. */
  readonly recorded: RecordedRound;
  readonly carriedOn: IsoDate;
  readonly carriedOre: Ore;
  /** Why this year's round cannot be closed yet; none when it can. */
  readonly notClosed: readonly EventRefusal[];
  /** Next year's round, with what was carried in. */
  readonly next: RecordedRound;
  readonly standings: Standings;
  /** The first association whose report is missing, applying again; `null` when none is missing. */
  readonly again: {
    readonly application: Application;
    readonly applicant: Applicant;
    readonly assessment: Assessment;
  } | null;
}

/** Carries over what is left, opens next year's round with it, and lets an association that never reported apply again. */
export const carryOver = (settled: RecordedRound, inputs: FundInputs): NextYear => {
  const { settings } = inputs;
  const { lastOn } = settled.state;
  const year = Number(settings.opens.slice(0, 4)) + 1;
  const yearEnd = `${year}-12-15`;
  const carriedOn = addDays(lastOn > yearEnd ? lastOn : yearEnd, 1);
  const carriedOre = trialBalance(settled.state)
    .rows.filter(({ account }) => account === "unallocated" || account === "reserve")
    .reduce((sum, { balanceOre }) => sum + balanceOre, 0);
  const id = `${settings.id.replace(/-?\d{4}$/, "")}-${year + 1}`;
  const recorded =
    carriedOre === 0
      ? settled
      : record(settled, { kind: "carried-over", on: carriedOn, role: "board", toRound: id, ore: carriedOre });
  const opensOn = addDays(carriedOn, 7);
  const standings = standingsOf([recorded.ledger], opensOn);
  const closes = addDays(opensOn, 60);
  const next = record(
    noEvents,
    {
      kind: "call-opened",
      on: opensOn,
      role: "board",
      round: {
        ...withReserve(inputs),
        id,
        name: settings.name.replace(/\d{4}/, String(year + 1)),
        opens: opensOn,
        closes,
      },
      terms,
      carriedInOre: carriedOre,
    },
    { kind: "standings-recorded", on: opensOn, role: "secretary", standings },
  );
  const missing = standings.rows.find(({ missingReports }) => missingReports.length > 0)?.applicantId;
  return {
    recorded,
    carriedOn,
    carriedOre,
    notClosed: eventRefusals(recorded.state, { kind: "closed", on: carriedOn, role: "board" }),
    next,
    standings,
    again: missing === undefined ? null : applyAgain(recorded, next, missing, addDays(opensOn, 10)),
  };
};

/** What the association asked for this year, asked for again. */
const applyAgain = ({ state }: RecordedRound, next: RecordedRound, applicantId: Id, on: IsoDate): NextYear["again"] => {
  const applicant = state.applicants.get(applicantId)!;
  const [before] = [...state.applications.values()]
    .map(({ application }) => application)
    .filter((application) => application.applicantId === applicantId)
    .sort((a, b) => compareIds(a.id, b.id));
  const application = { ...before!, submittedOn: on, startsOn: addDays(on, 120) };
  const received = record(next, { kind: "application-received", on, role: "applicant", application, applicant });
  return { application, applicant, assessment: assessOn(received.state, application.id, on) };
};
