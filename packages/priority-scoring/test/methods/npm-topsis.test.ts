import { decisionMatrix, topsis } from "@vanstervind/priority-scoring/methods";
import rival from "topsis";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { rivalMatrix } from "./npm-topsis.ts";

type Rows = readonly (readonly number[])[];

const ours = (rows: Rows, weights: readonly number[], impacts: readonly ("max" | "min")[]) =>
  topsis(
    decisionMatrix({
      alternatives: rows.map((_, i) => `row ${i}`),
      criteria: impacts.map((impact, j) => ({
        id: `column ${j}`,
        direction: impact === "max" ? "increasing" : "decreasing",
      })),
      values: rows,
    }),
    weights,
    { normalisation: "vector" },
  );

describe("cases that the npm package topsis 1.3.2 fails", () => {
  // It tells of errors on the console.
  beforeAll(() => {
    vi.spyOn(console, "log").mockImplementation(() => {});
  });

  test("where it answers, its best row is ours", () => {
    const rows = [
      [2, 5, 5],
      [60, 26, 4],
      [20, 20, 4],
      [500, 2, 4],
      [50, 23, 3],
      [25, 10, 1],
    ];
    const weights = [0.27, 0.33, 0.4];
    const impacts: ("max" | "min")[] = ["min", "min", "max"];
    const best = rival.getBest(rivalMatrix(rows), weights, impacts);
    expect(rows[ours(rows, weights, impacts).ranks.indexOf(1)]).toEqual(best);
  });

  test("20 equal weights of 0.05, whose floating-point sum is a hair above 1", () => {
    const weights = Array.from({ length: 20 }, () => 0.05);
    const impacts = weights.map(() => "max" as const);
    const rows = [0, 1, 2].map((i) => weights.map((_, j) => 1 + ((i * 7 + j * 3) % 11)));
    expect(rival.getBest(rivalMatrix(rows), weights, impacts)).toBe("ERROR");
    expect(ours(rows, weights, impacts).scores.every((score) => score > 0 && score < 1)).toBe(true);
  });

  test("weights that do not sum to 1", () => {
    const rows = [
      [5, 3],
      [2, 9],
    ];
    expect(rival.getBest(rivalMatrix(rows), [3, 1], ["max", "max"])).toBe("ERROR");
    expect(ours(rows, [3, 1], ["max", "max"]).ranks).toEqual(ours(rows, [0.75, 0.25], ["max", "max"]).ranks);
  });

  test("small levels: it rounds a column's length to two decimals", () => {
    const rows = [
      [0.001, 1],
      [0.003, 1],
    ];
    expect(rival.getBest(rivalMatrix(rows), [0.5, 0.5], ["max", "max"])).toEqual([0.001, 1]);
    expect(ours(rows, [0.5, 0.5], ["max", "max"]).ranks).toEqual([2, 1]);
  });

  test("who is second, and by how much: it gives the best row and nothing else", () => {
    const rows = [
      [5, 5],
      [4, 4],
      [5, 5],
    ];
    expect(rival.getBest(rivalMatrix(rows), [0.5, 0.5], ["max", "max"])).toEqual([5, 5]);
    expect(ours(rows, [0.5, 0.5], ["max", "max"])).toMatchObject({ scores: [1, 0, 1], ranks: [1, 3, 1] });
  });
});
