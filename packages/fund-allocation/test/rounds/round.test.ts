import type { DomainError } from "@vanstervind/core";
import {
  applyEvent,
  assessOn,
  emptyRound,
  eventRefusals,
  explainRounds,
  type RoundEventInput,
  type RoundState,
  trialBalance,
} from "@vanstervind/fund-allocation/rounds";
import { describe, expect, test } from "vitest";
import { reportMissing } from "../../src/rounds/claim-on.ts";
import {
  after,
  applicantOf,
  applicationOf,
  assessAll,
  assessedBy,
  closedCall,
  codes,
  opened,
  proposalOn,
  received,
  reRunOn,
} from "./round.ts";

/** Two applications, assessed after the deadline. */
const assessed = (terms: Parameters<typeof opened>[1] = {}): RoundState =>
  assessAll(
    after(
      emptyRound,
      opened({}, terms),
      received(applicationOf("a1", "farsta")),
      received(applicationOf("a2", "tyreso", { minimumOre: 100_000 })),
      received(applicationOf("a3", "nacka", { outward: false })),
      closedCall,
    ),
    "2026-03-02",
  );

const board = { role: "board", offices: ["chair", "seat-2"] } as const;

const granted = (terms: Parameters<typeof opened>[1] = {}): RoundState =>
  after(assessed(terms), (state) => proposalOn(state, "2026-03-03"), {
    kind: "decided",
    on: "2026-03-10",
    ...board,
    awards: [
      { applicationId: "a1", awardOre: 400_000 },
      { applicationId: "a2", awardOre: 400_000 },
      { applicationId: "a3", awardOre: 0 },
    ],
  });

const balances = (state: RoundState) =>
  Object.fromEntries(
    trialBalance(state)
      .rows.filter(({ balanceOre }) => balanceOre !== 0)
      .map(({ account, balanceOre }) => [account, balanceOre]),
  );

const paid = (ore: number, given: object = {}): RoundEventInput => ({
  kind: "paid",
  on: "2026-04-01",
  role: "treasurer",
  applicationId: "a1",
  ore,
  ...given,
});

const report = (spentOre: number, given: object = {}): RoundEventInput => ({
  kind: "report-received",
  on: "2026-05-01",
  role: "applicant",
  applicationId: "a1",
  spentOre,
  otherFundingOre: 0,
  ownShareOre: 0,
  ...given,
});

const treasurer = (kind: "report-accepted" | "repayment-demanded" | "repayment-received", given: object = {}) =>
  ({ kind, on: "2026-07-01", role: "treasurer", applicationId: "a1", ...given }) as RoundEventInput;

describe("the call", () => {
  test("nothing but the opening can come first, and only once", () => {
    expect(codes(emptyRound, closedCall)).toEqual(["wrong-phase"]);
    expect(codes(after(emptyRound, opened()), opened())).toEqual(["wrong-phase"]);
  });

  test("applications come in while it is open, each id once, from their own applicant", () => {
    const state = after(emptyRound, opened(), received(applicationOf("a1", "farsta")));
    const again = { ...received(applicationOf("a1", "tyreso")), applicant: applicantOf("nacka") } as RoundEventInput;
    expect(codes(state, again)).toEqual(["known-application", "other-applicant"]);
    const on = (day: string, from: RoundState = state) =>
      codes(from, { ...received(applicationOf("a9", "farsta")), on: day } as RoundEventInput);
    expect(on("2026-03-01")).toEqual(["call-over"]);
    expect(on("2026-02-28")).toEqual([]);
    expect(on("2025-12-31", after(emptyRound, opened()))).toEqual(["call-not-begun"]);
    expect(on("2025-12-31", after(emptyRound, opened({ closes: null })))).toEqual(["call-not-begun"]);
    expect(on("2026-03-01", after(state, closedCall))).toEqual(["wrong-phase", "call-over"]);
  });

  test("closes on its last day at the earliest; a rolling one whenever", () => {
    const early = { ...closedCall, on: "2026-02-27" } as RoundEventInput;
    expect(codes(after(emptyRound, opened()), early)).toEqual(["call-not-over"]);
    expect(codes(after(emptyRound, opened({ closes: null })), early)).toEqual([]);
  });

  test("all reasons are told at once, in words", () => {
    const state = granted();
    const event = { ...paid(900_000), on: "2026-03-01", role: "board" } as RoundEventInput;
    expect(codes(state, event)).toEqual(["wrong-role", "before-last-event", "more-than-due"]);
    try {
      applyEvent(state, event);
      expect.unreachable();
    } catch (error) {
      const { code, faults, message } = error as DomainError;
      expect(code).toBe("event-refused");
      expect(faults.map((fault) => fault.code)).toEqual(["wrong-role", "before-last-event", "more-than-due"]);
      expect(message).toContain("The board may not record that a grant is paid; the treasurer may.");
    }
  });
});

