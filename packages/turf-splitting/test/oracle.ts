import type { Address, StreetNetwork, TurfPlan } from "@vanstervind/turf-splitting";

/** All orders of 0 to n - 1. */
const permutations = (n: number): number[][] =>
  n === 0
    ? [[]]
    : permutations(n - 1).flatMap((order) =>
        Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
      );

/** The length of the shortest open path, by trying every order. */
export const shortestPath = (n: number, distance: (a: number, b: number) => number, start: number | null): number =>
  Math.min(
    ...permutations(n)
      .filter(([first]) => start === null || first === start)
      .map((order) => order.slice(1).reduce((sum, stop, i) => sum + distance(order[i]!, stop), 0)),
  );

/** Every way to cut a list of loads into runs, as the starts of the runs with their loads and what is walked. */
export const allCuts = (
  loads: readonly number[],
  legs: readonly number[],
): { starts: number[]; held: number[]; walked: number }[] =>
  Array.from({ length: 2 ** (loads.length - 1) }, (_, mask) => {
    const starts = loads.flatMap((_load, i) => (i === 0 || (mask >> (i - 1)) & 1 ? [i] : []));
    const held = starts.map((start, k) => loads.slice(start, starts[k + 1]).reduce((sum, load) => sum + load, 0));
    const walked = legs.reduce((sum, leg, i) => sum + (starts.includes(i + 1) ? 0 : leg), 0);
    return { starts, held, walked };
  });

/** Shortest ways between all nodes, by Floyd and Warshall. */
export const allWays = (network: StreetNetwork): Map<string, Map<string, number>> => {
  const ids = network.nodes.map(({ id }) => id);
  const ways = new Map(ids.map((a) => [a, new Map(ids.map((b) => [b, a === b ? 0 : Infinity]))]));
  const at = (a: string, b: string): number => ways.get(a)!.get(b)!;
  for (const { from, to, metres, walkable } of network.edges) {
    if (walkable === false) continue;
    ways.get(from)!.set(to, Math.min(at(from, to), metres));
    ways.get(to)!.set(from, Math.min(at(to, from), metres));
  }
  for (const k of ids) {
    for (const i of ids) for (const j of ids) ways.get(i)!.set(j, Math.min(at(i, j), at(i, k) + at(k, j)));
  }
  return ways;
};

/** What is wrong with a plan as a partition of the addresses; empty when nothing is. */
export const partitionFaults = (addresses: readonly Address[], plan: TurfPlan): string[] => {
  const faults: string[] = [];
  const stops = plan.turfs.flatMap((turf) => turf.stops);
  const placed = stops.flatMap(({ addressIds }) => addressIds);
  const excluded = plan.exclusions.map(({ addressId }) => addressId);
  const all = [...placed, ...excluded].sort();
  if (
    all.join("\n") !==
    addresses
      .map(({ id }) => id)
      .sort()
      .join("\n")
  )
    faults.push("not a partition");
  const households = new Map(addresses.map((address) => [address.id, address.households]));
  for (const stop of stops) {
    const sum = stop.addressIds.reduce((total, id) => total + households.get(id)!, 0);
    if (sum !== stop.households) faults.push(`${stop.id} has ${stop.households} households, not ${sum}`);
  }
  for (const { id, stops: own, load, households: held } of plan.turfs) {
    if (own.length === 0) faults.push(`${id} is empty`);
    const sum = own.reduce((total, stop) => total + stop.households, 0);
    if (held !== sum) faults.push(`${id} has ${held} households, not ${sum}`);
    if (load !== (plan.unit === "stops" ? own.length : sum)) faults.push(`${id} has the wrong load`);
  }
  if (
    [...plan.tour].sort().join("\n") !==
    stops
      .map(({ id }) => id)
      .sort()
      .join("\n")
  )
    faults.push("the tour differs");
  if (plan.summary.lost !== 0) faults.push("addresses are lost");
  return faults;
};
