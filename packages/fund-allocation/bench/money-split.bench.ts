import { createRandom } from "@vanstervind/core";
import { divideOre } from "@vanstervind/fund-allocation";
import { dinero, allocate as split } from "dinero.js";
import { bench, describe } from "vitest";

const random = createRandom("money split");
const currency = { code: "SEK", base: 10, exponent: 2 };

for (const n of [10, 1000]) {
  const ratios = Array.from({ length: n }, () => random.integer(1, 10_000));
  const amount = ratios.reduce((sum, ratio) => sum + ratio, 0) - 1;
  const claims = ratios.map((claimOre, i) => ({ id: `a${i}`, claimOre }));

  // The rival gives what is left over to the first, whatever their remainders; equal parts may differ without need.
  describe(`an amount in ${n} parts`, () => {
    bench("divideOre, exact and by largest remainder", () => {
      divideOre(amount, claims, { rule: "proportional" });
    });
    bench("dinero.js allocate", () => {
      split(dinero({ amount, currency }), ratios);
    });
  });
}
