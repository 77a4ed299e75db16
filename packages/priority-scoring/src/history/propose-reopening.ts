import { type Id, parse } from "@vanstervind/core";
import { canonicalJson } from "@vanstervind/ledger";
import * as z from "zod";
import { scoreKey } from "../internal/score-key.ts";
import { type ScoreTree, scoreTree } from "../internal/score-tree.ts";
import type { RankedRow, Ranking } from "../ranking.ts";
import type { ReopeningReason } from "./history-reasons.ts";

/** What counts as more than noise. */
export interface ReopeningOptions {
  /** How far a score must lie outside its earlier interval, in the unit of scores; at least 0. */
  readonly margin: number;
}

/** Whether a decision should be thought over. */
export interface Reopening {
  /** Whether there is any reason to. It proposes; to reopen is for those who decided. */
  readonly proposed: boolean;
  /** What changed in how alternatives are judged, in the model's order. */
  readonly model: readonly ReopeningReason[];
  /** The alternatives that changed by more than the noise, by id. */
  readonly alternatives: readonly {
    /** The alternative's id. */
    readonly id: Id;
    /** Why, in words by `explainHistory`. */
    readonly reason: ReopeningReason;
  }[];
}

/**
 * Proposes to reopen a decision when what it was built on has changed by more than the noise.
 *
 * A score counts as changed when the interval it may lie in, missing figures at their worst and at their best, lies more
 * than the margin apart from the earlier interval: so figures that were unknown and became known are no surprise. Other
 * weights, curves, criteria, and figures of another date or source are reasons of their own. The same ranking twice
 * gives no reason. O(n log n + c).
 *
 * @param decided - The ranking that was decided on, such as `decision.proposal`.
 * @param next - The ranking by today's figures and model.
 * @throws `invalid-input` when the margin is not a number of at least 0.
 * @example
 * ```ts
 * import { additive, rank } from "@vanstervind/priority-scoring";
 * import { explainHistory, proposeReopening } from "@vanstervind/priority-scoring/history";
 *
 * const on = (date: string, turnout: number) =>
 *   rank(
 *     [{ id: "a", name: "Almby", kind: "area", values: { turnout } }],
 *     additive([{ weight: 1, criterion: {
 *       id: "turnout", name: { sv: "valdeltagande", en: "turnout" }, unit: "%", direction: "decreasing",
 *       source: "Valmyndigheten", date, value: { kind: "linear", low: 50, high: 100 },
 *     } }]),
 *   );
 * const { proposed, model, alternatives } = proposeReopening(on("2018-09-09", 80), on("2022-09-11", 72), { margin: 0.1 });
 * proposed; // => true
 * [...model, ...alternatives.map(({ reason }) => reason)].map((reason) => explainHistory(reason, "en"));
 * // => [
 * //   "There are new figures for turnout: of 2022-09-11 in place of 2018-09-09 (Valmyndigheten).",
 * //   "The score of Almby went from 0.4 to 0.56, beyond what missing figures and the margin 0.1 can explain."]
 * ```
 */
export const proposeReopening = (decided: Ranking, next: Ranking, options: ReopeningOptions): Reopening => {
  const { margin } = parse(Options, options, { source: "the options" });
  const model = modelReasons(decided, next);
  const before = new Map(decided.rows.map((row) => [row.id, row]));
  const after = new Map(next.rows.map((row) => [row.id, row]));
  const alternatives = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
    const reason = alternativeReason(before.get(id), after.get(id), margin);
    return reason === null ? [] : [{ id, reason }];
  });
  return { proposed: model.length + alternatives.length > 0, model, alternatives };
};

const Options = z.strictObject({ margin: z.number().nonnegative() });

const alternativeReason = (
  before: RankedRow | undefined,
  after: RankedRow | undefined,
  margin: number,
): ReopeningReason | null => {
  if (before === undefined) return { code: "appeared", values: { name: after!.name } };
  if (after === undefined) return { code: "withdrawn", values: { name: before.name } };
  const [was, is] = [before.scoreInterval, after.scoreInterval];
  const apart = Math.max(scoreKey(is.low) - scoreKey(was.high), scoreKey(was.low) - scoreKey(is.high));
  if (apart <= scoreKey(margin)) return null;
  return { code: "score-beyond-noise", values: { name: after.name, before: before.score, after: after.score, margin } };
};

const modelReasons = (decided: Ranking, next: Ranking): ReopeningReason[] => {
  const [was, is] = [scoreTree(decided.model), scoreTree(next.model)];
  const placeBefore = new Map(was.criteria.map(({ id }, i) => [id, i]));
  const reasons = is.criteria.flatMap((criterion, i): ReopeningReason[] => {
    const { id, name, source, date, direction, value } = criterion;
    const place = placeBefore.get(id);
    if (place === undefined) return [{ code: "criterion-added", values: { criterion: name } }];
    placeBefore.delete(id);
    const old = was.criteria[place]!;
    const [before, after] = [was.weights[place]!, is.weights[i]!];
    const found: ReopeningReason[] = [];
    if (scoreKey(before) !== scoreKey(after)) {
      found.push({ code: "weight-changed", values: { criterion: name, before, after } });
    }
    if (canonicalJson([old.direction, old.value]) !== canonicalJson([direction, value])) {
      found.push({ code: "value-changed", values: { criterion: name } });
    }
    if (old.date !== date || old.source !== source) {
      found.push({ code: "data-renewed", values: { criterion: name, source, from: old.date, to: date } });
    }
    return found;
  });
  const removed = [...placeBefore.values()].map((place): ReopeningReason => {
    return { code: "criterion-removed", values: { criterion: was.criteria[place]!.name } };
  });
  const otherwise: ReopeningReason[] = shapeOf(was) === shapeOf(is) ? [] : [{ code: "combined-otherwise", values: {} }];
  return [...reasons, ...removed, ...otherwise];
};

/** How blocks are combined, without their names and weights. */
const shapeOf = ({ blocks }: ScoreTree): string => canonicalJson(blocks.map(({ id, combine }) => [id, combine]));
