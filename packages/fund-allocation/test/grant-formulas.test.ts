import {
  basePlusEqual,
  gapFunding,
  incomeEqualisation,
  quadraticFunding,
  repayment,
  settle,
  taxBaseGuarantee,
} from "@vanstervind/fund-allocation/formulas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { less, mul, q, read, sub, text, total } from "./oracle.ts";

const ore = fc.oneof(fc.nat(1000), fc.nat(10_000_000));

describe("base plus equal shares", () => {
  const members = fc
    .array(fc.boolean(), { maxLength: 12 })
    .map((flags) => flags.map((active, i) => ({ id: `a${String(i).padStart(2, "0")}`, active })));

  test("the pool is used up to the öre when somebody is active, and the active differ by an öre at most", () => {
    fc.assert(
      fc.property(members, ore, fc.nat(1000), (rows, poolOre, baseOre) => {
        const result = basePlusEqual({ poolOre, baseOre }, rows);
        if (!result.feasible) {
          expect(result.shortfallOre).toBe(baseOre * rows.length - poolOre);
          expect(result.shortfallOre).toBeGreaterThan(0);
          return;
        }
        const awards = new Map(result.awards.map(({ id, awardOre }) => [id, awardOre]));
        const active = rows.filter((row) => row.active).map(({ id }) => awards.get(id)!);
        expect([...awards.values()].reduce((sum, award) => sum + award, 0) + result.unallocatedOre).toBe(poolOre);
        if (active.length > 0) {
          expect(result.unallocatedOre).toBe(0);
          expect(active).toEqual(active.toSorted((a, b) => b - a));
          expect(active[0]! - active.at(-1)!).toBeLessThanOrEqual(1);
        }
        for (const row of rows) if (!row.active) expect(awards.get(row.id)).toBe(baseOre);
        expect(basePlusEqual({ poolOre, baseOre }, rows.toReversed())).toEqual(result);
      }),
    );
  });

  test("an id twice and bases beyond 2^53 are refused together", () => {
    const twice = [
      { id: "a", active: true },
      { id: "a", active: true },
    ];
    expect(() => basePlusEqual({ poolOre: 1, baseOre: Number.MAX_SAFE_INTEGER }, twice)).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ row: 1, field: "id" }), expect.objectContaining({ field: "baseOre" })],
      }),
    );
  });
});

describe("equalisation", () => {
  const body = fc.record({
    population: fc.integer({ min: 1, max: 100_000 }),
    taxBase: fc.nat(10_000_000),
    meanTaxCapacity: fc.integer({ min: 1, max: 500 }),
    guaranteePercent: fc.integer({ min: 0, max: 200 }),
    compensationPercent: fc.integer({ min: 0, max: 99 }),
  });

  test("below the guarantee a body is filled up, never beyond it, and more of its own still leaves more", () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 100_000 }), (given, more) => {
        const result = taxBaseGuarantee(given);
        const [own, guaranteed, after] = [result.ownCapacity, result.guaranteedCapacity, result.totalPerCapita].map(
          read,
        );
        if (less(guaranteed!, own!)) expect([result.supplement, text(after!)]).toEqual(["0", text(own!)]);
        else expect(less(guaranteed!, after!)).toBe(false);
        const richer = taxBaseGuarantee({ ...given, taxBase: given.taxBase + more });
        expect(less(after!, read(richer.totalPerCapita))).toBe(true);
      }),
    );
  });

  test("at the common rate, a level of the mean takes as much as it gives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ population: fc.integer({ min: 1, max: 9 }), capacity: fc.nat(500) }), { minLength: 1 }),
        (bodies) => {
          const people = bodies.reduce((sum, { population }) => sum + population, 0);
          const base = bodies.reduce((sum, { population, capacity }) => sum + population * capacity, 0);
          const amounts = bodies.map(({ population, capacity: taxCapacity }) => {
            const meanTaxCapacity = `${base}/${people}`;
            const rates = { meanTaxCapacity, guaranteePercent: 100, countyRatePercent: 20 };
            return incomeEqualisation({ population, taxCapacity, ...rates }).amount;
          });
          expect(text(total(amounts.map(read)))).toBe("0");
        },
      ),
    );
  });

  test("those above the level pay, at their part of the rate", () => {
    const above = {
      population: 100,
      taxCapacity: 300,
      meanTaxCapacity: 200,
      guaranteePercent: 100,
      countyRatePercent: 20,
    };
    expect(incomeEqualisation(above)).toEqual({
      base: "200",
      differencePerCapita: "-100",
      amount: "-2000",
      kind: "fee",
    });
    expect(incomeEqualisation({ ...above, feeRateShare: 0.85 }).amount).toBe("-1700");
    expect(incomeEqualisation({ ...above, taxCapacity: 200 }).kind).toBe("none");
    expect(() => incomeEqualisation({ ...above, population: 0 })).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
});