describe("assessment", () => {
  test("must say what the rules say", () => {
    const state = after(emptyRound, opened(), received(applicationOf("a1", "farsta", { outward: false })));
    const event = { kind: "assessed", on: "2026-02-02", role: "secretary", applicationId: "a1" } as const;
    expect(eventRefusals(state, { ...event, eligible: true, claimOre: 400_000 })).toEqual([
      { code: "assessment-differs", values: { applicationId: "a1", eligible: false, claimOre: 0 } },
    ]);
    expect(codes(state, { ...event, eligible: false, claimOre: 0 })).toEqual([]);
    expect(() => assessOn(state, "a7", "2026-02-02")).toThrow(expect.objectContaining({ code: "unknown-application" }));
    expect(codes(state, { ...event, applicationId: "a7", eligible: true, claimOre: 0 })).toEqual([
      "unknown-application",
    ]);
  });

  test("standings of other rounds count: the year's cap and missing reports", () => {
    const standing = (asOf: string, missingReports: string[]): RoundEventInput => ({
      kind: "standings-recorded",
      on: "2026-02-02",
      role: "secretary",
      standings: {
        asOf,
        rows: [{ applicantId: "farsta", grantedThisYearOre: 450_000, missingReports }],
        sources: [{ roundId: "2025-2", head: "sha256:…" }],
      },
    });
    const state = after(emptyRound, opened(), received(applicationOf("a1", "farsta")));
    const claim = (event: RoundEventInput) => assessedBy(after(state, event), "a1", "2026-02-03");
    expect(claim(standing("2026-02-01", []))).toMatchObject({ eligible: true, claimOre: 250_000 });
    expect(claim(standing("2025-12-01", []))).toMatchObject({ eligible: true, claimOre: 400_000 });
    expect(claim(standing("2026-02-01", ["2025-2/9"]))).toMatchObject({ eligible: false, claimOre: 0 });
  });

  test("what is amended is assessed anew, what is withdrawn is gone", () => {
    const state = after(assessed(), (now) => proposalOn(now, "2026-03-03"));
    expect(state.proposal).not.toBeNull();
    const amended = after(state, {
      kind: "application-amended",
      on: "2026-03-04",
      role: "applicant",
      application: applicationOf("a1", "farsta", { requestedOre: 100_000, startsOn: "2026-05-01" }),
    });
    expect(amended.proposal).toBeNull();
    expect(amended.applications.get("a1")).toMatchObject({
      status: "received",
      claimOre: null,
      reportDueOn: "2026-06-30",
    });
    expect(
      codes(state, {
        kind: "application-amended",
        on: "2026-03-04",
        role: "applicant",
        application: applicationOf("a1", "nacka"),
      }),
    ).toEqual(["other-applicant"]);
    const unknown = applicationOf("a8", "nacka");
    expect(
      codes(state, { kind: "application-amended", on: "2026-03-04", role: "applicant", application: unknown }),
    ).toEqual(["unknown-application"]);
    const withdrawn = after(granted(), {
      kind: "application-withdrawn",
      on: "2026-03-11",
      role: "applicant",
      applicationId: "a1",
    });
    expect(balances(withdrawn)).toMatchObject({ granted: 400_000, unallocated: 550_000 });
    expect(
      codes(after(granted(), paid(1)), {
        kind: "application-withdrawn",
        on: "2026-04-11",
        role: "applicant",
        applicationId: "a1",
      }),
    ).toEqual(["already-paid"]);
  });
});

