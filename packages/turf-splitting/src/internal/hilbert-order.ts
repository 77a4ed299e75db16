/** How finely the map is told apart: so many halvings of its sides. */
const halvings = 16;

/**
 * Points along Hilbert's curve, which fills the square that holds them: what lies near each other on it does so on the
 * map. Points at one place come in the order given. O(n log n).
 */
export const hilbertOrder = (x: ArrayLike<number>, y: ArrayLike<number>): Int32Array => {
  const n = x.length;
  const [west, east] = extent(x);
  const [south, north] = extent(y);
  const scale = (2 ** halvings - 1) / Math.max(east - west, north - south, Number.MIN_VALUE);
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = along((x[i]! - west) * scale, (y[i]! - south) * scale) * n + i;
  keys.sort();
  return Int32Array.from(keys, (key) => key % n);
};

/** How far along the curve a place of the square is: at each halving the quarter, as the curve there is turned. */
const along = (east: number, north: number): number => {
  let x = Math.floor(east);
  let y = Math.floor(north);
  let length = 0;
  for (let side = 2 ** (halvings - 1); side > 0; side >>= 1) {
    const isEast = (x & side) > 0;
    const isNorth = (y & side) > 0;
    length = 4 * length + (isEast ? (isNorth ? 2 : 3) : isNorth ? 1 : 0);
    x &= side - 1;
    y &= side - 1;
    if (isNorth) continue;
    // The lower quarters are turned, and the eastern one mirrored too.
    if (isEast) [x, y] = [side - 1 - y, side - 1 - x];
    else [x, y] = [y, x];
  }
  return length;
};

const extent = (numbers: ArrayLike<number>): [least: number, most: number] => {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < numbers.length; i++) {
    least = Math.min(least, numbers[i]!);
    most = Math.max(most, numbers[i]!);
  }
  return [least, most];
};
