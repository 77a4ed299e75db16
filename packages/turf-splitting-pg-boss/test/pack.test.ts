import { runKey } from "@vanstervind/turf-splitting-pg-boss";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pack, unpack } from "../src/internal/pack.ts";
import { brief, strewnTown } from "./town.ts";

const column = fc.oneof(
  fc.float64Array(),
  fc.float32Array(),
  fc.int32Array(),
  fc.uint8Array(),
  fc.int16Array(),
  fc.uint32Array(),
);

test("what is packed comes back to the last bit, also from a buffer within a buffer", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(column, fc.boolean(), fc.string())), fc.nat(9), (record, shift) => {
      const packed = pack(record);
      const within = Buffer.alloc(packed.length + shift, 1);
      within.set(packed, shift);
      expect(unpack(within.subarray(shift))).toEqual({ ...record });
    }),
  );
});

test("plain lists of numbers become doubles", () => {
  expect(unpack(pack({ a: [1, 0.1], b: 2 }))).toEqual({ a: Float64Array.of(1, 0.1), b: 2 });
});

test("the key of a run follows the rows, the options, the seed and the size of shards, and nothing else", () => {
  const input = strewnTown(20, 1);
  const key = runKey(input, brief, 10);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(runKey(Object.fromEntries(Object.entries(input).toReversed()) as typeof input, brief, 10)).toBe(key);
  expect(runKey({ ...input, loadPerMetre: 0 }, { ...brief, seed: 1 }, 10)).toBe(key);
  const others = [
    runKey({ ...input, y: input.x, x: input.y }, brief, 10),
    runKey({ ...input, loadPerMetre: 0.1 }, brief, 10),
    runKey(input, { ...brief, seed: "1" }, 10),
    runKey(input, { ...brief, turfs: 4 }, 10),
    runKey(input, brief, 11),
    runKey(input, brief),
    runKey(input, { least: 4, target: 5, most: 6 }, 10),
  ];
  expect(new Set([key, ...others]).size).toBe(others.length + 1);
});
