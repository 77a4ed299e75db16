import { additive } from "../additive.ts";
import type { Matrix } from "../methods/matrix.ts";
import { type SmaaOptions, smaa } from "./smaa.ts";
import type { Smaa } from "./smaa-result.ts";

/**
 * {@link smaa} for a bare matrix of values, as in textbooks: a weighted sum of columns with open weights.
 *
 * Alternatives and criteria are named by their number from 0, as `"0"`, `"1"`, …; rows of the result stand in the order
 * of the matrix, and their `rank` is that of equal weights.
 *
 * @param values - Alternatives × criteria, each usually from 0 (worst) to 1 (best).
 * @throws `invalid-input` with all faults; `conflicting-weights`.
 * @example
 * ```ts
 * import { smaaOfValues } from "@vanstervind/priority-scoring/robustness";
 *
 * const { rows } = smaaOfValues([[1, 0, 0], [0, 1, 0], [0, 0, 1]], { weights: [{ kind: "order", parts: ["0", "1", "2"] }] });
 * rows.map(({ acceptability }) => acceptability); // => [[1], [1], [1]]
 * rows.map(({ rankInterval }) => rankInterval.best); // => [1, 2, 3]
 * ```
 */
export const smaaOfValues = (values: Matrix, options: Omit<SmaaOptions, "missing" | "uncertain"> = {}): Smaa => {
  const width = values[0]?.length ?? 1;
  const model = additive(
    Array.from({ length: width }, (_, c) => ({
      weight: 1,
      criterion: {
        id: String(c),
        name: { sv: `kriterium ${c}`, en: `criterion ${c}` },
        unit: "1",
        direction: "increasing",
        source: "the matrix",
        date: "2000-01-01",
        value: { kind: "linear", low: 0, high: 1, outside: "extend" },
      },
    })),
  );
  const alternatives = values.map((row, i) => ({
    id: String(i),
    name: String(i),
    kind: "issue" as const,
    values: Object.fromEntries(row.map((value, c) => [c, value])),
  }));
  const result = smaa(alternatives, model, options);
  return { ...result, rows: result.rows.toSorted((a, b) => Number(a.id) - Number(b.id)) };
};
