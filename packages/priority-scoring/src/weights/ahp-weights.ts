import { DomainError, Id, parse } from "@vanstervind/core";
import * as z from "zod";
import { Comparison } from "./comparison.ts";
import type { ComparisonConsistency, Elicitation } from "./elicitation.ts";
import { groupsOf, type Judgements, readJudgements } from "./internal/judgements.ts";
import { type LogFit, leastSquares } from "./internal/least-squares.ts";
import { principalEigenvector } from "./internal/principal-eigenvector.ts";
import { randomIndex } from "./internal/random-index.ts";
import { toElicitation } from "./internal/to-elicitation.ts";
import type { WeightQuestion, WeightReason } from "./weight-reasons.ts";

/** How weights are made of comparisons. */
export interface AhpOptions {
  /**
   * - `eigenvector` (the default): Saaty's principal eigenvector, by Harker's matrix where comparisons are missing.
   * - `geometricMean`: least squares of the logarithms; with all comparisons, the geometric mean of each row.
   */
  readonly solve?: "eigenvector" | "geometricMean";
  /** The highest acceptable consistency ratio, above 0: 0.1 unless said otherwise. */
  readonly limit?: number;
}

/**
 * Weights from comparisons of two criteria at a time (analytic hierarchy process), also when comparisons are missing.
 *
 * Guarantees: comparisons that agree give the weights that they were made of and ratio 0; names and input order change
 * nothing. Missing comparisons follow from the others, and the ratio is measured against random answers with as many
 * missing. `next` is the answer that agrees least with all others when the ratio is too high, else the missing comparison
 * that the others say least about. Limits: both directions of a pair may be given when they agree within 5 % (0.33 for
 * 1/3); a low ratio says that answers agree, not that they are right. For a hierarchy elicit each block of the model by
 * itself and put the weights in by {@link applyWeights}. O(n³).
 *
 * @param ids - All criteria (or blocks) to be weighed, in any order.
 * @param comparisons - Any that join all of them, at most one answer a pair and direction.
 * @throws `invalid-input` with all faults: unknown or repeated ids, pairs compared twice or in conflict.
 * @throws `disconnected-comparisons` with `groups` that nothing joins, and the `next` question that would join two.
 * @see T. L. Saaty, The Analytic Hierarchy Process, 1980. P. T. Harker, "Alternative modes of questioning in the
 * analytic hierarchy process", Mathematical Modelling 9 (1987).
 * @see K. C. Ágoston, L. Csató, "Inconsistency thresholds for incomplete pairwise comparison matrices", Omega 108 (2022).
 * @example
 * ```ts
 * import { ahpWeights } from "@vanstervind/priority-scoring/weights";
 *
 * const { weights, consistency, next } = ahpWeights(["turnout", "income", "rented"], [
 *   { a: "turnout", b: "income", times: 2 },
 *   { a: "income", b: "rented", times: 3 },
 * ]);
 * weights.map(({ id, weight }) => [id, weight.toFixed(2)]);
 * // => [["income", "0.30"], ["rented", "0.10"], ["turnout", "0.60"]]
 * consistency.acceptable; // => null
 * next?.code; // => "compare"
 * ahpWeights(["turnout", "income"], []); // throws disconnected-comparisons
 * ```
 */
export const ahpWeights = (
  ids: readonly Id[],
  comparisons: readonly Comparison[],
  options: AhpOptions = {},
): Elicitation<ComparisonConsistency> => {
  const { solve = "eigenvector", limit = 0.1 } = parse(Options, options, { source: "the options" });
  const judgements = readJudgements(
    parse(Ids, ids, { source: "the ids" }),
    parse(Comparisons, comparisons, { source: "the comparisons" }),
  );
  failIfDisconnected(judgements);
  const count = judgements.ids.length;
  const fit = leastSquares(judgements);
  const { lambda, vector } = principalEigenvector(judgements, fit.logWeights);
  const crossChecks = judgements.pairs.length - (count - 1);
  const index = crossChecks === 0 ? 0 : Math.max(0, lambda - count) / (count - 1);
  const random = randomIndex(count, crossChecks);
  const ratio = index === 0 ? 0 : index / random;
  const acceptable = crossChecks === 0 ? null : ratio <= limit;
  return toElicitation(judgements.ids, solve === "eigenvector" ? vector : fit.logWeights.map(Math.exp), {
    consistency: {
      measure: "consistency-ratio",
      lambdaMax: count + index * (count - 1),
      index,
      randomIndex: random,
      ratio,
      limit,
      crossChecks,
      acceptable,
    },
    reasons: [
      acceptable === null
        ? { code: "unchecked", values: {} }
        : { code: acceptable ? "consistent" : "inconsistent", values: { ratio, limit } },
      ...circles(judgements),
      ...derived(judgements, fit),
    ],
    next: acceptable === false ? mostDeviating(judgements, fit) : leastKnown(judgements, fit),
  });
};

