import { addArc, addNode, createNetwork, type Network, reducedCost, sendCheapest } from "./flow.ts";
import type { RosterModel } from "./roster-model.ts";

/** What has been decided of a place: nothing, that it is not taken, or that it is. */
export const open = 0;
export const barred = 1;
export const fixed = 2;

/** The cheapest way to fill the most places when only what a flow can hold is counted. */
export interface Filling {
  /** The places taken. */
  readonly keys: readonly number[];
  /** Places needed that are not filled. */
  readonly missing: number;
  /** Places filled beyond need. */
  readonly extra: number;
  readonly cost: number;
  /** The most shifts that anybody takes. */
  readonly largest: number;
  /** The places when loads are as even as can be at the same cost. */
  readonly evened: () => readonly number[];
  /** What a flow leaves to explain: which posts a hand more would help, for each post that lacks one. */
  readonly helpful: () => readonly {
    readonly post: number;
    readonly missing: number;
    readonly posts: readonly number[];
  }[];
}

/**
 * Fills the shifts with nobody taking more than `most`: needed places first, then others if the request asks for it,
 * at the least cost. Pairs, rest and beginners are not looked at.
 */
export const fillShifts = (model: RosterModel, status: Uint8Array, most: number): Filling => {
  const { posts, volunteers, costs, rules, request } = model;
  const options = costs.reduce((count, cost) => count + (cost >= 0 ? 1 : 0), 0);
  const nodes = 2 + posts.length + volunteers.length + 3 * options;
  const network = createNetwork(nodes, volunteers.length + 4 * options + 2 * posts.length);
  const source = addNode(network);
  const sink = addNode(network);
  const firstPost = network.size;
  for (const _ of posts) addNode(network);

  const keys: number[] = [];
  const taken = new Int32Array(posts.length);
  const leaves: number[] = [];
  const keyOfLeaf: number[] = [];
  const gates = new Int32Array(volunteers.length).fill(-1);
  const loads = new Int32Array(volunteers.length);
  const levels = [{ groupOf: model.days, limit: rules.maxPerDay }];
  if (rules.maxPerWeek !== null) levels.unshift({ groupOf: model.weeks, limit: rules.maxPerWeek });
  // One a day is one a shift; only more need a passage for each shift.
  if (rules.maxPerDay > 1) levels.push({ groupOf: model.shifts.map((_, place) => place), limit: 1 });

  /** Leads a node's flow to posts, through a node of its own wherever a week, day or shift would else get too much. */
  const spread = (node: number, volunteer: number, free: readonly number[], held: readonly number[], depth: number) => {
    const level = levels[depth];
    if (level === undefined) {
      for (const post of free) {
        const key = volunteer * posts.length + post;
        leaves.push(addArc(network, node, firstPost + post, 1, costs[key]!));
        keyOfLeaf.push(key);
      }
      return;
    }
    const groupOf = (post: number): number => level.groupOf[posts[post]!.shift]!;
    for (let from = 0, to = 0; from < free.length; from = to) {
      const group = groupOf(free[from]!);
      while (to < free.length && groupOf(free[to]!) === group) to++;
      const within = held.length === 0 ? held : held.filter((post) => groupOf(post) === group);
      const limit = level.limit - within.length;
      if (limit <= 0) continue;
      let below = node;
      if (to - from > limit) {
        below = addNode(network);
        addArc(network, node, below, limit, 0);
      }
      spread(below, volunteer, free.slice(from, to), within, depth + 1);
    }
  };

  for (const volunteer of volunteers.keys()) {
    const free: number[] = [];
    const held: number[] = [];
    for (let post = 0, key = volunteer * posts.length; post < posts.length; post++, key++) {
      if (status[key] === fixed) {
        held.push(post);
        keys.push(key);
        taken[post]!++;
      } else if (status[key] === open && costs[key]! >= 0) free.push(post);
    }
    const limit = Math.min(most, model.limits[volunteer]!) - held.length;
    loads[volunteer] = held.length;
    if (limit <= 0 || free.length === 0) continue;
    const node = addNode(network);
    gates[volunteer] = addArc(network, source, node, limit, 0);
    spread(node, volunteer, free, held, 0);
  }
  // A place beyond need costs more than all places together can, so needed ones come first.
  const beyond = 1 + 1000 * posts.reduce((sum, { max }) => sum + max, 0);
  const needs = posts.map(({ min, max }, post) => {
    const needed = addArc(network, firstPost + post, sink, Math.max(0, min - taken[post]!), 0);
    const room = request.fill === "room" ? max - Math.max(min, taken[post]!) : 0;
    if (room > 0) addArc(network, firstPost + post, sink, room, beyond);
    return needed;
  });
  sendCheapest(network, source, sink);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const load = (volunteer: number): number =>
    loads[volunteer]! + (gates[volunteer]! < 0 ? 0 : network.room[gates[volunteer]! ^ 1]!);
  const short = needs.map((arc) => network.room[arc]!);
  const taking = (): readonly number[] => [
    ...keys,
    ...keyOfLeaf.filter((_, place) => network.room[leaves[place]!] === 0),
  ];
  const chosen = taking();
  return {
    keys: chosen,
    missing: sum(short),
    extra: chosen.length - sum(posts.map(({ min }, post) => min - short[post]!)),
    cost: sum(chosen.map((key) => Math.max(0, costs[key]!))),
    largest: Math.max(0, ...[...volunteers.keys()].map(load)),
    evened: () => {
      evenOut(network, gates, source, (volunteer) => volunteers[volunteer]!.worked + load(volunteer));
      return taking();
    },
    helpful: () =>
      short.flatMap((missing, post) => {
        if (missing === 0) return [];
        const reach = reaching(network, firstPost + post, [source, sink]);
        return [{ post, missing, posts: posts.flatMap((_, other) => (reach[firstPost + other] === 1 ? [other] : [])) }];
      }),
  };
};

