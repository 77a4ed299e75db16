import { createRandom } from "@vanstervind/core";
import type { Address, SplitOptions, StreetNetwork, TurfPlan } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";

/** Steps of a degree that binary fractions can hold, so that moving a town does not change its distances. */
const step = 2 ** -13;

/** Addresses scattered over a square of some kilometres: some behind one door, some without a place. */
export const addressLists = (maxLength = 40): fc.Arbitrary<Address[]> =>
  fc
    .array(
      fc.record({
        lon: fc.integer({ min: 0, max: 60 }).map((n) => 18 + n * step),
        lat: fc.integer({ min: 0, max: 60 }).map((n) => 59 + n * step),
        street: fc.constantFrom("Byvägen", "Storgatan"),
        houseNumber: fc.constantFrom("1", "2", "3A"),
        households: fc.integer({ min: 1, max: 9 }),
        placed: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      }),
      { maxLength },
    )
    .map((rows) =>
      rows.map(({ placed, lon, lat, ...row }, i) => ({
        ...row,
        id: `#${i}.`,
        lon: placed ? lon : null,
        lat: placed ? lat : null,
      })),
    );

/** Sizes and units of all sorts, searched briefly. */
export const splitOptions = fc.record({
  target: fc.integer({ min: 1, max: 15 }),
  tolerance: fc.constantFrom(0, 0.1, 0.3, 0.6),
  unit: fc.constantFrom("stops" as const, "households" as const),
  effort: fc.constant(0.1),
}) satisfies fc.Arbitrary<SplitOptions>;

/** Who is in a turf with whom: the ids of each turf's stops, in the order of its walk. */
export const walksOf = ({ turfs }: Pick<TurfPlan, "turfs">): string[][] =>
  turfs.map(({ stops }) => stops.map(({ id }) => id));

/** A town of straight streets in a grid, with doors on both sides and some streets missing; seeded. */
export const gridTown = (
  seed: number,
  { columns, rows, doors, missing = 0.1 }: { columns: number; rows: number; doors: number; missing?: number },
): { addresses: Address[]; network: StreetNetwork } => {
  const random = createRandom(seed);
  const [lon0, lat0] = [18, 59.3];
  const [perLon, perLat] = [56_900, 111_400];
  const at = (x: number, y: number) => ({ lon: lon0 + x / perLon, lat: lat0 + y / perLat });
  const block = 100;
  const id = (i: number, j: number): string => `n${i}-${j}`;
  const nodes: StreetNetwork["nodes"][number][] = [];
  const edges: StreetNetwork["edges"][number][] = [];
  for (let i = 0; i <= columns; i++) {
    for (let j = 0; j <= rows; j++) {
      nodes.push({ id: id(i, j), ...at(i * block, j * block) });
      const ways = [
        [i + 1, j, `Tvärgatan ${j}`],
        [i, j + 1, `Långgatan ${i}`],
      ] as const;
      for (const [i2, j2, name] of ways) {
        if (i2 > columns || j2 > rows || random.next() < missing) continue;
        edges.push({ id: `${id(i, j)}:${id(i2, j2)}`, from: id(i, j), to: id(i2, j2), metres: block, name });
      }
    }
  }
  const place = new Map(nodes.map((node) => [node.id, node]));
  const addresses = Array.from({ length: doors }, (_, n): Address => {
    const edge = random.pick(edges);
    const [from, to] = [place.get(edge.from)!, place.get(edge.to)!];
    const t = random.next();
    const off = random.pick([-8, 8]);
    return {
      id: `a${String(n).padStart(5, "0")}`,
      lon: from.lon + t * (to.lon - from.lon) + (from.lon === to.lon ? off / perLon : 0),
      lat: from.lat + t * (to.lat - from.lat) + (from.lat === to.lat ? off / perLat : 0),
      street: edge.name!,
      houseNumber: String(n),
      households: random.integer(1, 13),
    };
  });
  return { addresses, network: { nodes, edges } };
};

/** A door so many ten-thousandths of a degree east and north of one place. */
export const door = (id: string, east: number, north = 0): Address => ({
  id,
  lon: 18 + east / 10_000,
  lat: 59 + north / 10_000,
  street: "Byvägen",
  houseNumber: id,
  households: 1,
});
