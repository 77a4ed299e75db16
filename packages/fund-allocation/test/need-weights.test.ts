import { needWeights } from "@vanstervind/fund-allocation";
import fc from "fast-check";
import { expect, test } from "vitest";
import { less, q, read } from "./oracle.ts";

const ability = fc.record({
  ownFundsOre: fc.nat(100_000_000),
  members: fc.integer({ min: 1, max: 5000 }),
  organisationalAbility: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
});
const options = fc.record({
  referenceOrePerMember: fc.integer({ min: 1, max: 1_000_000 }),
  economic: fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
  organisational: fc.integer({ min: -9, max: 40 }).map((tenths) => tenths / 10),
});

type Ability = typeof ability extends fc.Arbitrary<infer T> ? T : never;

const weightOf = (of: Ability, by: Parameters<typeof needWeights>[1]) =>
  read(needWeights([{ id: "a", name: "A", ...of }], by)[0]!.weight);

test("stays within its bounds", () => {
  fc.assert(
    fc.property(ability, options, (of, by) => {
      const weight = weightOf(of, by);
      const tenths = (value: number) => q(Math.round(value * 10), 10);
      expect(less(weight, tenths(1 + Math.min(0, by.organisational)))).toBe(false);
      expect(less(tenths(1 + by.economic + Math.max(0, by.organisational)), weight)).toBe(false);
    }),
  );
});

test("with less of its own, an association never weighs less", () => {
  fc.assert(
    fc.property(ability, options, fc.nat(1_000_000), (of, by, less_) => {
      const poorer = { ...of, ownFundsOre: Math.max(0, of.ownFundsOre - less_) };
      expect(less(weightOf(poorer, by), weightOf(of, by))).toBe(false);
    }),
  );
});

test("organisational ability counts the way its sign says", () => {
  fc.assert(
    fc.property(ability, options, (of, by) => {
      const able = weightOf({ ...of, organisationalAbility: 1 }, by);
      const weak = weightOf({ ...of, organisationalAbility: 0 }, by);
      expect(by.organisational < 0 ? less(able, weak) : less(weak, able)).toBe(false);
    }),
  );
});

test("at the reference, economic need is one half", () => {
  const of = { ownFundsOre: 1_000_000, members: 100, organisationalAbility: 1 };
  expect(weightOf(of, { referenceOrePerMember: 10_000 })).toEqual(q(3, 2));
});

test("options outside their range are refused", () => {
  expect(() => needWeights([], { referenceOrePerMember: 0, economic: -1, organisational: -1 })).toThrow(
    expect.objectContaining({
      code: "invalid-input",
      faults: [expect.anything(), expect.anything(), expect.anything()],
    }),
  );
});
