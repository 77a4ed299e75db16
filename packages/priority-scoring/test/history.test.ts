import { createRandom } from "@vanstervind/core";
import { append, type Ledger, readLedger } from "@vanstervind/ledger";
import { decide, type MissingRule, type Override } from "@vanstervind/priority-scoring";
import {
  type History,
  HistoryEntry,
  type RankingInputs,
  recordDecision,
  recordRanking,
  replayHistory,
} from "@vanstervind/priority-scoring/history";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze, problemWithGaps } from "./arbitraries.ts";

const secretariat = { by: "kansliet", date: "2026-02-01" };
const board = { by: "distriktsstyrelsen", date: "2026-03-01" };
const rules: readonly MissingRule[] = ["exclude", "worst", "best", "interval"];

/** A history of a ranking and a decision on it, with the inputs to make it anew. */
const recorded = fc
  .tuple(problemWithGaps, fc.constantFrom(...rules), fc.boolean())
  .map(([{ model, alternatives }, missing, departs]) => {
    const inputs: RankingInputs = { model, alternatives, options: { missing } };
    const { history, ranking } = recordRanking([], deepFreeze(inputs), secretariat);
    const last = ranking.rows.at(-1);
    const overrides: Override[] =
      departs && last !== undefined
        ? [{ id: last.id, move: "place", rank: 1, reason: "Lokal kännedom.", ...board }]
        : [];
    const decision = decide(ranking, overrides);
    return { inputs, ranking, decision, history: recordDecision(history, decision, board) };
  });

const forge = (history: History, index: number, change: (body: HistoryEntry) => HistoryEntry): Ledger<HistoryEntry> =>
  append([], ...history.map(({ body }, i) => (i === index ? change(body) : body)));

describe("laws", () => {
  test("a history replays byte for byte, whatever the order of inputs and alternatives, also when read from a file", () => {
    fc.assert(
      fc.property(recorded, fc.integer(), ({ inputs, history }, seed) => {
        const shuffled = { ...inputs, alternatives: createRandom(seed).shuffle(inputs.alternatives) };
        const stored = readLedger(JSON.parse(JSON.stringify(history)), HistoryEntry);
        const other = { ...inputs, alternatives: [] };
        const replay = replayHistory(stored, [other, shuffled], { head: history.at(-1)!.hash });
        expect(replay.same).toBe(true);
        expect(replay.entries).toEqual([
          { index: 0, kind: "ranking", ...secretariat, outcome: "same" },
          { index: 1, kind: "decision", ...board, outcome: "same" },
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test("each record shows every alternative with what was proposed and what was decided", () => {
    fc.assert(
      fc.property(recorded, ({ inputs, ranking, decision, history }) => {
        const { body } = history[1]!;
        if (body.kind !== "decision") throw new Error("not a decision");
        expect(body.rows.map(({ id }) => id).toSorted()).toEqual(inputs.alternatives.map(({ id }) => id).toSorted());
        for (const row of body.rows) {
          const proposed = ranking.rows.find(({ id }) => id === row.id);
          expect([row.proposedRank, row.score]).toEqual([proposed?.rank ?? null, proposed?.score ?? null]);
          const decided = decision.rows.find(({ id }) => id === row.id);
          expect([row.decidedRank, row.override]).toEqual([decided?.decidedRank ?? null, decided?.override ?? null]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("a changed entry is found, also under a chain of its own, and so is a cut", () => {
    fc.assert(
      fc.property(recorded, ({ inputs, history }) => {
        const head = history.at(-1)!.hash;
        const changed = history.map((entry) =>
          entry.index === 0 ? { ...entry, body: { ...entry.body, date: "2026-01-01" } } : entry,
        );
        expect(replayHistory(changed, [inputs]).ledger).toEqual({ intact: false, index: 0, reason: "changed" });
        const cut = replayHistory(history.slice(0, 1), [inputs], { head });
        expect([cut.same, cut.entries.map(({ outcome }) => outcome)]).toEqual([false, ["same"]]);
        const forged = forge(history, 1, (body) =>
          body.kind === "decision"
            ? { ...body, rows: body.rows.toReversed().map((row) => ({ ...row, score: 2 })) }
            : body,
        );
        const replay = replayHistory(forged, [inputs]);
        expect(replay.ledger.intact).toBe(true);
        expect(replay.entries[1]!.outcome).toBe(inputs.alternatives.length === 0 ? "same" : "differs");
      }),
      { numRuns: 30 },
    );
  });
});

describe("cases", () => {
  const inputs: RankingInputs = {
    alternatives: ["a", "b"].map((id, i) => ({ id, name: id, kind: "area", values: { homes: 400 + i } })),
    model: {
      id: "score",
      name: { sv: "Poäng", en: "Score" },
      combine: "weightedSum",
      parts: [
        {
          weight: 1,
          criterion: {
            id: "homes",
            name: { sv: "bostäder", en: "homes" },
            unit: "homes",
            direction: "increasing",
            source: "made up",
            date: "2023-12-31",
            value: { kind: "linear", low: 0, high: 1000 },
          },
        },
      ],
    },
  };
  const { history, ranking } = recordRanking([], inputs, secretariat);
  const decided = recordDecision(history, decide(ranking, []), board);

  test("without the inputs neither the ranking nor the decision can be made anew", () => {
    const replay = replayHistory(decided, []);
    expect(replay.same).toBe(false);
    expect(replay.entries.map(({ outcome }) => outcome)).toEqual(["inputs-missing", "inputs-missing"]);
  });

  test("overrides that could not have been decided differ", () => {
    const forged = forge(decided, 1, (body) =>
      body.kind === "decision"
        ? {
            ...body,
            rows: body.rows.map((row) => ({ ...row, override: { id: "x", move: "keep", reason: "…", ...board } })),
          }
        : body,
    );
    expect(replayHistory(forged, [inputs]).entries[1]!.outcome).toBe("differs");
  });

  test("an entry without office or date is refused, and so is a decision on a ranking that is not recorded", () => {
    const refused = expect.objectContaining({ code: "invalid-input" });
    expect(() => recordRanking([], inputs, { by: " ", date: "2026-02-01" })).toThrow(refused);
    expect(() => recordRanking([], inputs, undefined as never)).toThrow(refused);
    expect(() => recordDecision(history, decide(ranking, []), { by: "styrelsen", date: "i går" })).toThrow(refused);
    expect(() => recordDecision([], decide(ranking, []), board)).toThrow(
      expect.objectContaining({ code: "unrecorded-proposal" }),
    );
  });
});
