import fc from "fast-check";
import { expect, test } from "vitest";
import { mainStreets, orderOf, scanHtml, stopBoxes, walkMap, walkRuns } from "../src/index.ts";

const stops = fc.array(
  fc.record({
    street: fc.constantFrom("Byvägen", "Nygatan", "Stora <torget>"),
    houseNumber: fc.constantFrom("1", "2A", ""),
    households: fc.integer({ min: 1, max: 30 }),
    lon: fc.double({ min: 18, max: 18.01, noNaN: true }),
    lat: fc.double({ min: 59, max: 59.01, noNaN: true }),
  }),
  { minLength: 1, maxLength: 90 },
);

test("runs hold all stops in order, and meet where the street changes", () => {
  fc.assert(
    fc.property(stops, (walk) => {
      const runs = walkRuns(walk);
      expect(runs.flat().map(({ order }) => order)).toEqual(walk.map((_, index) => index + 1));
      expect(runs.flat().map(({ stop }) => stop)).toEqual(walk);
      for (const [index, run] of runs.entries()) {
        expect(new Set(run.map(({ stop }) => stop.street)).size).toBe(1);
        expect(run[0]!.stop.street).not.toBe(runs[index + 1]?.[0]?.stop.street);
        expect(stopBoxes(run)).toHaveLength(run.length);
      }
      const [first] = mainStreets(walk, 1);
      const countOf = (street: string): number => walk.filter((stop) => stop.street === street).length;
      for (const { street } of walk) expect(countOf(first!)).toBeGreaterThanOrEqual(countOf(street));
    }),
    { numRuns: 50 },
  );
  expect(orderOf(walkRuns([{ street: "a", houseNumber: "1", households: 1 }])[0]!)).toBe("1");
});

test("a map shows every stop once, by number or as a dot, and no number lies over another", () => {
  fc.assert(
    fc.property(stops, fc.integer({ min: 1, max: 90 }), (walk, squaresFrom) => {
      const { markup } = walkMap({ stops: walk, streets: null, width: 380, label: "<map>", squaresFrom });
      const { tags, faults } = scanHtml(`<!doctype html>\n${markup}`);
      expect(faults).toEqual([]);
      const marks = tags.filter(
        ({ name, attributes }) => name === "circle" || (attributes.has("x") && name === "rect"),
      );
      expect(marks).toHaveLength(walk.length);
      const texts = tags.filter(({ name, kind }) => name === "text" && kind === "open");
      const at = texts.map(({ attributes }) => [Number(attributes.get("x")), Number(attributes.get("y"))] as const);
      for (const [i, a] of at.entries())
        for (const b of at.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(18);
    }),
    { numRuns: 30 },
  );
});

test("streets that pass by are drawn, with or without a course of their own", () => {
  const nodes = [
    { id: "a", lon: 18, lat: 59 },
    { id: "b", lon: 18.001, lat: 59 },
    { id: "far", lon: 20, lat: 60 },
  ];
  const edges = [
    { from: "a", to: "b" },
    { from: "b", to: "a", line: [[18, 59.0005] as const, [18.001, 59.0005] as const] },
    { from: "far", to: "far" },
    { from: "a", to: "nowhere" },
  ];
  const walk = [nodes[0]!, nodes[1]!];
  const path = /<path d="([^"]*)" fill="none" stroke="#cfc6be"/.exec(
    walkMap({ stops: walk, streets: { nodes, edges }, width: 380, label: "" }).markup,
  );
  expect(path![1]!.match(/M/g)).toHaveLength(2);
});
