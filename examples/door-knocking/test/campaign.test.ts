import { beforeAll, expect, test, vi } from "vitest";
import { type DayPlan, planDay } from "../src/day-plan.ts";
import { rehearse } from "../src/index.ts";
import { readDay } from "../src/steps/read-day.ts";
import { optionsFor } from "./towns.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let day: DayPlan;
let area: Parameters<typeof rehearse>[0];
beforeAll(async () => {
  const options = optionsFor("queens-village-west");
  day = await planDay(await readDay(options, () => {}), options);
  area = { plan: day.plan, addresses: day.town.addresses };
});

const daysOf = (count: number, teams: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `day-${n}`, teams, minutes: 60 }));

test("each day takes up where the last one ended, and a new round begins when all have had a visit", () => {
  const { days, forecast } = rehearse(area, daysOf(8, 2), "test");
  let [left, round] = [day.plan.summary.households, 1];
  for (const each of days) {
    if (each.round > round) {
      expect([left, each.round]).toEqual([0, round + 1]);
      [left, round] = [each.left + each.households, each.round];
    }
    expect(each.teams).toBeLessThanOrEqual(2);
    expect(each.doors).toBeLessThanOrEqual(each.households);
    expect(each.left).toBeGreaterThanOrEqual(left - each.households);
    left = each.left;
  }
  expect(round).toBeGreaterThan(1);
  expect(forecast.doorsLeft).toBe(left);
});

test("more teams get through sooner, no team gets nowhere, and the same seed gives the same days", () => {
  const leftAfter = (teams: number): number => rehearse(area, daysOf(1, teams), "test").days[0]!.left;
  expect(leftAfter(4)).toBeLessThan(leftAfter(1));
  expect(leftAfter(0)).toBe(day.plan.summary.households);
  expect(rehearse(area, daysOf(3, 2), "test")).toEqual(rehearse(area, daysOf(3, 2), "test"));
  expect(rehearse(area, [], "test").days).toEqual([]);
});