describe("decisions", () => {
  test("a proposal covers what waits, is made from what holds now, and stays within the money", () => {
    const state = assessed();
    const proposal = proposalOn(state, "2026-03-03");
    expect(codes(state, proposal)).toEqual([]);
    const wrong = {
      ...proposal,
      inputs: "sha256:0",
      awards: [
        { applicationId: "a1", awardOre: 2_000_000 },
        { applicationId: "a9", awardOre: 0 },
      ],
    } as RoundEventInput;
    expect(codes(state, wrong)).toEqual([
      "inputs-differ",
      "left-out",
      "left-out",
      "unknown-application",
      "money-short",
    ]);
    const open = after(emptyRound, opened(), received(applicationOf("a1", "farsta")));
    expect(codes(open, proposalOn(open, "2026-02-03"))).toEqual(["wrong-phase", "not-assessed"]);
    expect(codes(granted(), proposal)).toContain("wrong-status");
  });

  test("the board decides on a proposal, and says why it departs from it", () => {
    const award = { applicationId: "a1", awardOre: 300_000 };
    const decision = { kind: "decided", on: "2026-03-10", ...board, awards: [award] } as const;
    expect(codes(assessed(), decision)).toEqual(["no-proposal"]);
    const proposed = after(assessed(), (now) => proposalOn(now, "2026-03-03"));
    expect(codes(proposed, decision)).toEqual(["motive-missing"]);
    const moved = after(proposed, { ...decision, awards: [{ ...award, motive: "The stall is shared." }] });
    expect(moved.applications.get("a1")).toMatchObject({
      status: "granted",
      grantedOre: 300_000,
      appealUntil: "2026-03-31",
    });
  });

  test("no decision bends a rule, a minimum or the money", () => {
    const proposed = after(assessed(), (now) => proposalOn(now, "2026-03-03"));
    const motive = "x";
    const decide = (...awards: { applicationId: string; awardOre: number }[]) =>
      codes(proposed, {
        kind: "decided",
        on: "2026-03-10",
        ...board,
        awards: awards.map((award) => ({ ...award, motive })),
      });
    expect(decide({ applicationId: "a1", awardOre: 400_001 })).toEqual(["award-above-claim"]);
    expect(decide({ applicationId: "a2", awardOre: 99_999 })).toEqual(["award-below-minimum"]);
    expect(decide({ applicationId: "a3", awardOre: 1 })).toEqual(["award-above-claim"]);
    expect(decide({ applicationId: "a9", awardOre: 1 })).toEqual(["unknown-application"]);
    const poor = assessAll(
      after(emptyRound, opened({ budgetOre: 500_000 }), received(applicationOf("a1", "farsta")), closedCall),
      "2026-03-02",
    );
    const spent = after(
      poor,
      { kind: "carried-over", on: "2026-03-02", role: "board", toRound: "2027-1", ore: 200_000 },
      (now) => proposalOn(now, "2026-03-03"),
    );
    expect(
      codes(spent, {
        kind: "decided",
        on: "2026-03-10",
        ...board,
        awards: [{ applicationId: "a1", awardOre: 400_000, motive }],
      }),
    ).toEqual(["money-short"]);
  });

  test("one applicant's awards of the same day count against the year together", () => {
    const state = after(
      assessAll(
        after(
          emptyRound,
          opened(),
          received(applicationOf("a1", "farsta")),
          received(applicationOf("a2", "farsta")),
          closedCall,
        ),
        "2026-03-02",
      ),
      (now) => proposalOn(now, "2026-03-03"),
    );
    const decide = (first: number, second: number) =>
      codes(state, {
        kind: "decided",
        on: "2026-03-10",
        ...board,
        awards: [
          { applicationId: "a1", awardOre: first, motive: "x" },
          { applicationId: "a2", awardOre: second, motive: "x" },
        ],
      });
    expect(decide(400_000, 300_001)).toEqual(["award-above-claim"]);
    expect(decide(400_000, 300_000)).toEqual([]);
  });

  test("whoever has declared a conflict takes no part", () => {
    const state = after(
      assessed(),
      { kind: "conflict-declared", on: "2026-03-02", role: "board", office: "chair", applicantId: "farsta" },
      (now) => proposalOn(now, "2026-03-03"),
    );
    const decide = (applicationId: string, offices: string[]) =>
      eventRefusals(state, {
        kind: "decided",
        on: "2026-03-10",
        role: "board",
        offices,
        awards: [{ applicationId, awardOre: 400_000 }],
      });
    expect(decide("a1", ["chair", "seat-2"])).toEqual([
      { code: "decider-conflicted", values: { office: "chair", applicantId: "farsta" } },
    ]);
    expect(decide("a1", ["seat-2", "seat-3"])).toEqual([]);
    expect(decide("a2", ["chair"])).toEqual([]);
  });

  test("the delegate decides small sums without a proposal, in a rolling round at once", () => {
    const state = assessAll(
      after(
        emptyRound,
        opened({ closes: null }),
        received(applicationOf("a1", "farsta", { requestedOre: 50_000 })),
        received(applicationOf("a2", "tyreso")),
      ),
      "2026-02-02",
    );
    const decide = (applicationId: string, awardOre: number, from = state) =>
      codes(from, {
        kind: "decided",
        on: "2026-02-03",
        role: "delegate",
        offices: ["delegate"],
        awards: [{ applicationId, awardOre }],
      });
    expect(decide("a1", 50_000)).toEqual([]);
    expect(decide("a2", 50_001)).toEqual(["above-delegation"]);
    const none = after(
      emptyRound,
      opened({ closes: null }, { delegationLimitOre: 0 }),
      received(applicationOf("a1", "x")),
    );
    expect(decide("a1", 0, assessAll(none, "2026-02-02"))).toEqual(["above-delegation"]);
    expect(codes(state, proposalOn(state, "2026-02-03"))).toEqual([]);
  });

  test("in a rolling round, an overdue report stops the next grant", () => {
    const first = after(
      emptyRound,
      opened({ closes: null }),
      received(applicationOf("a1", "farsta", { requestedOre: 50_000 })),
      (now) => assessedBy(now, "a1", "2026-02-02"),
      {
        kind: "decided",
        on: "2026-02-03",
        role: "delegate",
        offices: ["delegate"],
        awards: [{ applicationId: "a1", awardOre: 50_000 }],
      },
      { ...received(applicationOf("a2", "farsta")), on: "2026-03-01" } as RoundEventInput,
    );
    expect(assessedBy(first, "a2", "2026-06-09")).toMatchObject({ eligible: true, claimOre: 400_000 });
    expect(assessedBy(first, "a2", "2026-06-10")).toMatchObject({ eligible: false });
    const later = after(first, {
      kind: "report-due",
      on: "2026-06-01",
      role: "board",
      applicationId: "a1",
      dueOn: "2026-06-30",
    });
    expect(assessedBy(later, "a2", "2026-06-10")).toMatchObject({ eligible: true });
  });
});

