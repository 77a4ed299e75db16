import { DomainError } from "./domain-error.ts";

/** A seeded source of randomness: the same seed gives the same draws on every machine. */
export interface Random {
  /** A number in `[0, 1)` with 32 bits of randomness. */
  next(): number;
  /** A whole number in `[from, to)`, each equally likely. */
  integer(from: number, to: number): number;
  /** One of the items, each equally likely. */
  pick<T>(items: readonly T[]): T;
  /** The items in a random order, as a new array. */
  shuffle<T>(items: readonly T[]): T[];
  /** An independent generator for a named part of the work, so that changing one part leaves the others' draws. */
  fork(label: string): Random;
}

/**
 * A generator (sfc32) seeded by any text or number.
 *
 * Not for secrets: its draws can be predicted from the seed.
 *
 * @throws `no-seed` without a seed; `empty-range` from `integer` and `pick` when there is nothing to draw from.
 * @see C. Doty-Humphrey, PractRand, http://pracrand.sourceforge.net/RNG_engines.txt
 * @example
 * ```ts
 * import { createRandom } from "@vanstervind/core";
 *
 * const random = createRandom("district 2026");
 * const again = createRandom("district 2026");
 * random.integer(0, 100) === again.integer(0, 100); // => true
 * createRandom(1).shuffle(["a", "b", "c"]).toSorted(); // => ["a", "b", "c"]
 * ```
 */
export const createRandom = (seed: string | number): Random => {
  if (typeof seed !== "string" && !Number.isFinite(seed)) {
    throw new DomainError("no-seed", `${seed} is no seed.`, { hint: "Give any text or number." });
  }
  const uint32 = sfc32(String(seed));
  const integer = (from: number, to: number): number => {
    const size = to - from;
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || size <= 0 || size > 2 ** 32) {
      throw new DomainError("empty-range", `There is no whole number to draw in [${from}, ${to}).`, {
        values: { from, to },
        hint: "Give two integers, the first smaller, at most 2^32 apart.",
      });
    }
    // Draws above the largest multiple of size are refused, so no value is favoured.
    const limit = 2 ** 32 - (2 ** 32 % size);
    let draw = uint32();
    while (draw >= limit) draw = uint32();
    return from + (draw % size);
  };
  return {
    next: () => uint32() / 2 ** 32,
    integer,
    pick: (items) => items[integer(0, items.length)]!,
    shuffle: (items) => {
      const shuffled = [...items];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = integer(0, i + 1);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
      }
      return shuffled;
    },
    fork: (label) => createRandom(`${seed}\u0000${label}`),
  };
};

const sfc32 = (seed: string): (() => number) => {
  let [a, b, c, counter] = seedWords(seed);
  const uint32 = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) uint32();
  return uint32;
};

/** Four words from the text by FNV-1a over its code units, each word with an offset of its own. */
const seedWords = (text: string): [number, number, number, number] => {
  const word = (offset: number): number => {
    let hash = 0x811c9dc5 ^ offset;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return hash ^ (hash >>> 15);
  };
  return [word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162), 1];
};
