import type { BestWorst } from "./best-worst.ts";
import type { BestWorstConsistency, Elicitation } from "./elicitation.ts";
import { assess, readBestWorst } from "./internal/best-worst-answers.ts";
import { toElicitation } from "./internal/to-elicitation.ts";

/**
 * Weights by the linear best-worst method: 2n − 3 answers instead of the n(n − 1)/2 of full comparisons.
 *
 * Minimises ξ, the greatest of |w_B − a_Bj·w_j| and |w_j − a_jW·w_W|. This linear programme has exactly one solution, and
 * it is computed here in closed form, so there is no solver that could stop short: counted in units of the worst's weight,
 * ξ is the greatest conflict between two criteria, and each weight the greatest that ξ leaves room for. Answers that agree
 * give the weights that they were made of and ξ = 0; names and order change nothing. O(n²).
 *
 * @param answers - The best, the worst, and each criterion compared with both.
 * @throws `invalid-input` with all faults: unknown or repeated ids, a best or worst that is not 1 to itself, answers
 * beyond best to worst.
 * @see J. Rezaei, "Best-worst multi-criteria decision-making method: some properties and a linear model", Omega 64 (2016).
 * @example
 * ```ts
 * import { bestWorstLinear } from "@vanstervind/priority-scoring/weights";
 *
 * const { weights, consistency } = bestWorstLinear({ best: "turnout", worst: "rented", judgements: [
 *   { id: "turnout", bestTo: 1, toWorst: 6 },
 *   { id: "income", bestTo: 2, toWorst: 3 },
 *   { id: "rented", bestTo: 6, toWorst: 1 },
 * ] });
 * weights.map(({ id, weight }) => [id, weight.toFixed(2)]);
 * // => [["income", "0.30"], ["rented", "0.10"], ["turnout", "0.60"]]
 * consistency.xi; // => 0
 * ```
 */
export const bestWorstLinear = (answers: BestWorst): Elicitation<BestWorstConsistency> => {
  const read = readBestWorst(answers);
  const { ids, best, span, rows, others } = read;
  // With w_W = 1 each row says that w_B lies within slope ± reach·ξ; two rows conflict when their slopes are further apart.
  const bands = [
    { slope: span, reach: 1 },
    ...others.map(({ bestTo, toWorst }) => ({ slope: bestTo * toWorst, reach: bestTo + 1 })),
  ];
  let xi = 0;
  for (const a of bands) {
    for (const b of bands) xi = Math.max(xi, (a.slope - b.slope) / (a.reach + b.reach));
  }
  const ofBest = bands.reduce(
    (least, { slope, reach }) => Math.min(least, slope + reach * xi),
    Number.POSITIVE_INFINITY,
  );
  const amounts = rows.map(({ id, bestTo, toWorst }) => {
    if (id === best) return ofBest;
    return others.some((other) => other.id === id) ? Math.min((ofBest + xi) / bestTo, toWorst + xi) : 1;
  });
  const sum = amounts.reduce((a, b) => a + b, 0);
  return toElicitation(ids, amounts, assess(read, { xi: xi / sum, outputRatio: null }));
};
