import { DomainError, type Fault, type Id, invalidInput } from "@vanstervind/core";
import type { Ranking } from "../ranking.ts";
import { paretoLayers } from "./pareto-layers.ts";

/** An alternative on or behind the front. */
export interface FrontRow {
  /** The id of the alternative. */
  readonly id: Id;
  /** The name of the alternative. */
  readonly name: string;
  /** 1 on the front; 2 on what would be the front without those; and so on. */
  readonly layer: number;
  /** Its score on each of the blocks, in their order. */
  readonly scores: readonly number[];
  /** Its rank by the model. */
  readonly rank: number;
}

/**
 * The Pareto front of need against effects: who is beaten by nobody on all of them at once, whatever need and effect
 * weigh against each other.
 *
 * Those on the front are a choice of values; those behind it are beaten on everything. Complexity as
 * {@link paretoLayers}.
 *
 * @param ranking - From `rank`.
 * @param blocks - Ids of blocks within the model, each an objective; need and effect when not given. Name the outcomes
 *   (`need`, `influence`, `voters`, `members`) to keep them apart.
 * @returns By layer, then by rank and id.
 * @throws `invalid-input` for a block that the model does not have; `no-block` without any.
 * @example
 * ```ts
 * import { type Criterion, needAndEffect, rank } from "@vanstervind/priority-scoring";
 * import { front } from "@vanstervind/priority-scoring/portfolio";
 *
 * const criterion = (id: string): Criterion => ({
 *   id, name: { sv: id, en: id }, unit: "%", direction: "increasing",
 *   source: "an example", date: "2026-01-01", value: { kind: "linear", low: 0, high: 100 },
 * });
 * const model = needAndEffect({
 *   need: [{ weight: 1, criterion: criterion("n") }],
 *   effect: { voters: { weight: 1, parts: [{ weight: 1, criterion: criterion("v") }] } },
 * });
 * const area = (id: string, n: number, v: number) => ({ id, name: id, kind: "area" as const, values: { n, v } });
 * front(rank([area("a", 80, 50), area("b", 40, 90), area("c", 70, 30)], model)).map(({ id, layer }) => [id, layer]);
 * // => [["a", 1], ["b", 1], ["c", 2]]
 * ```
 */
export const front = (ranking: Ranking, blocks: readonly Id[] = ["need", "effect"]): FrontRow[] => {
  if (blocks.length === 0) {
    throw new DomainError("no-block", "No block is named.", { hint: "Name at least one block of the model." });
  }
  const first = ranking.rows[0];
  const faults = blocks.flatMap((id, row): Fault[] =>
    first === undefined || first.blocks.some((block) => block.id === id)
      ? []
      : [
          {
            code: "unknown-block",
            source: "the blocks",
            row,
            field: "",
            message: `"${id}" is no block within the model`,
          },
        ],
  );
  if (faults.length > 0) throw invalidInput(faults, "the blocks");
  const scores = new Map(
    ranking.rows.map((row) => [row.id, blocks.map((id) => row.blocks.find((block) => block.id === id)!.score)]),
  );
  const layers = new Map(
    paretoLayers(Array.from(scores, ([id, values]) => ({ id, values }))).map(({ id, layer }) => [id, layer]),
  );
  // Rows are by rank and id already, and sorting keeps that order within a layer.
  return ranking.rows
    .map(({ id, name, rank }) => ({ id, name, layer: layers.get(id)!, scores: scores.get(id)!, rank }))
    .sort((a, b) => a.layer - b.layer);
};
