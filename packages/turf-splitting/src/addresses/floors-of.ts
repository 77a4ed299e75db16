import { compareIds } from "@vanstervind/core";
import { compareHouseNumbers } from "../compare-house-numbers.ts";
import type { FloorOrder } from "../floor-order.ts";
import { floorOf } from "./floor-of.ts";

/** What floors are told from. */
export interface Home {
  readonly id: string;
  readonly unit?: string | null | undefined;
  readonly floor?: number | null | undefined;
}

/** The homes on a floor. */
export interface Floor<H> {
  /** 0 at the entry; `null` when it is not known. */
  readonly floor: number | null;
  /** In order of their units, then ids. */
  readonly homes: readonly H[];
}

/**
 * Homes by floor, in the order in which to visit them; those of unknown floor last. O(n log n).
 *
 * The floor is the one stated, or read from the unit ({@link floorOf}).
 *
 * @example
 * ```ts
 * import { floorsOf } from "@vanstervind/turf-splitting/addresses";
 *
 * const homes = ["1001", "1102", "1101"].map((unit) => ({ id: unit, unit }));
 * floorsOf(homes, "top-down").map(({ floor, homes }) => [floor, homes.map(({ unit }) => unit)]);
 * // => [[1, ["1101", "1102"]], [0, ["1001"]]]
 * ```
 */
export const floorsOf = <H extends Home>(homes: readonly H[], order: FloorOrder = "bottom-up"): readonly Floor<H>[] => {
  const floors = new Map<number | null, H[]>();
  const sorted = homes.toSorted((a, b) => compareHouseNumbers(a.unit ?? "", b.unit ?? "") || compareIds(a.id, b.id));
  for (const home of sorted) {
    const floor = home.floor ?? floorOf(home.unit ?? "");
    const there = floors.get(floor);
    if (there === undefined) floors.set(floor, [home]);
    else there.push(home);
  }
  const upwards = order === "top-down" ? -1 : 1;
  return Array.from(floors, ([floor, there]) => ({ floor, homes: there })).sort((a, b) =>
    a.floor === null ? 1 : b.floor === null ? -1 : (a.floor - b.floor) * upwards,
  );
};
