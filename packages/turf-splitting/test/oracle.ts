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

type Position = readonly number[];

/** What is wrong with a GeoJSON FeatureCollection by RFC 7946; empty when nothing is. */
export const geoJsonFaults = (value: unknown): string[] => {
  const collection = JSON.parse(JSON.stringify(value)) as {
    type: string;
    features: { type: string; id: string; geometry: { type: string; coordinates: never }; properties: object }[];
  };
  const faults: string[] = [];
  if (collection.type !== "FeatureCollection") faults.push("no collection");
  const ids = new Set<string>();
  for (const { type, id, geometry, properties } of collection.features) {
    const fail = (what: string): number => faults.push(`${id}: ${what}`);
    if (type !== "Feature") fail("no feature");
    if (ids.has(id)) fail("the id is used twice");
    ids.add(id);
    if (typeof properties !== "object") fail("no properties");
    const { positions, rings, lines } = parts(geometry);
    for (const position of [...positions, ...rings.flat(), ...lines.flat()]) {
      const [lon, lat] = position as [number, number];
      if (position.length !== 2 || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) fail(`at ${position}`);
      if (position.some((degrees) => Math.abs(degrees * 1e6 - Math.round(degrees * 1e6)) > 1e-4)) fail("decimals");
    }
    for (const line of lines) if (line.length < 2) fail("a line of one position");
    for (const ring of rings) faults.push(...ringFaults(ring).map((fault) => `${id}: ${fault}`));
  }
  return faults;
};

const parts = (geometry: { type: string; coordinates: never }) => {
  const none = { positions: [] as Position[], rings: [] as Position[][], lines: [] as Position[][] };
  switch (geometry.type) {
    case "Point":
      return { ...none, positions: [geometry.coordinates as Position] };
    case "LineString":
      return { ...none, lines: [geometry.coordinates as Position[]] };
    case "MultiLineString":
      return { ...none, lines: geometry.coordinates as Position[][] };
    case "Polygon":
      return { ...none, rings: geometry.coordinates as Position[][] };
    case "MultiPolygon":
      return { ...none, rings: (geometry.coordinates as Position[][][]).flat() };
    default:
      throw new Error(`${geometry.type} is no geometry`);
  }
};

/** A closed, simple, counter-clockwise ring with an area. */
const ringFaults = (ring: readonly Position[]): string[] => {
  const faults: string[] = [];
  const points = ring.map(([lon, lat]): [number, number] => [Math.round(lon! * 1e6), Math.round(lat! * 1e6)]);
  if (points.length < 4) faults.push("a ring of fewer than four positions");
  if (String(points[0]) !== String(points.at(-1))) faults.push("the ring is open");
  let area = 0;
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!];
    const [x0, y0] = points[0]!;
    area += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    if (ax === bx && ay === by) faults.push("a position twice in a row");
  }
  if (area <= 0) faults.push("the ring is not counter-clockwise");
  for (let i = 1; i < points.length; i++) {
    for (let j = i + 2; j < points.length; j++) {
      if (i === 1 && j === points.length - 1) continue;
      if (cross(points[i - 1]!, points[i]!, points[j - 1]!, points[j]!)) faults.push("the ring crosses itself");
    }
  }
  return faults;
};

type Point = readonly [number, number];

const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
