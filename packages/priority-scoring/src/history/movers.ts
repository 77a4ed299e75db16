import type { Id } from "@vanstervind/core";
import { differences, largest } from "../internal/differences.ts";
import { scoreKey } from "../internal/score-key.ts";
import { scoreTree } from "../internal/score-tree.ts";
import type { RankedRow, Ranking } from "../ranking.ts";
import type { MoveReason } from "./history-reasons.ts";

/** What moved from one ranking to another. */
export interface Movers {
  /** Those in both, in the order of the later one. */
  readonly rows: readonly Mover[];
  /** The ids of those that only the later one ranks, in its order. */
  readonly appeared: readonly Id[];
  /** The ids of those that only the earlier one ranks, in its order. */
  readonly withdrawn: readonly Id[];
}

/** An alternative in two rankings. */
export interface Mover {
  /** The alternative's id. */
  readonly id: Id;
  /** Its name in the later one. */
  readonly name: string;
  /** Its row in the earlier one. */
  readonly before: RankedRow;
  /** Its row in the later one. */
  readonly after: RankedRow;
  /** How many ranks it rose; negative when it fell. */
  readonly rose: number;
  /** The score now less the score before. */
  readonly scoreChange: number;
  /** What each criterion did to the score: over all of them it sums to the change. */
  readonly criteria: readonly { readonly id: Id; readonly change: number }[];
  /** Why, in words by `explainHistory`. */
  readonly reasons: readonly MoveReason[];
}

/**
 * Which alternatives rose and fell between two rankings, and which criterion did it.
 *
 * Guarantees: the criteria's changes sum to the change of the score, to 12 decimals, also when the model is not the same;
 * nothing that either ranking ranks is left out. A rank depends on the others too: where it moved and the score did not
 * move with it, a reason says so. A change within the figures' uncertainty is told of like any other; see
 * {@link proposeReopening} for those beyond it. O(n c) for n alternatives and c criteria.
 *
 * @example
 * ```ts
 * import { additive, rank } from "@vanstervind/priority-scoring";
 * import { explainHistory, movers } from "@vanstervind/priority-scoring/history";
 *
 * const turnout = {
 *   id: "turnout", name: { sv: "valdeltagande", en: "turnout" }, unit: "%", direction: "decreasing",
 *   source: "Valmyndigheten", date: "2022-09-11", value: { kind: "linear", low: 50, high: 100 },
 * } as const;
 * const model = additive([{ weight: 1, criterion: turnout }]);
 * const year = (a: number, b: number) =>
 *   rank(
 *     [
 *       { id: "a", name: "Almby", kind: "area", values: { turnout: a } },
 *       { id: "b", name: "Bergby", kind: "area", values: { turnout: b } },
 *     ],
 *     model,
 *   );
 * const { rows } = movers(year(80, 90), year(80, 70));
 * rows.map(({ name, rose }) => [name, rose]); // => [["Bergby", 1], ["Almby", -1]]
 * rows[0]?.reasons.map((reason) => explainHistory(reason, "en"));
 * // => ["From rank 2 to rank 1.", "The score went from 0.2 to 0.6, mostly by turnout: from 90 % to 70 %, 0.4 of the change."]
 * ```
 */
export const movers = (previous: Ranking, next: Ranking): Movers => {
  const earlier = new Map(previous.rows.map((row) => [row.id, row]));
  const later = new Set(next.rows.map(({ id }) => id));
  const criteria = [...scoreTree(previous.model).criteria, ...scoreTree(next.model).criteria];
  const named = new Map(criteria.map(({ id, name, unit }) => [id, { criterion: name, unit }]));

  const reasonsOf = (before: RankedRow, after: RankedRow, found: ReturnType<typeof differences>): MoveReason[] => {
    const rose = before.rank - after.rank;
    const change = scoreKey(after.score) - scoreKey(before.score);
    const ranks = { from: before.rank, to: after.rank };
    const scores = { before: before.score, after: after.score };
    const reasons: MoveReason[] = [
      rose > 0
        ? { code: "rose", values: ranks }
        : rose < 0
          ? { code: "fell", values: ranks }
          : { code: "same-rank", values: { rank: after.rank } },
    ];
    const most = change === 0 ? null : largest(found, change > 0 ? 1 : -1);
    if (most !== null) {
      const levels = { levelBefore: most.second, levelAfter: most.first };
      const values = { ...named.get(most.id)!, ...levels, ...scores, part: Math.abs(most.gap) };
      reasons.push({ code: change > 0 ? "score-rose" : "score-fell", values });
    }
    if (Math.sign(rose) !== Math.sign(change)) reasons.push({ code: "others-moved", values: scores });
    return reasons;
  };

  return {
    rows: next.rows.flatMap((after): Mover[] => {
      const { id, name } = after;
      const before = earlier.get(id);
      if (before === undefined) return [];
      const found = differences(after.criteria, before.criteria);
      return [
        {
          id,
          name,
          before,
          after,
          rose: before.rank - after.rank,
          scoreChange: after.score - before.score,
          criteria: found.map(({ id: criterion, gap }) => ({ id: criterion, change: gap })),
          reasons: reasonsOf(before, after, found),
        },
      ];
    }),
    appeared: next.rows.flatMap(({ id }) => (earlier.has(id) ? [] : [id])),
    withdrawn: previous.rows.flatMap(({ id }) => (later.has(id) ? [] : [id])),
  };
};
