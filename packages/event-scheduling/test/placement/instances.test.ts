import { createRandom } from "@vanstervind/core";
import loader from "highs";
import { describe, expect, test } from "vitest";
import { type CttInstance, readCtt } from "../../bench/ctt/ctt-instance.ts";
import { type CttSolution, solveCtt } from "../../bench/ctt/solve-ctt.ts";
import { type PlacementInstance, placementInstance } from "../../bench/placement-instance.ts";
import { placeEvents } from "../../src/placement/index.ts";

/** The package's types name a default export twice over; at run time it is the loader itself. */
const loadSolver = loader as unknown as () => Promise<{
  solve(programme: string): { readonly ObjectiveValue: number };
}>;

/** A small instance of the shape that the yardstick reads. */
const instanceOf = (seed: number): PlacementInstance => {
  const random = createRandom(seed);
  const draw = (count: number, from: number, to: number) =>
    Array.from({ length: count }, () => random.integer(from, to));
  const [events, slots, venues] = [8, 6, 2];
  return {
    events,
    slots,
    venues,
    size: draw(events, 10, 70),
    needsAccessible: draw(events, 0, 3).map((bit) => bit === 0),
    capacity: draw(venues, 70, 100),
    accessible: [true, false],
    slotPenalty: draw(slots, 0, 10),
    unavailable: draw(events, 0, 3).map((count) => [...new Set(draw(count, 0, slots))]),
    conflicts: Array.from({ length: 6 }, () => draw(2, 0, events) as [number, number]).filter(([a, b]) => a !== b),
  };
};

const allowed =
  ({ unavailable, capacity, size, needsAccessible, accessible }: PlacementInstance) =>
  (e: number, s: number, v: number) =>
    !unavailable[e]!.includes(s) && capacity[v]! >= size[e]! && (accessible[v]! || !needsAccessible[e]!);

/** What a placement costs by the words of the instance, `null` when it breaks a rule. */
const costBy = (instance: PlacementInstance, events: readonly (readonly [number, number])[]): number | null => {
  const { slotPenalty, capacity, size, conflicts, venues } = instance;
  const isAllowed = allowed(instance);
  const use: number[] = Array.from({ length: venues }, () => 0);
  const cells = new Set<string>();
  let cost = 0;
  for (const [e, [s, v]] of events.entries()) {
    if (s < 0) {
      cost += 500;
      continue;
    }
    if (!isAllowed(e, s, v) || cells.has(`${s} ${v}`)) return null;
    cells.add(`${s} ${v}`);
    use[v]!++;
    cost += slotPenalty[s]! + Math.round((capacity[v]! - size[e]!) / 10);
  }
  if (conflicts.some(([a, b]) => events[a]![0] >= 0 && events[a]![0] === events[b]![0])) return null;
  return cost + 3 * Math.max(...use);
};

/** The instance as a mixed-integer programme: `x` places, `u` leaves out, `m` is the most in one venue. */
const programmeOf = (instance: PlacementInstance): string => {
  const { events, slots, venues, slotPenalty, capacity, size, conflicts } = instance;
  const isAllowed = allowed(instance);
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  const cells = range(events).flatMap((e) =>
    range(slots).flatMap((s) =>
      range(venues).flatMap((v) => (isAllowed(e, s, v) ? [{ e, s, v, x: `x${e}_${s}_${v}` }] : [])),
    ),
  );
  const sum = (some: typeof cells) => some.map(({ x }) => `+ ${x}`).join(" ");
  const cost = cells.map(({ e, s, v, x }) => `+ ${slotPenalty[s]! + Math.round((capacity[v]! - size[e]!) / 10)} ${x}`);
  const rows = [
    ...range(events).map((e) => `${sum(cells.filter((cell) => cell.e === e))} + u${e} = 1`),
    ...range(slots).flatMap((s) =>
      range(venues).map((v) => `${sum(cells.filter((c) => c.s === s && c.v === v))} <= 1`),
    ),
    ...conflicts.flatMap(([a, b]) =>
      range(slots).map((s) => `${sum(cells.filter((c) => c.s === s && (c.e === a || c.e === b)))} <= 1`),
    ),
    ...range(venues).map((v) => `${sum(cells.filter((cell) => cell.v === v))} - m <= 0`),
  ].filter((row) => row.includes("x"));
  const unplaced = range(events).map((e) => `+ 500 u${e}`);
  return [
    "Minimize",
    ` ${[...cost, ...unplaced].join(" ")} + 3 m`,
    "Subject To",
    ...rows.map((row, index) => ` r${index}: ${row}`),
    "Binary",
    ` ${[...cells.map(({ x }) => x), ...range(events).map((e) => `u${e}`)].join(" ")}`,
    "End",
  ].join("\n");
};

