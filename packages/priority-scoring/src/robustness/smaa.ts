import { createRandom, parse, type Random } from "@vanstervind/core";
import * as z from "zod";
import type { Alternative } from "../alternative.ts";
import { competitionRanks } from "../competition-ranks.ts";
import { scoreKey } from "../internal/score-key.ts";
import type { Model } from "../model.ts";
import { createEvaluator } from "./internal/evaluator.ts";
import { exactTally } from "./internal/exact-tally.ts";
import { type LevelOptions, type Problem, readProblem } from "./internal/problem.ts";
import { describeRow } from "./internal/smaa-row.ts";
import { sampledTally } from "./internal/tally.ts";
import { weightSpaces } from "./internal/weight-space.ts";
import type { Smaa } from "./smaa-result.ts";
import type { WeightConstraint } from "./weight-constraint.ts";

/** What is uncertain, and how hard to look. */
export interface SmaaOptions extends LevelOptions {
  /** What is agreed about the weights; nothing when not given, so that all weights are as likely. */
  readonly weights?: readonly WeightConstraint[];
  /** How many samples to count when it cannot be measured exactly; 10 000 when not given, at least 100. */
  readonly samples?: number;
  /** The same seed gives the same result; 1 when not given. */
  readonly seed?: string | number;
  /** Ids between which all pairs are counted, at most 200. All alternatives when not given and no more than 200. */
  readonly pairwise?: readonly string[];
  /** Reasons say how often an alternative is among the first so many; 10 when not given. */
  readonly top?: number;
}

/** How to work in steps. */
export interface SmaaStepOptions extends SmaaOptions {
  /** Stops the work: the promise is rejected with the signal's reason. */
  readonly signal?: {
    /** Throws the reason once the work is to stop. */
    throwIfAborted(): void;
  };
  /** Told after each 250 samples how many of all are done. */
  readonly onProgress?: (progress: { readonly done: number; readonly samples: number }) => void;
}

const mostPaired = 200;

const Numbers = z.object({
  samples: z.int().min(100).max(10_000_000).default(10_000),
  seed: z.union([z.string(), z.number()]).default(1),
  pairwise: z.array(z.string()).max(mostPaired).optional(),
  top: z.int().min(1).default(10),
});

/** Timers belong to every host but not to the language, so the one that is used is declared here. */
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;

/**
 * How sure a ranking is when nobody can say what the weights should be, or the figures are uncertain: stochastic
 * multicriteria acceptability analysis (SMAA-2). For each alternative it tells how often it gets each rank, and which
 * weights put it first.
 *
 * Weights are drawn evenly from all that the constraints allow, in every block of the model on its own; blocks that
 * multiply or take the minimum have none. Where it can be measured exactly it is: no uncertain figures, one block of
 * two or three open weights in which the score is a straight line, and at most 100 or 30 alternatives. Else it is
 * counted over seeded samples, within `standardError`.
 *
 * The order of the input changes nothing, and the same seed gives the same result. An alternative with another at least
 * as good on every criterion is never ranked before it. O(samples × alternatives × criteria), plus alternatives squared
 * a sample when all pairs are counted; and a table of alternatives squared.
 *
 * @throws `invalid-input` with all faults; `missing-data`; `conflicting-weights` when no weights meet the constraints;
 *   `too-many-alternatives` above some 11 000.
 * @see R. Lahdelma, P. Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for group decision making,
 *   Operations Research 49 (2001)
 * @example
 * ```ts
 * import { additive } from "@vanstervind/priority-scoring";
 * import { smaa } from "@vanstervind/priority-scoring/robustness";
 *
 * const part = (id: string) => ({ weight: 1, criterion: {
 *   id, name: { sv: id, en: id }, unit: "%", direction: "increasing" as const,
 *   source: "an example", date: "2026-01-01", value: { kind: "linear" as const, low: 0, high: 100 },
 * } });
 * const areas = [
 *   { id: "a", name: "A", kind: "area" as const, values: { need: 100, effect: 0 } },
 *   { id: "b", name: "B", kind: "area" as const, values: { need: 60, effect: 60 } },
 *   { id: "c", name: "C", kind: "area" as const, values: { need: 0, effect: 100 } },
 * ];
 * const { rows, method } = smaa(areas, additive([part("need"), part("effect")]));
 * method; // => "exact"
 * rows.map(({ id, rankInterval, acceptability }) => [id, rankInterval.best, acceptability.map((share) => share.toFixed(2))]);
 * // => [["b", 1, ["0.20", "0.80"]], ["a", 1, ["0.40", "0.10", "0.50"]], ["c", 1, ["0.40", "0.10", "0.50"]]]
 *
 * smaa(areas, additive([part("need"), part("effect")]), {
 *   weights: [
 *     { kind: "order", parts: ["need", "effect"] },
 *     { kind: "interval", part: "effect", low: 0.6, high: 1 },
 *   ],
 * }); // throws conflicting-weights
 * ```
 */