describe("appeals", () => {
  const appeal = (applicationId: string, on = "2026-03-31"): RoundEventInput => ({
    kind: "appeal-lodged",
    on,
    role: "applicant",
    applicationId,
    grounds: "It does turn outward.",
  });
  const answer = (upheld: boolean): RoundEventInput => ({
    kind: "appeal-decided",
    on: "2026-04-02",
    ...board,
    applicationId: "a3",
    upheld,
    motive: "The square is open to all.",
  });
  const upheld = () =>
    assessAll(
      after(granted(), appeal("a3"), answer(true), {
        kind: "application-amended",
        on: "2026-04-02",
        role: "secretary",
        application: applicationOf("a3", "nacka", { requestedOre: 200_000 }),
      }),
      "2026-04-03",
    );
  const change = (awardOre: number, given: object = {}): RoundEventInput => ({
    kind: "grants-changed",
    on: "2026-04-05",
    ...board,
    awards: [{ applicationId: "a3", awardOre, ...given }],
  });

  test("within the time, once", () => {
    expect(codes(granted(), appeal("a3", "2026-04-01"))).toEqual(["appeal-too-late"]);
    const dismissed = after(granted(), appeal("a3"), answer(false));
    expect(dismissed.applications.get("a3")!.status).toBe("declined");
    expect(codes(dismissed, appeal("a3", "2026-04-02"))).toEqual(["appeal-too-late", "already-appealed"]);
    const about = { ...answer(false), applicationId: "a1" } as RoundEventInput;
    expect(after(granted(), appeal("a1"), about).applications.get("a1")!.status).toBe("granted");
    const conflict = { kind: "conflict-declared", on: "2026-04-01", role: "board", office: "chair" } as const;
    const recused = after(granted(), appeal("a3"), { ...conflict, applicantId: "nacka" });
    expect(codes(recused, answer(true))).toEqual(["decider-conflicted"]);
  });

  test("an upheld appeal is paid from the reserve first, by the re-run, and nobody's promise is broken", () => {
    const state = upheld();
    expect(state.applications.get("a3")).toMatchObject({ status: "reopened", beforeAppealOre: 0, claimOre: 200_000 });
    expect(codes(state, change(150_000))).toEqual(["no-proposal"]);
    const rerun = after(state, (now) => reRunOn(now, "2026-04-04"));
    const foundOre = rerun.reRun!.awards.get("a3")!;
    expect(foundOre).toBe(200_000);
    expect(codes(rerun, change(foundOre - 1))).toEqual(["motive-missing"]);
    expect(codes(rerun, change(foundOre))).toEqual([]);
    const changed = after(rerun, change(foundOre));
    expect(changed.applications.get("a3")).toMatchObject({ status: "granted", grantedOre: 200_000 });
    expect(balances(changed)).toEqual({
      budget: -1_000_000,
      "carried-in": -50_000,
      granted: 1_000_000,
      unallocated: 50_000,
    });
    const less = (awardOre: number, motive?: string) =>
      codes(after(rerun, paid(300_000, { on: "2026-04-05" })), {
        kind: "grants-changed",
        on: "2026-04-06",
        ...board,
        awards: [{ applicationId: "a1", awardOre, ...(motive && { motive }) }],
      });
    expect(less(350_000)).toEqual(["motive-missing"]);
    expect(less(350_000, "The stall is cancelled in part.")).toEqual([]);
    expect(less(299_999, "x")).toEqual(["award-below-paid"]);
    const lowered = after(rerun, {
      kind: "grants-changed",
      on: "2026-04-06",
      ...board,
      awards: [
        { applicationId: "a1", awardOre: 0, motive: "x" },
        { applicationId: "a3", awardOre: 200_000 },
      ],
    });
    expect(balances(lowered)).toMatchObject({ granted: 600_000, unallocated: 450_000 });
    expect(lowered.applications.get("a1")!.status).toBe("declined");
  });

  test("no re-run without an upheld appeal, none from other inputs, no more than there is", () => {
    const declined = granted();
    expect(codes(declined, reRunOn(declined, "2026-04-04"))).toEqual(["nothing-to-re-run"]);
    const state = upheld();
    expect(codes(state, { ...reRunOn(state, "2026-04-04"), inputs: "sha256:0" } as RoundEventInput)).toEqual([
      "inputs-differ",
    ]);
    const poorer = after(
      state,
      { kind: "carried-over", on: "2026-04-03", role: "board", toRound: "2027-1", ore: 150_000 },
      (now) => reRunOn(now, "2026-04-04"),
    );
    expect(codes(poorer, change(200_000))).toEqual(["money-short"]);
  });
});

