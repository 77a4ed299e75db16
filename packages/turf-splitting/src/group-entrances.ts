import { compareIds, type Fault, invalidInput } from "@vanstervind/core";
import type { Address } from "./address.ts";
import { compareHouseNumbers } from "./compare-house-numbers.ts";
import type { Entrance } from "./entrance.ts";
import type { FloorOrder } from "./floor-order.ts";
import { readAddresses } from "./internal/read-addresses.ts";

/**
 * Puts the addresses behind one door together.
 *
 * Addresses with the same `entrance` are one; without it, those with the same street and number (whatever the capitals
 * and spaces) at the same place, to six decimals of a degree. So two stairwells with one number but points of their own
 * stay two. Households are conserved, and every address is in exactly one entrance. Nobody is left out here, so take
 * away first those who must not be visited: {@link splitTurfs} does. O(n log n).
 *
 * @param floorOrder - Whether the doors of a house are listed from the top floor down or from the entry up.
 * @returns The entrances by id, whatever the order of the addresses.
 * @throws `invalid-input` with all faults: bad fields, ids used twice, addresses without coordinates.
 * @example
 * ```ts
 * import { groupEntrances } from "@vanstervind/turf-splitting";
 *
 * const door = { lon: 18.07, lat: 59.34, street: "Nybrogatan", houseNumber: "8 H", households: 1 };
 * const [entrance] = groupEntrances([
 *   { ...door, id: "b", unit: "1001" },
 *   { ...door, id: "a", unit: "1102", houseNumber: "8h" },
 * ]);
 * [entrance?.id, entrance?.households, entrance?.addressIds]; // => ["a", 2, ["b", "a"]]
 * ```
 */
export const groupEntrances = (
  addresses: readonly Address[],
  floorOrder: FloorOrder = "bottom-up",
): readonly Entrance[] => {
  const read = readAddresses(addresses);
  const faults = read.flatMap(({ lon }, row): Fault[] =>
    lon === null
      ? [
          {
            code: "no-coordinates",
            source: "the addresses",
            row,
            field: "lon",
            message: "must be known to find the door",
          },
        ]
      : [],
  );
  if (faults.length > 0) throw invalidInput(faults, "the addresses");
  return entrancesOf(read, floorOrder);
};

/** As {@link groupEntrances}, for addresses that are read and have coordinates. */
export const entrancesOf = (addresses: readonly Address[], floorOrder: FloorOrder): readonly Entrance[] => {
  const doors = new Map<string, Address[]>();
  for (const address of addresses.toSorted((a, b) => compareIds(a.id, b.id))) {
    const key = doorOf(address);
    const door = doors.get(key);
    if (door === undefined) doors.set(key, [address]);
    else door.push(address);
  }
  return Array.from(doors.values(), (behind) => {
    const first = behind[0]!;
    return {
      id: first.id,
      lon: first.lon!,
      lat: first.lat!,
      street: first.street,
      houseNumber: first.houseNumber,
      households: behind.reduce((sum, { households }) => sum + households, 0),
      dwelling: firstOf(behind, "dwelling"),
      building: firstOf(behind, "building"),
      district: firstOf(behind, "district"),
      doorCode: firstOf(behind, "doorCode"),
      lift: firstOf(behind, "lift"),
      accessNote: [...new Set(behind.map(({ accessNote }) => accessNote?.trim()))].filter(Boolean).join(" ") || null,
      addressIds: behind.toSorted(byFloor(floorOrder)).map(({ id }) => id),
    };
  });
};

/** What the first address that tells it says. */
const firstOf = <K extends keyof Address>(behind: readonly Address[], key: K): NonNullable<Address[K]> | null =>
  behind.find((address) => address[key] !== null && address[key] !== undefined)?.[key] ?? null;

/** The order of the doors in a house; those of unknown floor stand as on the ground. */
const byFloor =
  (order: FloorOrder) =>
  (a: Address, b: Address): number =>
    (floorOf(a) - floorOf(b)) * (order === "top-down" ? -1 : 1) ||
    compareHouseNumbers(a.unit ?? "", b.unit ?? "") ||
    compareIds(a.id, b.id);

/** In Sweden flats are numbered 1001, 1002, … on the entry floor and 1101, … on the next. */
const floorOf = ({ floor, unit }: Address): number =>
  floor ?? (/^\s*(?:lgh\s*)?[01]\d{3}\s*$/i.test(unit ?? "") ? Number(unit!.match(/\d{2}/)![0]) - 10 : 0);

const doorOf = ({ entrance, street, houseNumber, lon, lat }: Address): string =>
  entrance === null || entrance === undefined
    ? [plain(street, " "), plain(houseNumber, ""), lon!.toFixed(6), lat!.toFixed(6)].join("\u0000")
    : entrance;

const plain = (text: string, space: string): string => text.toLowerCase().replace(/\s+/g, space);
