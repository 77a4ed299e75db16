/**
 * A network for min-cost flow. Arcs come in pairs: `arc ^ 1` is the way back, whose room is the flow. Costs of arcs are
 * whole numbers from 0, so that potentials and sums are exact.
 */
export interface Network {
  size: number;
  arcs: number;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly head: Int32Array;
  readonly room: Int32Array;
  readonly cost: Float64Array;
  readonly potential: Float64Array;
}

export const createNetwork = (mostNodes: number, mostArcs: number): Network => ({
  size: 0,
  arcs: 0,
  first: new Int32Array(mostNodes).fill(-1),
  next: new Int32Array(2 * mostArcs),
  head: new Int32Array(2 * mostArcs),
  room: new Int32Array(2 * mostArcs),
  cost: new Float64Array(2 * mostArcs),
  potential: new Float64Array(mostNodes),
});

export const addNode = (network: Network): number => network.size++;

export const addArc = (network: Network, from: number, to: number, room: number, cost: number): number => {
  const arc = network.arcs;
  link(network, from, to, room, cost);
  link(network, to, from, 0, -cost);
  return arc;
};

const link = (network: Network, from: number, to: number, room: number, cost: number): void => {
  const arc = network.arcs++;
  network.head[arc] = to;
  network.room[arc] = room;
  network.cost[arc] = cost;
  network.next[arc] = network.first[from]!;
  network.first[from] = arc;
};

/** What an arc costs after potentials: 0 along cheapest ways, never negative where there is room. */
export const reducedCost = ({ head, cost, potential }: Network, arc: number): number =>
  cost[arc]! + potential[head[arc ^ 1]!]! - potential[head[arc]!]!;

/**
 * Sends as much as can be sent, at the least cost, by cheapest ways: Dijkstra over reduced costs finds how far the sink
 * is, then Dinic's blocking flows fill all ways of that length at once. The phases are as many as the distinct lengths.
 */
export const sendCheapest = (network: Network, source: number, sink: number): void => {
  const { size, first, next, head, room, potential } = network;
  const distance = new Float64Array(size);
  const level = new Int32Array(size);
  const at = new Int32Array(size);
  const queue = new Int32Array(size);

  const levels = (): boolean => {
    level.fill(-1);
    level[source] = 0;
    queue[0] = source;
    // Ways through nodes as far off as the sink are no shortest ones.
    for (let read = 0, written = 1; read < written && level[sink]! < 0; read++) {
      const node = queue[read]!;
      for (let arc = first[node]!; arc >= 0; arc = next[arc]!) {
        const to = head[arc]!;
        if (level[to]! >= 0 || room[arc]! === 0 || reducedCost(network, arc) !== 0) continue;
        level[to] = level[node]! + 1;
        queue[written++] = to;
      }
    }
    return level[sink]! >= 0;
  };

  const push = (node: number, most: number): number => {
    if (node === sink) return most;
    for (; at[node]! >= 0; at[node] = next[at[node]!]!) {
      const arc = at[node]!;
      const to = head[arc]!;
      if (room[arc]! === 0 || level[to]! !== level[node]! + 1 || reducedCost(network, arc) !== 0) continue;
      const sent = push(to, Math.min(most, room[arc]!));
      if (sent === 0) continue;
      room[arc]! -= sent;
      room[arc ^ 1]! += sent;
      return sent;
    }
    return 0;
  };

  while (distances(network, source, sink, distance)) {
    const length = distance[sink]!;
    for (let node = 0; node < size; node++) potential[node]! += Math.min(distance[node]!, length);
    while (levels()) {
      at.set(first.subarray(0, size));
      while (push(source, 0x7fffffff) > 0);
    }
  }
};

/** Dijkstra up to the sink; nodes not settled keep a distance that is at least the sink's. */
const distances = (network: Network, source: number, sink: number, distance: Float64Array): boolean => {
  const { first, next, head, room } = network;
  distance.fill(Number.POSITIVE_INFINITY);
  distance[source] = 0;
  const keys: number[] = [0];
  const nodes: number[] = [source];
  while (nodes.length > 0) {
    const key = keys[0]!;
    const node = nodes[0]!;
    takeTop(keys, nodes);
    if (key > distance[node]!) continue;
    if (node === sink) return true;
    for (let arc = first[node]!; arc >= 0; arc = next[arc]!) {
      if (room[arc]! === 0) continue;
      const there = key + reducedCost(network, arc);
      const to = head[arc]!;
      if (there >= distance[to]!) continue;
      distance[to] = there;
      let place = nodes.length;
      for (; place > 0 && keys[(place - 1) >> 1]! > there; place = (place - 1) >> 1) {
        keys[place] = keys[(place - 1) >> 1]!;
        nodes[place] = nodes[(place - 1) >> 1]!;
      }
      keys[place] = there;
      nodes[place] = to;
    }
  }
  return false;
};

const takeTop = (keys: number[], nodes: number[]): void => {
  const key = keys.pop()!;
  const node = nodes.pop()!;
  const { length } = nodes;
  if (length === 0) return;
  let place = 0;
  for (let child = 1; child < length; child = 2 * place + 1) {
    if (child + 1 < length && keys[child + 1]! < keys[child]!) child++;
    if (keys[child]! >= key) break;
    keys[place] = keys[child]!;
    nodes[place] = nodes[child]!;
    place = child;
  }
  keys[place] = key;
  nodes[place] = node;
};
