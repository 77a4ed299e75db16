import { type Fault, invalidInput } from "@vanstervind/core";
import type { DecisionMatrix } from "../decision-matrix.ts";

/** The weights as shares of 1, even where their sum would overflow; throws `invalid-input` with all faults. */
export const sharesOf = ({ criteria }: DecisionMatrix, weights: readonly number[]): Float64Array => {
  const faults: Fault[] = [];
  const fault = (code: string, row: number | null, message: string): void => {
    faults.push({ code, source, row, field: "", message });
  };
  for (const [row, weight] of weights.entries()) {
    if (!(weight >= 0 && Number.isFinite(weight))) fault("not-a-weight", row, `must be at least 0, got ${weight}`);
  }
  if (weights.length !== criteria.length) {
    fault("wrong-length", null, `there are ${weights.length} for ${criteria.length} criteria`);
  } else if (weights.every((weight) => weight === 0)) {
    fault("no-weight", null, "at least one must be above 0");
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  const largest = weights.reduce((a, b) => Math.max(a, b), 0);
  const scaled = Float64Array.from(weights, (weight) => weight / largest);
  const sum = scaled.reduce((a, b) => a + b, 0);
  return scaled.map((weight) => weight / sum);
};

const source = "the weights";
