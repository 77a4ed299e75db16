import { buildingOf, doorOf, type ListedAddress } from "./listed-address.ts";

/**
 * The addresses with the kind of home, where the list tells it:
 *
 * 1. what is stated stays;
 * 2. a unit, a floor, or two households behind one door: `flat`;
 * 3. otherwise, in a list that tells flats apart, three doors or more with one number (8A, 8B, 8C): `terraced`;
 * 4. any other door of such a list: `villa`.
 *
 * A list tells flats apart when at least a tenth of its addresses are flats by rule 2. Of others, such as a list of street
 * doors in a city, nothing is inferred. O(n).
 *
 * @example
 * ```ts
 * import { inferDwellings } from "@vanstervind/turf-splitting/addresses";
 *
 * const home = { lon: 18, lat: 59, street: "Byvägen", houseNumber: "1", households: 1 };
 * const flat = { ...home, houseNumber: "2", unit: "1101" };
 * inferDwellings([{ ...home, id: "a" }, { ...flat, id: "b" }]).map(({ dwelling }) => dwelling); // => ["villa", "flat"]
 * inferDwellings([{ ...home, id: "a" }]).map(({ dwelling }) => dwelling); // => [null]
 * ```
 */
export const inferDwellings = <A extends ListedAddress>(addresses: readonly A[]): A[] => {
  const households = new Map<string, number>();
  const doors = new Map<string, Set<string>>();
  for (const address of addresses) {
    const [door, building] = [doorOf(address), buildingOf(address)];
    households.set(door, (households.get(door) ?? 0) + address.households);
    doors.set(building, (doors.get(building) ?? new Set()).add(door));
  }
  const isFlat = (address: A): boolean =>
    Boolean(address.unit) || typeof address.floor === "number" || households.get(doorOf(address))! > 1;
  const tells = addresses.filter(isFlat).length * 10 >= addresses.length;
  return addresses.map((address) => ({
    ...address,
    dwelling:
      address.dwelling ??
      (isFlat(address) ? "flat" : !tells ? null : doors.get(buildingOf(address))!.size > 2 ? "terraced" : "villa"),
  }));
};
