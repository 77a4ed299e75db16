import { barred, type Filling, fillShifts, fixed, open } from "./fill-shifts.ts";
import { type Breach, findBreaches } from "./find-breaches.ts";
import { placeOf, type RosterModel } from "./roster-model.ts";

/** A roster that keeps to all rules, and how good one can be at best. */
interface Search {
  readonly keys: readonly number[];
  readonly worth: Worth;
  /** What a flow without pairs, rest and beginners reaches: no roster does better. */
  readonly root: Filling;
  /** Whether the first flow kept to every rule, so that nothing had to be branched on. */
  readonly byFlow: boolean;
  /** No roster is better than this. */
  readonly bound: Worth;
  readonly steps: number;
}

/** How bad a roster is, the first part weighing most: places missing, places beyond need (negative), cost. */
type Worth = readonly [missing: number, beyond: number, cost: number];

interface Node {
  readonly status: Uint8Array;
  readonly filling: Filling;
  readonly keys: readonly number[];
  readonly worth: Worth;
}

/**
 * Branch and bound over flows. Each node fills the shifts without the rules that a flow cannot hold, which is a bound,
 * and branches on the first rule that comes out broken: one of the places that break it is barred, or, where somebody's
 * company would mend it, that somebody is put there. Every roster that keeps to the rule lies in one of the branches, so
 * the search is exact when it ends within `maxSteps` nodes.
 */
export const searchRoster = (model: RosterModel, maxSteps: number): Search => {
  const status = new Uint8Array(model.costs.length);
  for (const key of model.pinned) {
    const { volunteer, post } = placeOf(model, key);
    for (const other of model.postsOf[model.posts[post]!.shift]!) {
      const there = volunteer * model.posts.length + other;
      if (status[there] !== fixed) status[there] = there === key ? fixed : barred;
    }
  }
  const root = nodeOf(model, status, Math.max(1, Math.ceil(places(model) / Math.max(1, model.volunteers.length))));
  const settled = new Set(model.pinned);
  const broken = (keys: readonly number[]) =>
    // What pinned places break among themselves is the caller's choice.
    findBreaches(model, keys).filter((breach) => !breach.keys.every((key) => settled.has(key)));
  const waiting = [root];
  let best: { readonly keys: readonly number[]; readonly worth: Worth } | null = null;
  let steps = 0;
  let bound = root.worth;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    bound = node.worth;
    if (best !== null && compareWorth(best.worth, bound) <= 0) {
      bound = best.worth;
      break;
    }
    if (steps >= maxSteps && best !== null) break;
    steps++;
    const [breach] = broken(node.keys);
    if (breach === undefined) {
      best = { keys: node.keys, worth: node.worth };
      bound = node.worth;
      break;
    }
    const mended = mend(model, node, broken);
    const worth = worthOf(model, mended);
    if (best === null || compareWorth(worth, best.worth) < 0) best = { keys: mended, worth };
    for (const child of branches(model, node, breach)) {
      const next = nodeOf(model, child, node.filling.largest);
      if (compareWorth(next.worth, best.worth) < 0) insert(waiting, next);
    }
    if (waiting.length === 0) bound = best.worth;
  }
  return { ...best!, root: root.filling, byFlow: best!.keys === root.keys, bound, steps };
};

const places = ({ posts }: RosterModel): number => posts.reduce((sum, { min }) => sum + min, 0);

/** Fills with the limit on loads that makes places and the largest load together cheapest: both are convex in it. */
const nodeOf = (model: RosterModel, status: Uint8Array, guess: number): Node => {
  const price = model.request.largestLoadCost;
  const ceiling = Math.max(0, ...model.limits);
  const within = (most: number): Omit<Node, "keys"> => {
    const filling = fillShifts(model, status, most);
    return { status, filling, worth: worthBy(model, filling) };
  };
  const evened = (node: Omit<Node, "keys">): Node => ({ ...node, keys: node.filling.evened() });
  if (price === 0) return evened(within(ceiling));
  let most = Math.min(guess, ceiling);
  let best = within(most);
  const floor = cheapestPlaces(model);
  for (let more = most + 1; more <= ceiling; more++) {
    // All places are filled, and even the cheapest would not pay for a larger load.
    const filled = best.filling.missing === 0 && model.request.fill === "needed";
    if (filled && floor + price * more >= best.worth[2]) break;
    const next = within(more);
    if (compareWorth(next.worth, best.worth) >= 0) break;
    best = next;
    most = more;
  }
  const hands = model.volunteers.length;
  for (let fewer = Math.min(most, best.filling.largest) - 1; fewer >= 0; fewer--) {
    // With fewer each, more places would be missing than now.
    if (places(model) - fewer * hands > best.filling.missing) break;
    const next = within(fewer);
    if (compareWorth(next.worth, best.worth) > 0) break;
    best = next;
  }
  return evened(best);
};

