import { DomainError, type Id, type IsoDate } from "@vanstervind/core";
import type { Assessment } from "../assess.ts";
import { claimOn } from "./claim-on.ts";
import { openedRound } from "./opened-round.ts";
import type { RoundState } from "./round-state.ts";

/**
 * What the rules say of an application on a day, with what its applicant has been granted in the year and which of its
 * reports are missing, here and in other rounds: what an `assessed` event must say. O(applications).
 *
 * @throws `round-not-opened`, `unknown-application`.
 * @example
 * ```ts
 * import { assessOn, emptyRound } from "@vanstervind/fund-allocation/rounds";
 *
 * assessOn(emptyRound, "a1", "2026-02-01"); // throws round-not-opened
 * ```
 */
export const assessOn = (state: RoundState, applicationId: Id, on: IsoDate): Assessment => {
  const round = openedRound(state);
  const subject = round.applications.get(applicationId);
  if (subject !== undefined) return claimOn(round, subject.application, { on });
  throw new DomainError("unknown-application", `There is no application ${applicationId}.`, {
    values: { applicationId },
  });
};
