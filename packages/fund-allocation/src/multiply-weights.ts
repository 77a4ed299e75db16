import { compareIds, duplicateIds, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { formatRational, readRational, times } from "./internal/rational.ts";
import type { NeedWeight } from "./need-weights.ts";
import { Weight } from "./weight.ts";

/**
 * Multiplies lists of weights id by id, such as an index of ability and an index of need: needs-based equalisation is their
 * product as weights at the water level.
 *
 * Exact. An id that a list leaves out counts 1 there, so that lists may cover different bodies. By id; neither the order of
 * the lists nor of their rows matters. O(n log n).
 *
 * @throws `invalid-input` when a weight is negative or no number, or an id comes twice in one list.
 * @example
 * ```ts
 * import { multiplyWeights } from "@vanstervind/fund-allocation";
 *
 * const ability = [{ id: "farsta", weight: "3/2" }, { id: "tyreso", weight: 1.2 }];
 * const need = [{ id: "tyreso", weight: 0.5 }, { id: "farsta", weight: 2 }];
 * multiplyWeights(ability, need); // => [{ id: "farsta", weight: "3" }, { id: "tyreso", weight: "3/5" }]
 * ```
 */
export const multiplyWeights = (...lists: readonly (readonly Weight[])[]): readonly NeedWeight[] => {
  const product = new Map<string, string>();
  lists.forEach((list, i) => {
    const source = `list ${i + 1} of weights`;
    const rows = parse(z.array(Weight), list, { source });
    const faults = duplicateIds(rows, source);
    if (faults.length > 0) throw invalidInput(faults, source);
    for (const { id, weight } of rows) {
      product.set(id, formatRational(times(readRational(product.get(id) ?? 1)!, readRational(weight)!)));
    }
  });
  return [...product].map(([id, weight]) => ({ id, weight })).sort((a, b) => compareIds(a.id, b.id));
};
