import type { BestWorst } from "./best-worst.ts";
import type { BestWorstConsistency, Elicitation } from "./elicitation.ts";
import { assess, readBestWorst } from "./internal/best-worst-answers.ts";
import { toElicitation } from "./internal/to-elicitation.ts";

/**
 * Weights by the original best-worst method, which minimises ξ, the greatest of |w_B/w_j − a_Bj| and |w_j/w_W − a_jW|.
 *
 * With four criteria or more many weights reach the least ξ; `low` and `high` span them all, and `weight` is the middle of
 * the span, scaled to sum to 1. All of it is computed in closed form: the least ξ is the greatest root of a quadratic
 * equation for two criteria in conflict. Answers that agree give the weights that they were made of and ξ = 0; names and
 * order change nothing. O(n²).
 *
 * @param answers - The best, the worst, and each criterion compared with both.
 * @throws `invalid-input` with the faults of {@link bestWorstLinear}.
 * @see J. Rezaei, "Best-worst multi-criteria decision-making method", Omega 53 (2015); Omega 64 (2016) on the spans.
 * @example
 * ```ts
 * import { bestWorstNonlinear } from "@vanstervind/priority-scoring/weights";
 *
 * const { weights, consistency } = bestWorstNonlinear({ best: "style", worst: "price", judgements: [
 *   { id: "price", bestTo: 8, toWorst: 1 },
 *   { id: "comfort", bestTo: 2, toWorst: 5 },
 *   { id: "style", bestTo: 1, toWorst: 8 },
 * ] });
 * weights.map(({ id, weight }) => [id, weight.toFixed(3)]);
 * // => [["comfort", "0.339"], ["price", "0.071"], ["style", "0.590"]]
 * consistency.xi.toFixed(6); // => (4 - Math.sqrt(14)).toFixed(6)
 * ```
 */
export const bestWorstNonlinear = (answers: BestWorst): Elicitation<BestWorstConsistency> => {
  const read = readBestWorst(answers);
  const { ids, best, span, rows, others } = read;
  const xi = leastXi(read);
  // With w_W = 1: the least weight of the best that all criteria allow, which at the least ξ is the only one.
  const ofBest = others.reduce(
    (most, { bestTo, toWorst }) => Math.max(most, Math.max(0, bestTo - xi) * Math.max(0, toWorst - xi)),
    span - xi,
  );
  const rooms = rows.map(({ id, bestTo, toWorst }) => {
    if (id === best) return { low: ofBest, high: ofBest };
    if (!others.some((other) => other.id === id)) return { low: 1, high: 1 };
    const low = Math.max(toWorst - xi, ofBest / (bestTo + xi));
    const high = Math.min(toWorst + xi, bestTo > xi ? ofBest / (bestTo - xi) : Number.POSITIVE_INFINITY);
    return { low, high: Math.max(low, high) };
  });
  const sums = { low: 0, high: 0 };
  for (const { low, high } of rooms) {
    sums.low += low;
    sums.high += high;
  }
  const spans = rooms.map(({ low, high }) => ({
    low: low / (low + sums.high - high),
    high: high / (high + sums.low - low),
  }));
  const amounts = spans.map(({ low, high }) => (low + high) / 2);
  const outputRatio = span === 1 ? 0 : xi / greatestXi(span);
  return toElicitation(ids, amounts, { ...assess(read, { xi, outputRatio }), spans });
};

/** The least ξ at which some weight of the best fits all: the greatest conflict between two criteria. */
const leastXi = ({ span, others }: ReturnType<typeof readBestWorst>): number => {
  let xi = 0;
  for (const { bestTo, toWorst } of others) {
    const product = bestTo * toWorst;
    const sum = bestTo + toWorst;
    // The best is to be (p - ξ)(q - ξ) or more by this criterion and span + ξ or less by the worst, or the other way round.
    const gap = product - span;
    xi = Math.max(xi, (2 * Math.abs(gap)) / (sum + 1 + Math.sqrt((sum + 1) ** 2 - 4 * gap)));
    for (const other of others) {
      const conflict = product - other.bestTo * other.toWorst;
      xi = Math.max(xi, conflict / (sum + other.bestTo + other.toWorst));
    }
  }
  return xi;
};

/** Rezaei's consistency index: the ξ of a criterion judged as far below the best as the worst is, and as far above the worst. */
const greatestXi = (span: number): number => (1 + 2 * span - Math.sqrt(1 + 8 * span)) / 2;
