import { compareIds } from "@vanstervind/core";
import { compareHouseNumbers } from "../compare-house-numbers.ts";
import type { FloorOrder } from "../floor-order.ts";
import { type Floor, floorsOf } from "./floors-of.ts";
import { buildingOf, doorOf, type ListedAddress } from "./listed-address.ts";

/** The homes behind one door: the atom, never split between turfs. */
export interface Stairwell {
  /** Number in the street, as its first address has it. */
  readonly houseNumber: string;
  /** The stairwell, where the number has several. */
  readonly stairwell: string | null;
  /** Its floors in the order in which to visit them. */
  readonly floors: readonly Floor<ListedAddress>[];
}

/** A house. */
export interface Building {
  /** As the list has it; otherwise street, number without letter, and town or postcode. */
  readonly id: string;
  /** By number, then stairwell. */
  readonly stairwells: readonly Stairwell[];
}

/**
 * A list as houses, their stairwells and floors. Every address is in exactly one. O(n log n).
 *
 * @returns The houses by id, whatever the order of the addresses.
 * @example
 * ```ts
 * import { buildingsOf } from "@vanstervind/turf-splitting/addresses";
 *
 * const home = { lon: 18, lat: 59, street: "Byvägen", households: 1 };
 * const [house] = buildingsOf([
 *   { ...home, id: "a", houseNumber: "8A", unit: "1001" },
 *   { ...home, id: "b", houseNumber: "8B", unit: "1001" },
 * ]);
 * [house?.id, house?.stairwells.map(({ houseNumber }) => houseNumber)]; // => ["Byvägen 8", ["8A", "8B"]]
 * ```
 */
export const buildingsOf = (
  addresses: readonly ListedAddress[],
  order: FloorOrder = "bottom-up",
): readonly Building[] => {
  const buildings = new Map<string, Map<string, ListedAddress[]>>();
  for (const address of addresses.toSorted((a, b) => compareIds(a.id, b.id))) {
    const [id, door] = [buildingOf(address), doorOf(address)];
    const doors = buildings.get(id) ?? new Map<string, ListedAddress[]>();
    buildings.set(id, doors);
    const homes = doors.get(door);
    if (homes === undefined) doors.set(door, [address]);
    else homes.push(address);
  }
  return Array.from(buildings, ([id, doors]) => ({
    id,
    stairwells: Array.from(doors.values(), (homes): Stairwell => {
      const { houseNumber, stairwell = null } = homes[0]!;
      return { houseNumber, stairwell, floors: floorsOf(homes, order) };
    }).sort(
      (a, b) =>
        compareHouseNumbers(a.houseNumber, b.houseNumber) || compareHouseNumbers(a.stairwell ?? "", b.stairwell ?? ""),
    ),
  })).sort((a, b) => compareIds(a.id, b.id));
};
