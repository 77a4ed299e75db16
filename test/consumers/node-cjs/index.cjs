// Every package, required from CommonJS: Node 20.19 and later can require an ES module.
const assert = require("node:assert/strict");
const { formatOre, DomainError } = require("@vanstervind/core");
const { easterSunday } = require("@vanstervind/event-scheduling/calendar");
const { cea, divide } = require("@vanstervind/fund-allocation");
const { rank, additive } = require("@vanstervind/priority-scoring");
const { studyRegister } = require("@vanstervind/study-curriculum");
const { splitTurfs } = require("@vanstervind/turf-splitting");
const { entries } = require("./entries.cjs");

assert.equal(formatOre(123450, "sv").replaceAll("\u00a0", " "), "1 234,50 kr");
assert.equal(easterSunday(2026), "2026-04-05");
assert.deepEqual(divide({ estate: 50, claims: [10, 100] }, cea).awards, ["10", "40"]);
assert.equal(typeof rank, "function");
assert.equal(typeof additive, "function");
assert.equal(typeof splitTurfs, "function");
assert.throws(
  () => studyRegister({ units: [{}], requirements: [], subjects: [], organisations: [], roles: [] }),
  // The error of another package is an instance of the one class in core.
  (error) => error instanceof DomainError && error.code === "invalid-input",
);
console.log(`${Object.keys(entries).length} entries`);
