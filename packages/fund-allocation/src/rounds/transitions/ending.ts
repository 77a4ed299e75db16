import type { IsoDate } from "@vanstervind/core";
import { balanceOf, posting } from "../accounts.ts";
import type { EventOf } from "../round-event.ts";
import type { ApplicationState } from "../round-state.ts";
import { refuseIf, type Transition } from "../transition.ts";
import { running } from "./call.ts";
import { repaymentDue, repaymentOutstanding } from "./payments.ts";

/** Whether anything can or must still happen to an application. */
const isOpen = (subject: ApplicationState, on: IsoDate): boolean => {
  switch (subject.status) {
    case "withdrawn":
      return false;
    case "declined":
      return !subject.appealLodged && on <= subject.appealUntil!;
    case "settled":
      return subject.grantedOre > subject.paidOre || repaymentDue(subject) > 0 || repaymentOutstanding(subject) > 0;
    default:
      return true;
  }
};

export const carriedOver: Transition<EventOf<"carried-over">> = {
  roles: ["board"],
  phases: running,
  refusals: ({ balances }, { ore }) => {
    const availableOre = balanceOf(balances, "unallocated") + balanceOf(balances, "reserve");
    return refuseIf(ore > availableOre, { code: "money-short", values: { neededOre: ore, availableOre } });
  },
  change: ({ balances, carriedOver }, { toRound, ore }) => {
    const free = Math.min(ore, balanceOf(balances, "unallocated"));
    return {
      round: { carriedOver: [...carriedOver, { toRound, ore }], proposal: null },
      postings: [...posting("carried-over", "unallocated", free), ...posting("carried-over", "reserve", ore - free)],
    };
  },
};

export const closed: Transition<EventOf<"closed">> = {
  roles: ["board"],
  phases: ["call-closed"],
  refusals: ({ applications }, { on }) => {
    const applicationIds = [...applications.values()]
      .filter((each) => isOpen(each, on))
      .map((each) => each.application.id);
    return refuseIf(applicationIds.length > 0, { code: "still-open", values: { applicationIds } });
  },
  change: ({ balances }) => ({
    round: { phase: "closed" },
    postings: [
      ...posting("returned", "unallocated", balanceOf(balances, "unallocated")),
      ...posting("returned", "reserve", balanceOf(balances, "reserve")),
    ],
  }),
};
