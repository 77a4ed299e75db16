import { compareIds, parse } from "@vanstervind/core";
import { append, fingerprint } from "@vanstervind/ledger";
import type { Alternative } from "../alternative.ts";
import type { Model } from "../model.ts";
import { type RankOptions, rank } from "../rank.ts";
import type { Ranking } from "../ranking.ts";
import { type History, type RankingEntry, Signature } from "./history.ts";
import { rankingFingerprint } from "./internal/ranking-fingerprint.ts";

/** All that a ranking is made from. Keep it as long as the history: it holds only their fingerprints. */
export interface RankingInputs {
  /** What was ranked. */
  readonly alternatives: readonly Alternative[];
  /** How it was judged. */
  readonly model: Model;
  /** The options that `rank` was given. */
  readonly options?: RankOptions;
}

/** A history with one more ranking in it. */
export interface RecordedRanking {
  /** The history with the new entry last. */
  readonly history: History;
  /** The ranking. */
  readonly ranking: Ranking;
}

/**
 * Ranks, and records that it was done: by which office, when, and the fingerprints of the model, the alternatives, the
 * options and the outcome.
 *
 * The inputs themselves are not in the history: store them beside it, for {@link replayHistory}. The order of the
 * alternatives does not matter. O(n (c + log n)), and the length of the inputs and the ranking as JSON.
 *
 * @param history - What was recorded so far; `[]` to begin with.
 * @param signature - The office and the date; dates are given, as nothing here reads a clock.
 * @throws `invalid-input` when office or date is missing, and whatever `rank` throws.
 * @example
 * ```ts
 * import { additive } from "@vanstervind/priority-scoring";
 * import { recordRanking, replayHistory } from "@vanstervind/priority-scoring/history";
 *
 * const model = additive([{ weight: 1, criterion: {
 *   id: "homes", name: { sv: "bostäder", en: "homes" }, unit: "homes", direction: "increasing",
 *   source: "SCB", date: "2023-12-31", value: { kind: "linear", low: 0, high: 1000 },
 * } }]);
 * const inputs = { model, alternatives: [{ id: "a", name: "Almby", kind: "area", values: { homes: 900 } }] } as const;
 * const { history, ranking } = recordRanking([], inputs, { by: "the secretariat", date: "2026-02-01" });
 * ranking.rows[0]?.score; // => 0.9
 * replayHistory(history, [inputs]).same; // => true
 * const renewed = { ...inputs, alternatives: [{ ...inputs.alternatives[0], values: { homes: 905 } }] };
 * replayHistory(history, [renewed]).entries.map(({ outcome }) => outcome); // => ["inputs-missing"]
 * ```
 */
export const recordRanking = (history: History, inputs: RankingInputs, signature: Signature): RecordedRanking => {
  const signed = parse(Signature, signature, { source: "the signature" });
  const { entry, ranking } = rankingEntry(inputs, signed);
  return { history: append(history, entry), ranking };
};

/** The entry that inputs lead to, and the ranking itself. */
export const rankingEntry = (
  inputs: RankingInputs,
  { by, date }: Signature,
): { readonly entry: RankingEntry; readonly ranking: Ranking } => {
  const ranking = rank(inputs.alternatives, inputs.model, inputs.options);
  return {
    ranking,
    entry: { kind: "ranking", by, date, ...inputFingerprints(inputs), outcome: rankingFingerprint(ranking) },
  };
};

/** The fingerprints by which inputs are known. */
export const inputFingerprints = ({
  alternatives,
  model,
  options = {},
}: RankingInputs): Pick<RankingEntry, "model" | "alternatives" | "options"> => ({
  model: fingerprint(model),
  alternatives: fingerprint(alternatives.toSorted((a, b) => compareIds(a.id, b.id))),
  options: fingerprint(options),
});
