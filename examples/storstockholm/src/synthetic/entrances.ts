import { createRandom, DomainError, type Random } from "@vanstervind/core";
import { interiorPoint } from "../geo/polygon-geometry.ts";
import type { Address } from "../rows/address.ts";
import type { ElectionDistrict } from "../rows/election-district.ts";
import type { StreetEdge, StreetNode } from "../rows/street-network.ts";
import { growGrid, type StreetGrid } from "./street-grid.ts";
import { streetNames } from "./street-names.ts";

/** A door to a house or a stairwell, with the households behind it. */
export interface Entrance {
  /** Id of the address, or a made-up one that begins with `x-` and the district's code. */
  readonly id: string;
  /** Name of the street. */
  readonly street: string;
  /** Number in the street. */
  readonly houseNumber: string;
  /** Longitude, degrees. */
  readonly lon: number;
  /** Latitude, degrees. */
  readonly lat: number;
  /** Households behind it. */
  readonly households: number;
  /** Whether the place or the number of households is made up: then say so where it is shown. */
  readonly synthetic: boolean;
}

/** The entrance of an address, whose place may not be known. */
export interface AddressEntrance extends Omit<Entrance, "lon" | "lat"> {
  /** Longitude, degrees; `null` where the place is not known. */
  readonly lon: number | null;
  /** Latitude, degrees; `null` where the place is not known. */
  readonly lat: number | null;
}

/** The made-up entrances of a district and the streets between them. */
export interface SyntheticNeighbourhood {
  /** Code of the district. */
  readonly code: string;
  /** Entrances, each inside the district. */
  readonly entrances: readonly Entrance[];
  /** Crossings. */
  readonly nodes: readonly StreetNode[];
  /** Streets, which join all crossings into one piece. */
  readonly edges: readonly StreetEdge[];
  /** Always: nothing in it but the district's border is real. */
  readonly synthetic: true;
}

/** What the entrances are made up from. */
export interface EntranceOptions {
  /** The district's electorate: some 1.3 people to a household. */
  readonly electorate: number;
  /** The same seed gives the same entrances. */
  readonly seed: string | number;
}

/** Voters to a household, about. */
const votersPerHousehold = 1.3;

/** Voters to a square kilometre from which a district is built with stairwells rather than houses. */
const denseFrom = 2500;

const stairwells = { least: 6, most: 24, blockMetres: 90, gapMetres: { least: 22, most: 45 } };
const houses = { least: 1, most: 1, blockMetres: 120, gapMetres: { least: 24, most: 40 } };

/**
 * Makes up entrances and streets for a district of which only the border is known: a street grid grown from its middle,
 * stairwells of 6 to 24 households where it is dense and houses where it is not, electorate / 1.3 households in all.
 *
 * Every entrance lies inside the border and on a street of the network, which is connected; addresses are all
 * different; the names of the streets are plainly made up. Where the district is too small for the stairwells it
 * needs, those that fit are larger. Good for trying out how turfs are cut, not for knowing where people live.
 *
 * @throws `not-an-electorate` when the electorate is not a whole number above zero.
 * @example
 * ```ts
 * import { syntheticEntrances } from "@vanstervind/storstockholm";
 *
 * const square = [[[[18, 59.3], [18.01, 59.3], [18.01, 59.305], [18, 59.305], [18, 59.3]]]] as const;
 * const district = {
 *   code: "01800001",
 *   name: "Exempel",
 *   municipalityCode: "0180",
 *   municipality: "Stockholm",
 *   areaSquareMetres: 316_000,
 *   polygons: square,
 * };
 * const { entrances, synthetic } = syntheticEntrances(district, { electorate: 1300, seed: 1 });
 * entrances.reduce((sum, { households }) => sum + households, 0); // => 1000
 * synthetic; // => true
 * ```
 */
