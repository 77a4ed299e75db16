import { swedishHolidays } from "@vanstervind/event-scheduling/calendar";
import { type District, loadDistrict } from "@vanstervind/storstockholm";
import { expect, test } from "vitest";
import { holidaysOf } from "../src/steps/holidays.ts";

const district = await loadDistrict();
const withOwn = (holidays: District["holidays"]): District => ({
  ...district,
  holidays,
  provenance: district.provenance.map((each) => (each.table === "holidays" ? { ...each, origin: "own" } : each)),
});

test("the built-in list changes nothing: the law is what is planned by", () => {
  expect(holidaysOf(district)).toBe(swedishHolidays);
});

test("the built-in list and the law have the same public holidays", () => {
  const fromList = holidaysOf(withOwn(district.holidays));
  const publicDays = (holidays: ReturnType<typeof swedishHolidays>) =>
    holidays.filter(({ type }) => type === "public").map(({ date }) => date);
  for (const year of [2023, 2024, 2025, 2026, 2027, 2028, 2029]) {
    expect(publicDays(fromList(year))).toEqual(publicDays(swedishHolidays(year)));
  }
});

test("an own list is followed in the years it covers, and the law in all others", () => {
  const day = { fromTime: "00:00", rule: null } as const;
  const calendar = holidaysOf(
    withOwn([
      { ...day, date: "2026-05-06", name: "Stängt", type: "public" },
      { ...day, date: "2026-02-03", name: "Halvdag", type: "optional" },
      { ...day, date: "2026-03-03", name: "Bara en dag", type: "observance" },
    ]),
  );
  expect(calendar(2026).map(({ date, type, closed }) => [date, type, closed])).toEqual([
    ["2026-02-03", "eve", false],
    ["2026-05-06", "public", true],
  ]);
  expect(calendar(2030)).toEqual(swedishHolidays(2030));
});
