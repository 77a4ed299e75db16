import { addDays } from "@vanstervind/core";
import type { Applicant } from "../applicant.ts";
import type { Application } from "../application.ts";
import type { Refusal } from "../eligibility-reason.ts";
import type { Round } from "../round.ts";

/** One application, with all that its answer depends on besides the others. */
export interface Situation {
  readonly round: Round;
  readonly applicant: Applicant;
  readonly application: Application;
  /** What the applicant's weight is multiplied by; 1 when left out. */
  readonly factor?: string;
}

/** The same situation with one refusal met, or `null` when nothing the applicant does could meet it. */
export const meetRefusal = (situation: Situation, refusal: Refusal): Situation | null => {
  const { round, applicant, application } = situation;
  const applied = (change: Partial<Application>) => ({ ...situation, application: { ...application, ...change } });
  switch (refusal.code) {
    case "not-outward":
      return applied({ outward: true });
    case "outside-round": {
      const { opens, closes } = round;
      return applied({ submittedOn: closes === null || application.submittedOn < opens ? opens : addDays(closes, -1) });
    }
    case "too-short-notice":
      return applied({ submittedOn: addDays(application.startsOn, -refusal.values.requiredDays) });
    case "own-funds-too-large":
      return { ...situation, applicant: { ...applicant, ownFundsOre: refusal.values.maxOre } };
    case "own-share-too-small":
      return applied({ ownShareOre: refusal.values.requiredOre });
    case "financing-not-shown": {
      const { totalCostOre, ownShareOre, requestedOre, otherFundingOre } = application;
      return applied({ otherFundingOre: Math.max(otherFundingOre, totalCostOre - ownShareOre - requestedOre) });
    }
    case "report-missing":
      return { ...situation, applicant: { ...applicant, missingReports: [] } };
    case "minimum-above-limit":
      return applied({ minimumOre: refusal.values.limitOre });
    default:
      return null;
  }
};
