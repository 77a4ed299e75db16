// Every package, imported as an ES module.
import assert from "node:assert/strict";
import { createRandom } from "@vanstervind/core";
import { easterSunday, swedishHolidays } from "@vanstervind/event-scheduling/calendar";
import { toICalendar } from "@vanstervind/event-scheduling/icalendar";
import { divide, talmud } from "@vanstervind/fund-allocation";
import { additive, explain, rank } from "@vanstervind/priority-scoring";
import { studyRegister } from "@vanstervind/study-curriculum";
import { splitTurfs } from "@vanstervind/turf-splitting";
import { entries } from "./entries.js";

assert.equal(createRandom("a").next(), createRandom("a").next());
assert.equal(easterSunday(2026), "2026-04-05");
assert.ok(swedishHolidays(2026).some(({ date }) => date === "2026-06-20"));
const feed = toICalendar(
  [{ id: "may-day", title: { sv: "Första maj", en: "May Day" }, start: { date: "2026-05-01" }, durationMinutes: 1440 }],
  { name: "District", domain: "example.org", stamp: "2026-01-15T12:00:00Z", lang: "en" },
);
assert.match(feed, /^BEGIN:VCALENDAR\r\n/);

assert.deepEqual(divide({ estate: 200, claims: [100, 200, 300] }, talmud).awards, ["50", "75", "75"]);

const model = additive([
  {
    weight: 1,
    criterion: {
      id: "homes",
      name: { sv: "bostäder", en: "homes" },
      unit: "homes",
      direction: "increasing",
      source: "made up",
      date: "2026-01-01",
      value: { kind: "linear", low: 0, high: 100 },
    },
  },
]);
const [first] = rank([{ id: "north", name: "North", kind: "area", values: { homes: 50 } }], model).rows;
assert.equal(first.score, 0.5);
assert.match(explain(first.reasons[0], "sv"), /bostäder/);

const unit = { id: "basics", name: { sv: "grundkurs", en: "basics" }, prerequisites: [], validMonths: null };
const register = studyRegister({ units: [unit], requirements: [], subjects: [], organisations: [], roles: [] });
assert.deepEqual(register.curriculum.order, ["basics"]);

const door = (id, lon) => ({ id, lon, lat: 59.3, street: "Exempelgatan", houseNumber: id, households: 1 });
const plan = await splitTurfs([door("1", 18), door("2", 18.001), door("3", 18.002)], { target: 3 });
assert.equal(plan.turfs.length, 1);

console.log(`${Object.keys(entries).length} entries`);
