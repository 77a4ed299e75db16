import { createRandom } from "@vanstervind/core";
import { type AddressEntrance, attributions, entrancesAt, loadDistrict } from "@vanstervind/storstockholm";
import type { StreetEdge } from "@vanstervind/turf-splitting";
import type { ListedAddress } from "@vanstervind/turf-splitting/addresses";
import type { Town } from "../town.ts";

/** Östermalm: real addresses and streets, made-up flats behind them, of which one in a hundred wants no visit. */
export const sampleTown = async (seed: string): Promise<Town> => {
  const district = await loadDistrict({ seed });
  return {
    name: "Östermalm",
    addresses: entrancesAt(district.addresses, { seed }).flatMap((entrance) => flatsOf(entrance, seed)),
    network: {
      nodes: district.streetNodes,
      edges: district.streetEdges.map(
        ({ id, from, to, metres, name, highway, foot, access, line }): StreetEdge => ({
          id,
          from,
          to,
          metres,
          name,
          class: mainRoads.has(highway) ? "main" : paths.has(highway) ? "path" : "street",
          walkable: foot !== "no" && (access !== "no" || foot === "yes"),
          line,
        }),
      ),
    },
    credit: attributions.openStreetMap.credit,
    madeUp: true,
  };
};

const mainRoads = new Set(["primary", "primary_link", "secondary", "secondary_link"]);
const paths = new Set(["path", "footway", "cycleway", "pedestrian", "steps", "track"]);

/** Flats to a floor. */
const perFloor = 3;

/** Of the numbers, how many have no flat. */
const skipped = 0.15;

/** Of the flats, how many want no visit. */
const refusals = 0.01;

/** The flats of a stairwell, numbered as the land survey does: 1001 is at the entry, 1102 one floor up. */
const flatsOf = ({ id, street, houseNumber, lon, lat, households }: AddressEntrance, seed: string): ListedAddress[] => {
  const random = createRandom(seed).fork(`flats ${id}`);
  const lift = random.next() < 0.6;
  const code = random.next() < 0.5 ? String(random.integer(1000, 10_000)) : null;
  let number = 0;
  return Array.from({ length: households }, () => {
    // Numbers are skipped here and there, so that a gap tells of nobody who wants no visit.
    if (random.next() < skipped) number++;
    const floor = Math.floor(number / perFloor);
    const unit = `${10 + floor}0${(number++ % perFloor) + 1}`;
    return {
      id: `${id}-${unit}`,
      street,
      houseNumber,
      lon,
      lat,
      entrance: id,
      unit,
      floor,
      dwelling: "flat",
      households: 1,
      lift,
      doorCode: code,
      doNotContact: random.next() < refusals,
    };
  });
};
