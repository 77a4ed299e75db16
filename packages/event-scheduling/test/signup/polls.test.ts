import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceIn, countPoll, explainSignUp, type PollInput, type Vote } from "../../src/signup/index.ts";

const choices = [
  { id: "c", start: { date: "2026-03-10", time: "18:00" } },
  { id: "a", start: { date: "2026-03-11", time: null } },
  { id: "b", start: { date: "2026-03-11", time: null } },
  { id: "d", start: { date: "2026-03-10", time: "17:00", zone: "Europe/London" } },
];
const polls: fc.Arbitrary<PollInput> = fc.record({
  choices: fc.constantFrom(choices, choices.slice(0, 2), choices.slice(2)),
  quorum: fc.integer({ min: 0, max: 3 }),
  mustAttend: fc.subarray(["v0", "v1"]),
});
const answers = fc.constantFrom("yes" as const, "if-need-be" as const, "no" as const);
const votesFor = ({ choices: asked }: PollInput): fc.Arbitrary<Vote[]> =>
  fc
    .array(fc.dictionary(fc.constantFrom(...asked.map(({ id }) => id)), answers), { maxLength: 6 })
    .map((rows) => rows.map((given, place) => ({ id: `v${place}`, answers: { ...given } })));
const cases = polls.chain((poll) => fc.record({ poll: fc.constant(poll), votes: votesFor(poll) }));

describe("countPoll", () => {
  test("does not depend on the order of votes and choices", () => {
    fc.assert(
      fc.property(cases, ({ poll, votes }) => {
        const turned = { ...poll, choices: poll.choices.toReversed() };
        expect(countPoll(turned, votes.toReversed())).toEqual(countPoll(poll, votes));
      }),
      { numRuns: 60 },
    );
  });
  test("keeps its winner with a yes more", () => {
    fc.assert(
      fc.property(cases, ({ poll, votes }) => {
        const { winnerId } = countPoll(poll, votes);
        if (winnerId === null) return;
        const more = [...votes, { id: "more", answers: { [winnerId]: "yes" as const } }];
        expect(countPoll(poll, more).winnerId).toBe(winnerId);
        const better = votes.map(({ id, answers: given }) => ({
          id,
          answers: { ...given, [winnerId]: "yes" as const },
        }));
        expect(countPoll(poll, better).winnerId).toBe(winnerId);
      }),
      { numRuns: 100 },
    );
  });
  test("chooses what no possible choice beats, and says which are not possible", () => {
    fc.assert(
      fc.property(cases, ({ poll, votes }) => {
        const { winnerId, rows, reasons } = countPoll(poll, votes);
        const able = (id: string): Vote[] =>
          votes.filter(({ answers: given }) => given[id] === "yes" || given[id] === "if-need-be");
        for (const { choiceId, yes, ifNeedBe, no, possible } of rows) {
          expect(yes + ifNeedBe).toBe(able(choiceId).length);
          expect(yes + ifNeedBe + no).toBe(votes.length);
          const there = new Set(able(choiceId).map(({ id }) => id));
          const must = (poll.mustAttend ?? []).every((id) => there.has(id));
          expect(possible).toBe(must && there.size >= (poll.quorum ?? 0));
          if (possible) expect(able(choiceId).length).toBeLessThanOrEqual(able(winnerId!).length);
        }
        expect(winnerId === null).toBe(rows.every(({ possible }) => !possible));
        expect(reasons[0]!.code).toBe(winnerId === null ? "none-possible" : "most-can");
      }),
      { numRuns: 100 },
    );
  });
  test("breaks ties by yes, then by time whatever the zones, then by id, and says so", () => {
    const result = (ids: string[], votes: Vote[]) => {
      const { winnerId, reasons } = countPoll({ choices: choices.filter(({ id }) => ids.includes(id)) }, votes);
      return [winnerId, ...reasons.slice(1).map(({ values }) => ("by" in values ? values.by : null))];
    };
    const vote = (given: Vote["answers"]): Vote[] => [{ id: "v", answers: given }];
    expect(result(["a", "b"], vote({ a: "if-need-be", b: "yes" }))).toEqual(["b", "yes"]);
    // 17:00 in London is 18:00 in Stockholm, so only the id is left.
    expect(result(["c", "d"], [])).toEqual(["c", "id"]);
    expect(result(["a", "c"], [])).toEqual(["c", "start"]);
    expect(result(["a"], [])).toEqual(["a"]);
  });
  test("refuses who votes twice and answers to no choice", () => {
    const vote = { id: "v", answers: {} };
    expect(() => countPoll({ choices }, [vote, vote])).toThrowError("used twice");
    expect(() => countPoll({ choices }, [{ id: "v", answers: { x: "yes" } }])).toThrowError("answers no choice");
    expect(() => countPoll({ choices: [choices[0]!, choices[0]!] }, [])).toThrowError("used twice");
  });
  test("shows a time in the reader's zone, and a date as it is", () => {
    expect(choiceIn(choices[3]!, "Asia/Tokyo")).toEqual({ date: "2026-03-11", time: "02:00", zone: "Asia/Tokyo" });
    expect(choiceIn(choices[1]!, "Asia/Tokyo")).toEqual({ date: "2026-03-11", time: null, zone: null });
    expect(() => choiceIn(choices[1]!, "Mars/Base")).toThrowError("time zone");
  });
});

