import fc from "fast-check";
import { expect, test } from "vitest";
import { classOf, fixedClasses, quantileClasses } from "../src/colour-scale.ts";
import { fitProjection, type LonLat, pathOf } from "../src/projection.ts";

const points: fc.Arbitrary<LonLat[]> = fc.array(
  fc.tuple(fc.double({ min: 17, max: 19, noNaN: true }), fc.double({ min: 58, max: 60, noNaN: true })),
  { minLength: 1 },
);

test("every point lies in the picture, north above south, east right of west", () => {
  fc.assert(
    fc.property(points, (list) => {
      const projection = fitProjection(list, 400);
      for (const a of list) {
        const [x, y] = projection.project(a);
        expect(x >= 0 && x <= 400 && y >= 0 && y <= projection.height).toBe(true);
        for (const b of list) {
          if (b[0] > a[0]) expect(projection.project(b)[0]).toBeGreaterThanOrEqual(x);
          if (b[1] > a[1]) expect(projection.project(b)[1]).toBeLessThanOrEqual(y);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("what cannot be told apart is drawn once, and a point alone not at all", () => {
  const projection = fitProjection(
    [
      [18, 59],
      [18.1, 59.1],
    ],
    200,
  );
  const square: LonLat[] = [
    [18, 59],
    [18.1, 59],
    [18.1, 59.1],
    [18, 59.1],
    [18, 59],
  ];
  expect(pathOf([square], projection, true).match(/[ML]/g)).toHaveLength(5);
  const doubled = square.flatMap((point) => [point, point]);
  expect(pathOf([doubled], projection, false).match(/[ML]/g)!.length).toBeLessThanOrEqual(6);
  expect(pathOf([[[18, 59]]], projection, false)).toBe("");
});

test("every value has a class that holds it, and larger values are never lighter", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (values) => {
      const classes = quantileClasses(values);
      const index = (value: number) => classes.indexOf(classOf(value, classes));
      for (const value of values) {
        expect(classOf(value, classes).to).toBeGreaterThanOrEqual(value);
        for (const other of values) if (other > value) expect(index(other)).toBeGreaterThanOrEqual(index(value));
      }
    }),
  );
});

test("fixed classes meet at their limits and end in the darkest", () => {
  const classes = fixedClasses([0, 0.25, 0.5, 1]);
  expect(classes.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.25],
    [0.25, 0.5],
    [0.5, 1],
  ]);
  expect(classes.at(-1)!.colour).toBe(quantileClasses([1, 2, 3, 4, 5, 6]).at(-1)!.colour);
  expect([0, 0.25, 0.26, 1].map((value) => classes.indexOf(classOf(value, classes)))).toEqual([0, 0, 1, 2]);
});
