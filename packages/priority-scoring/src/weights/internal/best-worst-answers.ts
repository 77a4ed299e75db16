import { compareIds, duplicateIds, type Fault, type Id, invalidInput, parse } from "@vanstervind/core";
import { BestWorst, type BestWorstJudgement } from "../best-worst.ts";
import type { BestWorstConsistency } from "../elicitation.ts";
import type { WeightQuestion, WeightReason } from "../weight-reasons.ts";

/** Answers that fit together in kind, by id. */
export interface BestWorstAnswers {
  /** The criteria, by id. */
  readonly ids: readonly Id[];
  /** The most important criterion. */
  readonly best: Id;
  /** How many times as important the best is as the worst. */
  readonly span: number;
  /** All rows, by id. */
  readonly rows: readonly BestWorstJudgement[];
  /** The rows of neither the best nor the worst. */
  readonly others: readonly BestWorstJudgement[];
}

const source = "the answers";

/** Answers by id. Throws `invalid-input` with all faults. */
export const readBestWorst = (input: BestWorst): BestWorstAnswers => {
  const { best, worst, judgements } = parse(BestWorst, input, { source });
  const faults: Fault[] = duplicateIds(judgements, source);
  const fault = (code: string, row: number | null, field: string, message: string): void => {
    faults.push({ code, source, row, field, message });
  };
  const rowOf = (id: Id) => judgements.find((judgement) => judgement.id === id);
  if (best === worst) fault("same-id", null, "worst", `must be another than the best, got "${worst}"`);
  for (const [field, id] of Object.entries({ best, worst })) {
    if (rowOf(id) === undefined) fault("unknown-id", null, field, `"${id}" is not among the judgements`);
  }
  const span = rowOf(best)?.toWorst ?? Number.POSITIVE_INFINITY;
  for (const [row, { id, bestTo, toWorst }] of judgements.entries()) {
    if (id === best && bestTo !== 1) fault("not-reciprocal", row, "bestTo", `must be 1 for the best, got ${bestTo}`);
    if (id === worst && toWorst !== 1)
      fault("not-reciprocal", row, "toWorst", `must be 1 for the worst, got ${toWorst}`);
    if (id === worst && bestTo !== span && Number.isFinite(span)) {
      fault("not-reciprocal", row, "bestTo", `must be ${span} as the best's toWorst says, got ${bestTo}`);
    }
    for (const [field, times] of Object.entries({ bestTo, toWorst })) {
      if (times > span) fault("beyond-worst", row, field, `must be at most ${span}, best to worst, got ${times}`);
    }
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  const rows = judgements.toSorted((a, b) => compareIds(a.id, b.id));
  return {
    ids: rows.map(({ id }) => id),
    best,
    span,
    rows,
    others: rows.filter(({ id }) => id !== best && id !== worst),
  };
};

/** Ratios up to here are rounding of the arithmetic, such as 3 times a third. */
const noise = 1e-9;

/** How well the answers agree, what to say about it, and which answer to ask for again. */
export const assess = (
  { ids, best, span, others }: BestWorstAnswers,
  { xi, outputRatio }: Pick<BestWorstConsistency, "xi" | "outputRatio">,
): { consistency: BestWorstConsistency; reasons: WeightReason[]; next: WeightQuestion | null } => {
  let ratio = 0;
  let next: WeightQuestion | null = null;
  for (const { id, bestTo, toWorst } of others) {
    const apart = span === 1 ? 0 : Math.abs(bestTo * toWorst - span) / (span * span - span);
    if (apart <= ratio + noise) continue;
    ratio = apart;
    next = { code: "compare-again", values: { a: best, b: id, judged: bestTo, fits: span / toWorst } };
  }
  const limit = limits[Math.round(span)]?.[ids.length - 3] ?? null;
  const isExact = ratio === 0;
  const acceptable = isExact ? true : limit === null ? null : ratio <= limit;
  const reason: WeightReason =
    acceptable === null
      ? { code: "no-limit", values: { ratio } }
      : { code: acceptable ? "consistent" : "inconsistent", values: { ratio, limit: limit ?? 0 } };
  return {
    consistency: { measure: "best-worst", xi, outputRatio, ratio, limit, acceptable },
    reasons: [reason],
    next: acceptable === true ? null : next,
  };
};

/**
 * The highest acceptable ratio by how many times as important the best is as the worst, for 3, 4, … 9 criteria.
 *
 * @see F. Liang, M. Brunelli, J. Rezaei, "Consistency issues in the best worst method: measurements and thresholds",
 * Omega 96 (2020).
 */
const limits: Readonly<Record<number, readonly number[]>> = {
  3: [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
  4: [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
  5: [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.296],
  6: [0.133, 0.199, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
  7: [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
  8: [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.362, 0.3657],
  9: [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.362, 0.3662],
};