/** No roster that fills every needed place costs less, but for the largest load: each post at its cheapest. */
const cheapestPlaces = ({ posts, costs, volunteers }: RosterModel): number => {
  let sum = 0;
  for (const [post, { min }] of posts.entries()) {
    const all = volunteers.map((_, volunteer) => costs[volunteer * posts.length + post]!).filter((cost) => cost >= 0);
    for (const cost of all.sort((a, b) => a - b).slice(0, min)) sum += cost;
  }
  return sum;
};

const compareWorth = (a: Worth, b: Worth): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** Keeps the best last; of equals the newest, so that the search dives. */
const insert = (nodes: Node[], node: Node): void => {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareWorth(nodes[middle]!.worth, node.worth) >= 0) low = middle + 1;
    else high = middle;
  }
  nodes.splice(low, 0, node);
};

const worthOf = (model: RosterModel, keys: readonly number[]): Worth => {
  const status = new Uint8Array(model.costs.length).fill(barred);
  for (const key of keys) status[key] = fixed;
  return worthBy(model, fillShifts(model, status, 0));
};

const worthBy = ({ request }: RosterModel, { missing, extra, cost, largest }: Filling): Worth => [
  missing,
  -extra,
  cost + request.largestLoadCost * largest,
];

/** The parts into which a broken rule divides the rosters that keep to it. */
const branches = (model: RosterModel, { status }: Node, { keys, menders }: Breach): readonly Uint8Array[] => {
  const children: Uint8Array[] = [];
  const inShift = (key: number, volunteer: number): readonly number[] =>
    model.postsOf[model.posts[placeOf(model, key).post]!.shift]!.map((post) => volunteer * model.posts.length + post);
  for (const key of keys) {
    const own = inShift(key, placeOf(model, key).volunteer);
    if (own.some((other) => status[other] === fixed)) continue;
    const child = status.slice();
    for (const other of own) child[other] = barred;
    children.push(child);
  }
  const rest = status.slice();
  for (const volunteer of menders) {
    const own = inShift(keys[0]!, volunteer);
    for (const key of own) {
      if (rest[key] !== open || model.costs[key]! < 0 || !hasPlace(model, status, placeOf(model, key).post)) continue;
      const child = rest.slice();
      for (const other of own) child[other] = other === key ? fixed : barred;
      children.push(child);
    }
    // The next branches are those without this volunteer, so that no roster is in two.
    for (const key of own) rest[key] = barred;
  }
  return children;
};

/** Whether a post that is to be filled has a place that nobody is put in. */
const hasPlace = ({ posts, volunteers, request }: RosterModel, status: Uint8Array, post: number): boolean => {
  const { min, max } = posts[post]!;
  const held = volunteers.filter((_, volunteer) => status[volunteer * posts.length + post] === fixed).length;
  return held < (request.fill === "room" ? max : min);
};

const rounds = 4;

/** A roster that keeps to the rules: a place of each broken one is left, and the gaps are filled anew, a few times. */
const mend = (
  model: RosterModel,
  { status, filling, keys: first }: Node,
  broken: (keys: readonly number[]) => readonly Breach[],
): readonly number[] => {
  const pinned = new Set(model.pinned);
  const settled = status.slice();
  let keys = first;
  for (let round = 1; ; round++) {
    let kept = keys;
    for (let [breach] = broken(kept); breach !== undefined; [breach] = broken(kept)) {
      const gone = breach.keys.findLast((key) => !pinned.has(key))!;
      settled[gone] = barred;
      kept = kept.filter((key) => key !== gone);
    }
    if (round === rounds || kept.length === keys.length) return kept;
    for (const key of kept) settled[key] = fixed;
    keys = fillShifts(model, settled, filling.largest).keys;
  }
};
