import type { Id, IsoDate, Ore, Reason } from "@vanstervind/core";
import type { Role, RoundEvent } from "./round-event.ts";
import type { Phase, Status } from "./round-state.ts";

/** What kind of event it is. */
export type RoundEventKind = RoundEvent["kind"];

/** Why an event cannot happen in a round as it stands. */
export type EventRefusal =
  | Reason<"wrong-phase", { kind: RoundEventKind; phase: Phase }>
  | Reason<"wrong-role", { kind: RoundEventKind; role: Role; allowed: readonly Role[] }>
  | Reason<"wrong-status", { kind: RoundEventKind; applicationId: Id; status: Status }>
  | Reason<"before-last-event", { on: IsoDate; lastOn: IsoDate }>
  | Reason<"call-not-begun", { opens: IsoDate }>
  | Reason<"call-over", { closes: IsoDate }>
  | Reason<"call-not-over", { closes: IsoDate }>
  | Reason<"unknown-application", { applicationId: Id }>
  | Reason<"known-application", { applicationId: Id }>
  | Reason<"other-applicant", { applicationId: Id; applicantId: Id }>
  | Reason<"assessment-differs", { applicationId: Id; eligible: boolean; claimOre: Ore }>
  | Reason<"not-assessed", { applicationId: Id }>
  | Reason<"inputs-differ", { inputs: string }>
  | Reason<"left-out", { applicationId: Id }>
  | Reason<"no-proposal", { kind: "proposal-made" | "re-run" }>
  | Reason<"nothing-to-re-run", object>
  | Reason<"award-above-claim", { applicationId: Id; awardOre: Ore; claimOre: Ore }>
  | Reason<"award-below-minimum", { applicationId: Id; awardOre: Ore; minimumOre: Ore }>
  | Reason<"award-below-paid", { applicationId: Id; awardOre: Ore; paidOre: Ore }>
  | Reason<"above-delegation", { applicationId: Id; awardOre: Ore; limitOre: Ore }>
  | Reason<"decider-conflicted", { office: Id; applicantId: Id }>
  | Reason<"motive-missing", { applicationId: Id; awardOre: Ore; proposedOre: Ore }>
  | Reason<"money-short", { neededOre: Ore; availableOre: Ore }>
  | Reason<"appeal-too-late", { applicationId: Id; lastDay: IsoDate }>
  | Reason<"already-appealed", { applicationId: Id }>
  | Reason<"already-paid", { applicationId: Id; paidOre: Ore }>
  | Reason<"paid-on-accounts", { applicationId: Id }>
  | Reason<"more-than-due", { kind: RoundEventKind; applicationId: Id; ore: Ore; dueOre: Ore }>
  | Reason<"still-open", { applicationIds: readonly Id[] }>;
