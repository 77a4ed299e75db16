/**
 * Seats claimants in a circle and lets the queue begin at each seat in turn: what each takes, summed over all beginnings.
 *
 * Claims are at most the estate, which is less than their sum; all are whole numbers, and the estate times the seats is below 2^52. From a seat's
 * own view a queue that begins further back leaves less: all of the claim up to some seat, then parts, then nothing, and
 * those borders move forward with the seat. O(n), besides the partly met queues.
 */
export const shareAround = (claims: readonly number[], estate: number): Float64Array => {
  const n = claims.length;
  // What the claims before each seat sum to, around the circle twice.
  const before = new Float64Array(2 * n + 1);
  for (let i = 0; i < 2 * n; i++) before[i + 1] = before[i]! + claims[i % n]!;
  const taken = new Float64Array(n);
  let full = 0;
  for (let seat = n; seat < 2 * n; seat++) {
    const furthest = seat - n + 1;
    if (full < furthest) full = furthest;
    while (before[seat + 1]! - before[full]! > estate) full++;
    let total = claims[seat - n]! * (seat - full + 1);
    for (let begin = full - 1; begin >= furthest; begin--) {
      const left = estate - (before[seat]! - before[begin]!);
      if (left <= 0) break;
      total += left;
    }
    taken[seat - n] = total;
  }
  return taken;
};
