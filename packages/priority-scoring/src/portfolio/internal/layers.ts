type Values = readonly number[];

/** Indexes from the largest values to the smallest, one objective after the other. So none is beaten by a later one. */
const falling = (points: readonly Values[]): number[] =>
  [...points.keys()].sort((a, b) => {
    const [p, q] = [points[a]!, points[b]!];
    for (let j = 0; j < p.length; j++) if (p[j] !== q[j]) return q[j]! - p[j]!;
    return a - b;
  });

/** The first layer from 0 that does not beat a point, by halving: a layer that does has only such layers before it. */
const firstFree = (count: number, beats: (layer: number) => boolean): number => {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (beats(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** Layers from 0 for two objectives: of each layer only the largest second value can still beat anything. O(n log n). */
export const layersOfTwo = (points: readonly Values[]): Int32Array => {
  const layers = new Int32Array(points.length);
  const tops: number[] = [];
  let last = -1;
  for (const i of falling(points)) {
    const [x, y] = points[i]! as [number, number];
    const isTwin = last >= 0 && points[last]![0] === x && points[last]![1] === y;
    const layer = isTwin ? layers[last]! : firstFree(tops.length, (l) => tops[l]! >= y);
    layers[i] = layer;
    tops[layer] = y;
    last = i;
  }
  return layers;
};

/** Layers from 0 for any number of objectives: each point is compared with the members of O(log layers) layers. */
export const layersOfMany = (points: readonly Values[]): Int32Array => {
  const layers = new Int32Array(points.length);
  const members: number[][] = [];
  for (const i of falling(points)) {
    const layer = firstFree(
      members.length,
      (l) => members[l]!.findLast((m) => beats(points[m]!, points[i]!)) !== undefined,
    );
    layers[i] = layer;
    members[layer] ??= [];
    members[layer].push(i);
  }
  return layers;
};

const beats = (a: Values, b: Values): boolean => {
  let isBetter = false;
  for (let j = 0; j < a.length; j++) {
    if (a[j]! < b[j]!) return false;
    if (a[j]! > b[j]!) isBetter = true;
  }
  return isBetter;
};
