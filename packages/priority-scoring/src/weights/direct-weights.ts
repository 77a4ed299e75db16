import { type Fault, Id, invalidInput } from "@vanstervind/core";
import * as z from "zod";
import type { Elicitation, Unchecked } from "./elicitation.ts";
import { readRows } from "./internal/read-rows.ts";
import { toElicitation, unchecked } from "./internal/to-elicitation.ts";

/** How many points a criterion was given. */
export const Points = z.strictObject({
  /** The criterion (or block). */
  id: Id,
  /** Points on any scale that all rows share, from 0 to 10⁹. */
  points: z.number().min(0).max(1e9),
});

/** See the schema of the same name. */
export interface Points extends z.infer<typeof Points> {}

/**
 * Weights in proportion to points: a hundred points shared out, marks from 1 to 10, or any other ratings.
 *
 * The quickest way and the least checked: no answer checks another, and people give points by importance in general and
 * forget the bounds that the criteria are measured between; {@link swingWeights} asks about those. O(n log n).
 *
 * @throws `invalid-input` with all faults: no rows, negative points, an id used twice, or no points at all.
 * @example
 * ```ts
 * import { directWeights } from "@vanstervind/priority-scoring/weights";
 *
 * const { weights } = directWeights([{ id: "turnout", points: 75 }, { id: "income", points: 25 }]);
 * weights.map(({ id, weight }) => [id, weight]); // => [["income", 0.25], ["turnout", 0.75]]
 * directWeights([{ id: "turnout", points: -1 }]); // throws invalid-input
 * ```
 */
export const directWeights = (points: readonly Points[]): Elicitation<Unchecked> => fromPoints(points, null);

/**
 * Swing weights: of all criteria at their worst bound, the one that is best to lift to its best bound gets 100 points,
 * and the others as much as their lift is worth beside it.
 *
 * Points speak of the step between the two bounds of each value function, so set those first, and ask again when they
 * change. O(n log n).
 *
 * @throws `invalid-input` with all faults of {@link directWeights}, or when the most points are not 100.
 * @see D. von Winterfeldt, W. Edwards, Decision Analysis and Behavioral Research, 1986, chapter 8.
 * @example
 * ```ts
 * import { swingWeights } from "@vanstervind/priority-scoring/weights";
 *
 * swingWeights([{ id: "turnout", points: 100 }, { id: "income", points: 60 }]).weights[1]?.weight; // => 0.625
 * swingWeights([{ id: "turnout", points: 90 }]); // throws invalid-input
 * ```
 */
export const swingWeights = (points: readonly Points[]): Elicitation<Unchecked> =>
  fromPoints(points, { points: 100, of: Math.max, what: "most" });

/**
 * SMART weights: the least important criterion gets 10 points, and the others upwards from there.
 *
 * Of two people with the same opinion the one who starts from below tends to spread weights more evenly than the one who
 * starts from above. O(n log n).
 *
 * @throws `invalid-input` with all faults of {@link directWeights}, or when the fewest points are not 10.
 * @see W. Edwards, "How to use multiattribute utility measurement for social decisionmaking", 1977.
 * @example
 * ```ts
 * import { smartWeights } from "@vanstervind/priority-scoring/weights";
 *
 * smartWeights([{ id: "turnout", points: 30 }, { id: "income", points: 10 }]).weights[1]?.weight; // => 0.75
 * ```
 */
export const smartWeights = (points: readonly Points[]): Elicitation<Unchecked> =>
  fromPoints(points, { points: 10, of: Math.min, what: "fewest" });

const source = "the points";
const Rows = z.array(Points).min(1, { error: "must have at least one row" });

/** The points that the method starts from, which one row must have. */
interface Anchor {
  readonly points: number;
  readonly of: (...points: number[]) => number;
  readonly what: string;
}

const fromPoints = (points: readonly Points[], anchor: Anchor | null): Elicitation<Unchecked> => {
  const rows = readRows(Rows, points, source);
  const amounts = rows.map((row) => row.points);
  const fault = (code: string, message: string): Fault => ({ code, source, row: null, field: "points", message });
  if (amounts.every((amount) => amount === 0)) throw invalidInput([fault("no-points", "are all 0")], source);
  const extreme = anchor === null ? null : anchor.of(...amounts);
  if (anchor !== null && extreme !== anchor.points) {
    throw invalidInput([fault("no-anchor", `must be ${anchor.points} at the ${anchor.what}, got ${extreme}`)], source);
  }
  return toElicitation(
    rows.map(({ id }) => id),
    amounts,
    { consistency: unchecked },
  );
};
