import { contains } from "@vanstervind/core";
import { posting } from "../accounts.ts";
import type { EventOf } from "../round-event.ts";
import type { Phase } from "../round-state.ts";
import { refuseIf, type Transition } from "../transition.ts";

/** While the round goes on. */
export const running: readonly Phase[] = ["open", "call-closed"];

export const callOpened: Transition<EventOf<"call-opened">> = {
  roles: ["board"],
  phases: ["planned"],
  refusals: () => [],
  change: (_, { round, terms, carriedInOre }) => ({
    round: { phase: "open", round, terms },
    postings: [
      ...posting("unallocated", "budget", round.budgetOre - round.reserveOre),
      ...posting("reserve", "budget", round.reserveOre),
      ...posting("unallocated", "carried-in", carriedInOre),
    ],
  }),
};

export const callClosed: Transition<EventOf<"call-closed">> = {
  roles: ["secretary", "board"],
  phases: ["open"],
  refusals: ({ round: { closes } }, { on }) =>
    closes === null ? [] : refuseIf(on < closes, { code: "call-not-over", values: { closes } }),
  change: () => ({ round: { phase: "call-closed" } }),
};

export const standingsRecorded: Transition<EventOf<"standings-recorded">> = {
  roles: ["secretary"],
  phases: running,
  refusals: () => [],
  change: (_, { standings }) => ({ round: { standings, proposal: null, reRun: null } }),
};

export const conflictDeclared: Transition<EventOf<"conflict-declared">> = {
  roles: ["board", "delegate", "secretary", "treasurer"],
  phases: running,
  refusals: () => [],
  change: ({ conflicts }, { office, applicantId }) => ({
    round: { conflicts: new Map(conflicts).set(office, new Set(conflicts.get(office)).add(applicantId)) },
  }),
};

/** Whether an application can come in on that day, and why not. */
export const outsideCall = (
  { opens, closes }: { readonly opens: string; readonly closes: string | null },
  on: string,
): ReturnType<typeof refuseIf> => {
  if (contains({ start: opens, end: closes }, on)) return [];
  return closes === null || on < opens
    ? [{ code: "call-not-begun", values: { opens } }]
    : [{ code: "call-over", values: { closes } }];
};
