/** A graph as its adjacency lists; lengths are whole numbers. */
export interface Adjacency {
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly length: Int32Array;
}

/** Goes outwards from a node, nearest first, and tells of each node it reaches until it is told to stop. */
export type Explore = (source: number, reach: (node: number, distance: number) => boolean) => void;

/** Dijkstra's algorithm with a binary heap: O(e log e) for the e edges that are looked at, nothing for the others. */
export const createExplore = ({ start, neighbour, length }: Adjacency): Explore => {
  const nodes = start.length - 1;
  const distance = new Float64Array(nodes).fill(Infinity);
  const touched = new Int32Array(nodes);
  // A node enters the heap at most once for every edge that leads to it, and the source once more.
  const heapKey = new Float64Array(neighbour.length + 1);
  const heapNode = new Int32Array(neighbour.length + 1);

  return (source, reach) => {
    let size = 0;
    let touchedCount = 0;
    const push = (key: number, node: number): void => {
      if (distance[node] === Infinity) touched[touchedCount++] = node;
      distance[node] = key;
      let at = size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (heapKey[parent]! <= key) break;
        heapKey[at] = heapKey[parent]!;
        heapNode[at] = heapNode[parent]!;
        at = parent;
      }
      heapKey[at] = key;
      heapNode[at] = node;
    };
    push(0, source);
    while (size > 0) {
      const nearest = heapNode[0]!;
      const key = heapKey[0]!;
      const lastKey = heapKey[--size]!;
      const lastNode = heapNode[size]!;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= size) break;
        if (child + 1 < size && heapKey[child + 1]! < heapKey[child]!) child++;
        if (heapKey[child]! >= lastKey) break;
        heapKey[at] = heapKey[child]!;
        heapNode[at] = heapNode[child]!;
        at = child;
      }
      heapKey[at] = lastKey;
      heapNode[at] = lastNode;
      if (key > distance[nearest]!) continue;
      if (!reach(nearest, key)) break;
      for (let i = start[nearest]!; i < start[nearest + 1]!; i++) {
        const further = key + length[i]!;
        if (further < distance[neighbour[i]!]!) push(further, neighbour[i]!);
      }
    }
    for (let i = 0; i < touchedCount; i++) distance[touched[i]!] = Infinity;
  };
};
