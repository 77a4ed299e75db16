import { type Fault, invalidInput } from "@vanstervind/core";
import type { Matrix } from "../matrix.ts";

/** What comes with a matrix, one for each column. */
interface Columns {
  readonly name: "directions" | "weights";
  readonly count: number;
}

/** Throws `invalid-input` with all faults unless the matrix is rectangular, finite and as wide as what comes with it. */
export const checkMatrix = (matrix: Matrix, { name, count }: Columns): void => {
  const faults: Fault[] = [];
  const width = matrix[0]?.length ?? count;
  for (const [row, levels] of matrix.entries()) {
    const fault = (code: string, field: string, message: string): void => {
      faults.push({ code, source, row, field, message });
    };
    if (levels.length !== width) fault("not-rectangular", "", `has ${levels.length} columns, row 0 has ${width}`);
    for (let column = 0; column < levels.length; column++) {
      const level = levels[column];
      if (!Number.isFinite(level)) fault("not-a-level", String(column), `is not a finite number, got ${level}`);
    }
  }
  if (width !== count) {
    faults.push({ code: "wrong-length", source, row: null, field: name, message: `has ${count} for ${width} columns` });
  }
  if (faults.length > 0) throw invalidInput(faults, source);
};

/** Throws `invalid-input` with all faults unless every weight is finite and at least 0. */
export const checkWeights = (weights: readonly number[]): void => {
  const faults = weights.flatMap((weight, column): Fault[] =>
    weight >= 0 && Number.isFinite(weight)
      ? []
      : [
          {
            code: "not-a-weight",
            source: "the weights",
            row: column,
            field: "",
            message: `must be at least 0, got ${weight}`,
          },
        ],
  );
  if (faults.length > 0) throw invalidInput(faults, "the weights");
};

const source = "the matrix";
