const digits = 11;
const buckets = 1 << digits;
const mask = buckets - 1;
/** Below this the buckets cost more than they save. */
const fewest = 200;

/**
 * The indexes of numbers in rising order; equal ones keep their order. No number may be NaN.
 *
 * A radix sort on the bits, six passes of eleven: O(n), and without a comparison call it is several times faster than
 * sorting indexes by a function.
 */
export const order = (numbers: Float64Array): Uint32Array => {
  const count = numbers.length;
  if (count < fewest) return Uint32Array.from(numbers.keys()).sort((a, b) => numbers[a]! - numbers[b]! || a - b);
  const words = new Uint32Array(Float64Array.from(numbers).buffer);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    // Bits whose unsigned order is the order of the numbers: negative ones are turned around and put below the others.
    const sign = words[2 * i + 1]! >>> 31 === 1 ? 0xffffffff : 0;
    low[i] = words[2 * i]! ^ sign;
    high[i] = words[2 * i + 1]! ^ (sign | 0x80000000);
  }

  let from = new Uint32Array(count);
  for (let i = 0; i < count; i++) from[i] = i;
  let to = new Uint32Array(count);
  const starts = new Uint32Array(buckets);
  for (let pass = 0; pass < 6; pass++) {
    const word = pass < 3 ? low : high;
    const shift = (pass % 3) * digits;
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[(word[i]! >>> shift) & mask]!++;
    // A digit that all numbers share sorts nothing.
    if (starts[(word[0]! >>> shift) & mask] === count) continue;
    let start = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const size = starts[bucket]!;
      starts[bucket] = start;
      start += size;
    }
    for (let i = 0; i < count; i++) {
      const index = from[i]!;
      to[starts[(word[index]! >>> shift) & mask]!++] = index;
    }
    [from, to] = [to, from];
  }
  return from;
};
