import { createRandom } from "@vanstervind/core";
import { allocate, divide, divideOre, randomArrival, sampledRandomArrival } from "@vanstervind/fund-allocation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareAround } from "../src/internal/share-around.ts";
import { applicant, application, round } from "./fund.ts";
import { q, read, sub, text, total } from "./oracle.ts";

const random = createRandom("sampled random arrival");
const claims = Array.from({ length: 40 }, () => random.integer(1, 40));
const estate = 300;
const sampled = divide({ estate, claims }, sampledRandomArrival({ seed: 1, samples: 400 }));

test("a circle gives each what a queue from each of its seats would", () => {
  const circle = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(circle, fc.double({ min: 0, max: 1, noNaN: true }), (amounts, part) => {
      const all = amounts.reduce((sum, amount) => sum + amount, 0);
      const available = Math.max(1, Math.floor(part * (all - 1)));
      const wanted = amounts.map((amount) => Math.min(amount, available));
      fc.pre(wanted.reduce((sum, amount) => sum + amount, 0) > available);
      const taken = wanted.map(() => 0);
      wanted.forEach((_, begin) => {
        let left = available;
        wanted.forEach((__, k) => {
          const seat = (begin + k) % wanted.length;
          const takes = Math.min(left, wanted[seat]!);
          taken[seat]! += takes;
          left -= takes;
        });
      });
      expect([...shareAround(wanted, available)]).toEqual(taken);
    }),
  );
});

describe("beyond twenty claims", () => {
  test("says that it is not exact, sums to the estate, and lies within its error of the exact awards", () => {
    expect(sampled.exact).toBe(false);
    expect(text(total(sampled.awards.map(read)))).toBe("300");
    const exact = divide({ estate, claims }, randomArrival);
    const scores = exact.awards.map((award, i) => {
      const { n, d } = sub(read(sampled.awards[i]!), read(award));
      return Number(n) / Number(d) / sampled.standardErrors[i]!;
    });
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(5);
    const mean = scores.reduce((sum, score) => sum + score ** 2, 0) / scores.length;
    expect(mean).toBeGreaterThan(0.3);
    expect(mean).toBeLessThan(3);
  });

  test("equal claims get equal awards, and neither order nor a second run changes anything", () => {
    const rule = sampledRandomArrival({ seed: 1, samples: 400 });
    const turned = divide({ estate, claims: claims.toReversed() }, rule);
    expect(turned.awards.toReversed()).toEqual(sampled.awards);
    expect(turned.standardErrors.toReversed()).toEqual(sampled.standardErrors);
    claims.forEach((claim, i) => {
      expect(sampled.awards[i]).toBe(sampled.awards[claims.indexOf(claim)]);
    });
    const [other] = divide({ estate, claims }, sampledRandomArrival({ seed: 2, samples: 400 })).awards;
    expect(other).not.toBe(sampled.awards[0]);
  });

  test("more draws give a smaller error; a claim of nothing gets nothing, for certain", () => {
    const few = divide({ estate, claims: [0, ...claims] }, sampledRandomArrival({ seed: 1, samples: 20 }));
    expect(Math.max(...few.standardErrors)).toBeGreaterThan(2 * Math.max(...sampled.standardErrors));
    expect([few.awards[0], few.standardErrors[0]]).toEqual(["0", 0]);
  });

  test("amounts of billions stay exact in the sum", () => {
    const large = claims.map((claim) => claim * 10 ** 12);
    const { awards } = divide({ estate: 3 * 10 ** 13 + 1, claims: large }, sampledRandomArrival({ seed: 1 }));
    expect(total(awards.map(read))).toEqual(q(3n * 10n ** 13n + 1n));
    expect(() =>
      divide({ estate: 2n ** 60n, claims: claims.map(() => 2n ** 59n) }, sampledRandomArrival({ seed: 1 })),
    ).toThrow(expect.objectContaining({ code: "random-arrival-too-large" }));
  });
});

test("up to twenty claims it is exact", () => {
  const few = claims.slice(0, 20);
  const rule = sampledRandomArrival({ seed: 1 });
  const problem = { estate: 100, claims: few };
  expect(divide(problem, rule)).toEqual(divide(problem, randomArrival));
});

test("a round and a division of öre say how large the error is, where there is one", () => {
  const rows = claims.map((claim, i) => ({ id: `a${i}`, claimOre: 100 * claim }));
  const sampling = { seed: "2026", samples: 50 };
  const { awards, standardErrorOre } = divideOre(30_000, rows, { rule: "randomArrival", sampling, stepOre: 100 });
  expect(awards.reduce((sum, { awardOre }) => sum + awardOre, 0)).toBe(30_000);
  expect(standardErrorOre).toBeGreaterThan(1);
  const applicants = rows.map(({ id }) => ({ ...applicant, id }));
  const applications = rows.map(({ id, claimOre }) => {
    return { ...application, id, applicantId: id, requestedOre: claimOre, totalCostOre: claimOre };
  });
  const settings = { ...round, budgetOre: 30_000, stepOre: 100 };
  const result = allocate(settings, applicants, applications, { rule: "randomArrival", sampling });
  expect(result).toMatchObject({ awardedOre: 30_000, standardErrorOre });
  expect(result).toMatchObject({
    applicants: applicants.map(() => ({
      reasons: expect.arrayContaining([{ code: "estimated", values: { errorOre: Math.ceil(standardErrorOre!) } }]),
    })),
  });
  expect(allocate(settings, applicants, applications)).toMatchObject({ standardErrorOre: null });
});

test.each([{ seed: 1, samples: 1 }, { seed: Number.NaN }, { seed: 1, draws: 5 }])("%j is refused", (sampling) => {
  expect(() => sampledRandomArrival(sampling)).toThrow(expect.objectContaining({ code: "invalid-input" }));
});
