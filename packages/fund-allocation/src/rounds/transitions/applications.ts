import { addDays } from "@vanstervind/core";
import { posting } from "../accounts.ts";
import { claimOn } from "../claim-on.ts";
import type { EventOf } from "../round-event.ts";
import { ofApplication, refuseIf, type Transition, wrongSubject } from "../transition.ts";
import { outsideCall, running } from "./call.ts";

/** Proposals and re-runs were made for other inputs once an application changes. */
const stale = { proposal: null, reRun: null } as const;

export const applicationReceived: Transition<EventOf<"application-received">> = {
  roles: ["secretary", "applicant"],
  phases: ["open"],
  refusals: ({ round, applications }, { on, application: { id, applicantId }, applicant }) => [
    ...outsideCall(round, on),
    ...refuseIf(applications.has(id), { code: "known-application", values: { applicationId: id } }),
    ...refuseIf(applicantId !== applicant.id, { code: "other-applicant", values: { applicationId: id, applicantId } }),
  ],
  change: ({ terms, applicants }, { application, applicant }) => ({
    round: {
      ...stale,
      // An applicant is as it was when it first applied; ability does not change within a round.
      applicants: applicants.has(applicant.id) ? applicants : new Map(applicants).set(applicant.id, applicant),
    },
    applications: [
      {
        application,
        status: "received",
        claimOre: null,
        decidedOn: null,
        appealUntil: null,
        appealLodged: false,
        beforeAppealOre: null,
        grantedOre: 0,
        paidOre: 0,
        usedOre: 0,
        demandedOre: 0,
        repaidOre: 0,
        waivedOre: 0,
        reportDueOn: addDays(application.startsOn, terms.reportDays),
        report: null,
      },
    ],
  }),
};

export const applicationAmended: Transition<EventOf<"application-amended">> = {
  roles: ["secretary", "applicant"],
  phases: running,
  refusals: (state, { kind, application: { id: applicationId, applicantId } }) => {
    const wrong = wrongSubject(state, { kind, applicationId }, ["received", "assessed", "reopened"]);
    if (wrong.length > 0) return wrong;
    const before = state.applications.get(applicationId)!.application;
    return refuseIf(before.applicantId !== applicantId, {
      code: "other-applicant",
      values: { applicationId, applicantId },
    });
  },
  change: ({ terms, applications }, { application }) => {
    const before = applications.get(application.id)!;
    const status = before.status === "reopened" ? "reopened" : "received";
    const reportDueOn = addDays(application.startsOn, terms.reportDays);
    return { round: stale, applications: [{ ...before, application, status, claimOre: null, reportDueOn }] };
  },
};

export const applicationWithdrawn = ofApplication<EventOf<"application-withdrawn">>({
  roles: ["secretary", "applicant"],
  phases: running,
  statuses: ["received", "assessed", "granted"],
  refusals: ({ paidOre }, { applicationId }) =>
    refuseIf(paidOre > 0, { code: "already-paid", values: { applicationId, paidOre } }),
  change: ({ grantedOre }, { applicationId }) => ({
    round: stale,
    subject: { status: "withdrawn", grantedOre: 0 },
    postings: posting("unallocated", "granted", grantedOre, applicationId),
  }),
});

export const assessed = ofApplication<EventOf<"assessed">>({
  roles: ["secretary"],
  phases: running,
  statuses: ["received", "assessed", "reopened"],
  refusals: ({ application }, { applicationId, eligible, claimOre, on }, state) => {
    const found = claimOn(state, application, { on });
    return refuseIf(found.eligible !== eligible || found.claimOre !== claimOre, {
      code: "assessment-differs",
      values: { applicationId, eligible: found.eligible, claimOre: found.claimOre },
    });
  },
  change: ({ status }, { claimOre }) => ({
    round: stale,
    subject: { status: status === "reopened" ? status : "assessed", claimOre },
  }),
});
