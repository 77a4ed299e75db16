import { invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "./exact.ts";
import { type Basin, fillToLevel } from "./internal/fill-to-level.ts";
import { formatRational, overOneDenominator, type Rational, readRational, sum } from "./internal/rational.ts";

/** Who shares, by position: the lists that are given have one entry for each claimant. */
export interface WaterLevelProblem {
  /** What there is to divide. */
  readonly estate: Exact;
  /** How high the level counts for each: 2 gets twice as much as 1 at the same level, 0 gets no more than its floor. */
  readonly weights: readonly Exact[];
  /** What each gets at least; 0 for everyone when left out. */
  readonly floors?: readonly Exact[];
  /** What each gets at most; without a cap when left out. */
  readonly caps?: readonly Exact[];
}

/** What holds an award where it is: its floor, its cap, or the level. */
export type WaterBound = "floor" | "cap" | "level";

/** Awards at one level, or by how much the estate falls short of the floors. */
export type WaterLevel =
  | {
      /** The estate covers the floors. */
      readonly feasible: true;
      /** The lowest level that gives these awards; `null` when the estate outlasts every cap that can be reached. */
      readonly level: string | null;
      /** Exact, in the order of the weights. */
      readonly awards: readonly string[];
      /** What holds each award; a floor goes before a cap, and either before the level it happens to meet. */
      readonly bounds: readonly WaterBound[];
      /** What is left when every cap is reached. */
      readonly unallocated: string;
    }
  | {
      /** The estate does not cover the floors. */
      readonly feasible: false;
      /** The sum of the floors less the estate. */
      readonly shortfall: string;
    };

const Problem = z.object({
  estate: Exact,
  weights: z.array(Exact),
  floors: z.array(Exact).optional(),
  caps: z.array(Exact).optional(),
});

/**
 * Divides an estate like water between vessels: everyone's award is `min(cap, max(floor, weight × level))`, with the
 * level as high as the estate allows.
 *
 * Exact; the awards sum to the estate unless every cap is reached (or the rest have weight 0). Nobody with less at the
 * level could get more without taking from one who has no more for their weight (weighted max-min fairness). Raising
 * one's own weight or cap never lowers one's award. O(n log n).
 *
 * @throws `invalid-input` when a number is negative, the lists differ in length, or a floor exceeds its cap.
 * @see D. Bertsekas and R. Gallager, Data Networks, 1992, section 6.5.2
 * @example
 * ```ts
 * import { waterLevel } from "@vanstervind/fund-allocation";
 *
 * waterLevel({ estate: 1000, weights: [1, 2, 1], floors: [0, 0, 400], caps: [500, 350, 500] });
 * // => { feasible: true, level: "250", awards: ["250", "350", "400"], bounds: ["level", "cap", "floor"], unallocated: "0" }
 * waterLevel({ estate: 1000, weights: [1, 1], floors: [600, 600] }); // => { feasible: false, shortfall: "200" }
 * ```
 */
export const waterLevel = (problem: WaterLevelProblem): WaterLevel => {
  const { basin, money, weight } = read(problem);
  const lacking = sum(basin.floors) - basin.estate;
  if (lacking > 0n) return { feasible: false, shortfall: formatRational({ numerator: lacking, denominator: money }) };
  const { numerators, denominator, level } = fillToLevel(basin);
  const inMoney = (numerator: bigint): string => formatRational({ numerator, denominator: denominator * money });
  return {
    feasible: true,
    level: level && formatRational({ numerator: level.numerator * weight, denominator: level.denominator * money }),
    awards: numerators.map(inMoney),
    bounds: numerators.map((award, i) => {
      if (award === basin.floors[i]! * denominator) return "floor";
      return problem.caps !== undefined && award === basin.caps[i]! * denominator ? "cap" : "level";
    }),
    unallocated: inMoney(basin.estate * denominator - sum(numerators)),
  };
};

/** The problem in whole units, with the sizes of the units: `money` of them are 1, and `weight` of the weights' are 1. */
const read = (problem: WaterLevelProblem): { basin: Basin; money: bigint; weight: bigint } => {
  const { estate, weights, floors, caps } = parse(Problem, problem, { source: "the water level problem" });
  const uneven = (["floors", "caps"] as const).flatMap((field) => {
    const list = { floors, caps }[field] ?? weights;
    const message = `must have one entry for each of the ${weights.length} weights, got ${list.length}`;
    return list.length === weights.length ? [] : [{ ...noPlace, code: "uneven-lists", field, message }];
  });
  if (uneven.length > 0) throw invalidInput(uneven, "the water level problem");
  const amounts = overOneDenominator([estate, ...(floors ?? []), ...(caps ?? [])].map(rational));
  const [total = 0n, ...limits] = amounts.numerators;
  const low = floors === undefined ? weights.map(() => 0n) : limits.slice(0, weights.length);
  // Without caps, the whole estate (or a floor above it) is as much as anyone can get.
  const high = caps === undefined ? low.map((floor) => (floor > total ? floor : total)) : limits.slice(-weights.length);
  const crossed = low.flatMap((floor, i) => {
    const message = `must not exceed the cap ${caps?.[i]}, got ${floors?.[i]}`;
    return floor > high[i]! ? [{ ...noPlace, code: "floor-above-cap", field: `floors.${i}`, message }] : [];
  });
  if (crossed.length > 0) throw invalidInput(crossed, "the water level problem");
  const scaled = overOneDenominator(weights.map(rational));
  return {
    basin: { estate: total, weights: scaled.numerators, floors: low, caps: high },
    money: amounts.denominator,
    weight: scaled.denominator,
  };
};

const noPlace = { source: "the water level problem", row: null };

const rational = (value: Exact): Rational => readRational(value)!;
