import { beforeAll, expect, test, vi } from "vitest";
import type { YearPlan } from "../src/plan-year.ts";
import { othersIn } from "../src/steps/calendar-others.ts";
import { builtIn, makePlan } from "./make-plan.ts";
import { smallDistrict } from "./small-district.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let plan: YearPlan;
beforeAll(async () => {
  plan = await makePlan(smallDistrict(await builtIn()));
});

/** Minutes on the wall clock; all events are in one zone. */
const wallOf = ({ date, time }: { readonly date: string; readonly time: string | null }): number =>
  Date.parse(`${date}T${time ?? "00:00"}Z`) / 60_000;

test("nothing is placed at the same time as what another organisation holds for the same group", () => {
  const { others, placement } = plan.calendar;
  expect(others.length).toBeGreaterThan(0);
  for (const { event } of placement.placed) {
    for (const { event: other } of others) {
      if (other.status !== "confirmed" || !other.audiences.some((id) => event.audiences.includes(id))) continue;
      const [a, b] = [wallOf(event.start), wallOf(other.start)];
      expect(a >= b + other.durationMinutes || b >= a + event.durationMinutes, `${event.id} ${other.id}`).toBe(true);
    }
  }
});

test("a district with requests of its own is not planned around calendars that are made up", async () => {
  const { district } = plan;
  const provenance = district.provenance.map((row) => ({ ...row, origin: "own" as const }));
  expect(await othersIn({ ...district, provenance }, 2026)).toEqual([]);
});