const Ids = z.array(Id).min(1);
const Comparisons = z.array(Comparison);
const Options = z.strictObject({
  solve: z.enum(["eigenvector", "geometricMean"]).optional(),
  limit: z.number().positive().optional(),
});

const failIfDisconnected = (judgements: Judgements): void => {
  const groups = groupsOf(judgements);
  if (groups.length === 1) return;
  const [a, b] = [groups[0]![0]!, groups[1]![0]!];
  throw new DomainError(
    "disconnected-comparisons",
    `No comparison joins the groups ${groups.map((group) => `(${group.join(", ")})`).join(" and ")}.`,
    { values: { groups, next: { a, b } }, hint: `Maybe compare "${a}" with "${b}".` },
  );
};

/** Differences of logarithms below this are noise of the arithmetic. */
const noise = 1e-9;

/** The answer that deviates most from what all the others say about the same pair; the first by id of those alike. */
const mostDeviating = ({ ids, pairs }: Judgements, { logWeights, resistance }: LogFit): WeightQuestion | null => {
  let most = noise;
  let question: WeightQuestion | null = null;
  for (const { i, j, log } of pairs) {
    const others = 1 - resistance(i, j);
    // An answer that alone joins two groups fits whatever it is: nothing else speaks of the pair.
    if (others < noise) continue;
    const deviation = (log - (logWeights[i]! - logWeights[j]!)) / others;
    if (Math.abs(deviation) <= most + noise) continue;
    most = Math.abs(deviation);
    const [a, b, sign] = log < 0 ? [j, i, -1] : [i, j, 1];
    const fits = Math.exp(sign * (log - deviation));
    question = { code: "compare-again", values: { a: ids[a]!, b: ids[b]!, judged: Math.exp(Math.abs(log)), fits } };
  }
  return question;
};

/** The missing comparison whose answer the others leave most open; the first by id of those alike. */
const leastKnown = (judgements: Judgements, fit: LogFit): WeightQuestion | null => {
  let most = 0;
  let question: WeightQuestion | null = null;
  for (const { i, j, a, b, times } of missing(judgements, fit)) {
    const open = fit.resistance(i, j);
    if (open <= most + noise) continue;
    most = open;
    question = { code: "compare", values: { a, b, fits: times } };
  }
  return question;
};

const derived = (judgements: Judgements, fit: LogFit): WeightReason[] =>
  missing(judgements, fit).map(({ a, b, times }) => ({ code: "derived", values: { a, b, times } }));

/** The pairs that nobody compared, with the more important first and what the other answers say. */
const missing = ({ ids, known }: Judgements, { logWeights }: LogFit) =>
  ids.flatMap((id, i) =>
    ids.slice(i + 1).flatMap((other, k) => {
      const j = i + 1 + k;
      if (known[i]![j] !== null) return [];
      const log = logWeights[i]! - logWeights[j]!;
      return [{ i, j, times: Math.exp(Math.abs(log)), ...(log < 0 ? { a: other, b: id } : { a: id, b: other }) }];
    }),
  );

/** The first three by id of which each was judged more important than the next, round and round. */
const circles = ({ ids, known }: Judgements): WeightReason[] => {
  const beats = (i: number, j: number): boolean => (known[i]![j] ?? 0) > noise;
  for (let i = 0; i < ids.length; i++) {
    for (let j = i + 1; j < ids.length; j++) {
      for (let k = j + 1; k < ids.length; k++) {
        for (const [a, b, c] of [
          [i, j, k],
          [i, k, j],
        ] as const) {
          if (beats(a, b) && beats(b, c) && beats(c, a)) {
            return [{ code: "circular", values: { ids: [ids[a]!, ids[b]!, ids[c]!] } }];
          }
        }
      }
    }
  }
  return [];
};
