import { addDays, compareIds, createRandom, type Id, type IsoDate, type Ore, type Random } from "@vanstervind/core";
import { type Payment, paymentReference } from "@vanstervind/fund-allocation/exchange";
import {
  type ApplicationState,
  type RecordedRound,
  type RoundEventInput,
  record,
} from "@vanstervind/fund-allocation/rounds";

/** A round whose grants have been paid and mostly accounted for. */
export interface SettledRound {
  readonly recorded: RecordedRound;
  readonly payments: readonly Payment[];
  /** The payment reference of each grant, the withdrawn one too: letters went out before. */
  readonly references: ReadonlyMap<Id, string>;
  readonly paidOn: IsoDate;
}

/** What becomes of a grant, by its place among the grants: the first few show what can go wrong. */
const fates = ["withdrawn", "no-report", "spent-less", "small-rest-waived", "late-report"] as const;
type Fate = (typeof fates)[number] | "as-planned";

/**
 * Pays all grants on one day, once the time to appeal is over, and follows each to its report: one association withdraws, one
 * never reports, some have money over and pay it back.
 */
export const settleGrants = (decided: RecordedRound, seed: string | number): SettledRound => {
  const random = createRandom(seed).fork("reports");
  const paidOn = addDays(decided.state.lastOn, 4);
  const grants = [...decided.state.applications.values()]
    .filter(({ status }) => status === "granted")
    .sort(
      // Whoever appealed to get a grant goes through with it.
      (a, b) => Number(a.appealLodged) - Number(b.appealLodged) || compareIds(a.application.id, b.application.id),
    );
  const fated = grants.map((grant, place) => ({ grant, fate: fates[place] ?? ("as-planned" as const) }));
  const withdrawn = fated.filter(({ fate }) => fate === "withdrawn");
  const kept = fated.filter(({ fate }) => fate !== "withdrawn");
  const before = record(
    decided,
    ...withdrawn.map(
      ({ grant }) =>
        ({
          kind: "application-withdrawn",
          on: addDays(paidOn, -2),
          role: "applicant",
          applicationId: grant.application.id,
        }) as const,
    ),
  );
  const events = kept.flatMap(({ grant, fate }) => [
    {
      kind: "paid",
      on: paidOn,
      role: "treasurer",
      applicationId: grant.application.id,
      ore: grant.grantedOre,
    } as const,
    ...accounts(grant, { fate, paidOn, random: random.fork(grant.application.id) }),
  ]);
  return {
    // Sorting is stable, so the events of one grant keep their order within a day.
    recorded: record(before, ...events.sort((a, b) => compareIds(a.on, b.on))),
    payments: kept.map(({ grant }) => paymentOf(grant, paidOn, decided)),
    references: new Map(grants.map((grant) => [grant.application.id, paymentOf(grant, paidOn, decided).reference])),
    paidOn,
  };
};

/** The year, then the number of the application: digits that the bank can carry and the treasurer can read. */
const paymentOf = (
  { application, grantedOre }: ApplicationState,
  payOn: IsoDate,
  { state }: RecordedRound,
): Payment => {
  const { id, applicantId } = application;
  const place = [...state.applications.keys()].sort(compareIds).indexOf(id) + 1;
  return {
    recipient: applicantId,
    name: state.applicants.get(applicantId)!.name,
    reference: paymentReference(`${payOn.slice(0, 4)}${String(place).padStart(3, "0")}`),
    ore: grantedOre,
    payOn,
  };
};

const accounts = (
  { application, grantedOre, reportDueOn }: ApplicationState,
  { fate, paidOn, random }: { readonly fate: Fate; readonly paidOn: IsoDate; readonly random: Random },
): RoundEventInput[] => {
  const applicationId: Id = application.id;
  const by = <Event extends object>(event: Event) => ({ applicationId, ...event });
  if (fate === "no-report") {
    return [
      by({ kind: "repayment-demanded", on: addDays(reportDueOn, 14), role: "treasurer", ore: grantedOre } as const),
      by({
        kind: "repayment-received",
        on: addDays(reportDueOn, 44),
        role: "treasurer",
        ore: Math.floor(grantedOre / 2),
      } as const),
    ];
  }
  const done = addDays(application.startsOn, 25 + random.integer(0, 25));
  const sooner = done > paidOn ? done : addDays(paidOn, 7);
  const dueOn = addDays(reportDueOn, 30);
  const receivedOn = fate === "late-report" ? addDays(dueOn, -2) : sooner;
  const spentOre = spentBy(fate, grantedOre, application.ownShareOre ?? 0, random);
  const restOre = Math.max(0, grantedOre - spentOre);
  const backOn = addDays(receivedOn, 25);
  const waivedOre = fate === "small-rest-waived" ? Math.min(restOre, 5_000) : 0;
  return [
    ...(fate === "late-report"
      ? [by({ kind: "report-due", on: addDays(reportDueOn, -5), role: "board", dueOn } as const)]
      : []),
    by({
      kind: "report-received",
      on: receivedOn,
      role: "applicant",
      spentOre,
      otherFundingOre: 0,
      ownShareOre: Math.max(0, spentOre - grantedOre),
    } as const),
    by({ kind: "report-accepted", on: addDays(receivedOn, 5), role: "treasurer" } as const),
    ...(restOre > 0
      ? [by({ kind: "repayment-demanded", on: addDays(receivedOn, 5), role: "treasurer", ore: restOre } as const)]
      : []),
    ...(restOre > waivedOre
      ? [by({ kind: "repayment-received", on: backOn, role: "treasurer", ore: restOre - waivedOre } as const)]
      : []),
    ...(waivedOre > 0
      ? [by({ kind: "repayment-waived", on: backOn, role: "board", ore: waivedOre, motive: "bank-fee" } as const)]
      : []),
  ];
};

/** What the accounts show, to the öre; one in six of the others has something over. */
const spentBy = (fate: Fate, grantedOre: Ore, ownShareOre: Ore, random: Random): Ore => {
  const share = fate === "spent-less" ? 0.62 : fate === "small-rest-waived" ? 0.9 : random.next() < 1 / 6 ? 0.85 : 1;
  if (share < 1) return Math.floor(grantedOre * share) + random.integer(0, 100);
  return grantedOre + Math.floor(ownShareOre * random.next());
};
