import { Id } from "@vanstervind/core";
import * as z from "zod";

/**
 * Which units a requirement asks for: one unit, all of some needs, any of them, or at least so many of them.
 *
 * The parts may be needs of any shape, to any depth. A unit may stand only once among the parts of one need.
 */
export type Needs =
  | {
      /** The unit that is needed. */
      readonly unit: Id;
    }
  | {
      /** Every one of these is needed. */
      readonly allOf: readonly Needs[];
    }
  | {
      /** One of these is enough. */
      readonly anyOf: readonly Needs[];
    }
  | {
      /** How many of the parts are needed. */
      readonly atLeast: number;
      /** The parts to choose from. */
      readonly of: readonly Needs[];
    };

const parts = z.lazy(() =>
  z
    .array(Needs)
    .min(1, { error: "must name at least one part" })
    .refine((list) => new Set(unitsAmong(list)).size === unitsAmong(list).length, { error: "must not repeat a unit" })
    .readonly(),
);

/** See the type of the same name. */
export const Needs: z.ZodType<Needs> = z.union(
  [
    z.strictObject({ unit: Id }),
    z.strictObject({ allOf: parts }),
    z.strictObject({ anyOf: parts }),
    z
      .strictObject({ atLeast: z.int().min(1), of: parts })
      .refine(({ atLeast, of }) => atLeast <= of.length, { error: "must not ask for more parts than there are" }),
  ],
  { error: "must be { unit }, { allOf }, { anyOf } or { atLeast, of }, each unit once, with no more asked than given" },
);

const unitsAmong = (list: readonly Needs[]): Id[] => list.flatMap((part) => ("unit" in part ? [part.unit] : []));

/** The one shape that the four are written as: at least `count` of `parts`. */
export const countAndParts = (needs: Exclude<Needs, { unit: Id }>): { count: number; parts: readonly Needs[] } => {
  if ("allOf" in needs) return { count: needs.allOf.length, parts: needs.allOf };
  if ("anyOf" in needs) return { count: 1, parts: needs.anyOf };
  return { count: needs.atLeast, parts: needs.of };
};

/**
 * The ids of the units that the needs speak of, each once, in the order in which they stand.
 *
 * @example
 * ```ts
 * import { unitsOf } from "@vanstervind/study-curriculum";
 *
 * unitsOf({ allOf: [{ unit: "rhetoric" }, { anyOf: [{ unit: "negotiation" }, { unit: "rhetoric" }] }] });
 * // => ["rhetoric", "negotiation"]
 * ```
 */
export const unitsOf = (needs: Needs): Id[] =>
  "unit" in needs ? [needs.unit] : [...new Set(countAndParts(needs).parts.flatMap(unitsOf))];

/**
 * The grade of the needs, given a grade for each unit: all of = the smallest, any of = the greatest, at least n of =
 * the nth greatest.
 *
 * One rule serves validity (the grade is the day on which it ends) and the ladder (the grade is the step reached), and
 * it is monotone: a unit with a higher grade never lowers the whole. O(parts log parts).
 *
 * @example
 * ```ts
 * import { gradeOf } from "@vanstervind/study-curriculum";
 *
 * const steps: Record<string, number> = { rhetoric: 4, negotiation: 1, debate: 0 };
 * const parts = [{ unit: "rhetoric" }, { unit: "negotiation" }, { unit: "debate" }];
 * gradeOf({ atLeast: 2, of: parts }, (unit) => steps[unit]!); // => 1
 * ```
 */
export const gradeOf = (needs: Needs, gradeOfUnit: (unitId: Id) => number): number => {
  if ("unit" in needs) return gradeOfUnit(needs.unit);
  const { count, parts: list } = countAndParts(needs);
  return list.map((part) => gradeOf(part, gradeOfUnit)).sort((a, b) => b - a)[count - 1]!;
};

/**
 * What is still needed when some units are held, or `null` when nothing is. What is held is left out, so the rest can
 * be read as a task, and so is a part that comes down to the same as another (unless `atLeast` counts both). O(parts).
 *
 * @example
 * ```ts
 * import { remainingNeeds } from "@vanstervind/study-curriculum";
 *
 * const needs = { atLeast: 2, of: [{ unit: "a" }, { unit: "b" }, { unit: "c" }] };
 * remainingNeeds(needs, (unit) => unit === "b"); // => { anyOf: [{ unit: "a" }, { unit: "c" }] }
 * remainingNeeds(needs, () => true); // => null
 * ```
 */
export const remainingNeeds = (needs: Needs, holds: (unitId: Id) => boolean): Needs | null => {
  if ("unit" in needs) return holds(needs.unit) ? null : needs;
  const { count, parts: list } = countAndParts(needs);
  const rest = list.map((part) => remainingNeeds(part, holds)).filter((part) => part !== null);
  const missing = count - (list.length - rest.length);
  if (missing <= 0) return null;
  if (missing > 1 && missing < rest.length) return { atLeast: missing, of: rest };
  // All of and any of the same thing are that thing; at least two of it would not be.
  const different = [...new Map(rest.map((part) => [JSON.stringify(part), part])).values()];
  if (different.length === 1) return different[0]!;
  return missing === 1 ? { anyOf: different } : { allOf: different };
};
