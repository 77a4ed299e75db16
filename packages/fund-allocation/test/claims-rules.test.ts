import { type ClaimsRuleName, claimsRules, divide } from "@vanstervind/fund-allocation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, concedeAndDivide, less, naiveRules, q, read, same, sub, text, total } from "./oracle.ts";

const names = Object.keys(claimsRules) as ClaimsRuleName[];
const awardsOf = (name: ClaimsRuleName, estate: number | string, claims: readonly (number | string)[]) =>
  divide({ estate, claims }, claimsRules[name]).awards;

/** Small claims with ties, zeros and an estate that does not cover them. */
const problem = (maxLength = 6) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength })
    .chain((claims) =>
      fc.record({
        claims: fc.constant(claims),
        estate: fc.integer({ min: 0, max: claims.reduce((sum, claim) => sum + claim, 0) }),
      }),
    );

const runs = { numRuns: 60 };

describe.each(names)("%s", (name) => {
  const rule = (estate: number | string, claims: readonly (number | string)[]) => awardsOf(name, estate, claims);

  test("agrees with its definition", () => {
    fc.assert(
      fc.property(problem(5), ({ estate, claims }) => {
        expect(rule(estate, claims)).toEqual(
          naiveRules[name]!(
            q(estate),
            claims.map((claim) => q(claim)),
          ).map(text),
        );
      }),
      { numRuns: 80 },
    );
  });

  test("gives out the estate, nobody less than nothing or more than claimed", () => {
    fc.assert(
      fc.property(problem(), ({ estate, claims }) => {
        const awards = rule(estate, claims).map(read);
        expect(text(total(awards))).toBe(String(estate));
        awards.forEach((award, i) => {
          expect(award.n >= 0n && !less(q(claims[i]!), award)).toBe(true);
        });
      }),
      runs,
    );
  });

  test("equal claims get equal awards; a larger claim gets no less and goes without no less", () => {
    fc.assert(
      fc.property(problem(), ({ estate, claims }) => {
        const awards = rule(estate, claims).map(read);
        claims.forEach((mine, i) => {
          claims.forEach((yours, j) => {
            if (mine > yours) return;
            expect(less(awards[j]!, awards[i]!)).toBe(false);
            expect(less(sub(q(yours), awards[j]!), sub(q(mine), awards[i]!))).toBe(false);
          });
        });
      }),
      runs,
    );
  });

  test("with more to divide, nobody gets less", () => {
    fc.assert(
      fc.property(problem(), fc.nat(1000), ({ estate, claims }, more) => {
        const [before, after] = [rule(estate, claims).map(read), rule(estate + more, claims).map(read)];
        expect(before.some((award, i) => less(after[i]!, award))).toBe(false);
      }),
      runs,
    );
  });

  test("the order of the claims does not matter", () => {
    fc.assert(
      fc.property(problem(), ({ estate, claims }) => {
        expect(rule(estate, claims.toReversed()).toReversed()).toEqual(rule(estate, claims));
      }),
      runs,
    );
  });

  test("the unit of money does not matter", () => {
    fc.assert(
      fc.property(problem(), fc.integer({ min: 1, max: 9 }), ({ estate, claims }, parts) => {
        const inParts = rule(
          `${estate}/${parts}`,
          claims.map((claim) => `${claim}/${parts}`),
        );
        expect(inParts.map((award) => text(total(Array(parts).fill(read(award)))))).toEqual(rule(estate, claims));
      }),
      runs,
    );
  });

  test("an estate that covers all claims pays them and keeps the rest", () => {
    expect(divide({ estate: 100, claims: [10, "1/3", 20.5] }, claimsRules[name])).toEqual({
      awards: ["10", "1/3", "41/2"],
      unallocated: "415/6",
      exact: true,
      standardErrors: [0, 0, 0],
    });
    expect(divide({ estate: 5, claims: [] }, claimsRules[name])).toMatchObject({ awards: [], unallocated: "5" });
    expect(divide({ estate: 0, claims: [0, 4] }, claimsRules[name]).awards).toEqual(["0", "0"]);
  });

  test("amounts near 2^53 stay exact", () => {
    const claims = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 3];
    const awards = rule(Number.MAX_SAFE_INTEGER - 7, claims).map(read);
    expect(text(total(awards))).toBe(String(Number.MAX_SAFE_INTEGER - 7));
    expect(awards.map(text)).toEqual(
      naiveRules[name]!(
        q(Number.MAX_SAFE_INTEGER - 7),
        claims.map((claim) => q(claim)),
      ).map(text),
    );
  });

  test("nothing among nobody is nothing", () => {
    const { numerators, denominator } = claimsRules[name]({ estate: 0n, claims: [] });
    expect(numerators).toEqual([]);
    expect(denominator > 0n).toBe(true);
  });

  test("does not change its input", () => {
    const claims = Object.freeze([5n, 3n, 4n]);
    expect(() => claimsRules[name](Object.freeze({ estate: 7n, claims }))).not.toThrow();
  });
});

test.each(names.filter((name) => name !== "adjustedProportional"))(
  "%s: when one withdraws, nobody gets less",
  (name) => {
    fc.assert(
      fc.property(problem(), ({ estate, claims }) => {
        const [before, after] = [awardsOf(name, estate, claims), awardsOf(name, estate, claims.slice(1))];
        expect(after.some((award, i) => less(read(award), read(before[i + 1]!)))).toBe(false);
      }),
      runs,
    );
  },
);

test("adjustedProportional may give less to one when another withdraws", () => {
  const claims = [2, 137, 5, 260, 3];
  const withdrawn = awardsOf("adjustedProportional", 269, claims.slice(1)).map(read);
  expect(less(withdrawn[1]!, read(awardsOf("adjustedProportional", 269, claims)[2]!))).toBe(true);
});

