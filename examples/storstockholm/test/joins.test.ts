import { beforeAll, describe, expect, test } from "vitest";
import { compareElections, covers, type District, loadDistrict, municipalityStatistics } from "../src/index.ts";

let district: District;
beforeAll(async () => {
  district = await loadDistrict({ seed: 2026 });
});

describe("the comparison of two elections", () => {
  test("takes every district of the later one in or says why not", () => {
    for (const maxElectorateChange of [0, 0.05, 0.1, 0.2, 10]) {
      const { results2018, results2022 } = district;
      const { compared, left, matchingCodes, districts, coverage } = compareElections(results2018, results2022, {
        election: "riksdag",
        party: "V",
        maxElectorateChange,
      });
      expect([districts.before, districts.after]).toEqual([1345 - 34, 1378]);
      expect(compared.length + left.length).toBe(1378);
      expect(left.filter(({ why }) => why === "new-code")).toHaveLength(1378 - matchingCodes);
      for (const { electorateChange } of compared) {
        expect(Math.abs(electorateChange)).toBeLessThanOrEqual(maxElectorateChange);
      }
      for (const { why, electorateChange } of left.filter((one) => one.why === "electorate-changed")) {
        expect([why, Math.abs(electorateChange!) > maxElectorateChange]).toEqual(["electorate-changed", true]);
      }
      expect(coverage).toBeGreaterThan(0);
      expect(coverage).toBeLessThanOrEqual(1);
    }
  });

  test("does not hang on the order of the rows", () => {
    const { results2018, results2022 } = district;
    const options = { election: "region", party: "S" } as const;
    expect(compareElections(results2018.toReversed(), results2022.toReversed(), options)).toEqual(
      compareElections(results2018, results2022, options),
    );
  });

  test("of an election that was not held before compares nothing", () => {
    const { results2018, results2022 } = district;
    const none = compareElections(results2018, results2022, { election: "kommun", party: "V" });
    expect([none.compared.length, none.matchingCodes, none.coverage]).toEqual([0, 0, 0]);
    expect(compareElections([], [], { election: "kommun", party: "V" }).coverage).toBe(0);
  });

  test("leaves out a district where nobody could vote before", () => {
    const row = district.results2022[0]!;
    const empty = { ...row, electorate: 0, voters: 0 };
    const { left } = compareElections([empty], [row], { election: "riksdag", party: "V" });
    expect(left).toEqual([{ code: row.code, why: "electorate-changed", electorateChange: null }]);
  });
});

describe("municipal statistics", () => {
  test("sum to the county and lie between those of the areas", () => {
    const all = municipalityStatistics(district.areaStatistics);
    expect(all).toHaveLength(26);
    expect(all.reduce((sum, { population }) => sum + population, 0)).toBe(2_454_821);
    for (const one of all) {
      const within = district.areaStatistics.filter(
        ({ municipalityCode }) => municipalityCode === one.municipalityCode,
      );
      const wages = within.map(({ meanWageThousandKronor }) => meanWageThousandKronor);
      expect(one.areas).toBe(within.length);
      expect(one.meanWageThousandKronor).toBeGreaterThanOrEqual(Math.min(...wages));
      expect(one.meanWageThousandKronor).toBeLessThanOrEqual(Math.max(...wages));
      for (const share of [one.challengedShare, one.rentedShare!, one.bornInSwedenShare]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  test("say nothing of a place without people or dwellings", () => {
    const empty = {
      ...district.areaStatistics[0]!,
      population: 0,
      bornInSweden: 0,
      rentedDwellings: 0,
      cooperativeDwellings: 0,
      ownedDwellings: 0,
    };
    expect(municipalityStatistics([empty])).toMatchObject([
      { population: 0, rentedShare: null, meanWageThousandKronor: null, bornInSwedenShare: 0, challengedShare: 0 },
    ]);
  });
});

describe("what associations cover", () => {
  const coveredBy = (municipality: (code: string) => boolean): number[] =>
    district.electionDistricts
      .filter(({ municipalityCode }) => municipality(municipalityCode))
      .map((area) => district.associations.filter((association) => covers(association, area)).length);

  test("every district of Stockholm has one built-in association, every other one or two", () => {
    expect(new Set(coveredBy((code) => code === "0180"))).toEqual(new Set([1]));
    expect(new Set(coveredBy((code) => code !== "0180"))).toEqual(new Set([1, 2]));
  });

  test("every beginning occurs, and every local association covers something, a branch nothing", () => {
    for (const association of district.associations) {
      for (const areaNames of [association.areaNames, ...association.areaNames.map((name) => [name])]) {
        const some = district.electionDistricts.some((area) => covers({ ...association, areaNames }, area));
        expect(some, `${association.name} ${areaNames}`).toBe(association.kind === "local");
      }
    }
  });

  test("beginnings are whole words, in the association's own municipality", () => {
    const association = { municipalityCode: "0180", areaNames: ["Spånga 1", "Maria"] };
    const inStockholm = (name: string): boolean => covers(association, { municipalityCode: "0180", name });
    expect(["Spånga 1", "Spånga 1 Sundby S", "Maria-Högalid"].map(inStockholm)).toEqual([true, true, true]);
    expect(["Spånga 17", "Mariaberget", "Nya Maria"].map(inStockholm)).toEqual([false, false, false]);
    expect(covers(association, { municipalityCode: "0181", name: "Maria 1" })).toBe(false);
  });
});
