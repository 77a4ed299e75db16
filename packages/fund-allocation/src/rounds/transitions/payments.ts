import type { Ore } from "@vanstervind/core";
import { settle } from "../../formulas/settle.ts";
import { posting } from "../accounts.ts";
import type { EventOf } from "../round-event.ts";
import type { ApplicationState } from "../round-state.ts";
import { ofApplication, refuseIf } from "../transition.ts";
import { running } from "./call.ts";

/** What has been paid and neither used nor demanded back, in öre, once its report is accepted or overdue. */
export const repaymentDue = ({ paidOre, usedOre, demandedOre }: ApplicationState): Ore =>
  paidOre - usedOre - demandedOre;

/** What has been demanded and has neither come nor been waived, in öre. */
export const repaymentOutstanding = ({ demandedOre, repaidOre, waivedOre }: ApplicationState): Ore =>
  demandedOre - repaidOre - waivedOre;

export const paid = ofApplication<EventOf<"paid">>({
  roles: ["treasurer"],
  phases: running,
  statuses: ["granted", "settled"],
  refusals: ({ status, grantedOre, paidOre }, { kind, applicationId, ore }, { terms: { payment } }) => [
    ...refuseIf(payment === "on-accounts" && status !== "settled", {
      code: "paid-on-accounts",
      values: { applicationId },
    }),
    ...refuseIf(ore > grantedOre - paidOre, {
      code: "more-than-due",
      values: { kind, applicationId, ore, dueOre: grantedOre - paidOre },
    }),
  ],
  change: ({ status, paidOre, usedOre }, { applicationId, ore }) => {
    // After the report, what is paid is already accounted for.
    const used = status === "settled" ? ore : 0;
    return {
      subject: { paidOre: paidOre + ore, usedOre: usedOre + used },
      postings: [...posting("paid", "granted", ore, applicationId), ...posting("used", "paid", used, applicationId)],
    };
  },
});

export const reportDue = ofApplication<EventOf<"report-due">>({
  roles: ["board"],
  phases: running,
  statuses: ["granted"],
  change: (_, { dueOn }) => ({ subject: { reportDueOn: dueOn } }),
});

export const reportReceived = ofApplication<EventOf<"report-received">>({
  roles: ["secretary", "applicant"],
  phases: running,
  statuses: ["granted", "reported"],
  change: (_, { on, spentOre, otherFundingOre, ownShareOre }) => ({
    subject: { status: "reported", report: { receivedOn: on, spentOre, otherFundingOre, ownShareOre } },
  }),
});

export const reportAccepted = ofApplication<EventOf<"report-accepted">>({
  roles: ["treasurer"],
  phases: running,
  statuses: ["reported"],
  change: ({ grantedOre, paidOre, report }, { applicationId }, { terms: { payment } }) => {
    const { spentOre, otherFundingOre, ownShareOre } = report!;
    const { payoutOre } = settle({
      awardedOre: grantedOre,
      spentOre,
      otherFundingOre,
      // The own share was a condition of the grant; only a grant on accounts is still to be measured by it.
      ownShareOre: payment === "on-accounts" ? ownShareOre : 0,
      reportReceived: true,
    });
    const keptOre = Math.max(paidOre, payoutOre);
    const usedOre = Math.min(paidOre, payoutOre);
    return {
      subject: { status: "settled", grantedOre: keptOre, usedOre },
      postings: [
        ...posting("used", "paid", usedOre, applicationId),
        ...posting("unallocated", "granted", grantedOre - keptOre, applicationId),
      ],
    };
  },
});

export const repaymentDemanded = ofApplication<EventOf<"repayment-demanded">>({
  roles: ["treasurer"],
  phases: running,
  statuses: ["granted", "settled"],
  refusals: (subject, { kind, applicationId, ore, on }) => {
    const waitsForReport = subject.status === "granted" && on <= subject.reportDueOn;
    const dueOre = waitsForReport ? 0 : repaymentDue(subject);
    return refuseIf(ore > dueOre, { code: "more-than-due", values: { kind, applicationId, ore, dueOre } });
  },
  change: ({ status, grantedOre, paidOre, demandedOre }, { applicationId, ore }) => ({
    // Without a report in time the grant ends: nothing of it counts as used, and the rest is not paid.
    subject: { status: "settled", grantedOre: paidOre, demandedOre: demandedOre + ore },
    postings: [
      ...posting("demanded", "paid", ore, applicationId),
      ...(status === "granted" ? posting("unallocated", "granted", grantedOre - paidOre, applicationId) : []),
    ],
  }),
});

export const repaymentReceived = ofApplication<EventOf<"repayment-received">>({
  roles: ["treasurer"],
  phases: running,
  statuses: ["settled"],
  refusals: (subject, event) => aboveOutstanding(subject, event),
  change: ({ repaidOre }, { applicationId, ore }) => ({
    subject: { repaidOre: repaidOre + ore },
    postings: posting("unallocated", "demanded", ore, applicationId),
  }),
});

export const repaymentWaived = ofApplication<EventOf<"repayment-waived">>({
  roles: ["board"],
  phases: running,
  statuses: ["settled"],
  refusals: (subject, event) => aboveOutstanding(subject, event),
  change: ({ waivedOre }, { applicationId, ore }) => ({
    subject: { waivedOre: waivedOre + ore },
    postings: posting("waived", "demanded", ore, applicationId),
  }),
});

const aboveOutstanding = (
  subject: ApplicationState,
  { kind, applicationId, ore }: EventOf<"repayment-received" | "repayment-waived">,
) => {
  const dueOre = repaymentOutstanding(subject);
  return refuseIf(ore > dueOre, { code: "more-than-due", values: { kind, applicationId, ore, dueOre } });
};
