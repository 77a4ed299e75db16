import {
  emptyRound,
  inputsFingerprint,
  journal,
  noEvents,
  proposalInputs,
  type RecordedRound,
  readRound,
  record,
  replayRound,
  standingsOf,
  statusWords,
  trialBalance,
} from "@vanstervind/fund-allocation/rounds";
import { describe, expect, test } from "vitest";
import { after, applicantOf, applicationOf, assessedBy, opened, received } from "./round.ts";

/** A rolling round with a grant that has been paid to one and not yet to another. */
const rolling = (id: string): RecordedRound => {
  const call = opened({ id, closes: null }, { delegationLimitOre: 400_000 });
  let round = record(
    noEvents,
    call,
    received(applicationOf("a1", "farsta")),
    received(applicationOf("a2", "tyreso", { startsOn: "2026-12-01" })),
    received(applicationOf("a3", "nacka", { outward: false })),
  );
  for (const applicationId of ["a1", "a2", "a3"])
    round = record(round, assessedBy(round.state, applicationId, "2026-02-02"));
  const decision = { kind: "decided", on: "2026-02-03", role: "delegate", offices: ["delegate"] } as const;
  return record(
    round,
    { ...decision, awards: [{ applicationId: "a1", awardOre: 400_000 }] },
    { ...decision, awards: [{ applicationId: "a2", awardOre: 100_000 }] },
    { ...decision, awards: [{ applicationId: "a3", awardOre: 0 }] },
    { kind: "paid", on: "2026-03-01", role: "treasurer", applicationId: "a1", ore: 400_000 },
  );
};

describe("the record", () => {
  test("is replayed to the same state and read back from its text", () => {
    const { ledger, state } = rolling("2026-1");
    expect(replayRound(ledger)).toEqual(state);
    expect(readRound(JSON.parse(JSON.stringify(ledger)), { source: "round.json" })).toEqual(ledger);
  });

  test("takes all events or none, and leaves what was given", () => {
    const before = rolling("2026-1");
    const { length } = before.ledger;
    const fine = { kind: "call-closed", on: "2026-03-02", role: "secretary" } as const;
    expect(() => record(before, fine, { kind: "closed", on: "2026-03-02", role: "board" })).toThrow("a1");
    expect(before.ledger).toHaveLength(length);
    expect(record(before, fine).ledger).toHaveLength(length + 1);
  });

  test("the journal has every movement, and its sums are those of the trial balance", () => {
    const { ledger, state } = rolling("2026-1");
    const rows = journal(ledger);
    expect(
      rows.map(({ kind, debit, credit, ore, applicationId }) => [kind, debit, credit, ore, applicationId]),
    ).toEqual([
      ["call-opened", "unallocated", "budget", 900_000, null],
      ["call-opened", "reserve", "budget", 100_000, null],
      ["call-opened", "unallocated", "carried-in", 50_000, null],
      ["decided", "granted", "unallocated", 400_000, "a1"],
      ["decided", "granted", "unallocated", 100_000, "a2"],
      ["paid", "paid", "granted", 400_000, "a1"],
    ]);
    for (const { account, debitOre, creditOre } of trialBalance(state).rows) {
      expect(rows.reduce((sum, row) => sum + (row.debit === account ? row.ore : 0), 0)).toBe(debitOre);
      expect(rows.reduce((sum, row) => sum + (row.credit === account ? row.ore : 0), 0)).toBe(creditOre);
    }
    expect(() => journal(ledger, { head: "sha256:0" })).toThrow(expect.objectContaining({ code: "ledger-broken" }));
  });
});

describe("standings", () => {
  test("what several rounds have granted this year, and which reports are late", () => {
    const ledgers = [rolling("2026-1").ledger, rolling("2026-2").ledger];
    expect(standingsOf(ledgers, "2026-06-09").rows).toEqual([
      { applicantId: "farsta", grantedThisYearOre: 800_000, missingReports: [] },
      { applicantId: "tyreso", grantedThisYearOre: 200_000, missingReports: [] },
    ]);
    expect(standingsOf(ledgers, "2026-06-10").rows[0]!.missingReports).toEqual(["2026-1/a1", "2026-2/a1"]);
    expect(standingsOf(ledgers, "2027-01-10")).toEqual({
      asOf: "2027-01-10",
      rows: [{ applicantId: "farsta", grantedThisYearOre: 0, missingReports: ["2026-1/a1", "2026-2/a1"] }],
      sources: ledgers.map((ledger, i) => ({ roundId: `2026-${i + 1}`, head: ledger.at(-1)!.hash })),
    });
    expect(() => standingsOf([[]], "2026-06-09")).toThrow(expect.objectContaining({ code: "round-not-opened" }));
  });
});

test("a proposal's inputs: who waits, as the rules see them, and what is free; in any order the same fingerprint", () => {
  const { state } = rolling("2026-1");
  expect(() => proposalInputs(emptyRound, "2026-03-02")).toThrow(expect.objectContaining({ code: "round-not-opened" }));
  const more = after(
    state,
    { ...received(applicationOf("a4", "farsta")), on: "2026-03-02" } as ReturnType<typeof received>,
    { ...received(applicationOf("a5", "huddinge")), on: "2026-03-02" } as ReturnType<typeof received>,
  );
  const inputs = proposalInputs(more, "2026-03-03");
  expect(inputs.round).toMatchObject({ budgetOre: 550_000, reserveOre: 100_000 });
  expect(inputs.applications.map(({ id }) => id)).toEqual(["a4", "a5"]);
  expect(inputs.applicants.map(({ id, grantedThisYearOre }) => [id, grantedThisYearOre])).toEqual([
    ["farsta", 400_000],
    ["huddinge", 0],
  ]);
  const turned = {
    ...inputs,
    applicants: [...inputs.applicants].reverse(),
    applications: [...inputs.applications].reverse(),
  };
  expect(inputsFingerprint(turned)).toBe(inputsFingerprint(inputs));
  expect(inputs.applicants[1]!.name).toBe(applicantOf("huddinge").name);
});

test("every status has a word in each language", () => {
  expect(Object.values(statusWords).every(({ sv, en }) => sv.length > 0 && en.length > 0)).toBe(true);
});
