import { createRandom } from "@vanstervind/core";
import {
  divide,
  joinShards,
  type ShardInput,
  type ShardResult,
  splitShard,
  streetRuns,
} from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

/** Stops along the streets of a square grid, as rows of numbers. */
const gridShard = (seed: number, stops: number, size = 6): ShardInput => {
  const random = createRandom(seed);
  const node = (i: number, j: number): number => i * size + j;
  const all = Array.from({ length: size * size }, (_, n) => n);
  const edges = all.flatMap((n) => {
    const [i, j] = [Math.floor(n / size), n % size];
    return [
      ...(i + 1 < size ? [[n, node(i + 1, j)] as const] : []),
      ...(j + 1 < size ? [[n, node(i, j + 1)] as const] : []),
    ];
  });
  const x = (n: number): number => Math.floor(n / size) * 100;
  const y = (n: number): number => (n % size) * 100;
  const rows = Array.from({ length: stops }, () => ({
    edge: random.integer(0, edges.length),
    offset: random.integer(0, 101),
    side: random.integer(0, 2),
    load: random.integer(1, 5),
  }));
  const between = (of: (n: number) => number) =>
    rows.map(({ edge, offset }) => {
      const [a, b] = edges[edge]!;
      return of(a) + ((of(b) - of(a)) * offset) / 100;
    });
  return {
    x: between(x),
    y: between(y),
    edge: rows.map(({ edge }) => edge),
    offset: rows.map(({ offset }) => offset),
    side: rows.map(({ side }) => side),
    load: rows.map(({ load }) => load),
    nodeX: all.map(x),
    nodeY: all.map(y),
    from: edges.map(([a]) => a),
    to: edges.map(([, b]) => b),
    length: edges.map(() => 100),
  };
};

/** What is wrong with a result as a partition; loads and lengths are counted again. */
const faultsOf = (input: ShardInput, result: ShardResult, most: number): string[] => {
  const faults: string[] = [];
  const rows = [...result.tour].sort((a, b) => a - b);
  if (rows.some((row, i) => row !== i) || rows.length !== input.x.length) faults.push("not a permutation");
  for (let turf = 0; turf + 1 < result.cuts.length; turf++) {
    const own = result.tour.subarray(result.cuts[turf]!, result.cuts[turf + 1]!);
    const load = own.reduce((sum, row) => sum + input.load[row]!, 0);
    if (own.length === 0) faults.push(`${turf} is empty`);
    if (load !== result.loads[turf]) faults.push(`${turf} has the wrong load`);
    if (load > most && own.length > 1) faults.push(`${turf} is too large`);
  }
  return faults;
};

const options = { least: 16, target: 20, most: 24, effort: 0.1 };

describe("laws", () => {
  test("every stop in one turf, none too large, the same again", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 90 }), (seed, stops) => {
        const input = gridShard(seed, stops);
        const result = splitShard(input, options);
        expect(faultsOf(input, result, options.most)).toEqual([]);
        expect(splitShard(input, options)).toEqual(result);
      }),
      { numRuns: 10 },
    );
  });

  test("typed arrays and plain ones give the same, and the input is not changed", () => {
    const input = gridShard(4, 80);
    const typed = Object.fromEntries(
      Object.entries(input).map(([name, column]) => [name, Float64Array.from(column as number[])]),
    ) as unknown as ShardInput;
    const before = JSON.stringify(input);
    expect(splitShard(typed, options)).toEqual(splitShard(input, options));
    expect(JSON.stringify(input)).toBe(before);
  });

  test("shards share out the turfs, need the same whoever computes them, and hardly lengthen the walks", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 20, max: 120 }), (seed, most) => {
        const input = gridShard(seed, 240, 8);
        const total = Array.from(input.load).reduce((sum, load) => sum + load, 0);
        const wanted = { ...options, turfs: Math.round(total / 20) };
        const shards = divide(input, wanted, most);
        expect(shards.reduce((sum, { options: own }) => sum + own.turfs!, 0)).toBe(wanted.turfs);
        const results = shards.map((shard) => splitShard(shard.input, shard.options));
        const joined = joinShards(shards, results);
        expect(faultsOf(input, joined, options.most)).toEqual([]);
        const late = shards
          .map((_, i) => shards.length - 1 - i)
          .map((i) => splitShard(shards[i]!.input, shards[i]!.options));
        expect(joinShards(shards, late.reverse())).toEqual(joined);
      }),
      { numRuns: 4 },
    );
  });
});

test("districts without streets, and more of them than turfs were asked for", () => {
  const none: number[] = [];
  const column = [0, 10, 20, 3000, 3010, 3020];
  const zero = column.map(() => 0);
  const input: ShardInput = {
    x: column,
    y: zero,
    edge: column.map(() => -1),
    offset: zero,
    side: zero,
    load: column.map(() => 1),
    district: [1, 1, 1, 2, 2, 2],
    nodeX: none,
    nodeY: none,
    from: none,
    to: none,
    length: none,
  };
  const { cuts, feasible } = splitShard(input, { least: 1, target: 6, most: 6, turfs: 1 });
  expect([...cuts]).toEqual([0, 3, 6]);
  expect(feasible).toBe(true);
});

test("directions tell the side, or both", () => {
  const stop = (street: string, houseNumber: string) => ({ street, houseNumber, households: 1 });
  const runs = streetRuns([stop("A", "2"), stop("A", "4"), stop("A", "5"), stop("B", "x"), stop("A", "1")]);
  expect(runs.map(({ street, side, stops }) => [street, side, stops])).toEqual([
    ["A", "both", 3],
    ["B", "both", 1],
    ["A", "odd", 1],
  ]);
  expect(streetRuns([])).toEqual([]);
});

test("a shard takes the only bridge along, however far off it is", () => {
  // Two streets 50 m apart on either side of a river, ten kilometres long, with a bridge at the eastern end.
  const kilometres = Array.from({ length: 11 }, (_, i) => i);
  const banks = [0, 1].map((bank) => kilometres.slice(1).map((km) => [11 * bank + km - 1, 11 * bank + km] as const));
  const edges = [...banks.flat(), [10, 21] as const];
  const rows = [0, 1].flatMap((bank) =>
    [0, 9].flatMap((km) => Array.from({ length: 10 }, (_, i) => ({ bank, edge: 10 * bank + km, offset: 20 * i, km }))),
  );
  const input: ShardInput = {
    x: rows.map(({ km, offset }) => 1000 * km + offset),
    y: rows.map(({ bank }) => 50 * bank),
    edge: rows.map(({ edge }) => edge),
    offset: rows.map(({ offset }) => offset),
    side: rows.map(() => 0),
    load: rows.map(() => 1),
    nodeX: [...kilometres, ...kilometres].map((km) => 1000 * km),
    nodeY: [...kilometres.map(() => 0), ...kilometres.map(() => 50)],
    from: edges.map(([a]) => a),
    to: edges.map(([, b]) => b),
    length: edges.map((_, i) => (i < 20 ? 1000 : 50)),
  };
  const shards = divide(input, { least: 20, target: 20, most: 20 }, 20);
  expect(shards).toHaveLength(2);
  const [west] = shards.map((shard) => splitShard(shard.input, shard.options));
  // Past ten doors, to the bridge, over it, back on the other bank, and past ten doors.
  expect(west!.metres[0]).toBe(180 + 9820 + 50 + 9820 + 180);
});
