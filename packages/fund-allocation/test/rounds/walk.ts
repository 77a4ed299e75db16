import { addDays, type Random } from "@vanstervind/core";
import {
  type ApplicationState,
  eventRefusals,
  inputsFingerprint,
  proposalInputs,
  RoundEvent,
  type RoundEventInput,
  type RoundState,
  reRunInputs,
  type Status,
} from "@vanstervind/fund-allocation/rounds";
import { applicantOf, applicationOf, assessedBy } from "./round.ts";

const kinds = RoundEvent.options.map((option) => option.shape.kind.value);

type Kind = RoundEvent["kind"];

/** What usually comes next for an application, the likelier more often. */
const nextFor: Readonly<Record<Status, readonly Kind[]>> = {
  received: ["assessed"],
  assessed: ["decided"],
  granted: [
    "paid",
    "paid",
    "paid",
    "report-received",
    "report-received",
    "appeal-lodged",
    "report-due",
    "repayment-demanded",
  ],
  declined: ["appeal-lodged"],
  appealed: ["appeal-decided"],
  reopened: ["assessed", "re-run", "re-run", "grants-changed", "grants-changed", "application-amended"],
  reported: ["report-accepted", "report-accepted", "report-received"],
  settled: ["paid", "repayment-demanded", "repayment-received", "repayment-received", "repayment-waived"],
  withdrawn: ["conflict-declared", "standings-recorded", "carried-over"],
};

/** Rare events are drawn where they are possible, or ten thousand sequences would hold too few of them. */
const nextForSettled = (
  random: Random,
  { paidOre, usedOre, demandedOre, repaidOre, waivedOre }: ApplicationState,
): Kind => {
  if (demandedOre > repaidOre + waivedOre) return random.next() < 0.6 ? "repayment-received" : "repayment-waived";
  return paidOre > usedOre + demandedOre ? "repayment-demanded" : "paid";
};

/** A kind of event and an application for it: mostly what may come next, at times anything at all. */
const drawKind = (random: Random, state: RoundState): readonly [Kind, string] => {
  const ids = [...state.applications.keys()];
  const applicationId = ids.length > 0 && random.next() < 0.99 ? random.pick(ids) : "nobody";
  if (random.next() < 0.15) return [random.pick(kinds), applicationId];
  if (state.phase === "planned") return ["call-opened", applicationId];
  const subject = state.applications.get(applicationId);
  if (state.phase === "open" && random.next() < (ids.length < 2 ? 0.8 : 0.3)) {
    return [ids.length < 2 || random.next() < 0.1 ? "application-received" : "call-closed", applicationId];
  }
  if (random.next() < 0.01)
    return [random.pick(["closed", "carried-over", "standings-recorded"] as const), applicationId];
  if (subject?.status === "settled" && random.next() < 0.9) return [nextForSettled(random, subject), applicationId];
  if (subject?.status === "assessed" && state.proposal === null && random.next() < 0.6) {
    return [random.next() < 0.7 ? "proposal-made" : "assessed", applicationId];
  }
  return [subject === undefined ? "application-received" : random.pick(nextFor[subject.status]), applicationId];
};

const roles = ["board", "delegate", "secretary", "treasurer", "applicant"] as const;

const rightRole: Readonly<Partial<Record<RoundEvent["kind"], (typeof roles)[number]>>> = {
  "application-received": "applicant",
  "application-amended": "applicant",
  "application-withdrawn": "applicant",
  "call-closed": "secretary",
  assessed: "secretary",
  "standings-recorded": "secretary",
  "proposal-made": "secretary",
  "appeal-lodged": "applicant",
  "re-run": "secretary",
  paid: "treasurer",
  "report-received": "applicant",
  "report-accepted": "treasurer",
  "repayment-demanded": "treasurer",
  "repayment-received": "treasurer",
};

