import { order } from "@vanstervind/turf-splitting-pg-boss";
import fc from "fast-check";
import { expect, test } from "vitest";

const entries = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), weight: fc.nat(3) }), {
  selector: ({ id }) => id,
});

test("the order of the input does not matter", () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(order(list.toReversed())).toEqual(order(list));
    }),
  );
});

test("a negative weight is refused with its row and field", () => {
  expect(() => order([{ id: "a", weight: -1 }])).toThrow("row 0, weight");
});
