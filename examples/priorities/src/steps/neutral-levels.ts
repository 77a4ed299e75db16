import type { Alternative, Criterion, NeutralLevels } from "@vanstervind/priority-scoring";

/**
 * What stands in for a missing figure: the median of the known ones, so that a gap neither lifts nor lowers. Where none is
 * known at all, the middle of the bounds, which then is the same for all.
 */
export const neutralLevels = (alternatives: readonly Alternative[], criteria: readonly Criterion[]): NeutralLevels => ({
  kind: "neutral",
  levels: Object.fromEntries(
    criteria.map(({ id, value }) => {
      const known = alternatives.flatMap(({ values }) => values[id] ?? []).sort((a, b) => a - b);
      const { low, high } =
        value.kind === "piecewise" ? { low: value.points[0]!.x, high: value.points.at(-1)!.x } : value;
      return [id, known[Math.floor(known.length / 2)] ?? (low + high) / 2];
    }),
  ),
});
