import { createRandom } from "@vanstervind/core";
import {
  noEvents,
  type RecordedRound,
  type RoundEventInput,
  readRound,
  record,
  replayRound,
} from "@vanstervind/fund-allocation/rounds";
import { bench, describe } from "vitest";

/** A rolling round of 500 applications that are granted, paid, reported and settled: some 3,000 events. */
const busy = (): RecordedRound => {
  const random = createRandom("rounds");
  const applications = 500;
  const round = {
    id: "2026-1",
    name: "Rolling 2026",
    budgetOre: applications * 1_000_000,
    opens: "2026-01-01",
    closes: null,
    eligibility: [{ id: "§1", kind: "outward-only" as const }],
  };
  const terms = { payment: "in-advance", appealDays: 21, reportDays: 60, delegationLimitOre: 1_000_000 } as const;
  const events: RoundEventInput[] = [
    { kind: "call-opened", on: "2026-01-01", role: "board", round, terms, carriedInOre: 0 },
  ];
  for (let i = 0; i < applications; i++) {
    const [applicationId, applicantId, ore] = [`a${i}`, `x${i}`, random.integer(100_000, 1_000_000)];
    const shared = { on: "2026-02-01", applicationId };
    events.push(
      {
        kind: "application-received",
        on: "2026-02-01",
        role: "applicant",
        application: {
          id: applicationId,
          applicantId,
          title: `Activity ${i}`,
          outward: true,
          requestedOre: ore,
          totalCostOre: ore,
          submittedOn: "2026-02-01",
          startsOn: "2026-04-01",
        },
        applicant: { id: applicantId, name: applicantId, ownFundsOre: 0, members: 10, organisationalAbility: 0.5 },
      },
      { kind: "assessed", role: "secretary", eligible: true, claimOre: ore, ...shared },
      {
        kind: "decided",
        on: "2026-02-01",
        role: "delegate",
        offices: ["delegate"],
        awards: [{ applicationId, awardOre: ore }],
      },
      { kind: "paid", role: "treasurer", ore, ...shared },
      { kind: "report-received", role: "applicant", spentOre: ore, otherFundingOre: 0, ownShareOre: 0, ...shared },
      { kind: "report-accepted", role: "treasurer", ...shared },
    );
  }
  return record(noEvents, ...events);
};

describe("a round of 500 applications and 3,001 events", () => {
  const { ledger } = busy();
  const stored = JSON.stringify(ledger);

  bench("replay: verify every hash and judge every event again", () => {
    replayRound(ledger);
  });

  bench("read from text and verify", () => {
    readRound(JSON.parse(stored));
  });
});