const p = { partyId: "p1", slotId: "kurs" };
const sentences: readonly (readonly [Parameters<typeof explainSignUp>[0], sv: string, en: string])[] = [
  [{ code: "confirmed", values: { ...p, left: 3 } }, "p1 har plats i kurs; 3 kvar.", "p1 has a place in kurs; 3 left."],
  [
    { code: "waiting", values: { ...p, place: 2 } },
    "p1 är nummer 2 i kön till kurs.",
    "p1 is number 2 on the waiting list of kurs.",
  ],
  [
    { code: "promoted", values: { ...p, left: 0 } },
    "p1 har fått plats i kurs från kön; 0 kvar.",
    "p1 has been let in to kurs from the waiting list; 0 left.",
  ],
  [{ code: "signed-up-already", values: p }, "p1 är redan anmäld till kurs.", "p1 has signed up to kurs already."],
  [
    { code: "double-booked", values: { ...p, otherId: "pass" } },
    "p1 har redan pass samtidigt som kurs.",
    "p1 has pass at the same time as kurs.",
  ],
  [
    { code: "too-large", values: { ...p, capacity: 4 } },
    "p1 är fler än de 4 som ryms i kurs.",
    "p1 are more than the 4 who find room in kurs.",
  ],
  [{ code: "cancelled", values: p }, "p1 är avanmäld från kurs.", "p1 has left kurs."],
  [{ code: "not-signed-up", values: p }, "p1 är inte anmäld till kurs.", "p1 has not signed up to kurs."],
  [
    { code: "capacity-set", values: { slotId: "kurs", capacity: 9 } },
    "kurs har nu 9 platser.",
    "kurs now has room for 9.",
  ],
  [
    { code: "room-taken", values: { slotId: "kurs", capacity: 1, confirmed: 2 } },
    "kurs kan inte ha 1 platser; 2 har redan fått plats.",
    "kurs cannot have room for 1; 2 have a place already.",
  ],
  [
    { code: "below-quorum", values: { choiceId: "tis", can: 2, quorum: 3 } },
    "2 kan tis; 3 behövs.",
    "2 can make tis; 3 are needed.",
  ],
  [
    { code: "must-attend-missing", values: { choiceId: "tis", ids: ["v1"] } },
    "tis går inte utan v1.",
    "tis cannot be held without v1.",
  ],
  [
    { code: "most-can", values: { choiceId: "tis", can: 4, yes: 3 } },
    "tis passar flest: 4 kan, 3 av dem gärna.",
    "tis suits most: 4 can, 3 of them gladly.",
  ],
  [
    { code: "tie-broken", values: { choiceId: "tis", otherId: "ons", by: "start" } },
    "tis före ons, som lika många kan: tidigare.",
    "tis before ons, which as many can make: earlier.",
  ],
  [
    { code: "none-possible", values: { choices: 3 } },
    "Inget av de 3 förslagen går.",
    "None of the 3 choices is possible.",
  ],
];
test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explainSignUp(reason, "sv")).toBe(sv);
  expect(explainSignUp(reason, "en")).toBe(en);
});