/**
 * Moves shifts from those with more to those with less along ways that cost nothing. Where no such way leads from a load
 * to one smaller by two, the sum of squares of the loads is least, and so is the largest: the cost is separable and convex.
 */
const evenOut = (network: Network, gates: Int32Array, source: number, load: (volunteer: number) => number): void => {
  const { room, head, first, next, size } = network;
  const volunteers = [...gates.keys()].filter((volunteer) => gates[volunteer]! >= 0);
  const owner = new Int32Array(size).fill(-1);
  for (const volunteer of volunteers) owner[head[gates[volunteer]!]!] = volunteer;
  const free = (arc: number): boolean => room[arc]! > 0 && reducedCost(network, arc) === 0;
  const came = new Int32Array(size);
  const queue = new Int32Array(size);

  /** The volunteer with the largest load whose shift can go to this one, ways of arrival being left in `came`. */
  const heaviest = (volunteer: number, most: number): number => {
    came.fill(-1);
    const start = head[gates[volunteer]!]!;
    came[start] = -2;
    queue[0] = start;
    let best = volunteer;
    for (let read = 0, written = 1; read < written && load(best) < most; read++) {
      const node = queue[read]!;
      const giver = owner[node]!;
      if (giver >= 0 && load(giver) > load(best) && free(gates[giver]! ^ 1)) best = giver;
      for (let arc = first[node]!; arc >= 0; arc = next[arc]!) {
        const to = head[arc]!;
        if (to === source || came[to] !== -1 || !free(arc)) continue;
        came[to] = arc;
        queue[written++] = to;
      }
    }
    return best;
  };

  for (let moved = true; moved; ) {
    moved = false;
    // Lowering the largest loads first needs the fewest moves.
    const most = Math.max(...volunteers.map(load));
    for (const taker of volunteers) {
      while (load(taker) <= most - 2 && free(gates[taker]!)) {
        const giver = heaviest(taker, most);
        if (load(giver) < load(taker) + 2) break;
        const turn = (arc: number): void => {
          room[arc]!--;
          room[arc ^ 1]!++;
        };
        turn(gates[taker]!);
        for (let node = head[gates[giver]!]!; came[node]! >= 0; node = head[came[node]! ^ 1]!) turn(came[node]!);
        turn(gates[giver]! ^ 1);
        moved = true;
      }
    }
  }
};

/** The nodes from which something more could be sent to a node. */
const reaching = (network: Network, target: number, without: readonly number[]): Uint8Array => {
  const { first, next, head, room, size } = network;
  const seen = new Uint8Array(size);
  for (const node of without) seen[node] = 2;
  seen[target] = 1;
  const stack = [target];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (let arc = first[node]!; arc >= 0; arc = next[arc]!) {
      const from = head[arc]!;
      if (seen[from] !== 0 || room[arc ^ 1] === 0) continue;
      seen[from] = 1;
      stack.push(from);
    }
  }
  return seen;
};
