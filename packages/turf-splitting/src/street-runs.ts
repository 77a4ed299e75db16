import type { Entrance } from "./entrance.ts";

/** Stops after each other on one street: a line of directions. */
export interface StreetRun {
  /** Name of the street. */
  readonly street: string;
  /** Number where it begins. */
  readonly from: string;
  /** Number where it ends. */
  readonly to: string;
  /** Which numbers are visited, by the first digits of each: those of one side of the street, or of both. */
  readonly side: "odd" | "even" | "both";
  /** Its stops. */
  readonly stops: number;
  /** Households behind them. */
  readonly households: number;
}

/**
 * Directions for a walk: its stops as runs along streets, in the order of the walk. O(n).
 *
 * @example
 * ```ts
 * import { streetRuns } from "@vanstervind/turf-splitting";
 *
 * const stop = (street: string, houseNumber: string) => ({ street, houseNumber, households: 2 });
 * streetRuns([stop("Byvägen", "1"), stop("Byvägen", "3A"), stop("Storgatan", "2")]);
 * // => [{ street: "Byvägen", from: "1", to: "3A", side: "odd", stops: 2, households: 4 }, { street: "Storgatan", from: "2", to: "2", side: "even", stops: 1, households: 2 }]
 * ```
 */
export const streetRuns = (
  stops: readonly Pick<Entrance, "street" | "houseNumber" | "households">[],
): readonly StreetRun[] => {
  const runs: StreetRun[] = [];
  for (const { street, houseNumber, households } of stops) {
    const last = runs.at(-1);
    const side = sideOf(houseNumber);
    if (last?.street !== street) {
      runs.push({ street, from: houseNumber, to: houseNumber, side, stops: 1, households });
      continue;
    }
    runs[runs.length - 1] = {
      ...last,
      to: houseNumber,
      side: last.side === side ? side : "both",
      stops: last.stops + 1,
      households: last.households + households,
    };
  }
  return runs;
};

const sideOf = (houseNumber: string): StreetRun["side"] => {
  const digits = houseNumber.match(/\d+/)?.[0];
  return digits === undefined ? "both" : Number(digits.at(-1)) % 2 === 1 ? "odd" : "even";
};
