import { DomainError, duplicateIds, type Fault, Id, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Direction } from "../criterion.ts";
import type { Matrix } from "./matrix.ts";

/** A column of a decision matrix: what is judged by, which way, and between which fixed reference bounds. */
export const MatrixCriterion = z.strictObject({
  /** The criterion's name among the columns. */
  id: Id,
  /** Whether more of it is better (`increasing`) or worse (`decreasing`). */
  direction: Direction,
  /** The lowest and the highest level that can reasonably be, set by people and not by the data at hand. */
  bounds: z
    .tuple([z.number(), z.number()])
    .readonly()
    .refine(([low, high]) => low < high && Number.isFinite(high - low), {
      error: "must be [low, high] with low below high",
    })
    .optional(),
});

/** See the schema of the same name. */
export interface MatrixCriterion extends z.infer<typeof MatrixCriterion> {}

/** What {@link decisionMatrix} reads. */
export interface DecisionMatrixInput {
  /** The ids of the alternatives, each once. */
  readonly alternatives: readonly Id[];
  /** The criteria, at least one, each id once. */
  readonly criteria: readonly MatrixCriterion[];
  /**
   * The levels: a row for each alternative with a level for each criterion; or all levels in one typed array, one
   * criterion after another.
   */
  readonly values: Matrix | Float64Array;
}

/** Alternatives and their levels on criteria, read by {@link decisionMatrix} once for any number of methods. */
export interface DecisionMatrix {
  /** The ids of the alternatives, in the order given. */
  readonly ids: readonly Id[];
  /** The criteria, in the order that weights follow. */
  readonly criteria: readonly MatrixCriterion[];
  /** For each criterion the level of each alternative; to be read only. */
  readonly columns: readonly Float64Array[];
}

/**
 * Reads alternatives and their levels, so that every method can take them as they are.
 *
 * Guarantees finite levels, ids without repeats and as many levels as there are alternatives and criteria. The input
 * is copied. O(cells).
 *
 * @throws `invalid-input` with all faults, each with its row (of alternatives, or of criteria) and field.
 * @example
 * ```ts
 * import { decisionMatrix, weightedSum } from "@vanstervind/priority-scoring/methods";
 *
 * const areas = decisionMatrix({
 *   alternatives: ["Husby", "Rinkeby"],
 *   criteria: [
 *     { id: "turnout", direction: "decreasing", bounds: [40, 100] },
 *     { id: "homes", direction: "increasing", bounds: [0, 1000] },
 *   ],
 *   values: [[64, 900], [70, 500]],
 * });
 * weightedSum(areas, [1, 1]).scores; // => [0.75, 0.5]
 * decisionMatrix({ alternatives: ["a", "a"], criteria: [], values: [[], [1]] }); // throws invalid-input
 * ```
 */
export const decisionMatrix = ({ alternatives, criteria, values }: DecisionMatrixInput): DecisionMatrix => {
  const faults: Fault[] = [
    ...faultsIn(() => parse(Ids, alternatives, { source: "the alternatives" })),
    ...faultsIn(() => parse(Criteria, criteria, { source: "the criteria" })),
  ];
  if (faults.length > 0) throw invalidInput(faults, source);
  faults.push(
    ...duplicateIds(
      alternatives.map((id) => ({ id })),
      "the alternatives",
    ),
    ...duplicateIds(criteria, "the criteria"),
  );
  const count = alternatives.length;
  const columns =
    values instanceof Float64Array
      ? columnsOfArray(values, count, criteria, faults)
      : columnsOfRows(values, count, criteria, faults);
  if (faults.length > 0) throw invalidInput(faults, source);
  return { ids: [...alternatives], criteria: criteria.map((criterion) => ({ ...criterion })), columns };
};

const source = "the decision matrix";
const Ids = z.array(Id);
const Criteria = z.array(MatrixCriterion).min(1, { error: "must have at least one" });

/** The faults that reading finds, so that they can be told with those of the other parts. */
const faultsIn = (read: () => unknown): readonly Fault[] => {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.faults;
    throw error;
  }
};

const columnsOfArray = (
  values: Float64Array,
  count: number,
  criteria: readonly MatrixCriterion[],
  faults: Fault[],
): Float64Array[] => {
  if (values.length !== count * criteria.length) {
    const message = `has ${values.length} levels for ${count} alternatives and ${criteria.length} criteria`;
    faults.push({ code: "wrong-length", source, row: null, field: "values", message });
    return [];
  }
  return criteria.map(({ id }, j) => {
    const column = values.slice(j * count, (j + 1) * count);
    for (let row = 0; row < count; row++) checkLevel(column[row], row, id, faults);
    return column;
  });
};

const columnsOfRows = (
  values: Matrix,
  count: number,
  criteria: readonly MatrixCriterion[],
  faults: Fault[],
): Float64Array[] => {
  const wrongLength = (row: number | null, message: string): void => {
    faults.push({ code: "wrong-length", source, row, field: "values", message });
  };
  if (values.length !== count) wrongLength(null, `has ${values.length} rows for ${count} alternatives`);
  const columns = criteria.map(() => new Float64Array(values.length));
  for (let row = 0; row < values.length; row++) {
    const levels = values[row]!;
    if (levels.length !== criteria.length) {
      wrongLength(row, `has ${levels.length} levels for ${criteria.length} criteria`);
    }
    for (let j = 0; j < criteria.length; j++) {
      const level = levels[j];
      if (j < levels.length) checkLevel(level, row, criteria[j]!.id, faults);
      columns[j]![row] = level!;
    }
  }
  return columns;
};

const checkLevel = (level: number | undefined, row: number, field: string, faults: Fault[]): void => {
  if (Number.isFinite(level)) return;
  faults.push({ code: "not-a-level", source, row, field, message: `is not a finite number, got ${level}` });
};