export const smaa = (alternatives: readonly Alternative[], model: Model, options: SmaaOptions = {}): Smaa => {
  const work = analyse(readProblem(alternatives, model, options), options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/**
 * {@link smaa} for long runs: the host gets time to do other things after each 250 samples. The result is the same.
 *
 * @throws the same, as a rejected promise; and the signal's reason.
 * @example
 * ```ts
 * import { additive } from "@vanstervind/priority-scoring";
 * import { smaaInSteps } from "@vanstervind/priority-scoring/robustness";
 *
 * const model = additive([1, 2, 3, 4].map((n) => ({ weight: 1, criterion: {
 *   id: `c${n}`, name: { sv: `mått ${n}`, en: `measure ${n}` }, unit: "%", direction: "increasing",
 *   source: "an example", date: "2026-01-01", value: { kind: "linear", low: 0, high: 100 },
 * } })));
 * const areas = [{ id: "a", name: "A", kind: "area" as const, values: { c1: 1, c2: 2, c3: 3, c4: 4 } }];
 * const seen: number[] = [];
 * const { method } = await smaaInSteps(areas, model, { samples: 500, onProgress: ({ done }) => seen.push(done) });
 * [method, seen]; // => ["sampled", [250, 500]]
 * ```
 */
export const smaaInSteps = async (
  alternatives: readonly Alternative[],
  model: Model,
  { signal, onProgress, ...options }: SmaaStepOptions = {},
): Promise<Smaa> => {
  const work = analyse(readProblem(alternatives, model, options), options);
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await new Promise<void>((resume) => setTimeout(resume, 0));
  }
};

function* analyse(problem: Problem, options: SmaaOptions): Generator<{ done: number; samples: number }, Smaa> {
  const { samples, seed, pairwise, top } = parse(Numbers, options, { source: "the options" });
  const spaces = weightSpaces(problem.plan, options.weights ?? []);
  const { alternatives, plan } = problem;
  const size = alternatives.length;
  const scores = size === 0 ? new Float64Array(0) : createEvaluator(plan.nodes, problem.values)(plan.weights).slice();
  const ranks = competitionRanks([...scores]);
  const order = Int32Array.from(alternatives.keys()).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const wanted = new Set(pairwise);
  const isPaired = pairwise === undefined ? () => size <= mostPaired : (a: number) => wanted.has(alternatives[a]!.id);
  const paired = order.filter(isPaired);

  const exact = exactTally(problem, spaces);
  const counting = sampledTally(problem, spaces, { samples, seed, paired, neighbours: order });
  let tally = exact;
  while (tally === null) {
    const step = counting.next();
    if (step.done) tally = step.value;
    else yield { done: step.value, samples };
  }
  const { above, sampling, centralWeights } = tally;
  const isFirst = confidenceOf(problem, createRandom(seed).fork("confidence"), samples);
  const rows = Array.from(order, (a, i) => {
    const central = centralWeights(a);
    const next = order[i + 1];
    return describeRow(problem, tally, {
      alternative: a,
      rank: ranks[a]!,
      central,
      confidence: central === null ? null : isFirst(a, central),
      next: next === undefined ? null : { name: alternatives[next]!.name, share: above(a, next) },
      top,
    });
  });
  return {
    method: exact === null ? "sampled" : "exact",
    samples: exact === null ? samples : 0,
    weightSampling: sampling,
    standardError: exact === null ? 0.5 / Math.sqrt(samples) : 0,
    rows,
    excluded: problem.excluded,
    pairwise:
      paired.length === 0
        ? null
        : {
            ids: Array.from(paired, (a) => alternatives[a]!.id),
            shares: Array.from(paired, (a) => Array.from(paired, (b) => (a === b ? 0.5 : above(a, b)))),
          },
  };
}

const leastDraws = 100;
const evaluations = 2e7;

/** How often an alternative is first with given weights: over draws of the uncertain figures, the same for all. */
const confidenceOf = (
  { plan, values, uncertain, alternatives }: Problem,
  random: Random,
  samples: number,
): ((alternative: number, weights: Float64Array) => number) => {
  const drawn = values.map((column) => column.slice());
  const evaluate = createEvaluator(plan.nodes, drawn);
  const isFirst = (alternative: number, weights: Float64Array): boolean => {
    const scores = evaluate(weights);
    let best = Number.NEGATIVE_INFINITY;
    for (const score of scores) if (score > best) best = score;
    return scoreKey(scores[alternative]!) === scoreKey(best);
  };
  if (uncertain.length === 0) return (alternative, weights) => (isFirst(alternative, weights) ? 1 : 0);
  const draws = Math.max(leastDraws, Math.min(samples, Math.floor(evaluations / alternatives.length ** 2)));
  return (alternative, weights) => {
    const streams = uncertain.map(({ key }) => random.fork(key));
    let firsts = 0;
    for (let d = 0; d < draws; d++) {
      for (const [u, cell] of uncertain.entries()) drawn[cell.criterion]![cell.alternative] = cell.draw(streams[u]!);
      if (isFirst(alternative, weights)) firsts++;
    }
    return firsts / draws;
  };
};
