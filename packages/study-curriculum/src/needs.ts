import { Id } from "@vanstervind/core";
import * as z from "zod";

/** A unit that is needed, perhaps taken lately, since an event or before one. */
export interface UnitNeed {
  /** The unit that is needed. */
  readonly unit: Id;
  /** Only for so many months after it was taken, where that is shorter than the unit's own validity. */
  readonly withinMonths?: number | undefined;
  /** Id of an event: only when taken on its day or later. */
  readonly since?: Id | undefined;
  /** Id of an event: only when taken before its day. */
  readonly before?: Id | undefined;
}

/**
 * Which units a requirement asks for: one unit, all of some needs, any of them, at least so many of them, or so many
 * hours of some units.
 *
 * The parts may be needs of any shape, to any depth. The same part, or in needs of hours the same
 * unit, may stand only once in one need.
 */
export type Needs =
  | UnitNeed
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
    }
  | {
      /** How many hours are needed, each unit counting the hours that it has, once. */
      readonly hours: number;
      /** The units to choose from. */
      readonly of: readonly UnitNeed[];
    };

/** Refuses a list in which two parts have the same key. */
const different = <Part, List extends z.ZodType<readonly Part[]>>(list: List, keyOf: (part: Part) => string): List =>
  list.refine((parts) => new Set(parts.map(keyOf)).size === parts.length);

const UnitNeed: z.ZodType<UnitNeed> = z.strictObject({
  unit: Id,
  withinMonths: z.int().min(1).max(1200).optional(),
  since: Id.optional(),
  before: Id.optional(),
});

const parts = z.lazy(() => different(z.array(Needs).min(1).readonly(), (part: Needs) => JSON.stringify(part)));

/** See the type of the same name. */
export const Needs: z.ZodType<Needs> = z.union(
  [
    UnitNeed,
    z.strictObject({ allOf: parts }),
    z.strictObject({ anyOf: parts }),
    z.strictObject({ atLeast: z.int().min(1), of: parts }).refine(({ atLeast, of }) => atLeast <= of.length),
    z.strictObject({
      hours: z.int().min(1),
      of: different(z.array(UnitNeed).min(1).readonly(), ({ unit }: UnitNeed) => unit),
    }),
  ],
  {
    error:
      "must be { unit }, { allOf }, { anyOf }, { atLeast, of } or { hours, of }, each part once, no more asked than given",
  },
);

/** How many hours a unit counts for. */
export type HoursOf = (unitId: Id) => number;

/** The one shape that every need of several parts is written as: parts whose weights sum to at least a threshold. */
export interface Threshold {
  readonly threshold: number;
  readonly parts: readonly { readonly part: Needs; readonly weight: number }[];
}

export const thresholdOf = (needs: Exclude<Needs, UnitNeed>, hoursOf: HoursOf): Threshold => {
  const list: readonly Needs[] = "allOf" in needs ? needs.allOf : "anyOf" in needs ? needs.anyOf : needs.of;
  return {
    threshold: "hours" in needs ? needs.hours : "atLeast" in needs ? needs.atLeast : "anyOf" in needs ? 1 : list.length,
    parts: list.map((part) => ({ part, weight: "hours" in needs && "unit" in part ? hoursOf(part.unit) : 1 })),
  };
};

export const noHours: HoursOf = () => 0;

/** The needs of single units among the needs, each once, in the order in which they stand. */
export const leavesOf = (needs: Needs): UnitNeed[] => {
  if ("unit" in needs) return [needs];
  const leaves = thresholdOf(needs, noHours).parts.flatMap(({ part }) => leavesOf(part));
  return [...new Map(leaves.map((leaf) => [leafKey(leaf), leaf])).values()];
};

/** What tells two needs of a unit apart. */
export const leafKey = ({ unit, withinMonths, since, before }: UnitNeed): string =>
  JSON.stringify([unit, withinMonths, since, before]);

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
export const unitsOf = (needs: Needs): Id[] => [...new Set(leavesOf(needs).map(({ unit }) => unit))];

/**
 * What is still needed when some units are held, or `null` when nothing is. What is held is left out, so the rest can
 * be read as a task, and so is a part that comes down to the same as another (unless `atLeast` counts both). O(parts).
 *
 * @param hoursOf hours of each unit, for needs of hours; 0 each when left out.
 * @example
 * ```ts
 * import { remainingNeeds } from "@vanstervind/study-curriculum";
 *
 * const needs = { atLeast: 2, of: [{ unit: "a" }, { unit: "b" }, { unit: "c" }] };
 * remainingNeeds(needs, ({ unit }) => unit === "b"); // => { anyOf: [{ unit: "a" }, { unit: "c" }] }
 * remainingNeeds(needs, () => true); // => null
 * ```
 */
export const remainingNeeds = (
  needs: Needs,
  holds: (need: UnitNeed) => boolean,
  hoursOf: HoursOf = noHours,
): Needs | null => {
  if ("unit" in needs) return holds(needs) ? null : needs;
  const { threshold, parts: list } = thresholdOf(needs, hoursOf);
  let missing = threshold;
  const rest: Needs[] = [];
  for (const { part, weight } of list) {
    const left = remainingNeeds(part, holds, hoursOf);
    if (left === null) missing -= weight;
    else rest.push(left);
  }
  if (missing <= 0) return null;
  if ("hours" in needs) return { hours: missing, of: rest as UnitNeed[] };
  if (missing > 1 && missing < rest.length) return { atLeast: missing, of: rest };
  // All of and any of the same thing are that thing; at least two of it would not be.
  const distinct = [...new Map(rest.map((part) => [JSON.stringify(part), part])).values()];
  if (distinct.length === 1) return distinct[0]!;
  return missing === 1 ? { anyOf: distinct } : { allOf: distinct };
};