describe("money", () => {
  test("paid in advance, reported, partly repaid, partly waived", () => {
    const reported = after(granted(), paid(250_000), paid(150_000), report(300_000));
    const settled = after(reported, treasurer("report-accepted"));
    expect(settled.applications.get("a1")).toMatchObject({ status: "settled", usedOre: 300_000 });
    expect(codes(settled, treasurer("repayment-demanded", { ore: 100_001 }))).toEqual(["more-than-due"]);
    const back = after(
      settled,
      treasurer("repayment-demanded", { ore: 100_000 }),
      treasurer("repayment-received", { ore: 90_000 }),
    );
    expect(codes(back, treasurer("repayment-received", { ore: 10_001 }))).toEqual(["more-than-due"]);
    const waived = after(back, {
      kind: "repayment-waived",
      on: "2026-08-01",
      role: "board",
      applicationId: "a1",
      ore: 10_000,
      motive: "A small sum, and the association has closed.",
    });
    expect(balances(waived)).toMatchObject({ used: 300_000, waived: 10_000, granted: 400_000, unallocated: 240_000 });
    expect(trialBalance(waived)).toMatchObject({ fundsOre: 1_050_000, netPaidOre: 310_000 });
  });

  test("what was granted and not needed is released, and what is needed can be paid after the report", () => {
    const accepted = (spentOre: number) =>
      after(granted(), paid(100_000), report(spentOre, { otherFundingOre: 20_000 }), treasurer("report-accepted"));
    expect(accepted(320_000).applications.get("a1")).toMatchObject({ grantedOre: 300_000, usedOre: 100_000 });
    const rest = after(accepted(320_000), paid(200_000, { on: "2026-07-02" }));
    expect(balances(rest)).toMatchObject({ used: 300_000, unallocated: 250_000 });
    expect(accepted(50_000).applications.get("a1")).toMatchObject({ grantedOre: 100_000, usedOre: 30_000 });
  });

  test("paid on accounts: not before the report is accepted, and never above the cost that is not covered", () => {
    const state = granted({ payment: "on-accounts" });
    expect(codes(state, paid(1))).toEqual(["paid-on-accounts"]);
    const accepted = after(
      state,
      report(450_000, { otherFundingOre: 50_000, ownShareOre: 30_000 }),
      treasurer("report-accepted"),
    );
    expect(codes(accepted, paid(370_001, { on: "2026-07-02" }))).toEqual(["more-than-due"]);
    const done = after(accepted, paid(370_000, { on: "2026-07-02" }));
    expect(balances(done)).toMatchObject({ used: 370_000, granted: 400_000, unallocated: 180_000 });
  });

  test("without a report in time, all that was paid can be demanded back", () => {
    const state = after(granted(), paid(300_000));
    const demand = (on: string, ore = 300_000) => treasurer("repayment-demanded", { on, ore });
    expect(codes(state, demand("2026-06-09"))).toEqual(["more-than-due"]);
    const demanded = after(state, demand("2026-06-10", 200_000));
    expect(demanded.applications.get("a1")).toMatchObject({ status: "settled", grantedOre: 300_000, usedOre: 0 });
    expect(balances(demanded)).toMatchObject({ demanded: 200_000, paid: 100_000, granted: 400_000 });
    expect(codes(demanded, demand("2026-06-11", 100_000))).toEqual([]);
    const another = after(demanded, treasurer("repayment-received", { ore: 200_000 }));
    expect(reportMissing(another.applications.get("a1")!, "2026-07-02")).toBe(true);
    const allBack = after(
      another,
      treasurer("repayment-demanded", { ore: 100_000 }),
      treasurer("repayment-received", { ore: 100_000 }),
    );
    expect(reportMissing(allBack.applications.get("a1")!, "2026-07-02")).toBe(false);
  });

  test("a round closes when nothing is open, and what is left is returned", () => {
    const state = after(granted(), paid(400_000), report(400_000), treasurer("report-accepted"));
    const close = (on: string): RoundEventInput => ({ kind: "closed", on, role: "board" });
    expect(eventRefusals(state, close("2026-07-01"))).toEqual([
      { code: "still-open", values: { applicationIds: ["a2"] } },
    ]);
    const ending = after(
      state,
      { kind: "application-withdrawn", on: "2026-07-01", role: "secretary", applicationId: "a2" },
      { kind: "carried-over", on: "2026-07-02", role: "board", toRound: "2027-1", ore: 600_000 },
    );
    expect(
      codes(ending, { kind: "carried-over", on: "2026-07-02", role: "board", toRound: "2027-1", ore: 50_001 }),
    ).toEqual(["money-short"]);
    const over = after(ending, close("2026-07-03"));
    expect(balances(over)).toEqual({
      budget: -1_000_000,
      "carried-in": -50_000,
      used: 400_000,
      "carried-over": 600_000,
      returned: 50_000,
    });
    expect(codes(over, paid(1, { on: "2026-08-01" }))).toEqual(["wrong-phase", "more-than-due"]);
    const waiting = after(
      granted(),
      { kind: "application-withdrawn", on: "2026-03-11", role: "applicant", applicationId: "a1" },
      {
        kind: "application-withdrawn",
        on: "2026-03-11",
        role: "applicant",
        applicationId: "a2",
      },
    );
    expect(codes(waiting, close("2026-03-31"))).toEqual(["still-open"]);
    expect(codes(waiting, close("2026-04-01"))).toEqual([]);
  });
});

