import { type Fault, invalidInput, parse } from "@vanstervind/core";
import type { Criterion } from "../criterion.ts";
import { type MissingPolicy, MissingRule, NeutralLevels } from "../missing-policy.ts";

const source = "the option missing";

export const isNeutral = (policy: MissingPolicy | null): policy is NeutralLevels =>
  typeof policy === "object" && policy !== null;

/** The policy as asked for; neutral levels must be of criteria of the model. */
export const readPolicy = (policy: MissingPolicy, criteria: readonly Criterion[]): MissingPolicy => {
  if (!isNeutral(policy)) return parse(MissingRule, policy, { source });
  const read = parse(NeutralLevels, policy, { source });
  const known = new Set(criteria.map(({ id }) => id));
  const faults = Object.keys(read.levels)
    .filter((key) => !known.has(key))
    .map((key): Fault => {
      return {
        code: "unknown-criterion",
        source,
        row: null,
        field: `levels.${key}`,
        message: "is no criterion of the model",
      };
    });
  if (faults.length > 0) throw invalidInput(faults, source);
  return read;
};
