import { createRandom } from "@vanstervind/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const seeds = fc.oneof(fc.string(), fc.integer());

test("the same seed gives the same draws", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const [a, b] = [createRandom(seed), createRandom(seed)];
      for (let i = 0; i < 20; i++) expect(a.next()).toBe(b.next());
    }),
  );
});

test("a fork depends on the seed and its label, not on what was drawn before", () => {
  fc.assert(
    fc.property(seeds, fc.string(), (seed, label) => {
      const used = createRandom(seed);
      used.next();
      expect(used.fork(label).next()).toBe(createRandom(seed).fork(label).next());
    }),
  );
  expect(createRandom(1).fork("a").next()).not.toBe(createRandom(1).fork("b").next());
});

test("integers stay in their range, and every value comes equally often", () => {
  const random = createRandom("chi-square");
  const [size, draws] = [10, 100_000];
  const counts = new Array<number>(size).fill(0);
  for (let i = 0; i < draws; i++) counts[random.integer(-3, size - 3) + 3]!++;
  const expected = draws / size;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 99.9th percentile of chi-square with 9 degrees of freedom; the seed is fixed, so this cannot flicker.
  expect(chiSquare).toBeLessThan(27.9);
  fc.assert(
    fc.property(seeds, fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, from, span) => {
      const draw = createRandom(seed).integer(from, from + span);
      expect(draw).toBeGreaterThanOrEqual(from);
      expect(draw).toBeLessThan(from + span);
    }),
  );
});

test("reals lie in [0, 1) with the right mean", () => {
  const random = createRandom("mean");
  let sum = 0;
  for (let i = 0; i < 100_000; i++) {
    const draw = random.next();
    expect(draw >= 0 && draw < 1).toBe(true);
    sum += draw;
  }
  expect(sum / 100_000).toBeCloseTo(0.5, 2);
});

test("seeds that differ in one character give unlike streams", () => {
  const firsts = new Set(Array.from({ length: 2000 }, (_, seed) => createRandom(seed).integer(0, 2 ** 32)));
  expect(firsts.size).toBeGreaterThan(1995);
});

test("a shuffle keeps the items and leaves the input alone", () => {
  fc.assert(
    fc.property(seeds, fc.array(fc.integer()), (seed, items) => {
      const before = [...items];
      expect(createRandom(seed).shuffle(items).toSorted()).toEqual(before.toSorted());
      expect(items).toEqual(before);
    }),
  );
});

test("there is no randomness without a seed", () => {
  for (const seed of [undefined, null, Number.NaN] as unknown as number[]) {
    expect(() => createRandom(seed)).toThrow(expect.objectContaining({ code: "no-seed" }));
  }
});

test("an impossible draw is refused", () => {
  const random = createRandom(1);
  expect(random.pick(["only"])).toBe("only");
  for (const run of [
    () => random.pick([]),
    () => random.integer(1, 1),
    () => random.integer(0, 0.5),
    () => random.integer(Number.NaN, 2),
    () => random.integer(0, 2 ** 33),
  ]) {
    expect(run).toThrow(expect.objectContaining({ code: "empty-range" }));
  }
});
