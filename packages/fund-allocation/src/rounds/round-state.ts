import type { Id, IsoDate, Ore } from "@vanstervind/core";
import type { Applicant } from "../applicant.ts";
import type { Application } from "../application.ts";
import type { Round } from "../round.ts";
import { type Balances, noBalances } from "./accounts.ts";
import type { EventOf } from "./round-event.ts";
import type { RoundTerms } from "./round-terms.ts";
import type { Standings } from "./standing.ts";

/** Where a round stands: not begun, taking applications, after the call, or over. */
export type Phase = "planned" | "open" | "call-closed" | "closed";

/**
 * Where an application stands.
 *
 * `received` (to be assessed) → `assessed` → `granted` or `declined`; from these by an appeal to `appealed` and, when it
 * is upheld, `reopened`, and back to `granted` or `declined`. A grant then is `reported` and `settled`. `withdrawn` ends
 * an application that nothing has been paid to.
 */
export type Status =
  | "received"
  | "assessed"
  | "granted"
  | "declined"
  | "appealed"
  | "reopened"
  | "reported"
  | "settled"
  | "withdrawn";

/** Accounts of an activity as they were reported. */
export interface Report {
  /** The day it came in. */
  readonly receivedOn: IsoDate;
  /** What was spent on what the fund may pay for, in öre. */
  readonly spentOre: Ore;
  /** What others paid, in öre. */
  readonly otherFundingOre: Ore;
  /** What the association paid itself, in öre. */
  readonly ownShareOre: Ore;
}

/** All that has happened to one application. */
export interface ApplicationState {
  /** The application as last amended. */
  readonly application: Application;
  /** Where it stands. */
  readonly status: Status;
  /** The most that the rules allow, in öre; `null` until it is assessed. */
  readonly claimOre: Ore | null;
  /** The day of the first decision; `null` before it. Grants count in its year. */
  readonly decidedOn: IsoDate | null;
  /** The last day to appeal; `null` before a decision. */
  readonly appealUntil: IsoDate | null;
  /** Whether an appeal has been lodged; there is one for each application. */
  readonly appealLodged: boolean;
  /** What was decided before an appeal that was upheld, in öre; `null` without one. */
  readonly beforeAppealOre: Ore | null;
  /** What has been granted and not released, in öre. */
  readonly grantedOre: Ore;
  /** What has been paid out, in öre. */
  readonly paidOre: Ore;
  /** What has been accepted as used, in öre. */
  readonly usedOre: Ore;
  /** What has been demanded back, in öre. */
  readonly demandedOre: Ore;
  /** What has come back, in öre. */
  readonly repaidOre: Ore;
  /** What will not come back by decision, in öre. */
  readonly waivedOre: Ore;
  /** The last day for its report. */
  readonly reportDueOn: IsoDate;
  /** Its report as last received; `null` without one. */
  readonly report: Report | null;
}

/** What a rule proposed. */
export interface Proposal {
  /** The day it was made. */
  readonly on: IsoDate;
  /** The rule. */
  readonly rule: Id;
  /** The fingerprint of its inputs. */
  readonly inputs: string;
  /** The proposed amount of each application, in öre. */
  readonly awards: ReadonlyMap<Id, Ore>;
}

/** All that is known about a round after its events. */
export interface RoundState {
  /** Where it stands. */
  readonly phase: Phase;
  /** How many events it has had. */
  readonly events: number;
  /** The day of the last one; the empty text before the first. */
  readonly lastOn: IsoDate | "";
  /** The round with its rules; `null` before it opens. */
  readonly round: Round | null;
  /** How it is run; `null` before it opens. */
  readonly terms: RoundTerms | null;
  /** How applicants stand after other rounds. */
  readonly standings: Standings;
  /** Every applicant, by id, as it was when its first application came. */
  readonly applicants: ReadonlyMap<Id, Applicant>;
  /** Every application, by id. */
  readonly applications: ReadonlyMap<Id, ApplicationState>;
  /** For each office, the applicants whose applications it takes no part in deciding. */
  readonly conflicts: ReadonlyMap<Id, ReadonlySet<Id>>;
  /** The last proposal, or `null`. */
  readonly proposal: Proposal | null;
  /** The last re-run after an appeal, or `null`. */
  readonly reRun: Proposal | null;
  /** What is left to next year's rounds: to which, and how much in öre. */
  readonly carriedOver: readonly Pick<EventOf<"carried-over">, "toRound" | "ore">[];
  /** What has been posted to each account. */
  readonly balances: Balances;
}

/** A round before its first event. */
export const emptyRound: RoundState = {
  phase: "planned",
  events: 0,
  lastOn: "",
  round: null,
  terms: null,
  standings: { asOf: "0000-01-01", rows: [], sources: [] },
  applicants: new Map(),
  applications: new Map(),
  conflicts: new Map(),
  proposal: null,
  reRun: null,
  carriedOver: [],
  balances: noBalances,
};