export const syntheticEntrances = (
  district: ElectionDistrict,
  { electorate, seed }: EntranceOptions,
): SyntheticNeighbourhood => {
  if (!Number.isSafeInteger(electorate) || electorate <= 0) {
    throw new DomainError("not-an-electorate", `${electorate} is no electorate of ${district.code}.`, {
      values: { code: district.code, electorate },
      hint: "Give the number of people with the right to vote there.",
    });
  }
  const { code, polygons, areaSquareMetres } = district;
  const random = createRandom(seed).fork(`entrances ${code}`);
  const isDense = electorate / (areaSquareMetres / 1e6) >= denseFrom;
  const kind = isDense ? stairwells : houses;
  const sizes = householdSizes(Math.max(1, Math.round(electorate / votersPerHousehold)), kind, random);
  // Streets all over the area would be so long; entrances spread along them, within what is usual.
  const streetMetres = (2 * areaSquareMetres) / kind.blockMetres;
  const { least, most } = kind.gapMetres;
  const gapMetres = Math.min(most, Math.max(least, streetMetres / sizes.length));
  const grid = growGrid(polygons, sizes.length, { blockMetres: kind.blockMetres, gapMetres }, random);

  const streets = [...new Set(grid.edges.map(({ street }) => street))];
  const names = streetNames(streets.length, random);
  const nameOf = new Map(streets.map((street, index) => [street, names[index]!]));
  const places = placesOf(grid, nameOf).slice(0, sizes.length);
  if (places.length === 0) {
    const [lon, lat] = interiorPoint(polygons);
    places.push({ street: streetNames(1, random)[0]!, houseNumber: "1", lon, lat });
  }
  // Households without a place of their own join the others, a round at a time.
  const households = sizes.slice(0, places.length);
  for (const [index, size] of sizes.slice(places.length).entries()) households[index % places.length]! += size;

  return {
    code,
    entrances: places.map((place, index) => ({
      id: `x-${code}-${String(index + 1).padStart(4, "0")}`,
      ...place,
      households: households[index]!,
      synthetic: true,
    })),
    nodes: grid.crossings.map(([lon, lat], index) => ({ id: nodeId(code, index), lon, lat })),
    edges: grid.edges.map(({ from, to, street }, index) => ({
      ...unmapped,
      id: `x-${code}-e${index}`,
      from: nodeId(code, from),
      to: nodeId(code, to),
      metres: Math.round(grid.blockMetres * 10) / 10,
      name: nameOf.get(street)!,
      line: [[...grid.crossings[from]!], [...grid.crossings[to]!]],
    })),
    synthetic: true,
  };
};

/**
 * The addresses as entrances. The open map seldom knows how many flats there are: where it does not, 6 to 24 households
 * are made up for the address, by its id and the seed alone, and the entrance is marked so.
 *
 * @example
 * ```ts
 * import { entrancesAt } from "@vanstervind/storstockholm";
 *
 * const place = { lon: 18.07, lat: 59.34, street: "Nybrogatan", unit: null, postcode: null, city: null, levels: 5 };
 * const [entrance] = entrancesAt([{ ...place, id: "n1", houseNumber: "13-15", flats: 12 }], { seed: 1 });
 * [entrance?.households, entrance?.synthetic]; // => [12, false]
 * ```
 */
export const entrancesAt = (
  addresses: readonly Address[],
  { seed }: { readonly seed: string | number },
): readonly AddressEntrance[] => {
  const random = createRandom(seed);
  return addresses.map(({ id, street, houseNumber, lon, lat, flats }) => ({
    id,
    street,
    houseNumber,
    lon,
    lat,
    households: flats ?? random.fork(`households ${id}`).integer(stairwells.least, stairwells.most + 1),
    synthetic: flats === null,
  }));
};

const unmapped = {
  osmWay: null,
  highway: "residential",
  oneway: null,
  access: null,
  foot: "yes",
  maxspeed: null,
  sidewalk: null,
};

const nodeId = (code: string, index: number): string => `x-${code}-n${index}`;

/** Sizes drawn until they hold all households; the last takes what is left. */
const householdSizes = (total: number, { least, most }: { least: number; most: number }, random: Random): number[] => {
  const sizes: number[] = [];
  for (let left = total; left > 0; ) {
    const size = Math.min(left, random.integer(least, most + 1));
    sizes.push(size);
    left -= size;
  }
  return sizes;
};

/** The places along the streets as addresses: odd numbers on one side, even on the other, growing along the street. */
const placesOf = ({ edges }: StreetGrid, nameOf: ReadonlyMap<string, string>) => {
  const firstOn = new Map<string, number>();
  for (const { street, places } of edges) {
    for (const { along } of places) firstOn.set(street, Math.min(firstOn.get(street) ?? along, along));
  }
  return edges.flatMap(({ street, places }) =>
    places.map(({ along, side, position: [lon, lat] }) => ({
      street: nameOf.get(street)!,
      houseNumber: String(2 * (along - firstOn.get(street)!) + side + 1),
      lon,
      lat,
    })),
  );
};