const lossesOf = (name: ClaimsRuleName, estate: number, claims: readonly number[]) => {
  const claimed = claims.reduce((sum, claim) => sum + claim, 0);
  return awardsOf(name, claimed - estate, claims).map((award, i) => text(sub(q(claims[i]!), read(award))));
};

test.each([
  ["cea", "cel"],
  ["cel", "cea"],
  ["proportional", "proportional"],
  ["talmud", "talmud"],
  ["reverseTalmud", "reverseTalmud"],
  ["randomArrival", "randomArrival"],
  ["adjustedProportional", "adjustedProportional"],
] as const)("%s shares awards as %s shares losses", (name, dual) => {
  fc.assert(
    fc.property(problem(), ({ estate, claims }) => {
      expect(awardsOf(name, estate, claims)).toEqual(lossesOf(dual, estate, claims));
    }),
    runs,
  );
});

test.each(["cea", "talmud", "randomArrival", "adjustedProportional", "minimalOverlap"] as const)(
  "%s takes no notice of what a claim exceeds the estate by",
  (name) => {
    fc.assert(
      fc.property(problem(), ({ estate, claims }) => {
        expect(
          awardsOf(
            name,
            estate,
            claims.map((claim) => Math.min(claim, estate)),
          ),
        ).toEqual(awardsOf(name, estate, claims));
      }),
      runs,
    );
  },
);

test.each(["talmud", "randomArrival", "adjustedProportional", "minimalOverlap"] as const)(
  "%s concedes and divides between two",
  (name) => {
    fc.assert(
      fc.property(problem(2), ({ estate, claims: [a, b] }) => {
        fc.pre(b !== undefined);
        expect(awardsOf(name, estate, [a!, b!])).toEqual(concedeAndDivide(q(estate), [q(a!), q(b!)]).map(text));
      }),
      runs,
    );
  },
);

test.each(["proportional", "cea", "cel", "talmud", "reverseTalmud", "piniles", "constrainedEgalitarian"] as const)(
  "%s is consistent: those who stay divide what they got together in the same way",
  (name) => {
    fc.assert(
      fc.property(problem(), ({ estate, claims }) => {
        const awards = awardsOf(name, estate, claims);
        const stay = claims.flatMap((_, i) => (i % 2 === 0 ? [i] : []));
        const together = text(total(stay.map((i) => read(awards[i]!))));
        expect(
          awardsOf(
            name,
            together,
            stay.map((i) => claims[i]!),
          ),
        ).toEqual(stay.map((i) => awards[i]));
      }),
      runs,
    );
  },
);

test("talmud is the one division that concedes and divides between every two claimants", () => {
  fc.assert(
    fc.property(problem(), ({ estate, claims }) => {
      const awards = awardsOf("talmud", estate, claims).map(read);
      claims.forEach((mine, i) => {
        claims.slice(i + 1).forEach((yours, k) => {
          const [a, b] = [awards[i]!, awards[i + 1 + k]!];
          const [fairA, fairB] = concedeAndDivide(add(a, b), [q(mine), q(yours)]);
          expect(same(a, fairA) && same(b, fairB)).toBe(true);
        });
      });
    }),
    runs,
  );
});

test.each(["proportional", "cea", "cel"] as const)("%s composes up and down", (name) => {
  fc.assert(
    fc.property(problem(), fc.nat(1000), ({ estate, claims }, part) => {
      const first = Math.min(part, estate);
      const start = awardsOf(name, first, claims);
      const left = claims.map((claim, i) => text(sub(q(claim), read(start[i]!))));
      const then = awardsOf(name, estate - first, left);
      const whole = awardsOf(name, estate, claims);
      expect(start.map((award, i) => text(add(read(award), read(then[i]!))))).toEqual(whole);
      expect(awardsOf(name, first, whole)).toEqual(start);
    }),
    runs,
  );
});

describe("bad input", () => {
  test("is named with its place", () => {
    expect(() => divide({ estate: -1, claims: [1, Number.NaN, "1/0"] }, claimsRules.cea)).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ field: "estate" }),
          expect.objectContaining({ field: "claims.1" }),
          expect.objectContaining({ field: "claims.2" }),
        ],
      }),
    );
  });
});

describe("what does not hold, with the smallest cases found", () => {
  test.each([
    ["randomArrival", [1, 2, 3], 1],
    ["adjustedProportional", [1, 2, 3], 1],
    ["minimalOverlap", [1, 1, 3], 0],
  ] as const)("%s is not consistent", (name, claims, leaves) => {
    const stay = [0, 1, 2].filter((i) => i !== leaves);
    const awards = awardsOf(name, 2, claims);
    const together = text(total(stay.map((i) => read(awards[i]!))));
    const again = awardsOf(
      name,
      together,
      stay.map((i) => claims[i]!),
    );
    expect(again).not.toEqual(stay.map((i) => awards[i]));
  });

  test.each(["proportional", "cel"] as const)("%s takes notice of what a claim exceeds the estate by", (name) => {
    expect(awardsOf(name, 100, [100, 300])).not.toEqual(awardsOf(name, 100, [100, 100]));
  });

  test.each(["talmud", "randomArrival", "piniles"] as const)("%s does not compose", (name) => {
    const claims = [20, 60, 100];
    const start = awardsOf(name, 60, claims).map(read);
    const left = claims.map((claim, i) => text(sub(q(claim), start[i]!)));
    const then = awardsOf(name, 60, left).map(read);
    expect(start.map((award, i) => text(add(award, then[i]!)))).not.toEqual(awardsOf(name, 120, claims));
  });
});
