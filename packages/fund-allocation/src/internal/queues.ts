/** The queues of one length: the different sums of the claims in them, ascending, and how many sets have each sum. */
interface Layer {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/** Who may stand ahead: for each number of claimants, which sums below the estate, and in how many ways. */
export type Queues = readonly Layer[];

/** Nobody ahead. */
export const start: Queues = [{ sums: Float64Array.of(0), counts: Float64Array.of(1) }];

const none: Layer = { sums: new Float64Array(0), counts: new Float64Array(0) };

/** The queues when one more claimant may stand in them; sums that reach the limit are dropped, as nothing is left then. */
export const add = (queues: Queues, claim: number, limit: number): Queues => {
  const longest = queues.at(-1)!;
  const grown = longest.sums.length > 0 && longest.sums[0]! + claim < limit ? [...queues, none] : queues;
  return grown.map((layer, size) =>
    size === 0 ? layer : merge(layer, grown[size - 1]!, { shift: claim, limit, sign: 1 }),
  );
};

/** The queues without one claimant who was added before: the inverse of {@link add}. */
export const remove = (queues: Queues, claim: number): Queues => {
  const without: Layer[] = [];
  for (const [size, layer] of queues.entries()) {
    const shorter = without[size - 1];
    without.push(
      shorter === undefined
        ? layer
        : merge(layer, shorter, { shift: claim, limit: Number.POSITIVE_INFINITY, sign: -1 }),
    );
  }
  return without;
};

interface Shift {
  readonly shift: number;
  readonly limit: number;
  readonly sign: 1 | -1;
}

/** Adds to a layer (or takes from it) the shifted sums of another, by one pass over both. */
const merge = (layer: Layer, other: Layer, { shift, limit, sign }: Shift): Layer => {
  const room = sign === 1 ? layer.sums.length + other.sums.length : layer.sums.length;
  const sums = new Float64Array(room);
  const counts = new Float64Array(room);
  let [i, j, length] = [0, 0, 0];
  while (i < layer.sums.length || j < other.sums.length) {
    const a = i < layer.sums.length ? layer.sums[i]! : Number.POSITIVE_INFINITY;
    const b = j < other.sums.length ? other.sums[j]! + shift : Number.POSITIVE_INFINITY;
    const next = Math.min(a, b);
    // Beyond the limit, or beyond all that was ever added, nothing counts.
    if (next >= limit || (sign === -1 && a === Number.POSITIVE_INFINITY)) break;
    let count = 0;
    if (a === next) count += layer.counts[i++]!;
    if (b === next) count += sign * other.counts[j++]!;
    if (count !== 0) {
      sums[length] = next;
      counts[length++] = count;
    }
  }
  return { sums: sums.slice(0, length), counts: counts.slice(0, length) };
};
