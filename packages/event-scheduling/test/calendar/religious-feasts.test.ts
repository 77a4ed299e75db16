import { addDays, daysBetween } from "@vanstervind/core";
import { describe, expect, test } from "vitest";
import { religiousFeasts } from "../../src/calendar/index.ts";
import { QuietPeriod, weekdayOf } from "../../src/index.ts";
import { datesOf } from "../rules/oracle.ts";

/** The day and the month's name of a date, from the platform's long form, which the package does not use. */
const monthNames = (calendar: string) => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { day: "numeric", month: "long", timeZone: "UTC" });
  return (date: string): string => {
    const parts = new Map(format.formatToParts(Date.parse(date)).map(({ type, value }) => [type, value]));
    return `${parts.get("day")} ${parts.get("month")}`;
  };
};
const hebrew = monthNames("hebrew");
const ummAlQura = monthNames("islamic-umalqura");

const firstDays: Record<string, (date: string) => boolean> = {
  ramadan: (date) => ummAlQura(date) === "1 Ramadan",
  "eid-al-fitr": (date) => ummAlQura(date) === "1 Shawwal",
  "eid-al-adha": (date) => /^10 Dhu.*Hijjah$/.test(ummAlQura(date)),
  ashura: (date) => ummAlQura(date) === "10 Muharram",
  purim: (date) => /^14 Adar( II)?$/.test(hebrew(date)),
  pesach: (date) => hebrew(date) === "15 Nisan",
  shavuot: (date) => hebrew(date) === "6 Sivan",
  "rosh-hashanah": (date) => hebrew(date) === "1 Tishri",
  "yom-kippur": (date) => hebrew(date) === "10 Tishri",
  sukkot: (date) => hebrew(date) === "15 Tishri",
  hanukkah: (date) => hebrew(date) === "25 Kislev",
};

const startsOf = (year: number, id: string): string[] =>
  religiousFeasts(year)
    .filter((feast) => feast.id === `${id}-${feast.start}`)
    .map(({ start }) => start);

describe("religious feasts", () => {
  test.each([1900, 1948, 2000, 2024, 2025, 2026, 2027, 2040, 2100, 2170])("of %i begin on their days", (year) => {
    for (const [id, begins] of Object.entries(firstDays)) {
      expect([id, startsOf(year, id)]).toEqual([id, datesOf(year).filter(begins)]);
    }
  });
  test("agree with published dates", () => {
    expect(startsOf(2000, "eid-al-fitr")).toEqual(["2000-01-08", "2000-12-27"]);
    expect(startsOf(2025, "eid-al-adha")).toEqual(["2025-06-06"]);
    expect(startsOf(2026, "eid-al-fitr")).toEqual(["2026-03-20"]);
    expect(startsOf(2024, "pesach")).toEqual(["2024-04-23"]);
    expect(startsOf(2026, "yom-kippur")).toEqual(["2026-09-21"]);
    expect(startsOf(2026, "hanukkah")).toEqual(["2026-12-05"]);
  });
  test("keep the laws of their calendars, in date order, as quiet periods", () => {
    for (let year = 2000; year <= 2060; year++) {
      const feasts = religiousFeasts(year);
      expect(feasts.map(({ start }) => start)).toEqual(feasts.map(({ start }) => start).toSorted());
      for (const feast of feasts) expect(QuietPeriod.parse(feast)).toMatchObject({ id: feast.id, start: feast.start });
      for (const { id, start, end } of feasts) {
        const length = daysBetween(start, end);
        if (id.startsWith("ramadan")) expect(firstDays["eid-al-fitr"]!(end)).toBe(true);
        if (id.startsWith("ramadan")) expect([29, 30]).toContain(length);
        if (id.startsWith("rosh")) expect(["sunday", "wednesday", "friday"]).not.toContain(weekdayOf(start));
        if (id.startsWith("pesach")) expect(["monday", "wednesday", "friday"]).not.toContain(weekdayOf(start));
        if (id.startsWith("sukkot")) expect(hebrew(addDays(end, -1))).toBe("23 Tishri");
      }
    }
  });
  test("end where the tables end", () => {
    for (const year of [1899, 2171, Number.NaN]) {
      expect(() => religiousFeasts(year)).toThrowError(expect.objectContaining({ code: "year-out-of-range" }));
    }
  });
});
