import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vectorsDir } from "@vanstervind/test/vectors";
import { afterAll, describe, expect, test } from "vitest";
import { easterSunday, swedishHolidays } from "../src/calendar/index.ts";

interface Feasts {
  readonly meta?: { readonly format?: string };
  readonly years: readonly {
    readonly year: number;
    readonly publicHolidays: Readonly<Record<string, string>>;
    readonly eves: Readonly<Record<string, string>>;
  }[];
  readonly easter?: Readonly<Record<string, string>>;
}

const topic = "rrule-feasts-se";
const dir = vectorsDir(import.meta.dirname);
const files = readdirSync(dir)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(dir, name), "utf8")) as Feasts)
  .filter(({ meta }) => meta?.format === "feasts-se/1");

const datesOf = (year: number, type: "public" | "eve"): Record<string, string> =>
  Object.fromEntries(
    swedishHolidays(year)
      .filter((holiday) => holiday.type === type)
      .map(({ id, date }) => [id, date]),
  );

describe(topic, () => {
  let passed = 0;
  let total = 0;
  const check = (name: string, cases: number, assert: () => void): void => {
    total += cases;
    test(name, () => {
      assert();
      passed += cases;
    });
  };
  test("reference years are found", () => {
    expect(files.length).toBeGreaterThan(0);
  });
  for (const { year, publicHolidays, eves } of files.flatMap(({ years }) => years)) {
    check(`public holidays of ${year}`, Object.keys(publicHolidays).length, () => {
      expect(datesOf(year, "public")).toEqual(publicHolidays);
    });
    check(`eves of ${year}`, Object.keys(eves).length, () => {
      expect(datesOf(year, "eve")).toEqual(eves);
    });
  }
  for (const [year, date] of files.flatMap(({ easter = {} }) => Object.entries(easter))) {
    check(`Easter of ${year}`, 1, () => {
      expect(easterSunday(Number(year))).toBe(date);
    });
  }
  afterAll(() => {
    process.stdout.write(`${topic}: ${passed}/${total}\n`);
  });
});
