import type { Alternative, Block, Criterion, MissingRule, Model } from "@vanstervind/priority-scoring";

/** The score by the definition, as a recursion over the model with nothing shared with the package's code. */
export const naiveScore = (block: Block, values: Alternative["values"], missingAt = 0): number => {
  const { parts, combine } = block;
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const vs = parts.map((part) => naivePart(part, values, missingAt));
  switch (combine) {
    case "weightedSum":
      return parts.reduce((sum, { weight }, i) => sum + (weight / total) * vs[i]!, 0);
    case "product":
      return vs.reduce((a, b) => a * b);
    case "weightedProduct":
      return vs.includes(0)
        ? 0
        : Math.exp(parts.reduce((sum, { weight }, i) => sum + (weight * Math.log(vs[i]!)) / total, 0));
    case "minimum":
      return Math.min(...vs);
  }
};

/** Each criterion's contribution, by handing `share` of the score down the model. */
export const naiveContributions = (
  block: Block,
  values: Alternative["values"],
  amount: number,
): Map<string, number> => {
  const { parts, combine } = block;
  const vs = parts.map((part) => naivePart(part, values, 0));
  const own =
    combine === "minimum"
      ? vs.map((v) => (v - Math.min(...vs) < 1e-11 ? 1 : 0))
      : parts.map(({ weight }, i) => (combine === "weightedSum" ? weight * vs[i]! : weight));
  const whole = own.reduce((sum, x) => sum + x, 0);
  const result = new Map<string, number>();
  for (const [i, { criterion, block: inner }] of parts.entries()) {
    const share = whole === 0 ? 0 : (amount * own[i]!) / whole;
    if (criterion !== undefined) result.set(criterion.id, share);
    else for (const [id, part] of naiveContributions(inner!, values, share)) result.set(id, part);
  }
  return result;
};

const naivePart = (
  { criterion, block }: Model["parts"][number],
  values: Alternative["values"],
  missingAt: number,
): number =>
  criterion === undefined
    ? naiveScore(block!, values, missingAt)
    : naiveValue(criterion, values[criterion.id]!, missingAt);

const naiveValue = ({ direction, value }: Criterion, level: number | null, missingAt: number): number => {
  if (value.kind === "piecewise") {
    const xs = value.points;
    if (level === null) {
      const all = xs.map((point) => point.value).sort((a, b) => a - b);
      return all[0]! + missingAt * (all.at(-1)! - all[0]!);
    }
    const after = xs.findIndex(({ x }) => x >= level);
    if (after === -1) return xs.at(-1)!.value;
    if (after === 0) return xs[0]!.value;
    const [p, q] = [xs[after - 1]!, xs[after]!];
    // Weighed this way, a point's own level gives its value exactly: a power of a rounding error is no small number.
    return (p.value * (q.x - level) + q.value * (level - p.x)) / (q.x - p.x);
  }
  if (level === null) return missingAt;
  const { low, high } = value;
  const raw = (level - low) / (high - low);
  const rising = direction === "increasing" ? raw : 1 - raw;
  const kept = value.kind === "linear" && value.outside === "extend" ? rising : Math.min(1, Math.max(0, rising));
  if (value.kind === "linear") return kept;
  const rate = (high - low) / value.rho;
  return (1 - Math.exp(-rate * kept)) / (1 - Math.exp(-rate));
};

/** Where a policy puts a missing figure between the worst (0) and the best (1) value. */
export const missingAt: Readonly<Record<MissingRule, number>> = { exclude: 0, worst: 0, interval: 0.5, best: 1 };
