import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hilbertOrder } from "../src/internal/hilbert-order.ts";

test("on a full square each place lies beside the one before it", () => {
  const side = 32;
  const places = Array.from({ length: side * side }, (_, i) => [i % side, Math.floor(i / side)] as const);
  const order = hilbertOrder(
    places.map(([x]) => x),
    places.map(([, y]) => y),
  );
  for (let i = 1; i < order.length; i++) {
    const [a, b] = [places[order[i - 1]!]!, places[order[i]!]!];
    expect(Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])).toBe(1);
  }
});

test("every point once, wherever they lie; those at one place in the order given", () => {
  const place = fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const order = [
        ...hilbertOrder(
          places.map(({ x }) => x),
          places.map(({ y }) => y),
        ),
      ];
      expect(order.toSorted((a, b) => a - b)).toEqual(places.map((_, i) => i));
      for (let i = 1; i < order.length; i++) {
        const [a, b] = [places[order[i - 1]!]!, places[order[i]!]!];
        if (a.x === b.x && a.y === b.y) expect(order[i - 1]!).toBeLessThan(order[i]!);
      }
    }),
  );
});
