import { DomainError, type Fault, formatFault, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Alternative } from "../alternative.ts";
import type { Criterion } from "../criterion.ts";
import type { MissingPolicy } from "../missing-policy.ts";
import { isNeutral } from "./read-policy.ts";
import { valuation } from "./valuation.ts";

const source = "the alternatives";

/** All but the levels, which are checked below: in one pass with what concerns the model, and ten times faster. */
const Alternatives = z.array(
  Alternative.extend({
    values: z.custom<Alternative["values"]>((values) => typeof values === "object" && values !== null, {
      error: "must be an object with a level for each criterion",
    }),
  }),
);

/** Alternatives with their levels: those of `alternatives[i]` begin at `i * criteria.length`, missing ones are NaN. */
export interface ReadAlternatives {
  readonly alternatives: readonly Alternative[];
  readonly levels: Float64Array;
}

/** Alternatives that fit the model: unique ids, a figure or `null` for each criterion and for nothing else. */
export const readAlternatives = (
  input: readonly Alternative[],
  criteria: readonly Criterion[],
  policy: MissingPolicy | null,
): ReadAlternatives => {
  const alternatives = parse(Alternatives, input, { source });
  const levels = new Float64Array(alternatives.length * criteria.length);
  const faults: Fault[] = [];
  const gaps: Fault[] = [];
  const seen = new Map<string, number>();
  const keys = criteria.map(({ id }) => id);
  const known = new Set(keys);
  const isCovered = keys.map((key) => (isNeutral(policy) ? Object.hasOwn(policy.levels, key) : policy !== null));
  const worths = criteria.map((criterion) => (goesOn(criterion) ? valuation(criterion).of : null));
  let at = 0;

  for (const [row, { id, values }] of alternatives.entries()) {
    const fault = (code: string, field: string, message: string): Fault => ({ code, source, row, field, message });
    const first = seen.get(id);
    if (first === undefined) seen.set(id, row);
    else faults.push(fault("duplicate-id", "id", `"${id}" is used by row ${first} too`));
    let given = 0;
    for (let c = 0; c < keys.length; c++, at++) {
      const key = keys[c]!;
      const level: unknown = values[key];
      if (typeof level === "number" && Number.isFinite(level)) {
        given++;
        levels[at] = level;
        if (worths[c] !== null && !Number.isFinite(worths[c]!(level))) {
          faults.push(fault("too-large", `values.${key}`, `lies too far outside the bounds, got ${level}`));
        }
      } else if (level === null) {
        given++;
        levels[at] = Number.NaN;
        if (!isCovered[c]) gaps.push(fault("missing-data", `values.${key}`, "has no figure"));
      } else if (Object.hasOwn(values, key)) {
        faults.push(fault("not-a-level", `values.${key}`, `must be a finite number or null, got ${String(level)}`));
      } else {
        faults.push(fault("missing-criterion", `values.${key}`, "must be a number, or null when there is no figure"));
      }
    }
    const own = Object.keys(values);
    for (const key of own.length === given ? [] : own) {
      if (!known.has(key)) faults.push(fault("unknown-criterion", `values.${key}`, "is no criterion of the model"));
    }
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  if (gaps.length > 0) {
    throw new DomainError(
      "missing-data",
      `Figures are missing in ${gaps.length} places, first ${formatFault(gaps[0]!)}.`,
      {
        faults: gaps,
        hint: isNeutral(policy)
          ? "Give a neutral level for each criterion that lacks figures."
          : 'Choose what to do about it: set missing to "exclude", "worst", "best", "interval" or neutral levels.',
      },
    );
  }
  return { alternatives, levels };
};

const goesOn = ({ value }: Criterion): boolean => value.kind === "linear" && value.outside === "extend";
