import { compareIds, DomainError } from "@vanstervind/core";
import type { DecisionMatrix } from "../methods/decision-matrix.ts";
import { scale } from "../methods/internal/scale.ts";
import type { Elicitation, Unchecked } from "./elicitation.ts";
import { toElicitation, unchecked } from "./internal/to-elicitation.ts";
import type { WeightReason } from "./weight-reasons.ts";

/**
 * A way to read weights out of data. Of a column scaled by the data in it:
 *
 * - `entropy`: how unevenly it is shared: 1 − entropy of the shares. Levels of at least 0; directions do not matter.
 * - `standardDeviation`: its standard deviation from worst (0) to best (1).
 * - `critic`: that deviation times the sum of 1 − correlation with every other column.
 * - `merec`: how much the overall performance changes when it is left out. Levels above 0.
 */
export type WeightAid = "entropy" | "standardDeviation" | "critic" | "merec";

/**
 * Weights out of a matrix of figures: an aid to see what the data can tell apart, and no answer to what is important.
 *
 * A figure that varies much gets much weight, whether or not anyone cares about it, and one more alternative changes all
 * weights. Show them beside the weights that people chose, never instead. Columns without any contrast get 0; without
 * contrast in any, all weigh the same. O(alternatives · criteria), `critic` O(alternatives · criteria²).
 *
 * @param matrix - What `decisionMatrix` made of alternatives and their levels.
 * @throws `not-normalisable` when the aid is not defined for the levels of a criterion.
 * @see C. E. Shannon's entropy: C.-L. Hwang, K. Yoon, Multiple Attribute Decision Making, 1981, chapter 3.
 * @see D. Diakoulaki, G. Mavrotas, L. Papayannakis, "Determining objective weights in multiple criteria problems: the
 * CRITIC method", Computers & Operations Research 22 (1995).
 * @see M. Keshavarz-Ghorabaee and others, "Determination of objective weights using a new method based on the removal
 * effects of criteria (MEREC)", Symmetry 13 (2021).
 * @example
 * ```ts
 * import { decisionMatrix } from "@vanstervind/priority-scoring/methods";
 * import { dataWeights } from "@vanstervind/priority-scoring/weights";
 *
 * const areas = decisionMatrix({
 *   alternatives: ["Husby", "Rinkeby", "Tensta"],
 *   criteria: [{ id: "homes", direction: "increasing" }, { id: "schools", direction: "increasing" }],
 *   values: [[0, 2], [400, 2], [400, 2]],
 * });
 * dataWeights(areas, "entropy").weights.map(({ id, weight }) => [id, weight]); // => [["homes", 1], ["schools", 0]]
 * ```
 */
export const dataWeights = (matrix: DecisionMatrix, aid: WeightAid): Elicitation<Unchecked> => {
  const found = aids[aid](matrix);
  const rows = matrix.criteria
    // What is left of a column without contrast is rounding.
    .map(({ id }, j) => ({ id, amount: found[j]! > 1e-12 ? found[j]! : 0 }))
    .sort((a, b) => compareIds(a.id, b.id));
  const flat = rows.filter(({ amount }) => amount === 0);
  return toElicitation(
    rows.map(({ id }) => id),
    rows.map(({ amount }) => amount),
    {
      consistency: unchecked,
      reasons: [
        { code: "describes-data", values: {} },
        ...flat.map(({ id }): WeightReason => ({ code: "no-contrast", values: { id } })),
      ],
    },
  );
};

type Aid = (matrix: DecisionMatrix) => ArrayLike<number>;

/** Columns scaled from worst (0) to best (1), less their mean, each with its standard deviation. */
const deviations = ({ criteria, columns }: DecisionMatrix) =>
  columns.map((column, j) => {
    const scaled = scale(column, criteria[j]!, "minmax", new Float64Array(column.length));
    const count = Math.max(1, column.length);
    let mean = 0;
    for (let i = 0; i < scaled.length; i++) mean += scaled[i]! / count;
    let variance = 0;
    for (let i = 0; i < scaled.length; i++) {
      scaled[i]! -= mean;
      variance += scaled[i]! ** 2 / count;
    }
    return { column: scaled, deviation: Math.sqrt(variance) };
  });

const correlation = (a: Float64Array, b: Float64Array, scale: number): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum / a.length / scale;
};

const aids: Readonly<Record<WeightAid, Aid>> = {
  entropy: ({ criteria, columns }) =>
    columns.map((column, j) => {
      const shares = scale(
        column,
        { ...criteria[j]!, direction: "increasing" },
        "sum",
        new Float64Array(column.length),
      );
      let whole = 0;
      let entropy = 0;
      for (let i = 0; i < shares.length; i++) {
        const share = shares[i]!;
        whole += share;
        if (share > 0) entropy -= share * Math.log(share);
      }
      return shares.length < 2 || whole === 0 ? 0 : 1 - entropy / Math.log(shares.length);
    }),
  standardDeviation: (matrix) => deviations(matrix).map(({ deviation }) => deviation),
  critic: (matrix) => {
    const columns = deviations(matrix);
    const conflicts = new Float64Array(columns.length);
    for (const [j, a] of columns.entries()) {
      for (let k = 0; k < j; k++) {
        const b = columns[k]!;
        const scale = a.deviation * b.deviation;
        // A flat column neither agrees nor disagrees with any other.
        const conflict = scale === 0 ? 0 : 1 - correlation(a.column, b.column, scale);
        conflicts[j]! += conflict;
        conflicts[k]! += conflict;
      }
    }
    return columns.map(({ deviation }, j) => deviation * conflicts[j]!);
  },
  merec: ({ ids, criteria, columns }) => {
    const sums = new Float64Array(ids.length);
    const logs = columns.map((column, j) => {
      const { id, direction } = criteria[j]!;
      // The other way round: the worst of a column is 1, and better is less.
      const turned = direction === "increasing" ? "decreasing" : "increasing";
      const scaled = scale(column, { id, direction: turned }, "linear", new Float64Array(column.length));
      for (let i = 0; i < scaled.length; i++) {
        if (!(scaled[i]! > 0)) {
          throw new DomainError("not-normalisable", `The levels of criterion "${id}" are not all above 0.`, {
            values: { aid: "merec", criterion: id },
            hint: "Maybe use standardDeviation, which takes any levels.",
          });
        }
        scaled[i] = -Math.log(scaled[i]!);
        sums[i]! += scaled[i]!;
      }
      return scaled;
    });
    const performances = sums.map((sum) => Math.log1p(sum / logs.length));
    return logs.map((column) => {
      let change = 0;
      for (let i = 0; i < column.length; i++) {
        change += Math.abs(Math.log1p((sums[i]! - column[i]!) / logs.length) - performances[i]!);
      }
      return change;
    });
  },
};