describe("placement instances", () => {
  test("cost what a mixed-integer programme proves to be least", async () => {
    const solver = await loadSolver();
    for (const seed of [1, 2, 3]) {
      const instance = instanceOf(seed);
      const { requests, options, told } = placementInstance(instance);
      const placement = placeEvents(requests, options);
      const { cost, events } = told(placement);
      expect(placement.method).toBe("exact");
      expect(costBy(instance, events)).toBe(cost);
      expect(Math.round(solver.solve(programmeOf(instance)).ObjectiveValue)).toBe(cost);
    }
  }, 60_000);
});

const timetable = `Name: Small
Courses: 6
Rooms: 2
Days: 2
Periods_per_day: 4
Curricula: 3
Constraints: 2

COURSES:
algebra anna 3 2 30
geometry anna 2 2 25
history bo 2 1 40
law bo 2 2 12
logic cia 2 2 12
music dan 3 2 50

ROOMS:
large\t45
small 20

CURRICULA:
one 2 algebra history
two 3 geometry law logic
three 2 algebra music

UNAVAILABILITY_CONSTRAINTS:
algebra 0 0
music 1 3

END.
`;

/** What a timetable costs by the rules of the competition, `null` when it breaks a hard one. */
const timetableCost = ({ courses, rooms, curricula }: CttInstance, { lectures }: CttSolution): number | null => {
  let cost = 0;
  const at = (id: string) => lectures.filter(([course]) => course === id);
  for (const { id, lectures: count, minDays, students, unavailable } of courses) {
    const own = at(id);
    if (own.length !== count || own.some(([, , day, period]) => unavailable.includes(day * 4 + period))) return null;
    cost += 5 * Math.max(0, minDays - new Set(own.map(([, , day]) => day)).size);
    cost += new Set(own.map(([, room]) => room)).size - 1;
    for (const [, room] of own) cost += Math.max(0, students - rooms.find((each) => each.id === room)!.capacity);
  }
  const courseBy = new Map(courses.map((course, index) => [course.id, { course, index }]));
  for (const [i, a] of lectures.entries()) {
    for (const b of lectures.slice(i + 1)) {
      if (a[2] !== b[2] || a[3] !== b[3]) continue;
      const [x, y] = [courseBy.get(a[0])!, courseBy.get(b[0])!];
      const shared = curricula.some((members) => members.includes(x.index) && members.includes(y.index));
      if (a[1] === b[1] || x === y || x.course.teacher === y.course.teacher || shared) return null;
    }
  }
  for (const members of curricula) {
    const held = members.flatMap((member) => at(courses[member]!.id).map(([, , day, period]) => day * 4 + period));
    const isBeside = (one: number, other: number) =>
      Math.floor(one / 4) === Math.floor(other / 4) && held.includes(other);
    cost += 2 * held.filter((period) => !isBeside(period, period - 1) && !isBeside(period, period + 1)).length;
  }
  return cost;
};

describe("course timetables", () => {
  test("break no rule and cost what is told, the same for the same seed", () => {
    const instance = readCtt(timetable);
    for (const seed of [1, 2, 3]) {
      const solved = () => {
        let asked = 0;
        const share = () => {
          asked++;
          return Math.min(1, asked / 20);
        };
        return solveCtt(instance, { seed, share });
      };
      const solution = solved();
      expect(timetableCost(instance, solution)).toBe(solution.cost);
      expect(solved()).toEqual(solution);
    }
  });
});
