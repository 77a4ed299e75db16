/**
 * Call-centre rosters of the form `shift-roster/1`, made here with a seed so that nothing need be fetched: by our flow,
 * and as an integer program by HiGHS in WebAssembly on the same data. Both reach the same optimum.
 */
import { createRandom } from "@vanstervind/core";
import highsLoader from "highs";
import { bench, describe, expect } from "vitest";
import { makeRoster } from "../src/rosters/index.ts";
import { type RosterFile, requestOf } from "./roster-file.ts";

const instance = (volunteers: number, shifts: number, days: number, need: number): RosterFile => {
  const random = createRandom(`roster ${volunteers} ${shifts}`);
  const answer = (): string => (random.next() < 0.27 ? String(random.integer(1, 4)) : "0");
  const availability = Array.from({ length: volunteers }, () => Array.from({ length: shifts }, answer).join(""));
  return { volunteers, shifts, days, need, maxPerVolunteer: 8, availability };
};

/** The roster as an integer program in the CPLEX LP format. */
const programOf = ({ volunteers, shifts, days, need, maxPerVolunteer, availability }: RosterFile): string => {
  const perDay = shifts / days;
  const open = availability.flatMap((row, v) => [...row].flatMap((cost, s) => (cost === "0" ? [] : [{ v, s, cost }])));
  const sum = (terms: readonly string[]): string => (terms.length === 0 ? "0 most" : terms.join(" + "));
  const at = (test: (place: { v: number; s: number }) => boolean): string =>
    sum(open.filter(test).map(({ v, s }) => `x${v}_${s}`));
  const rows: string[] = [];
  for (let s = 0; s < shifts; s++) rows.push(`${at((place) => place.s === s)} + short${s} = ${need}`);
  for (let v = 0; v < volunteers; v++) {
    rows.push(`${at((place) => place.v === v)} - most <= 0`);
    for (let d = 0; d < days; d++) {
      const day = open.filter((place) => place.v === v && Math.floor(place.s / perDay) === d);
      if (day.length > 1) rows.push(`${sum(day.map(({ s }) => `x${v}_${s}`))} <= 1`);
    }
  }
  const short = Array.from({ length: shifts }, (_, s) => `1000 short${s}`);
  return [
    "Minimize",
    ` ${sum([...open.map(({ v, s, cost }) => `${cost} x${v}_${s}`), "50 most", ...short])}`,
    "Subject To",
    ...rows.map((row, place) => ` c${place}: ${row}`),
    "Bounds",
    ` most <= ${maxPerVolunteer}`,
    "Binary",
    ...open.map(({ v, s }) => ` x${v}_${s}`),
    "General",
    " most",
    ...short.map((term) => ` ${term.slice(5)}`),
    "End",
  ].join("\n");
};

// Its types describe a module with a default; what Node gives is the function itself.
const highs = await (highsLoader as unknown as typeof highsLoader.default)();
const once = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

for (const [volunteers, shifts, days, need] of [
  [40, 60, 30, 4],
  [150, 120, 40, 8],
] as const) {
  const file = instance(volunteers, shifts, days, need);
  const request = requestOf(file);
  const program = programOf(file);
  const { cost, missing } = makeRoster(request);
  expect(Math.round(highs.solve(program).ObjectiveValue)).toBe(cost + 1000 * missing);

  describe(`${volunteers} volunteers, ${shifts} shifts`, () => {
    bench("min-cost flow", () => void makeRoster(request), once);
    bench("HiGHS", () => void highs.solve(program), once);
  });
}