describe("quadratic funding", () => {
  const activities = fc
    .array(fc.array(fc.nat(100_000), { maxLength: 6 }), { maxLength: 6 })
    .map((lists) => lists.map((contributionsOre, i) => ({ id: `a${i}`, contributionsOre })));

  test("agrees with the formula in floating point, and keeps within the pool", () => {
    fc.assert(
      fc.property(activities, fc.nat(1_000_000), (given, poolOre) => {
        const matches = quadraticFunding(given, { poolOre });
        const ideal = given.map(({ contributionsOre: gifts }) => {
          const roots = gifts.reduce((sum, gift) => sum + Math.sqrt(gift), 0);
          return roots ** 2 - gifts.reduce((sum, gift) => sum + gift, 0);
        });
        const wanted = ideal.reduce((sum, each) => sum + each, 0);
        const scale = wanted > poolOre ? poolOre / wanted : 1;
        expect(matches.reduce((sum, { matchOre }) => sum + matchOre, 0)).toBeLessThanOrEqual(poolOre);
        for (const [i, { matchOre }] of matches.entries()) {
          expect(Math.abs(matchOre - ideal[i]! * scale)).toBeLessThan(1.001);
        }
        expect(quadraticFunding(given.toReversed(), { poolOre }).toReversed()).toEqual(matches);
      }),
    );
  });

  test("its weakness: one supporter under ten names makes the fund pay nine times the gift", () => {
    const match = (contributionsOre: readonly number[]) =>
      quadraticFunding([{ id: "a", contributionsOre: [...contributionsOre] }], { poolOre: 1_000_000 })[0]!.matchOre;
    expect(match([10_000])).toBe(0);
    expect(match(Array(10).fill(1000))).toBe(90_000);
  });

  test("the same activity twice, and gifts beyond 2^53, are refused", () => {
    const gift = Number.MAX_SAFE_INTEGER;
    const refused = (given: Parameters<typeof quadraticFunding>[0]) =>
      expect(() => quadraticFunding(given, { poolOre: 1 })).toThrow(expect.objectContaining({ code: "invalid-input" }));
    refused([
      { id: "a", contributionsOre: [] },
      { id: "a", contributionsOre: [] },
    ]);
    refused([{ id: "a", contributionsOre: [gift, gift] }]);
  });
});

describe("settlement", () => {
  test("pays at most the award and at most what is left to bear, and parts sum to the award", () => {
    fc.assert(
      fc.property(ore, ore, ore, ore, (awardedOre, spentOre, otherFundingOre, ownShareOre) => {
        const given = { awardedOre, spentOre, otherFundingOre, ownShareOre };
        const { payoutOre, releasedOre, heldOre } = settle({ ...given, reportReceived: true });
        expect(payoutOre + releasedOre + heldOre).toBe(awardedOre);
        expect(payoutOre === 0 || payoutOre + otherFundingOre + ownShareOre <= spentOre).toBe(true);
        expect(settle({ ...given, reportReceived: false })).toEqual({
          payoutOre: 0,
          releasedOre: 0,
          heldOre: awardedOre,
        });
      }),
    );
  });

  test("in advance or on accounts, the association ends with the same", () => {
    fc.assert(
      fc.property(ore, ore, ore, (awardedOre, spentOre, otherFundingOre) => {
        const { payoutOre } = settle({ awardedOre, spentOre, otherFundingOre, reportReceived: true });
        const repaidOre = repayment({ paidOre: awardedOre, eligibleSpentOre: spentOre, otherFundingOre });
        expect(awardedOre - repaidOre).toBe(payoutOre);
      }),
    );
  });
});

test("gap funding: parts sum to the cost, and a krona more of income never lowers the support by more than the share", () => {
  fc.assert(
    fc.property(ore, ore, fc.constantFrom("0", "3/10", "1/3", "1"), ore, fc.nat(500), (...given) => {
      const [costOre, incomeOre, bearableShare, maxOre, more] = given;
      const { bearableOre, supportOre, uncoveredOre } = gapFunding({ costOre, incomeOre, bearableShare, maxOre });
      expect(bearableOre + supportOre + uncoveredOre).toBe(costOre);
      expect(Math.min(bearableOre, supportOre, uncoveredOre)).toBeGreaterThanOrEqual(0);
      const richer = gapFunding({ costOre, incomeOre: incomeOre + more, bearableShare, maxOre });
      expect(richer.supportOre).toBeLessThanOrEqual(supportOre);
      const lost = q(supportOre - richer.supportOre);
      expect(less(sub(lost, q(1)), mul(q(more), read(bearableShare)))).toBe(true);
    }),
  );
});
