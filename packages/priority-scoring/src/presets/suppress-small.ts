import { compareIds, duplicateIds, Id, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import type { PresetReason } from "./preset-reasons.ts";

/** What {@link suppressSmall} needs to know of a row: what it is about and how many people the figures describe. */
export interface Counted {
  /** The area, issue or audience. */
  readonly id: Id;
  /** How many people its figures are about: a whole number. */
  readonly count: number;
}

/** When to withhold. */
export interface SuppressOptions {
  /** The least count that may be shown: a whole number, at least 2. */
  readonly minimumCount: number;
  /** Whether readers can know the sum over all rows: `known` (the default) or `unknown`. */
  readonly total?: "known" | "unknown";
}

/** A row that is not shown. It carries no figure, not even its count. */
export interface WithheldRow {
  /** The area, issue or audience. */
  readonly id: Id;
  /** Why, in words by `explainPresets`. */
  readonly reason: PresetReason;
}

/** Rows in two groups that together are all that came in. */
export interface Suppression<Row> {
  /** The rows that may be shown, in the order they came. */
  readonly shown: readonly Row[];
  /** The rows that may not, by id. */
  readonly withheld: readonly WithheldRow[];
}

/**
 * Takes away rows that are about too few people, and says which; nothing becomes 0 and nothing is dropped in silence.
 *
 * A count of 0 is withheld too: it says something about everyone there. When the total is known, one withheld row could
 * be computed from it and the rows shown; so the next smallest rows (ties by id) are withheld as well until those withheld
 * are at least two and together about at least the minimum. This guards against subtraction within one table, not across
 * tables that share rows, so publish one division of the same people. O(n log n).
 *
 * @param rows - Statistics of areas, issues or audiences, with their counts. Figures about single people are none.
 * @throws `invalid-input` with all faults: counts that are not whole, ids used twice, a minimum below 2.
 * @see A. Hundepool and others, Statistical Disclosure Control, 2012, chapter 4 (primary and secondary suppression).
 * @example
 * ```ts
 * import { suppressSmall } from "@vanstervind/priority-scoring/presets";
 *
 * const rows = [{ id: "a", count: 900, score: 0.4 }, { id: "b", count: 4, score: 0.9 }, { id: "c", count: 80, score: 0.1 }];
 * const { shown, withheld } = suppressSmall(rows, { minimumCount: 20 });
 * shown.map(({ id }) => id); // => ["a"]
 * withheld.map(({ id, reason }) => [id, reason.code]); // => [["b", "too-few"], ["c", "protects-others"]]
 * suppressSmall(rows, { minimumCount: 20, total: "unknown" }).withheld.map(({ id }) => id); // => ["b"]
 * ```
 */
export const suppressSmall = <Row extends Counted>(
  rows: readonly Row[],
  options: SuppressOptions,
): Suppression<Row> => {
  const { minimumCount, total = "known" } = parse(Options, options, { source: "the options" });
  const counts = parse(Counts, rows, { source });
  const faults = duplicateIds(counts, source);
  if (faults.length > 0) throw invalidInput(faults, source);
  counts.sort((a, b) => a.count - b.count || compareIds(a.id, b.id));
  const withheld = new Map<Id, WithheldRow>();
  let people = 0;
  for (const { id, count } of counts) {
    const isTooFew = count < minimumCount;
    const isExposed = total === "known" && withheld.size > 0 && (withheld.size < 2 || people < minimumCount);
    if (!isTooFew && !isExposed) break;
    people += count;
    withheld.set(id, { id, reason: { code: isTooFew ? "too-few" : "protects-others", values: { minimumCount } } });
  }
  return {
    shown: rows.filter(({ id }) => !withheld.has(id)),
    withheld: [...withheld.values()].sort((a, b) => compareIds(a.id, b.id)),
  };
};

const source = "the rows";
const Counts = z.array(z.object({ id: Id, count: z.int().nonnegative() }));
const Options = z.strictObject({ minimumCount: z.int().min(2), total: z.enum(["known", "unknown"]).optional() });
