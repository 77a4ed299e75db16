import { DomainError, parse } from "@vanstervind/core";
import { append } from "@vanstervind/ledger";
import type { Decision } from "../decide.ts";
import { type DecisionEntry, type History, type RecordedRow, Signature } from "./history.ts";
import { rankingFingerprint } from "./internal/ranking-fingerprint.ts";

/**
 * Records a decision: for every alternative what was proposed (rank and score) and what was decided, and each override
 * with its reason, role and date.
 *
 * The ranking that it decides on must be in the history, so that no one can say later that something else was proposed.
 * O(n), and the length of the ranking and the decision as JSON.
 *
 * @param history - With the ranking in it, by {@link recordRanking}.
 * @param decision - What `decide` returned.
 * @param signature - The office that decided and the date; no person's name.
 * @throws `unrecorded-proposal` when the ranking is not in the history; `invalid-input` when office or date is missing.
 * @example
 * ```ts
 * import { additive, decide } from "@vanstervind/priority-scoring";
 * import { recordDecision, recordRanking } from "@vanstervind/priority-scoring/history";
 *
 * const model = additive([{ weight: 1, criterion: {
 *   id: "homes", name: { sv: "bostäder", en: "homes" }, unit: "homes", direction: "increasing",
 *   source: "SCB", date: "2023-12-31", value: { kind: "linear", low: 0, high: 1000 },
 * } }]);
 * const area = (id: string, homes: number) => ({ id, name: id, kind: "area", values: { homes } }) as const;
 * const alternatives = [area("a", 900), area("b", 500)];
 * const board = { by: "the district board", date: "2026-03-01" };
 * const { history, ranking } = recordRanking([], { alternatives, model }, { by: "the secretariat", date: "2026-02-01" });
 * const decision = decide(ranking, [{ id: "b", move: "place", rank: 1, reason: "A school closes there.", ...board }]);
 * const entry = recordDecision(history, decision, board).at(-1)!.body;
 * entry.kind === "decision" && entry.rows.map(({ id, proposedRank, decidedRank }) => [id, proposedRank, decidedRank]);
 * // => [["b", 2, 1], ["a", 1, 2]]
 * recordDecision([], decision, board); // throws unrecorded-proposal
 * ```
 */
export const recordDecision = (history: History, decision: Decision, signature: Signature): History => {
  const signed = parse(Signature, signature, { source: "the signature" });
  const entry = decisionEntry(decision, signed);
  const isRecorded = history.some(({ body }) => body.kind === "ranking" && body.outcome === entry.proposal);
  if (!isRecorded) {
    throw new DomainError("unrecorded-proposal", `The ranking ${entry.proposal} that was decided on is not recorded.`, {
      values: { proposal: entry.proposal },
      hint: "Record it first, with recordRanking.",
    });
  }
  return append(history, entry);
};

/** The entry that a decision leads to. */
export const decisionEntry = (decision: Decision, { by, date }: Signature): DecisionEntry => {
  const { proposal, rows, excluded } = decision;
  return {
    kind: "decision",
    by,
    date,
    proposal: rankingFingerprint(proposal),
    rows: [
      ...rows.map(({ id, name, proposedRank, score, decidedRank, override }): RecordedRow => {
        return { id, name, proposedRank, score, decidedRank, override };
      }),
      ...excluded.map(({ id, name, proposed, override }): RecordedRow => {
        const [proposedRank, score] = [proposed?.rank ?? null, proposed?.score ?? null];
        return { id, name, proposedRank, score, decidedRank: null, override };
      }),
    ],
  };
};
