import { walkingMetres } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allWays } from "./oracle.ts";
import { gridTown } from "./towns.ts";

describe("laws on a grid of streets", () => {
  test("the way along the streets is that of Floyd and Warshall, with the ends and the crossing added", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const { addresses, network } = gridTown(seed, { columns: 4, rows: 3, doors: 12, missing: 0.05 });
        const ways = allWays(network);
        if ([...ways.values()].some((row) => [...row.values()].includes(Infinity))) return;
        const stops = addresses.map(({ id, lon, lat, street }) => ({ id, lon: lon!, lat: lat!, street }));
        const metres = walkingMetres(stops, network);
        const places = new Map(network.nodes.map((node) => [node.id, node]));
        const onEdge = stops.map(({ lon, lat, street }) => {
          const edge = network.edges.find(({ from, to, name }) => {
            const [a, b] = [places.get(from)!, places.get(to)!];
            const within = (v: number, p: number, q: number): boolean => v >= p && v <= q;
            return name === street && (a.lat === b.lat ? within(lon, a.lon, b.lon) : within(lat, a.lat, b.lat));
          })!;
          const [a, b] = [places.get(edge.from)!, places.get(edge.to)!];
          const isEast = a.lat === b.lat;
          const offset = 100 * (isEast ? (lon - a.lon) / (b.lon - a.lon) : (lat - a.lat) / (b.lat - a.lat));
          return { edge, offset, left: isEast ? lat > a.lat : lon < a.lon };
        });
        for (const [i, a] of onEdge.entries()) {
          for (const [j, b] of onEdge.entries()) {
            if (i === j) continue;
            const round = Math.min(
              ...[[a.edge.from, a.offset] as const, [a.edge.to, 100 - a.offset] as const].flatMap(([from, toFrom]) =>
                [[b.edge.from, b.offset] as const, [b.edge.to, 100 - b.offset] as const].map(
                  ([to, toTo]) => toFrom + ways.get(from)!.get(to)! + toTo,
                ),
              ),
            );
            const along = Math.abs(a.offset - b.offset) + (a.left === b.left ? 0 : 10);
            const expected = a.edge === b.edge ? Math.min(along, round) : round;
            expect(Math.abs(metres(stops[i]!, stops[j]!) - expected)).toBeLessThan(0.03);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("symmetric, zero to itself, and the order of nodes, edges and stops changes nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const { addresses, network } = gridTown(seed, { columns: 4, rows: 4, doors: 10, missing: 0.4 });
        const stops = addresses.map(({ id, lon, lat, street }) => ({ id, lon: lon!, lat: lat!, street }));
        const metres = walkingMetres(stops, network);
        const turned = walkingMetres(stops, { nodes: network.nodes.toReversed(), edges: network.edges.toReversed() });
        for (const a of stops) {
          expect(metres(a, a)).toBe(0);
          for (const b of stops) {
            expect(metres(b, a)).toBe(metres(a, b));
            expect(turned(a, b)).toBe(metres(a, b));
            expect(metres(a, b)).toBeLessThan(Infinity);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("cases", () => {
  const nodes = [
    { id: "1", lon: 18, lat: 59 },
    { id: "2", lon: 18.002, lat: 59 },
    { id: "3", lon: 18.002, lat: 59.001 },
  ];
  const stop = (id: string, lon: number, lat: number, street = "") => ({ id, lon, lat, street });

  test("an edge's own course, not the straight line, decides where a stop lies", () => {
    const line: [number, number][] = [
      [18, 59],
      [18, 59.001],
      [18.002, 59.001],
    ];
    const edges = [{ id: "e", from: "1", to: "3", metres: 226, line }];
    const [a, b] = [stop("a", 18, 59), stop("b", 18, 59.001)];
    expect(walkingMetres([a, b], { nodes, edges })(a, b)).toBeCloseTo(111.4 * (226 / 226.5), 0);
  });

  test("a stop prefers its own street within 60 m, whatever the capitals, and not beyond", () => {
    const edges = [
      { id: "e", from: "1", to: "2", metres: 115, name: "Nygatan" },
      { id: "f", from: "2", to: "3", metres: 111, name: "Byvägen" },
    ];
    const end = stop("end", 18.002, 59.001);
    // 12 m from Nygatan, 57 m from Byvägen; then 60 m further west.
    const [near, far] = [stop("near", 18.001, 59.0001, "BYVÄGEN "), stop("far", 18.0005, 59.0001, "Byvägen")];
    const metres = walkingMetres([end, near, far], { nodes, edges });
    expect(metres(near, end)).toBeCloseTo(111 - 11.1, 0);
    expect(metres(far, end)).toBeCloseTo(86.25 + 111, 0);
  });

  test("parallel edges, loops and edges of no length", () => {
    const edges = [
      { id: "e", from: "1", to: "2", metres: 115 },
      { id: "loop", from: "2", to: "2", metres: 80 },
      { id: "short", from: "2", to: "3", metres: 0, line: [] },
    ];
    const [a, b] = [stop("a", 18, 59), stop("b", 18.002, 59.001)];
    expect(walkingMetres([a, b], { nodes, edges })(a, b)).toBe(115);
  });

  test("distances beyond the tables are exact as well", () => {
    const n = 60;
    const chain = Array.from({ length: n }, (_, i) => ({ id: `n${i}`, lon: 18 + i / 1000, lat: 59 }));
    const edges = chain.slice(1).map(({ id }, i) => ({ id: `e${i}`, from: `n${i}`, to: id, metres: 70 }));
    const stops = chain.map(({ id, lon }) => stop(id, lon, 59));
    const metres = walkingMetres(stops, { nodes: chain, edges });
    expect(metres(stops[0]!, stops[n - 1]!)).toBe(70 * (n - 1));
    expect(metres(stops[3]!, stops[40]!)).toBe(70 * 37);
  });

  test("a stop that was not given is refused", () => {
    const metres = walkingMetres([stop("a", 18, 59)]);
    expect(() => metres({ id: "a" }, { id: "b" })).toThrow("b is not among the stops.");
  });
});
