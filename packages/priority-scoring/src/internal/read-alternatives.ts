import { DomainError, type Fault, formatFault, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Alternative } from "../alternative.ts";
import type { Criterion } from "../criterion.ts";
import type { MissingPolicy } from "../missing-policy.ts";
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

/** Alternatives that fit the model: unique ids, a figure or `null` for each criterion and for nothing else. */
export const readAlternatives = (
  input: readonly Alternative[],
  criteria: readonly Criterion[],
  policy: MissingPolicy | null,
): Alternative[] => {
  const alternatives = parse(Alternatives, input, { source });
  const faults: Fault[] = [];
  const gaps: Fault[] = [];
  const seen = new Map<string, number>();
  const known = new Set(criteria.map(({ id }) => id));
  const extending = criteria.filter(({ value }) => value.kind === "linear" && value.outside === "extend");
  const worths = extending.map((criterion) => ({ id: criterion.id, of: valuation(criterion).of }));

  for (const [row, { id, values }] of alternatives.entries()) {
    const fault = (code: string, field: string, message: string): Fault => ({ code, source, row, field, message });
    const first = seen.get(id);
    if (first === undefined) seen.set(id, row);
    else faults.push(fault("duplicate-id", "id", `"${id}" is used by row ${first} too`));
    let given = 0;
    for (const key of known) {
      const level: unknown = values[key];
      if (Number.isFinite(level)) given++;
      else if (level === null) {
        given++;
        gaps.push(fault("missing-data", `values.${key}`, "has no figure"));
      } else if (Object.hasOwn(values, key)) {
        faults.push(fault("not-a-level", `values.${key}`, `must be a finite number or null, got ${String(level)}`));
      } else {
        faults.push(fault("missing-criterion", `values.${key}`, "must be a number, or null when there is no figure"));
      }
    }
    const keys = Object.keys(values);
    for (const key of keys.length === given ? [] : keys) {
      if (!known.has(key)) faults.push(fault("unknown-criterion", `values.${key}`, "is no criterion of the model"));
    }
    for (const { id: key, of } of worths) {
      const level = values[key];
      if (typeof level === "number" && !Number.isFinite(of(level))) {
        faults.push(fault("too-large", `values.${key}`, `lies too far outside the bounds, got ${level}`));
      }
    }
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  if (gaps.length > 0 && policy === null) {
    throw new DomainError(
      "missing-data",
      `Figures are missing in ${gaps.length} places, first ${formatFault(gaps[0]!)}.`,
      {
        faults: gaps,
        hint: 'Choose what to do about it: set missing to "exclude", "worst", "best" or "interval".',
      },
    );
  }
  return alternatives;
};
