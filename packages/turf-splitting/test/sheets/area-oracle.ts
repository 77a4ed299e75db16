import type { TurfPolygon } from "@vanstervind/turf-splitting/sheets";

/** A place in whole parts of a degree: corners of areas and stops are whole numbers of them. */
type Spot = readonly [x: bigint, y: bigint];

const spotAt = (position: readonly number[]): Spot => [
  BigInt(Math.round(position[0]! * 32e6)),
  BigInt(Math.round(position[1]! * 32e6)),
];

/** 1 when c is to the left of the line from a to b, -1 to the right, 0 on it. */
const side = (a: Spot, b: Spot, c: Spot): number => {
  const turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return turn > 0n ? 1 : turn < 0n ? -1 : 0;
};

const between = (a: bigint, b: bigint, c: bigint): boolean => (a <= c && c <= b) || (b <= c && c <= a);

const isOn = (a: Spot, b: Spot, c: Spot): boolean =>
  side(a, b, c) === 0 && between(a[0], b[0], c[0]) && between(a[1], b[1], c[1]);

/** Whether two stretches cross at a place that is within both. */
const cross = (a: Spot, b: Spot, c: Spot, d: Spot): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** Whether two stretches have any place in common. */
const meet = (a: Spot, b: Spot, c: Spot, d: Spot): boolean =>
  cross(a, b, c, d) || isOn(a, b, c) || isOn(a, b, d) || isOn(c, d, a) || isOn(c, d, b);

type Ring = readonly Spot[];

const edgesOf = (ring: Ring): (readonly [Spot, Spot])[] => ring.slice(1).map((to, i) => [ring[i]!, to]);

/** 1 inside the rings, 0 on one of them, -1 outside: by crossings of a ray, counted exactly. */
const insideOf = (rings: readonly Ring[], spot: Spot): number => {
  let crossings = 0;
  for (const [a, b] of rings.flatMap(edgesOf)) {
    if (isOn(a, b, spot)) return 0;
    if (a[1] > spot[1] !== b[1] > spot[1]) {
      const upwards = b[1] > a[1];
      if (side(a, b, spot) === (upwards ? 1 : -1)) crossings++;
    }
  }
  return crossings % 2 === 1 ? 1 : -1;
};

const polygonsOf = (area: TurfPolygon): Ring[][] => area.polygons.map((rings) => rings.map((ring) => ring.map(spotAt)));

/** 1 when the place is inside the area, 0 on its border, -1 outside. */
export const placeInArea = (area: TurfPolygon, position: readonly number[]): number =>
  Math.max(-1, ...polygonsOf(area).map((rings) => insideOf(rings, spotAt(position))));

/** Twice the area that a ring goes round, above 0 when it does so anticlockwise. */
const doubleArea = (ring: Ring): bigint => edgesOf(ring).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0n);

/** What is wrong with areas, each for itself and with each other; empty when nothing is. By exact whole numbers. */
export const areaFaults = (areas: readonly TurfPolygon[]): string[] => {
  const faults: string[] = [];
  const all = areas.flatMap((area) => polygonsOf(area).map((rings) => ({ turf: area.turf, rings })));
  for (const { turf, rings } of all) {
    for (const [index, ring] of rings.entries()) {
      if (ring.length < 4) faults.push(`${turf}: a ring of ${ring.length}`);
      if (String(ring[0]) !== String(ring.at(-1))) faults.push(`${turf}: an open ring`);
      if (doubleArea(ring) > 0n !== (index === 0)) faults.push(`${turf}: ring ${index} runs the wrong way`);
      const outside = index > 0 && ring.some((spot) => insideOf([rings[0]!], spot) < 0);
      if (outside) faults.push(`${turf}: a hole outside`);
    }
    // Stretches of one polygon meet only where one follows another.
    const edges = rings.flatMap((ring, r) => edgesOf(ring).map(([a, b], i) => ({ a, b, r, i, n: ring.length - 1 })));
    for (const [k, one] of edges.entries()) {
      for (const other of edges.slice(k + 1)) {
        const follows = one.r === other.r && (other.i === one.i + 1 || (one.i === 0 && other.i === one.n - 1));
        const touches = follows ? cross(one.a, one.b, other.a, other.b) : meet(one.a, one.b, other.a, other.b);
        if (touches) faults.push(`${turf}: its border meets itself`);
      }
    }
  }
  for (const [k, one] of all.entries()) {
    for (const other of all.slice(k + 1)) {
      if (overlap(one.rings, other.rings)) faults.push(`${one.turf} and ${other.turf} overlap`);
    }
  }
  return faults;
};

/** Whether two polygons have an inner place in common: borders cross, or a corner or the middle of a side is inside. */
const overlap = (one: readonly Ring[], other: readonly Ring[]): boolean => {
  const [edges, others] = [one.flatMap(edgesOf), other.flatMap(edgesOf)];
  if (edges.some(([a, b]) => others.some(([c, d]) => cross(a, b, c, d)))) return true;
  const doubled = (rings: readonly Ring[]): Ring[] => rings.map((ring) => ring.map(([x, y]) => [2n * x, 2n * y]));
  const reachInto = (rings: readonly Ring[], sides: readonly (readonly [Spot, Spot])[]): boolean => {
    const inside = doubled(rings);
    return sides.some(
      ([a, b]) => insideOf(inside, [2n * a[0], 2n * a[1]]) > 0 || insideOf(inside, [a[0] + b[0], a[1] + b[1]]) > 0,
    );
  };
  return reachInto(one, others) || reachInto(other, edges) || String(one) === String(other);
};
