import type { Id, IsoDate, Ore } from "@vanstervind/core";
import type { Applicant } from "../applicant.ts";
import type { Application } from "../application.ts";
import type { Assessment } from "../assess.ts";
import { judge } from "../internal/judge.ts";
import type { ApplicationState, RoundState } from "./round-state.ts";
import type { OpenedRound } from "./transition.ts";

/** Whether its report is due on that day and has not come, unless all that was paid has come back. */
export const reportMissing = (
  { status, paidOre, repaidOre, report, reportDueOn }: ApplicationState,
  on: IsoDate,
): boolean =>
  report === null && reportDueOn < on && (status === "granted" || (status === "settled" && paidOre > repaidOre));

/** What was granted in the same calendar year as the day, in öre. */
export const grantedInYear = ({ decidedOn, grantedOre }: ApplicationState, on: IsoDate): Ore =>
  decidedOn?.slice(0, 4) === on.slice(0, 4) ? grantedOre : 0;

/**
 * An applicant as the rules must see it on a day: with what it has been granted this year and which reports are missing,
 * in other rounds and in this one. What `except` names is left out, so that an application does not count against itself.
 */
export const applicantOn = (
  state: RoundState,
  applicantId: Id,
  { on, except }: { readonly on: IsoDate; readonly except: (application: ApplicationState) => boolean },
): Applicant => {
  const { asOf, rows } = state.standings;
  const elsewhere = rows.find((row) => row.applicantId === applicantId);
  const own = [...state.applications.values()].filter(
    (each) => each.application.applicantId === applicantId && !except(each),
  );
  const before = asOf.slice(0, 4) === on.slice(0, 4) ? (elsewhere?.grantedThisYearOre ?? 0) : 0;
  const missing = own.filter((each) => reportMissing(each, on)).map(({ application: { id } }) => id);
  return {
    ...state.applicants.get(applicantId)!,
    grantedThisYearOre: own.reduce((sum, each) => sum + grantedInYear(each, on), before),
    missingReports: [...(elsewhere?.missingReports ?? []), ...missing],
  };
};

/** What the rules say of an application on a day, given what the same event gives the applicant besides, in öre. */
export const claimOn = (
  state: OpenedRound,
  application: Application,
  { on, besidesOre = 0 }: { readonly on: IsoDate; readonly besidesOre?: Ore },
): Assessment => {
  const applicant = applicantOn(state, application.applicantId, {
    on,
    except: (each) => each.application.id === application.id,
  });
  const grantedThisYearOre = applicant.grantedThisYearOre + besidesOre;
  return judge({ round: state.round, applicant: { ...applicant, grantedThisYearOre }, application });
};
