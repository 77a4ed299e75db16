import { multiplyWeights, needWeights, waterLevel } from "@vanstervind/fund-allocation";
import fc from "fast-check";
import { expect, test } from "vitest";
import { applicant } from "./fund.ts";
import { mul, q, read, text } from "./oracle.ts";

const list = fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), n: fc.nat(20) }), {
  selector: ({ id }) => id,
});
const weights = (rows: readonly { id: string; n: number }[]) => rows.map(({ id, n }) => ({ id, weight: `${n}/7` }));

test("is the product, with 1 for those left out, whatever the order", () => {
  fc.assert(
    fc.property(list, list, (first, second) => {
      const result = multiplyWeights(weights(first), weights(second));
      const ids = [...new Set([...first, ...second].map(({ id }) => id))].sort();
      const of = (rows: readonly { id: string; n: number }[], id: string) => {
        const row = rows.find((each) => each.id === id);
        return row === undefined ? q(1) : q(row.n, 7);
      };
      expect(result).toEqual(ids.map((id) => ({ id, weight: text(mul(of(first, id), of(second, id))) })));
      expect(multiplyWeights(weights(second).reverse(), weights(first))).toEqual(result);
      expect(multiplyWeights(result)).toEqual(result);
    }),
  );
});

test("equalises by ability and need: below the caps, awards stand as the products do", () => {
  const bodies = [
    { ...applicant, id: "poor", ownFundsOre: 0, members: 100 },
    { ...applicant, id: "rich", ownFundsOre: 1_500_000, members: 100 },
  ];
  const ability = needWeights(bodies, { referenceOrePerMember: 15_000 });
  const index = multiplyWeights(ability, [{ id: "rich", weight: 2 }]);
  expect(index.map(({ weight }) => weight)).toEqual(["2", "3"]);
  const result = waterLevel({ estate: 1000, weights: index.map(({ weight }) => weight) });
  expect(result.feasible && result.awards.map((award) => read(award))).toEqual([q(400), q(600)]);
});

test("an id twice in one list is refused", () => {
  const twice = [
    { id: "a", weight: 1 },
    { id: "a", weight: 2 },
  ];
  expect(() => multiplyWeights(twice)).toThrow(expect.objectContaining({ code: "invalid-input" }));
});
