import { createRandom } from "@vanstervind/core";
import type { Alternative, Criterion } from "@vanstervind/priority-scoring";

const criterion = (i: number): Criterion => ({
  id: `c${i}`,
  name: { sv: `mått ${i}`, en: `measure ${i}` },
  unit: "%",
  direction: i % 2 === 0 ? "increasing" : "decreasing",
  source: "synthetic",
  date: "2022-09-11",
  value: i % 3 === 0 ? { kind: "exponential", low: 0, high: 100, rho: 40 } : { kind: "linear", low: 0, high: 100 },
});

/** The criteria from `from` up to `to`, with weights of 1 to 3, as parts of a model. */
export const parts = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ weight: 1 + (i % 3), criterion: criterion(from + i) }));

/** Areas with drawn values, and the generator that they were drawn by. */
export const syntheticAreas = (seed: string) => {
  const random = createRandom(seed);
  const alternatives = (count: number, criteria: number): Alternative[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `d${i}`,
      name: `District ${i}`,
      kind: "area",
      values: Object.fromEntries(Array.from({ length: criteria }, (_, c) => [`c${c}`, random.next() * 100])),
    }));
  return { random, alternatives };
};
