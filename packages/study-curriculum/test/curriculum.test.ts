import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curriculum, nextUnits, studyPath } from "../src/paths/index.ts";
import { units } from "./arbitraries.ts";
import { unit } from "./district.ts";

const ids = ["u1", "u2", "u3", "u4"];
const some = fc.subarray(ids);

/** Every subset of the units, smallest first. */
const subsets = Array.from({ length: 16 }, (_, bits) => ids.filter((_, i) => (bits & (1 << i)) !== 0)).sort(
  (a, b) => a.length - b.length,
);

describe("laws", () => {
  test("every unit comes after its prerequisites, whatever the order of the input", () => {
    fc.assert(
      fc.property(
        units.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
        ),
        ([list, other]) => {
          const plan = curriculum(list);
          expect(curriculum(other)).toEqual(plan);
          expect([...plan.order].sort()).toEqual(ids);
          for (const { id, prerequisites } of list) {
            for (const needed of prerequisites) expect(plan.order.indexOf(needed)).toBeLessThan(plan.order.indexOf(id));
          }
        },
      ),
    );
  });

  test("any graph is either ordered or refused with a cycle that is one", () => {
    const graph = fc.array(fc.subarray(ids), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(graph, (edges) => {
        const list = edges.map((prerequisites, i) => unit(ids[i]!, { prerequisites }));
        const reach = (from: string, seen: Set<string>): Set<string> => {
          for (const next of edges[ids.indexOf(from)]!) if (!seen.has(next)) reach(next, seen.add(next));
          return seen;
        };
        const cyclic = ids.some((id) => reach(id, new Set()).has(id));
        if (!cyclic) {
          expect(curriculum(list).order).toHaveLength(4);
          return;
        }
        let cycle: string[] = [];
        try {
          curriculum(list);
        } catch (error) {
          expect(error).toMatchObject({ code: "cyclic-prerequisites" });
          cycle = (error as { values: { cycle: string[] } }).values.cycle;
        }
        expect(cycle.length).toBeGreaterThan(0);
        expect(new Set(cycle).size).toBe(cycle.length);
        for (const [i, id] of cycle.entries()) {
          expect(edges[ids.indexOf(id)]).toContain(cycle[(i + 1) % cycle.length]);
        }
        expect(cycle[0]).toBe([...cycle].sort()[0]);
      }),
      { numRuns: 500 },
    );
  });

  test("the path is the shortest list that can be studied from what is done", () => {
    fc.assert(
      fc.property(units, some, some, (list, targets, done) => {
        const plan = curriculum(list);
        const path = studyPath(plan, targets, done);
        const isEnough = (extra: readonly string[]): boolean =>
          targets.every((id) => done.includes(id) || extra.includes(id)) &&
          extra.every((id) =>
            plan.units.get(id)!.prerequisites.every((needed) => done.includes(needed) || extra.includes(needed)),
          );
        expect(path).toHaveLength(subsets.find(isEnough)!.length);
        expect(isEnough(path)).toBe(true);
        for (const [i, id] of path.entries()) {
          for (const needed of plan.units.get(id)!.prerequisites) {
            expect(done.includes(needed) || path.slice(0, i).includes(needed)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a next unit is one whose path is itself alone", () => {
    fc.assert(
      fc.property(units, some, (list, done) => {
        const plan = curriculum(list);
        const alone = plan.order.filter((id) => studyPath(plan, [id], done).join() === id);
        expect(nextUnits(plan, done)).toEqual(alone);
      }),
    );
  });
});

test("the cycle is named from its smallest id", () => {
  const list = [
    unit("c", { prerequisites: ["a"] }),
    unit("a", { prerequisites: ["b"] }),
    unit("b", { prerequisites: ["c"] }),
    unit("z", { prerequisites: ["a"] }),
  ];
  expect(() => curriculum(list)).toThrow(
    "These units need each other: a → b → c → a. Remove one of these prerequisites.",
  );
  expect(() => curriculum(list)).toThrow(
    expect.objectContaining({
      faults: [1, 2, 0].map((row) => expect.objectContaining({ source: "units", row, field: "prerequisites.0" })),
    }),
  );
});

test("all faults of the units come at once", () => {
  const list = [
    unit("a", { prerequisites: ["x"] }),
    unit("a"),
    unit("b", { creditedBy: [{ unitId: "y", start: null, end: null }] }),
  ];
  expect(() => curriculum(list)).toThrow(
    expect.objectContaining({
      code: "invalid-input",
      faults: [
        expect.objectContaining({ code: "duplicate-id", row: 1, field: "id" }),
        expect.objectContaining({ code: "unknown-unit", row: 0, field: "prerequisites.0" }),
        expect.objectContaining({ code: "unknown-unit", row: 2, field: "creditedBy.0.unitId" }),
      ],
    }),
  );
  const backwards = unit("b", { creditedBy: [{ unitId: "a", start: "2026-01-02", end: "2026-01-01" }] });
  expect(() => curriculum([unit("a"), backwards])).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ row: 1, field: "creditedBy.0.end" })] }),
  );
});

test("a path to or from a unit that does not exist is refused", () => {
  const plan = curriculum([unit("a")]);
  expect(() => studyPath(plan, ["x"], [])).toThrow(expect.objectContaining({ code: "unknown-unit" }));
  expect(() => nextUnits(plan, ["x"])).toThrow(expect.objectContaining({ code: "unknown-unit" }));
});
