import { createRandom } from "@vanstervind/core";
import {
  type ClaimsRule,
  type ClaimsRuleName,
  claimsRules,
  divide,
  divideOre,
  roundToOre,
  sampledRandomArrival,
  waterLevel,
} from "@vanstervind/fund-allocation";
import { bench, describe } from "vitest";

const random = createRandom("claims rules, n = 1000");
const claims = Array.from({ length: 1000 }, () => random.integer(1, 10_000_000));
const estate = Math.floor(claims.reduce((sum, claim) => sum + claim, 0) * 0.6);
const exact = { estate: BigInt(estate), claims: claims.map(BigInt) };
const rows = claims.map((claimOre, i) => ({ id: `a${i}`, claimOre }));
const sampling = { seed: 2026 };
const names = Object.keys(claimsRules) as ClaimsRuleName[];
const ruleOf = (name: ClaimsRuleName): ClaimsRule =>
  name === "randomArrival" ? sampledRandomArrival(sampling) : claimsRules[name];

describe("the rule alone on integers, n = 1000", () => {
  for (const name of names) {
    const rule = ruleOf(name);
    bench(name, () => {
      rule(exact);
    });
  }
});

describe("divide, from numbers to exact awards, n = 1000", () => {
  for (const name of names) {
    const rule = ruleOf(name);
    bench(name, () => {
      divide({ estate, claims }, rule);
    });
  }
});

describe("divide, and every award written as text, n = 1000", () => {
  for (const name of names) {
    const rule = ruleOf(name);
    bench(name, () => {
      divide({ estate, claims }, rule).awards.join();
    });
  }
});

describe("divideOre, from claims to öre, n = 1000", () => {
  for (const rule of names) {
    bench(rule, () => {
      divideOre(estate, rows, { rule, sampling });
    });
  }
  bench("proportional, rounded by webster", () => {
    divideOre(estate, rows, { rule: "proportional", rounding: "webster" });
  });
});

describe("water level and rounding, n = 1000", () => {
  const weights = claims.map(() => random.integer(1, 1000) / 100);
  const floors = claims.map((claim) => Math.floor(claim / 10));
  const shares = divide({ estate, claims }, claimsRules.proportional).awards.map((exactOre, i) => ({
    id: `a${i}`,
    exactOre,
  }));
  bench("waterLevel", () => {
    waterLevel({ estate, weights, floors, caps: claims });
  });
  bench("roundToOre", () => {
    roundToOre(shares);
  });
});

describe("random arrival, exactly", () => {
  const twenty = { estate: 100_000_000n, claims: claims.slice(0, 20).map((claim) => BigInt(claim)) };
  const forty = { estate: 200n, claims: claims.slice(0, 40).map((claim) => BigInt(1 + (claim % 20))) };
  bench(
    "20 claims of any öre",
    () => {
      claimsRules.randomArrival(twenty);
    },
    { iterations: 3, time: 0 },
  );
  bench("40 claims of 1 to 20 thousand from 200 thousand", () => {
    claimsRules.randomArrival(forty);
  });
});
