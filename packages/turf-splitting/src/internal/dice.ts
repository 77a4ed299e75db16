/** A quick source of chance, the same for the same seed on every machine. */
export interface Dice {
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number;
  /** Whether something happens that does once in so many times. */
  onceIn(times: number): boolean;
  /** A multiple of `mean` that is small more often than large: -ln u for even shares u. */
  patience(mean: number): number;
}

/** Patience for so many even shares, so that no machine's logarithm decides. */
const steps = 4096;
const patienceOf = Float64Array.from({ length: steps }, (_, i) => Math.round(-1e6 * Math.log((i + 0.5) / steps)) / 1e6);

/** Cheaper than the generator that seeds it, and good enough for trying things (mulberry32). */
export const createDice = (seed: number): Dice => {
  let state = seed | 0;
  const uint32 = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  return {
    below: (bound) => Math.floor((uint32() * bound) / 2 ** 32),
    onceIn: (times) => uint32() * times < 2 ** 32,
    patience: (mean) => mean * patienceOf[uint32() >>> 20]!,
  };
};
