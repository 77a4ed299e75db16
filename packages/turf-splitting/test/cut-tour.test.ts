import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutTour, type LoadWindow } from "../src/internal/cut-tour.ts";
import { allCuts } from "./oracle.ts";

const tours = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 1,
  maxLength: 11,
});
const windows = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([least, up, more]): LoadWindow => ({ least, target: least + up, most: Math.max(6, least + up + more) }));

const cut = (rows: readonly (readonly [number, number])[], window: LoadWindow) => {
  const loads = rows.map(([load]) => load);
  const legs = rows.slice(1).map(([, leg]) => leg);
  const cuts = cutTour({ loads: Float64Array.from(loads), legs: Float64Array.from(legs) }, window);
  const all = allCuts(loads, legs);
  const own = all.find(({ starts }) => String(starts) === String(cuts.starts))!;
  return { ...cuts, own, all };
};

const squared = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number ** 2, 0);

describe("laws, against every way to cut", () => {
  test("within the window: the count nearest the ideal, then the least walk, then the most even", () => {
    fc.assert(
      fc.property(tours, windows, (rows, window) => {
        const { own, all, feasible } = cut(rows, window);
        const allowed = all.filter(({ held }) => held.every((load) => load >= window.least && load <= window.most));
        expect(feasible).toBe(allowed.length > 0);
        if (!feasible) return;
        expect(allowed).toContain(own);
        const ideal = rows.reduce((sum, [load]) => sum + load, 0) / window.target;
        const off = ({ held }: { held: number[] }): number => Math.abs(held.length - ideal);
        const nearest = Math.min(...allowed.map(off));
        expect(off(own)).toBeCloseTo(nearest, 9);
        const rivals = allowed.filter(({ held }) => held.length === own.held.length);
        const least = Math.min(...rivals.map(({ walked }) => walked));
        expect(own.walked).toBe(least);
        const even = rivals.filter(({ walked }) => walked === least).map(({ held }) => squared(held));
        expect(squared(own.held)).toBe(Math.min(...even));
      }),
      { numRuns: 400 },
    );
  });

  test("when no cut keeps the window: none over it, the least squared shortfall, then the least walk", () => {
    fc.assert(
      fc.property(tours, windows, (rows, window) => {
        const { own, all, feasible } = cut(rows, window);
        if (feasible) return;
        const short = ({ held }: { held: number[] }): number =>
          squared(held.map((load) => Math.max(0, window.least - load)));
        const allowed = all.filter(({ held }) => held.every((load) => load <= window.most));
        expect(allowed).toContain(own);
        const least = Math.min(...allowed.map(short));
        expect(short(own)).toBe(least);
        expect(own.walked).toBe(
          Math.min(...allowed.filter((rival) => short(rival) === least).map(({ walked }) => walked)),
        );
      }),
      { numRuns: 400 },
    );
  });

  test("a wider window is never farther from the ideal count, and with the same count never longer", () => {
    fc.assert(
      fc.property(tours, windows, fc.integer({ min: 0, max: 5 }), (rows, window, wider) => {
        const narrow = cut(rows, window);
        const wide = cut(rows, { ...window, least: Math.max(1, window.least - wider), most: window.most + wider });
        if (!narrow.feasible) return;
        expect(wide.feasible).toBe(true);
        const ideal = rows.reduce((sum, [load]) => sum + load, 0) / window.target;
        const off = ({ held }: { held: number[] }): number => Math.abs(held.length - ideal);
        expect(off(wide.own)).toBeLessThanOrEqual(off(narrow.own) + 1e-9);
        if (wide.own.held.length === narrow.own.held.length) {
          expect(wide.own.walked).toBeLessThanOrEqual(narrow.own.walked);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("no stops make no turfs", () => {
  const none = new Float64Array(0);
  expect(cutTour({ loads: none, legs: none }, { least: 1, target: 2, most: 3 })).toEqual({
    starts: [],
    feasible: true,
  });
});
