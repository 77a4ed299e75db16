import type { PreferenceFunction } from "../preference-function.ts";

/**
 * For each of some levels in rising order, the sum of its preferences over all others.
 *
 * O(n) by windows that only move forward; `gaussian` O(n²) at worst, as it visits every pair within 8.6 inflections.
 */
export const preferenceOver = (sorted: Float64Array, noise: number, preference: PreferenceFunction): Float64Array => {
  switch (preference.kind) {
    case "usual":
      return step(sorted, noise);
    case "uShape":
      return step(sorted, preference.indifference + noise);
    case "vShape":
      return ramp(sorted, noise, 0, preference.preference);
    case "level": {
      const half = step(sorted, preference.indifference + noise);
      const full = step(sorted, preference.preference + noise);
      return full.map((count, i) => (count + half[i]!) / 2);
    }
    case "linear":
      return ramp(sorted, noise, preference.indifference, preference.preference);
    case "gaussian":
      return bell(sorted, preference.inflection);
  }
};

/** How many levels are more than the limit below each. */
const step = (sorted: Float64Array, limit: number): Float64Array => {
  const counts = new Float64Array(sorted.length);
  let below = 0;
  for (let i = 0; i < sorted.length; i++) {
    while (sorted[i]! - sorted[below]! > limit) below++;
    counts[i] = below;
  }
  return counts;
};

/** The sum of preferences that rise in proportion from one difference to another. */
const ramp = (sorted: Float64Array, noise: number, from: number, to: number): Float64Array => {
  if (to - from <= noise) return step(sorted, from + noise);
  const first = sorted[0]!;
  // Sums of levels above the lowest, so that a large common part does not swallow the differences.
  const sums = new Float64Array(sorted.length + 1);
  for (let i = 0; i < sorted.length; i++) sums[i + 1] = sums[i]! + (sorted[i]! - first);
  const full = step(sorted, to);
  const result = step(sorted, from);
  for (let i = 0; i < sorted.length; i++) {
    const below = result[i]!;
    const above = full[i]!;
    const partly = below - above;
    const sum = partly * (sorted[i]! - first - from) - (sums[below]! - sums[above]!);
    result[i] = above + Math.min(partly, Math.max(0, sum / (to - from)));
  }
  return result;
};

const bell = (sorted: Float64Array, inflection: number): Float64Array => {
  // Beyond this, 1 − e^(−d²/2s²) is 1 to the last digit.
  const full = step(sorted, 8.6 * inflection);
  const factor = -0.5 / inflection / inflection;
  return full.map((count, i) => {
    let sum = count;
    for (let k = count; k < i; k++) sum -= Math.expm1((sorted[i]! - sorted[k]!) ** 2 * factor);
    return sum;
  });
};
