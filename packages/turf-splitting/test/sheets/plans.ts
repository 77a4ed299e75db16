import { createRandom } from "@vanstervind/core";
import type { PlannedStop, PlannedTurf } from "@vanstervind/turf-splitting/sheets";
import * as fc from "fast-check";

export const stopAt = (id: string, lon: number, lat: number, more: Partial<PlannedStop> = {}): PlannedStop => ({
  id,
  lon,
  lat,
  street: "Byvägen",
  houseNumber: id,
  households: 1,
  addressIds: [id],
  ...more,
});

export const turfOf = (id: string, stops: readonly PlannedStop[]): PlannedTurf => ({
  id,
  stops,
  households: stops.reduce((sum, { households }) => sum + households, 0),
  metres: 100 * stops.length,
  minutes: 5 * stops.length,
});

/**
 * Turfs of stops on a coarse net, so that many stops lie in line, at equal distances, or at one place, some of them of
 * several turfs.
 */
export const turfLists = (
  place: fc.Arbitrary<readonly [lon: number, lat: number]>,
  most = 4,
): fc.Arbitrary<PlannedTurf[]> =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: most - 1 }), place), { minLength: 1, maxLength: 24 }).map((stops) =>
    [...new Set(stops.map(([turf]) => turf))].map((turf) =>
      turfOf(
        `t${turf}`,
        stops.flatMap(([own, [lon, lat]], i) => (own === turf ? [stopAt(`s${i}`, lon, lat)] : [])),
      ),
    ),
  );

/** Places some metres to some hundred metres from each other. */
export const netOf = (lon: number, lat: number, stepMicro: number): fc.Arbitrary<readonly [number, number]> =>
  fc
    .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
    .map(([x, y]) => [lon + (x * 2 * stepMicro) / 1e6, lat + (y * stepMicro) / 1e6] as const);

/** A town of rows of houses cut into turfs of `size` stops, row by row; seeded. */
export const rowTown = (seed: number, rows: number, size: number): PlannedTurf[] => {
  const random = createRandom(seed);
  const stops = Array.from({ length: rows * 20 }, (_, i) => {
    const column = Math.floor(i / 20) % 2 === 0 ? i % 20 : 19 - (i % 20);
    const off = () => random.integer(-40, 41) / 1e6;
    return stopAt(`s${i}`, 18 + column * 0.0004 + off(), 59.3 + Math.floor(i / 20) * 0.0005 + off(), {
      street: `Gata ${Math.floor(i / 20)}`,
    });
  });
  return Array.from({ length: Math.ceil(stops.length / size) }, (_, t) =>
    turfOf(`t${t + 10}`, stops.slice(t * size, (t + 1) * size)),
  );
};
