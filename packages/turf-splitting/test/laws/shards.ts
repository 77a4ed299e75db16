import type { ShardInput, ShardResult } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { gridTown } from "../workers/town-shards.ts";

/** Loads of stops, and where they lie: on the streets of a grid, or somewhere on the plane. */
export const shardInputs = (minStops: number, maxStops: number, mostLoad = 4): fc.Arbitrary<ShardInput> =>
  fc
    .record({
      seed: fc.integer(),
      places: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 900 }),
          fc.integer({ min: 0, max: 900 }),
          fc.integer({ min: 1, max: mostLoad }),
        ),
        { minLength: minStops, maxLength: maxStops },
      ),
      isPlane: fc.boolean(),
    })
    .map(({ seed, places, isPlane }): ShardInput => {
      const load = places.map(([, , weight]) => weight);
      if (!isPlane) return { ...gridTown(places.length, seed), load };
      const none: number[] = [];
      const zero = places.map(() => 0);
      return {
        x: places.map(([x]) => x),
        y: places.map(([, y]) => y),
        edge: places.map(() => -1),
        offset: zero,
        side: zero,
        load,
        nodeX: none,
        nodeY: none,
        from: none,
        to: none,
        length: none,
      };
    });

/** Length of all walks, metres. */
export const lengthOf = ({ metres }: ShardResult): number => metres.reduce((sum, way) => sum + way, 0);

/** The stops of each turf, by row. */
export const turfsOf = ({ tour, cuts }: ShardResult): number[][] =>
  Array.from(cuts.subarray(1), (end, i) => Array.from(tour.subarray(cuts[i]!, end)));
