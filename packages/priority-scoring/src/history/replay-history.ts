import type { IsoDate } from "@vanstervind/core";
import { canonicalJson, type Verification, type VerifyOptions, verify } from "@vanstervind/ledger";
import { decide } from "../decide.ts";
import type { Ranking } from "../ranking.ts";
import type { History, HistoryEntry } from "./history.ts";
import { decisionEntry } from "./record-decision.ts";
import { inputFingerprints, type RankingInputs, rankingEntry } from "./record-ranking.ts";

/** What a replay of a history shows. */
export interface Replay {
  /** Whether every entry is as it was written and comes out the same, byte for byte. */
  readonly same: boolean;
  /** Whether the ledger itself is intact. */
  readonly ledger: Verification;
  /** Every entry in its order. */
  readonly entries: readonly ReplayedEntry[];
}

/** How one entry came out when it was made anew. */
export interface ReplayedEntry {
  /** Its place, counted from 0. */
  readonly index: number;
  /** What it is. */
  readonly kind: HistoryEntry["kind"];
  /** The office it is by. */
  readonly by: string;
  /** Its date. */
  readonly date: IsoDate;
  /**
   * `same`: byte for byte. `differs`: made anew it is another. `inputs-missing`: none of the stored inputs has its
   * fingerprints, or the ranking that it decides on could not be made anew.
   */
  readonly outcome: "same" | "differs" | "inputs-missing";
}

/**
 * Makes every ranking and decision of a history anew from the stored inputs, and compares byte for byte.
 *
 * It shows that the same inputs still lead to the same priorities, or which entry they do not. An entry `differs` when
 * it was forged with a chain of hashes of its own, or when a later version of this package scores otherwise. That the
 * end was cut off shows only by a `head` that was kept elsewhere. O(all rankings made anew).
 *
 * @param inputs - What the rankings were made from, in any order.
 * @param options - `head`: the hash that the last entry must have, such as one printed in minutes.
 * @example
 * ```ts
 * import { replayHistory } from "@vanstervind/priority-scoring/history";
 *
 * replayHistory([], []); // => { same: true, ledger: { intact: true, head: null }, entries: [] }
 * ```
 */
export const replayHistory = (
  history: History,
  inputs: readonly RankingInputs[],
  options: VerifyOptions = {},
): Replay => {
  const ledger = verify(history, options);
  const stored = new Map(inputs.map((each) => [canonicalJson(inputFingerprints(each)), each]));
  const rankings = new Map<string, Ranking>();

  /** The entry made anew; `null` without its inputs. */
  const anew = (body: HistoryEntry): HistoryEntry | null => {
    if (body.kind === "ranking") {
      const { model, alternatives, options: asked } = body;
      const found = stored.get(canonicalJson({ model, alternatives, options: asked }));
      if (found === undefined) return null;
      const { entry, ranking } = rankingEntry(found, body);
      rankings.set(entry.outcome, ranking);
      return entry;
    }
    const proposal = rankings.get(body.proposal);
    if (proposal === undefined) return null;
    const overrides = body.rows.flatMap(({ override }) => override ?? []);
    return decisionEntry(decide(proposal, overrides), body);
  };

  const entries = history.map(({ body }, index): ReplayedEntry => {
    const { kind, by, date } = body;
    return { index, kind, by, date, outcome: outcomeOf(body, anew) };
  });
  return { same: ledger.intact && entries.every(({ outcome }) => outcome === "same"), ledger, entries };
};

const outcomeOf = (body: HistoryEntry, anew: (body: HistoryEntry) => HistoryEntry | null): ReplayedEntry["outcome"] => {
  try {
    const again = anew(body);
    if (again === null) return "inputs-missing";
    return canonicalJson(again) === canonicalJson(body) ? "same" : "differs";
  } catch {
    // What `rank` or `decide` refuses was never ranked or decided so.
    return "differs";
  }
};