test("every reason has words in both languages", () => {
  const values = {
    kind: "re-run",
    applicationId: "a1",
    applicantId: "farsta",
    status: "granted",
    phase: "open",
    role: "board",
    allowed: ["delegate"],
    on: "2026-01-01",
    lastOn: "2026-01-02",
    opens: "2026-01-01",
    closes: "2026-03-01",
    lastDay: "2026-03-21",
    eligible: true,
    claimOre: 100,
    awardOre: 200,
    minimumOre: 300,
    paidOre: 400,
    limitOre: 500,
    proposedOre: 600,
    neededOre: 700,
    availableOre: 800,
    ore: 900,
    dueOre: 1000,
    office: "chair",
    inputs: "sha256:0",
    applicationIds: ["a1", "a2"],
  };
  const all = [
    "wrong-phase",
    "wrong-role",
    "wrong-status",
    "before-last-event",
    "call-not-begun",
    "call-over",
    "call-not-over",
    "unknown-application",
    "known-application",
    "other-applicant",
    "assessment-differs",
    "not-assessed",
    "inputs-differ",
    "left-out",
    "no-proposal",
    "nothing-to-re-run",
    "award-above-claim",
    "award-below-minimum",
    "award-below-paid",
    "above-delegation",
    "decider-conflicted",
    "motive-missing",
    "money-short",
    "appeal-too-late",
    "already-appealed",
    "already-paid",
    "paid-on-accounts",
    "more-than-due",
    "still-open",
  ] as const;
  const said = all.flatMap((code) =>
    (["sv", "en"] as const).map((lang) => `${code} ${lang}: ${explainRounds({ code, values } as never, lang)}`),
  );
  expect(said.filter((line) => /undefined|NaN/.test(line))).toEqual([]);
  expect(said.join("\n")).toMatchSnapshot();
  const other = { ...values, kind: "proposal-made", eligible: false } as never;
  expect(explainRounds({ code: "no-proposal", values: other }, "sv")).toBe(
    "Det finns inget förslag som gäller att besluta om.",
  );
  expect(explainRounds({ code: "no-proposal", values: other }, "en")).toBe("There is no valid proposal to decide on.");
  expect(explainRounds({ code: "assessment-differs", values: other }, "sv")).toContain("inte få bidrag");
  expect(explainRounds({ code: "assessment-differs", values: other }, "en")).toContain("not get a grant");
});
