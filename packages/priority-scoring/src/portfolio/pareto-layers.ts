import { compareIds, duplicateIds, type Fault, Id, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { layersOfMany, layersOfTwo } from "./internal/layers.ts";

/** A point with a value on each objective, more being better. */
export const Point = z.strictObject({
  /** Names it in the result; unique. */
  id: Id,
  /** A value for each objective, as many for every point. */
  values: z.array(z.number()).min(1).readonly(),
});

/** See the schema of the same name. */
export interface Point extends z.infer<typeof Point> {}

/** The layer of a point. */
export interface LayeredPoint {
  /** The id of the point. */
  readonly id: Id;
  /** 1 for the Pareto front: no other point is at least as good on everything and better on something. 2 for the front of the rest, and so on. */
  readonly layer: number;
}

const source = "the points";

/**
 * Layers of Pareto fronts: the points that none beats, then those that only these beat, and so on. No weights are
 * needed. Identical points share a layer.
 *
 * O(n log n) for two objectives; for k more, O(k n²) at the worst, and much less when layers are many.
 *
 * @returns The points by layer, then by id.
 * @throws `invalid-input` with all faults.
 * @see X. Zhang, Y. Tian, R. Cheng, Y. Jin, An efficient approach to nondominated sorting, IEEE Transactions on
 *   Evolutionary Computation 19 (2015)
 * @example
 * ```ts
 * import { paretoLayers } from "@vanstervind/priority-scoring/portfolio";
 *
 * // Need and effect of three areas: the last is beaten by the first on both.
 * paretoLayers([
 *   { id: "a", values: [0.8, 0.5] },
 *   { id: "b", values: [0.4, 0.9] },
 *   { id: "c", values: [0.7, 0.3] },
 * ]);
 * // => [{ id: "a", layer: 1 }, { id: "b", layer: 1 }, { id: "c", layer: 2 }]
 * ```
 */
export const paretoLayers = (points: readonly Point[]): LayeredPoint[] => {
  const read = parse(z.array(Point), points, { source });
  const width = read[0]?.values.length ?? 0;
  const faults: Fault[] = duplicateIds(read, source);
  for (const [row, { values }] of read.entries()) {
    if (values.length === width) continue;
    const message = `has ${values.length} values, row 0 has ${width}`;
    faults.push({ code: "not-rectangular", source, row, field: "values", message });
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  const values = read.map((point) => point.values);
  const layers = width === 2 ? layersOfTwo(values) : layersOfMany(values);
  return read
    .map(({ id }, i) => ({ id, layer: layers[i]! + 1 }))
    .sort((a, b) => a.layer - b.layer || compareIds(a.id, b.id));
};