/** An event that may or may not be legal after the state; about every fourth has something wrong with it on purpose. */
export const drawEvent = (random: Random, state: RoundState): RoundEventInput => {
  const [kind, applicationId] = drawKind(random, state);
  const last = state.lastOn === "" ? "2026-01-02" : state.lastOn;
  const on = addDays(last, random.next() < 0.05 ? -3 : random.integer(0, 6));
  const role = random.next() < 0.05 ? random.pick(roles) : (rightRole[kind] ?? "board");
  const ids = [...state.applications.keys()];
  const subject = state.applications.get(applicationId);
  const ore = (right: number): number =>
    random.next() < 0.2 ? random.integer(1, 600_000) : Math.max(1, random.next() < 0.3 ? Math.ceil(right / 2) : right);
  const application = (id: string, applicantId: string) =>
    applicationOf(id, applicantId, {
      requestedOre: random.integer(1, 500_000),
      minimumOre: random.next() < 0.2 ? 1 : 0,
      totalCostOre: 600_000,
      outward: random.next() < 0.85,
      startsOn: addDays(on, random.integer(0, 40)),
      submittedOn: on,
    });
  switch (kind) {
    case "call-opened": {
      const budgetOre = random.integer(0, 2_000_000);
      const round = {
        id: "2026-1",
        name: "Walk",
        budgetOre,
        reserveOre: Math.floor(budgetOre / 10),
        opens: "2026-01-01",
        closes: random.next() < 0.5 ? null : "2026-02-10",
        eligibility: [
          { id: "§1", kind: "outward-only" as const },
          { id: "§2", kind: "reports-in" as const },
          { id: "§3", kind: "yearly-cap" as const, maxOre: 600_000 },
        ],
      };
      const payment = random.pick(["in-advance", "on-accounts"] as const);
      const terms = { payment, appealDays: 14, reportDays: random.integer(0, 30), delegationLimitOre: 200_000 };
      return { kind, on, role, round, terms, carriedInOre: random.integer(0, 100_000) };
    }
    case "standings-recorded": {
      const rows = [{ applicantId: "x1", grantedThisYearOre: random.integer(0, 500_000), missingReports: [] }];
      return { kind, on, role, standings: { asOf: on, rows, sources: [] } };
    }
    case "application-received": {
      const applicantId = `x${random.integer(1, 4)}`;
      const id = `a${random.integer(1, 9)}`;
      return { kind, on, role, application: application(id, applicantId), applicant: applicantOf(applicantId) };
    }
    case "application-amended":
      return { kind, on, role, application: application(applicationId, subject?.application.applicantId ?? "x1") };
    case "assessed": {
      const right = subject === undefined || state.phase === "planned" ? null : assessedBy(state, applicationId, on);
      return right !== null && random.next() < 0.9
        ? ({ ...right, role } as RoundEventInput)
        : { kind, on, role, applicationId, eligible: true, claimOre: random.integer(0, 500_000) };
    }
    case "conflict-declared":
      return { kind, on, role, office: "chair", applicantId: `x${random.integer(1, 4)}` };
    case "proposal-made":
    case "re-run": {
      if (state.phase === "planned") return { kind: "call-closed", on, role };
      const inputs = kind === "re-run" ? reRunInputs(state, on) : proposalInputs(state, on);
      let leftOre = inputs.round.budgetOre - inputs.round.reserveOre;
      const awards = inputs.applications.map(({ id }) => {
        const awardOre = Math.min(leftOre, state.applications.get(id)!.claimOre ?? 0);
        leftOre -= awardOre;
        return { applicationId: id, awardOre };
      });
      if (awards.length === 0) awards.push({ applicationId, awardOre: 0 });
      const found = random.next() < 0.95 ? inputsFingerprint(inputs) : "sha256:0";
      return { kind, on, role, rule: "greedy", inputs: found, awards };
    }
    case "decided":
    case "grants-changed": {
      const proposed = kind === "decided" ? state.proposal : state.reRun;
      const chosen = random.shuffle(ids).slice(0, random.integer(1, 4));
      const waiting = chosen.filter((id) =>
        kind === "decided"
          ? state.applications.get(id)!.status === "assessed"
          : state.applications.get(id)!.status === "reopened",
      );
      const subjects = waiting.length > 0 && random.next() < 0.9 ? waiting : [applicationId];
      const awards = subjects.map((id) => ({
        applicationId: id,
        awardOre:
          random.next() < 0.15
            ? random.integer(0, 600_000)
            : (proposed?.awards.get(id) ?? state.applications.get(id)?.claimOre ?? 0),
        ...(random.next() < 0.5 && { motive: "for reasons" }),
      }));
      const offices = [random.pick(["chair", "seat-2"])];
      const decider = kind === "decided" && random.next() < 0.3 ? "delegate" : role;
      return { kind, on, role: decider, offices, awards };
    }
    case "appeal-lodged":
      return { kind, on, role, applicationId, grounds: "because" };
    case "appeal-decided":
      return { kind, on, role, applicationId, offices: ["seat-2"], upheld: random.next() < 0.7, motive: "so" };
    case "paid":
      return { kind, on, role, applicationId, ore: ore((subject?.grantedOre ?? 0) - (subject?.paidOre ?? 0)) };
    case "report-due":
      return { kind, on, role, applicationId, dueOn: addDays(on, random.integer(-5, 20)) };
    case "report-received":
      return {
        kind,
        on,
        role,
        applicationId,
        spentOre: random.integer(0, 600_000),
        otherFundingOre: random.next() < 0.3 ? random.integer(0, 100_000) : 0,
        ownShareOre: random.next() < 0.3 ? random.integer(0, 100_000) : 0,
      };
    case "repayment-demanded": {
      const { paidOre = 0, usedOre = 0, demandedOre = 0 } = subject ?? {};
      return { kind, on, role, applicationId, ore: ore(paidOre - usedOre - demandedOre) };
    }
    case "repayment-received":
    case "repayment-waived": {
      const { demandedOre = 0, repaidOre = 0, waivedOre = 0 } = subject ?? {};
      const shared = { on, role, applicationId, ore: ore(demandedOre - repaidOre - waivedOre) };
      return kind === "repayment-waived" ? { kind, ...shared, motive: "small" } : { kind, ...shared };
    }
    case "carried-over":
      return { kind, on, role, toRound: "2027-1", ore: random.integer(1, 300_000) };
    case "application-withdrawn":
    case "report-accepted":
      return { kind, on, role, applicationId };
    case "call-closed":
    case "closed":
      return { kind, on, role };
  }
};

/** Whether the event can happen. */
export const isLegal = (state: RoundState, event: RoundEventInput): boolean => eventRefusals(state, event).length === 0;
