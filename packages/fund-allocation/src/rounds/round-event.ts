import { Id, IsoDate, Ore } from "@vanstervind/core";
import * as z from "zod";
import { Applicant } from "../applicant.ts";
import { Application } from "../application.ts";
import { Round } from "../round.ts";
import { RoundTerms } from "./round-terms.ts";
import { Standings } from "./standing.ts";

/** Who records an event or answers for it: an office, never a person. */
export const Role = z.enum(["board", "delegate", "secretary", "treasurer", "applicant"]);

/** See the schema of the same name. */
export type Role = z.infer<typeof Role>;

const Amount = Ore.min(0, { error: "must not be negative" });
const Sum = Ore.min(1, { error: "must be at least 1 öre" });
const Text = z.string().min(1, { error: "must not be empty" });

/** An amount for an application. */
export const Award = z.strictObject({
  /** Which application. */
  applicationId: Id,
  /** What it gets, in öre; 0 when it is declined. */
  awardOre: Amount,
  /** Why the board departs from what the rule proposed; required where it does. */
  motive: Text.optional(),
});

/** See the schema of the same name. */
export interface Award extends z.infer<typeof Award> {}

const awards = z
  .array(Award)
  .min(1, { error: "must name an application" })
  .refine((rows) => new Set(rows.map(({ applicationId }) => applicationId)).size === rows.length, {
    error: "must name each application once",
  })
  .readonly();

const event = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({
    /** What happened. */
    kind: z.literal(kind),
    /** The day it happened. */
    on: IsoDate,
    /** In which role it was done. */
    role: Role,
    ...shape,
  });

/** The offices that took part in a decision, such as `chair` or `seat-3`. */
const offices = z.array(Id).min(1, { error: "must name who decides" }).readonly();
const applicationId = Id;
const proposal = {
  /** The rule that made it, such as `waterLevel`. */
  rule: Id,
  /** The fingerprint of the inputs it was made from. */
  inputs: z.string(),
  awards,
};

/**
 * What can happen in a round. Every event has a `kind`, a day `on` and a `role`; none has a person in it.
 *
 * | kind | role | what it says |
 * |---|---|---|
 * | `call-opened` | board | the round with its rules, its terms, and what is carried in from the year before |
 * | `standings-recorded` | secretary | what other rounds have granted, and which reports are missing there |
 * | `application-received`, `-amended`, `-withdrawn` | secretary or applicant | an application, with its applicant |
 * | `call-closed` | secretary or board | no more applications |
 * | `assessed` | secretary | what the rules say of one application |
 * | `conflict-declared` | any but the applicant | an office takes no part in decisions about an applicant |
 * | `proposal-made` | secretary | what a rule would give, with the fingerprint of its inputs |
 * | `decided` | board, or delegate within the limit | awards, by the offices named |
 * | `appeal-lodged`, `appeal-decided` | applicant; board | an appeal, upheld or not |
 * | `re-run` | secretary | what the rule would have given, had the upheld appeals been heeded from the start |
 * | `grants-changed` | board | new amounts after a re-run |
 * | `paid` | treasurer | money out |
 * | `report-due` | board | another day for a report than the terms give |
 * | `report-received`, `report-accepted` | secretary or applicant; treasurer | the accounts of an activity |
 * | `repayment-demanded`, `-received`, `-waived` | treasurer; treasurer; board | money to come back |
 * | `carried-over` | board | what next year's round begins with |
 * | `closed` | board | nothing is open any more; the rest goes back to the district |
 *
 * @example
 * ```ts
 * import { RoundEvent } from "@vanstervind/fund-allocation/rounds";
 *
 * const paid = { kind: "paid", on: "2026-04-01", role: "treasurer", applicationId: "a1", ore: 500_000 };
 * RoundEvent.safeParse(paid).success; // => true
 * RoundEvent.safeParse({ ...paid, ore: 0 }).success; // => false
 * RoundEvent.safeParse({ ...paid, payee: "Kim" }).success; // => false
 * ```
 */
export const RoundEvent = z.discriminatedUnion("kind", [
  event("call-opened", { round: Round, terms: RoundTerms, carriedInOre: Amount }),
  event("standings-recorded", { standings: Standings }),
  event("application-received", { application: Application, applicant: Applicant }),
  event("application-amended", { application: Application }),
  event("application-withdrawn", { applicationId }),
  event("call-closed", {}),
  event("assessed", { applicationId, eligible: z.boolean(), claimOre: Amount }),
  event("conflict-declared", { office: Id, applicantId: Id }),
  event("proposal-made", proposal),
  event("decided", { offices, awards }),
  event("appeal-lodged", { applicationId, grounds: Text }),
  event("appeal-decided", { applicationId, offices, upheld: z.boolean(), motive: Text }),
  event("re-run", proposal),
  event("grants-changed", { offices, awards }),
  event("paid", { applicationId, ore: Sum }),
  event("report-due", { applicationId, dueOn: IsoDate }),
  event("report-received", {
    applicationId,
    /** What was spent on what the fund may pay for, in öre. */
    spentOre: Amount,
    /** What others paid, in öre. */
    otherFundingOre: Amount,
    /** What the association paid itself, in öre. */
    ownShareOre: Amount,
  }),
  event("report-accepted", { applicationId }),
  event("repayment-demanded", { applicationId, ore: Sum }),
  event("repayment-received", { applicationId, ore: Sum }),
  event("repayment-waived", { applicationId, ore: Sum, motive: Text }),
  event("carried-over", { toRound: Id, ore: Sum }),
  event("closed", {}),
]);

/** See the schema of the same name. */
export type RoundEvent = z.infer<typeof RoundEvent>;

/** A {@link RoundEvent} as given: what has a default may be left out. */
export type RoundEventInput = z.input<typeof RoundEvent>;

/** The events of one kind. */
export type EventOf<Kind extends RoundEvent["kind"]> = Extract<RoundEvent, { readonly kind: Kind }>;
