import { explainPremises, type Premises, premisesSupport } from "@vanstervind/fund-allocation/formulas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const options = { bearableShare: "3/10", maxOre: 6_000_000 };
const ids = ["a", "b", "c"];

const anyPremises = fc
  .array(
    fc.record({
      costOre: fc.nat(20_000_000),
      keys: fc.array(fc.oneof(fc.nat(40), fc.constant("1/3"), fc.constant(0.25)), { minLength: 3, maxLength: 3 }),
      users: fc.subarray(ids, { minLength: 1 }),
    }),
    { maxLength: 4 },
  )
  .map((rows): Premises[] =>
    rows.map(({ costOre, keys, users }, i) => ({
      id: `p${i}`,
      costOre,
      users: users.map((associationId, k) => ({ associationId, key: k === 0 ? 1 : keys[k]! })),
    })),
  );
const anyIncome = fc.nat(30_000_000);
const anyShare = fc.constantFrom("0", "3/10", "1/3", "0.999", 1);

describe("laws", () => {
  test("never above the cost, the parts sum to it, and shared costs are shared to the öre", () => {
    fc.assert(
      fc.property(
        anyPremises,
        fc.tuple(anyIncome, anyIncome, anyIncome),
        anyShare,
        fc.nat(9_000_000),
        (premises, incomes, bearableShare, maxOre) => {
          const associations = ids.map((id, i) => ({ id, incomeOre: incomes[i]! }));
          const awards = premisesSupport(premises, associations, { bearableShare, maxOre });
          const total = (of: (award: (typeof awards)[number]) => number) =>
            awards.reduce((sum, award) => sum + of(award), 0);
          expect(total(({ costOre }) => costOre)).toBe(premises.reduce((sum, { costOre }) => sum + costOre, 0));
          for (const { costOre, bearableOre, supportOre, uncoveredOre } of awards) {
            expect(bearableOre + supportOre + uncoveredOre).toBe(costOre);
            expect(Math.min(bearableOre, supportOre, uncoveredOre)).toBeGreaterThanOrEqual(0);
            expect(supportOre).toBeLessThanOrEqual(maxOre);
          }
          const turned = premisesSupport([...premises].reverse(), [...associations].reverse(), {
            bearableShare,
            maxOre,
          });
          expect(turned.map(({ reasons: _, ...award }) => award)).toEqual(
            awards.map(({ reasons: _, ...award }) => award),
          );
        },
      ),
    );
  });

  test("no cliff: one öre more of income lowers support by at most one, so more income never leaves less", () => {
    fc.assert(
      fc.property(
        fc.nat(20_000_000),
        anyIncome,
        fc.nat(5_000_000),
        anyShare,
        fc.nat(9_000_000),
        (costOre, incomeOre, moreOre, bearableShare, maxOre) => {
          const premises = [{ id: "p", costOre, users: [{ associationId: "a", key: 1 }] }];
          const supportAt = (income: number) =>
            premisesSupport(premises, [{ id: "a", incomeOre: income }], { bearableShare, maxOre })[0]!.supportOre;
          const [before, one, after] = [supportAt(incomeOre), supportAt(incomeOre + 1), supportAt(incomeOre + moreOre)];
          expect(before - one).toBeGreaterThanOrEqual(0);
          expect(before - one).toBeLessThanOrEqual(1);
          expect(after).toBeLessThanOrEqual(before);
          expect(incomeOre + moreOre + after).toBeGreaterThanOrEqual(incomeOre + before);
        },
      ),
    );
  });
});

const own = (costOre: number, incomeOre: number) =>
  premisesSupport(
    [{ id: "the hall", costOre, users: [{ associationId: "a", key: 7 }] }],
    [
      { id: "a", incomeOre },
      { id: "b", incomeOre: 0 },
    ],
    options,
  );

test("borne, paid in part, at the ceiling; whoever has no premises is left out", () => {
  expect(own(2_500_000, 10_000_000)).toMatchObject([
    { supportOre: 0, uncoveredOre: 0, reasons: [{ code: "premises-borne" }] },
  ]);
  expect(own(5_000_000, 10_000_000)).toMatchObject([{ supportOre: 2_000_000, reasons: [{ code: "premises-gap" }] }]);
  expect(own(12_000_000, 10_000_000)).toMatchObject([
    { supportOre: 6_000_000, uncoveredOre: 3_000_000, reasons: [{ code: "premises-capped" }] },
  ]);
});

test("every reason has words in both languages", () => {
  const shared = premisesSupport(
    [
      {
        id: "the hall",
        costOre: 9_000_001,
        users: [
          { associationId: "a", key: "1/3" },
          { associationId: "b", key: "1/3" },
        ],
      },
    ],
    [
      { id: "a", incomeOre: 0 },
      { id: "b", incomeOre: 30_000_000 },
    ],
    options,
  );
  expect(shared.map(({ costOre }) => costOre)).toEqual([4_500_001, 4_500_000]);
  const reasons = [...shared, ...own(5_000_000, 10_000_000), ...own(12_000_000, 10_000_000)].flatMap(
    (award) => award.reasons,
  );
  const said = (["sv", "en"] as const).flatMap((lang) => reasons.map((reason) => explainPremises(reason, lang)));
  expect(said.join("\n").replaceAll("\u00a0", " ")).toMatchSnapshot();
});

test("all faults at once", () => {
  const users = [
    { associationId: "x", key: 0 },
    { associationId: "a", key: 0 },
    { associationId: "a", key: 0 },
  ];
  expect(() => premisesSupport([{ id: "p", costOre: 1, users }], [{ id: "a", incomeOre: 1 }], options)).toThrow(
    expect.objectContaining({
      faults: [
        expect.objectContaining({ code: "unknown-association", field: "users.0" }),
        expect.objectContaining({ code: "duplicate-id", field: "users.2" }),
        expect.objectContaining({ code: "no-key" }),
      ],
    }),
  );
  expect(() => premisesSupport([], [], { bearableShare: 1.01, maxOre: 0 })).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ field: "bearableShare" })] }),
  );
});
