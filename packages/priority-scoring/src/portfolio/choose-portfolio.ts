import type { Candidate } from "./candidate.ts";
import { findConflicts } from "./internal/conflicts.ts";
import { findPrices, surplus } from "./internal/prices.ts";
import { readProgram } from "./internal/program.ts";
import { reasonsToChoose, reasonsToLeave } from "./internal/row-reasons.ts";
import { search } from "./internal/search.ts";
import type { Portfolio } from "./portfolio.ts";
import type { PortfolioOptions } from "./portfolio-options.ts";

/**
 * Chooses which candidates get how much effort under one or several budgets, so that the sum of values is largest:
 * with least and largest numbers, spread over groups, exclusions and needs.
 *
 * Proven optimal when the search ends within its steps; otherwise the result states how far from the best it can be at
 * the most, by Lagrangian relaxation, whose prices are also the shadow prices. When the limits cannot be met, the result
 * says which and by how much. The order of the input changes nothing; of choices with the same value one is found by a
 * fixed order that ends in ids.
 *
 * Values must be on one scale and add up across candidates: scores of a model do, ranks do not. The worst case takes
 * `steps`, each O(rows); before it O(rows · levels) a few thousand times, and exchanges among 160 in most doubt.
 *
 * @param candidates - Each with one or more levels of effort.
 * @param options - The budgets, and what else the choice must keep to.
 * @throws `invalid-input` with all faults.
 * @see M. L. Fisher, The Lagrangian relaxation method for solving integer programming problems, Management Science 27
 *   (1981)
 * @example
 * ```ts
 * import { choosePortfolio, explainPortfolio } from "@vanstervind/priority-scoring/portfolio";
 *
 * const area = (id: string, group: string, value: number, hours: number) => ({
 *   id, name: id, group,
 *   // The second half of the effort gives half as much as the first.
 *   levels: [{ value, costs: { hours } }, { value: value * 1.5, costs: { hours: hours * 2 } }],
 * });
 * const { status, chosen, leftOut, value } = choosePortfolio(
 *   [area("Almby", "north", 0.8, 20), area("Bergby", "north", 0.5, 20), area("Ekby", "south", 0.3, 30)],
 *   { budgets: { hours: 50 }, groups: [{ group: "south", min: 1 }] },
 * );
 * [status, chosen.map(({ id, level }) => [id, level]), value.toFixed(2)]; // => ["optimal", [["Almby", 0], ["Ekby", 0]], "1.10"]
 * leftOut.flatMap(({ reasons }) => reasons.map((reason) => explainPortfolio(reason, "en")));
 * // => ["Left out: it is worth 0.5, and what it takes gives more elsewhere; it would have to be worth at least 0.8."]
 *
 * choosePortfolio([area("Ekby", "south", 0.3, 30)], { budgets: { hours: 20 }, min: 1 }).conflicts;
 * // => [{ code: "budget-short", values: { budget: "hours", amount: 20, short: 10 } }]
 * ```
 */
export const choosePortfolio = (candidates: readonly Candidate[], options: PortfolioOptions): Portfolio => {
  const program = readProgram(candidates, options);
  const prices = findPrices(program);
  const { picks, value, isComplete } = search(program, prices);
  const used = (r: number): number =>
    picks?.reduce((sum, pick, i) => sum + (program.choices[i]![pick]!.terms.find(([row]) => row === r)?.[1] ?? 0), 0) ??
    0;
  const budgets = program.rows.flatMap((row, r) =>
    row.kind === "budget"
      ? [{ id: row.id, amount: program.limits[r]!, used: used(r), shadowPrice: prices.prices[r]! }]
      : [],
  );
  if (picks === null) {
    return {
      status: isComplete ? "infeasible" : "not-found",
      value: 0,
      bound: isComplete ? 0 : prices.bound,
      gap: isComplete ? 0 : 1,
      chosen: [],
      leftOut: program.candidates.map(({ id, name }) => ({ id, name, valueMissing: null, reasons: [] })),
      budgets,
      conflicts: isComplete ? findConflicts(program) : [],
    };
  }
  const bound = isComplete ? value : Math.max(value, prices.bound);
  return {
    status: isComplete ? "optimal" : "within-gap",
    value,
    bound,
    gap: bound === 0 ? 0 : (bound - value) / bound,
    chosen: program.candidates.flatMap(({ id, name, levels }, i) => {
      const pick = picks[i]!;
      const level = levels[pick - 1];
      return level === undefined
        ? []
        : [
            {
              id,
              name,
              level: pick - 1,
              value: level.value,
              costs: level.costs,
              surplus: surplus(program.choices[i]![pick]!, prices.prices),
              reasons: reasonsToChoose(program, prices, i, pick),
            },
          ];
    }),
    leftOut: program.candidates.flatMap(({ id, name }, i) =>
      picks[i] === 0 ? [{ id, name, ...reasonsToLeave(program, prices, i, picks, value) }] : [],
    ),
    budgets,
    conflicts: [],
  };
};
