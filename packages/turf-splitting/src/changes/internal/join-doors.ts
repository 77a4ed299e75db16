import type { Entrance } from "../../entrance.ts";
import { alter, districtOf } from "./draft.ts";
import { firstOf, type Revision } from "./revision.ts";

/** What tells an entrance of the plan from another: a place to six decimals, a street and a number. */
export const doorOf = ({ street, houseNumber, lon, lat }: Entrance): string =>
  `${street.toLowerCase().replace(/\s+/g, " ")}|${houseNumber.toLowerCase().replace(/\s+/g, "")}|${lon.toFixed(6)}|${lat.toFixed(6)}`;

/** A number that entrances at one place have in common, and few others. */
const spotOf = ({ lon, lat }: Entrance): number => Math.round(lon * 1e6) * 2 ** 28 + Math.round(lat * 1e6);

/** Puts those who come to a door that an open turf has behind it; the others are strangers. */
export const joinDoors = ({ draft, locked, gone, report }: Revision, comers: readonly Entrance[]): Entrance[] => {
  const { stops, home } = draft;
  const spots = new Set(comers.map(spotOf));
  const doors = new Map<string, number>();
  for (let row = 0; spots.size > 0 && row < home.length; row++) {
    const stop = stops[row]!;
    if (spots.has(spotOf(stop)) && !gone.has(row) && !locked.has(home[row]!)) doors.set(doorOf(stop), row);
  }
  return comers.filter((entrance) => {
    const row = doors.get(doorOf(entrance));
    if (row === undefined) return true;
    const stop = stops[row]!;
    if (draft.plan.hardBorders && districtOf(draft, row) !== (entrance.district ?? "")) return true;
    const addressIds = [...stop.addressIds, ...entrance.addressIds];
    const households = stop.households + entrance.households;
    alter(draft, row, { ...stop, id: firstOf(addressIds), addressIds, households });
    for (const addressId of entrance.addressIds) {
      report.push({ code: "joined-door", values: { addressId, turf: home[row]! } });
    }
    return false;
  });
};
