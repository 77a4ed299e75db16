// Every package, resolved as a bundler does, bundled into one file and run.
import { parseOre } from "@vanstervind/core";
import { easterSunday } from "@vanstervind/event-scheduling/calendar";
import { claimsRules, divide } from "@vanstervind/fund-allocation";
import { needAndEffect } from "@vanstervind/priority-scoring";
import { unitsOf } from "@vanstervind/study-curriculum";
import { compareHouseNumbers } from "@vanstervind/turf-splitting";

const answers: readonly [string, unknown, unknown][] = [
  ["core", parseOre("1 234,50 kr"), 123_450],
  ["event-scheduling", easterSunday(2027), "2027-03-28"],
  ["fund-allocation", divide({ estate: 3, claims: [9] }, claimsRules.proportional).awards[0], "3"],
  ["priority-scoring", typeof needAndEffect, "function"],
  ["study-curriculum", unitsOf({ allOf: [{ unit: "a" }, { unit: "b" }] }).length, 2],
  ["turf-splitting", compareHouseNumbers("8H", "13-15") < 0, true],
];
for (const [name, is, shouldBe] of answers) {
  if (is !== shouldBe) throw new Error(`${name}: ${String(is)} is not ${String(shouldBe)}`);
}
console.log(`ts-bundler: ${answers.length} packages answer`);
