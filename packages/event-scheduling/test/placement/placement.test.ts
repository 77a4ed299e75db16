import { addDays } from "@vanstervind/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findClashes } from "../../src/index.ts";
import {
  type Conflict,
  type Placement,
  type PlacementOptions,
  type PlacementRequestInput,
  placeEvents,
  placeEventsInSteps,
} from "../../src/placement/index.ts";
import { title } from "../arbitraries.ts";
import { cases, optionsOf } from "./plan-cases.ts";
import { bestPlacement, leftOutOf, type PlacementCase, placementFaults } from "./plan-oracle.ts";

const place = (given: PlacementCase, budget: PlacementOptions = {}): Placement =>
  placeEvents(given.requests, { ...optionsOf(given), iterations: 5000, ...budget });

const worthOf = (given: PlacementCase, placement: Placement): number =>
  leftOutOf(given, placement) * 1e6 + placement.cost;

const meeting = (id: string, rest: Partial<PlacementRequestInput> = {}): PlacementRequestInput => ({
  id,
  title,
  durationMinutes: 120,
  window: { start: "2026-03-30", end: "2026-04-13" },
  times: { "18:00": 0 },
  ...rest,
});
/** A case with some of its requests, and of its settled things only those that are named. */
const narrowed = (given: PlacementCase, ids: readonly string[], settled: Conflict["settled"]): PlacementCase => {
  const isNamed = (by: string, id: string): boolean => settled.some((thing) => thing.by === by && thing.id === id);
  return {
    ...given,
    asOf: "2020-01-01",
    requests: given.requests
      .filter(({ id }) => ids.includes(id))
      .map((request) => {
        const { start, end } = request.window;
        const earliest = addDays(given.asOf, request.leadDays ?? 0);
        const kept: Record<string, number> = {};
        for (let date = start; date < end; date = addDays(date, 1)) {
          const isLate = date >= earliest || !isNamed("lead-time", earliest);
          if (isLate && (request.dates == null || date in request.dates)) kept[date] = 0;
        }
        return { ...request, leadDays: 0, dates: kept, after: (request.after ?? []).filter((id) => ids.includes(id)) };
      }),
    venues: given.venues.map((venue) =>
      isNamed("venue", venue.id) ? venue : { ...venue, capacity: null, accessible: true },
    ),
    holidays: given.holidays.filter(({ id }) => isNamed("holiday", id)),
    quietPeriods: given.quietPeriods.filter(({ id }) => isNamed("quiet-period", id)),
    absences: given.absences.filter(({ personId }) => isNamed("absence", personId)),
    fixed: given.fixed.filter(({ id }) => isNamed("fixed-event", id)),
    spread: given.spread.map((rule) => (isNamed("limit", rule.id) ? rule : { ...rule, most: null })),
    maxMoves: isNamed("limit", "moves") ? given.maxMoves : undefined,
  };
};

describe("placeEvents", () => {
  test("leaves out and costs as little as trying everything", () => {
    fc.assert(
      fc.property(cases(4), (given) => {
        const placement = place(given);
        expect(placement.method).toBe("exact");
        expect(placement.bound).toBe(placement.cost);
        expect({ leftOut: leftOutOf(given, placement), cost: placement.cost }).toEqual(bestPlacement(given));
      }),
      { numRuns: 60 },
    );
  });
  test("breaks no rule, exact or not, and accounts for every cost and every slot", () => {
    fc.assert(
      fc.property(
        cases(8),
        fc.constantFrom(0, 50, 100_000),
        fc.constantFrom(0, 3000),
        (given, maxSteps, iterations) => {
          const placement = place(given, { maxSteps, iterations });
          expect(placementFaults(given, placement)).toEqual([]);
          if (placement.bound !== null) expect(placement.bound).toBeLessThanOrEqual(placement.cost);
          for (const { reasons } of placement.unplaced) {
            const [first] = reasons;
            if (first!.code === "no-slots") continue;
            const counts = reasons.flatMap(({ values }) => ("slots" in values ? [values.slots] : []));
            expect(counts.reduce((sum, count) => sum + count, 0)).toBe((first!.values as { of: number }).of);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
  test("does not clash with itself or with what is settled, by the clash finder's own account", () => {
    fc.assert(
      fc.property(cases(6), (given) => {
        const plan = { ...given, previous: [] };
        const placedEvents = place(plan).placed.map(({ event }) => event);
        const settled = new Set(given.fixed.map(({ id }) => id));
        const clashes = findClashes([...given.fixed, ...placedEvents], given.clash);
        expect(clashes.filter(({ firstId, secondId }) => !(settled.has(firstId) && settled.has(secondId)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  test("does not depend on the order of requests, events, venues or wishes", () => {
    fc.assert(
      fc.property(cases(6), (given) => {
        const { requests, fixed, venues, quietPeriods, absences, spread, previous } = given;
        const reversed = {
          ...given,
          requests: [...requests].reverse(),
          fixed: [...fixed].reverse(),
          venues: [...venues].reverse(),
          quietPeriods: [...quietPeriods].reverse(),
          absences: [...absences].reverse(),
          spread: [...spread].reverse(),
          previous: [...previous].reverse(),
        };
        expect(place(reversed)).toEqual(place(given));
      }),
      { numRuns: 40 },
    );
  });
  test("is never worse with a larger budget, or with a venue or a time more", () => {
    fc.assert(
      fc.property(
        cases(6),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom("maxSteps", "iterations"),
        (given, maxSteps, iterations, part) => {
          const few = { maxSteps, iterations, seed: maxSteps };
          const worth = worthOf(given, place(given, few));
          expect(worthOf(given, place(given, { ...few, [part]: 2 * few[part] }))).toBeLessThanOrEqual(worth);
          const exact = worthOf(given, place(given, { maxSteps: 1e7 }));
          expect(worth).toBeGreaterThanOrEqual(exact);
          const [first, ...rest] = given.requests;
          const more: PlacementRequestInput = {
            ...first!,
            times: first!.times === null ? null : { ...first!.times, "14:00": 1 },
            venues: first!.venues == null ? null : { ...first!.venues, venue3: 0 },
          };
          // A venue that was offered before keeps its cost, or the offer would be another one.
          if (first!.venues != null && "venue3" in first!.venues) more.venues = { ...first!.venues };
          const wider = { ...given, requests: [more, ...rest] };
          expect(worthOf(wider, place(wider, { maxSteps: 1e7 }))).toBeLessThanOrEqual(exact);
        },
      ),
      { numRuns: 30 },
    );
  });
  test("names a smallest set that cannot stand together", () => {
    let named = 0;
    fc.assert(
      fc.property(cases(5), (given) => {
        const { unplaced } = place(given);
        for (const { requestId, reasons } of unplaced.slice(0, 1)) {
          const last = reasons.at(-1)!;
          if (last.code === "no-slots") continue;
          expect(last.code).toBe("conflict");
          const { requestIds, settled } = last.values as Conflict;
          named++;
          expect(requestIds).toContain(requestId);
          const fits = (ids: readonly string[], things: Conflict["settled"]): boolean => {
            const plan = narrowed(given, ids, things);
            return place(plan, { holidays: () => plan.holidays }).unplaced.length === 0;
          };
          expect(fits(requestIds, settled)).toBe(false);
          for (const id of requestIds) {
            const others = requestIds.filter((each) => each !== id);
            expect(fits(others, settled)).toBe(true);
          }
          for (const thing of settled) {
            const others = settled.filter((each) => each !== thing);
            expect(fits(requestIds, others)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(named).toBeGreaterThan(15);
  });
  test("leaves its input as it was", () => {
    fc.assert(
      fc.property(cases(4), (given) => {
        const before = structuredClone(given);
        place(given);
        expect(given).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });
  test("works in steps to the same end, tells how far it is, and stops when told", async () => {
    const crowd = Array.from({ length: 12 }, (_, index) =>
      meeting(`meeting${index}`, {
        people: ["chair"],
        weekdays: { monday: 1 + (index % 3), tuesday: 2, thursday: 0, friday: 3 },
        window: { start: "2026-05-18", end: "2026-06-12" },
      }),
    );
    const options = { maxSteps: 0, iterations: 40_000, seed: 7 };
    const seen: number[] = [];
    const onProgress = ({ price }: { price: number }) => seen.push(price);
    expect(await placeEventsInSteps(crowd, { ...options, onProgress })).toEqual(placeEvents(crowd, options));
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    const pauses = seen.length;
    expect(pauses).toBeGreaterThan(2);
    await placeEventsInSteps(crowd, { ...options, onProgress, shouldStop: () => true });
    expect(seen.length).toBe(pauses + 1);
    const gone = AbortSignal.abort(new Error("enough"));
    await expect(placeEventsInSteps(crowd, { signal: gone })).rejects.toThrow("enough");
  });

  const reasonsOf = (request: PlacementRequestInput, options: PlacementOptions = {}) =>
    placeEvents([request], options).unplaced[0]!.reasons.filter(({ code }) => code !== "conflict");

  test("says what blocked a request", () => {
    const easter = { window: { start: "2026-04-02", end: "2026-04-07" } };
    expect(reasonsOf(meeting("a", easter))).toEqual([
      {
        code: "blocked-by-holiday",
        values: {
          slots: 5,
          of: 5,
          ids: ["annandag-pask", "langfredagen", "paskafton", "paskdagen", "skartorsdagen"],
        },
      },
    ]);
    expect(placeEvents([meeting("a", { ...easter, avoidHolidays: "public" })]).placed[0]!.event.start.date).toBe(
      "2026-04-02",
    );
    const saturdays = { weekdays: { saturday: 0 } };
    expect(reasonsOf(meeting("a", { ...saturdays, window: { start: "2026-03-30", end: "2026-04-04" } }))).toEqual([
      { code: "no-slots", values: { start: "2026-03-30", end: "2026-04-04" } },
    ]);
    const quiet = (kinds: string[] | null) => [{ id: "camp", start: "2026-03-01", end: "2026-05-01", kinds }];
    expect(reasonsOf(meeting("a", saturdays), { quietPeriods: quiet(null) }).map(({ code }) => code)).toEqual([
      "blocked-by-holiday",
      "blocked-by-quiet-period",
    ]);
    expect(placeEvents([meeting("a")], { quietPeriods: quiet(["board"]) }).unplaced).toEqual([]);
    const two = [...quiet(null), { id: "april", start: "2026-04-11", end: "2026-04-12" }];
    expect(reasonsOf(meeting("a", saturdays), { quietPeriods: two })[1]!.values).toMatchObject({ ids: ["april"] });
    const cellar = { venues: [{ id: "cellar", name: "Källaren", capacity: 10 }] };
    const inCellar = { ...saturdays, window: { start: "2026-04-11", end: "2026-04-12" }, venues: { cellar: 0 } };
    expect(reasonsOf(meeting("a", { ...inCellar, size: 11 }), cellar)[0]!.code).toBe("blocked-by-venue");
    expect(reasonsOf(meeting("a", { ...inCellar, needsAccessible: true }), cellar)[0]!.code).toBe("blocked-by-venue");
    const { unplaced, placed } = placeEvents(
      [meeting("a", inCellar), meeting("b", { ...inCellar, weight: 2 })],
      cellar,
    );
    expect(placed.map(({ event }) => event.id)).toEqual(["b"]);
    expect(unplaced).toEqual([
      {
        requestId: "a",
        reasons: [
          { code: "blocked-by-request", values: { slots: 1, of: 1, ids: ["b"] } },
          { code: "conflict", values: { requestIds: ["a", "b"], settled: [] } },
        ],
      },
    ]);
    const fixed = {
      id: "fair",
      title,
      start: { date: "2026-04-11", time: "12:00" },
      durationMinutes: 480,
      venueId: "cellar",
    };
    expect(reasonsOf(meeting("a", inCellar), { ...cellar, fixed: [fixed] })).toEqual([
      { code: "blocked-by-fixed-event", values: { slots: 1, of: 1, ids: ["fair"] } },
    ]);
    expect(
      placeEvents([meeting("a", inCellar)], { ...cellar, fixed: [{ ...fixed, status: "cancelled" }] }).unplaced,
    ).toEqual([]);
  });
  test("spreads a series and keeps an order", () => {
    const knocking = ["a", "b", "c"].map((id) =>
      meeting(id, { weekdays: { saturday: 0, sunday: 1 }, series: "knocking", minDaysApart: 6, avoidHolidays: "none" }),
    );
    const spread = placeEvents(knocking);
    expect(spread.placed.map(({ event }) => event.start.date)).toEqual(["2026-04-04", "2026-04-11"]);
    expect(spread.unplaced).toHaveLength(1);
    expect(spread.method).toBe("exact");
    const tuesdays = { weekdays: { tuesday: 0 } };
    const { placed } = placeEvents([meeting("second", { ...tuesdays, after: ["third"] }), meeting("third", tuesdays)]);
    expect(placed.map(({ event }) => event.id)).toEqual(["third", "second"]);
  });
  test("finds what no placing one by one finds", () => {
    const week = { window: { start: "2026-04-13", end: "2026-04-18" }, people: ["chair"] };
    const placement = (maxSteps: number, iterations: number) =>
      placeEvents(
        [
          meeting("a", { ...week, weekdays: { tuesday: 0, wednesday: 1 } }),
          meeting("b", { ...week, weekdays: { tuesday: 0, wednesday: 9, thursday: 9 } }),
        ],
        { maxSteps, iterations },
      );
    expect([placement(0, 0).cost, placement(0, 0).method]).toEqual([9, "heuristic"]);
    expect([placement(0, 1000).cost, placement(0, 1000).method]).toEqual([1, "heuristic"]);
    expect([placement(100, 0).cost, placement(100, 0).method]).toEqual([1, "exact"]);
  });
  test("moves a request to a better time that another had to leave", () => {
    const week = { window: { start: "2026-04-13", end: "2026-04-18" } };
    const early = { "10:00": 0, "11:00": 0, "12:00": 0, "13:00": 0 };
    const { placed, cost } = placeEvents(
      [
        meeting("course", {
          ...week,
          people: ["p", "q"],
          durationMinutes: 600,
          weekdays: { monday: 0, tuesday: 0 },
          times: { "09:00": 0 },
        }),
        meeting("board", { ...week, people: ["p"], weekdays: { monday: 0, wednesday: 1, thursday: 2 } }),
        meeting("visit", { ...week, people: ["q"], weekdays: { monday: 0 }, times: early }),
      ],
      { maxSteps: 0 },
    );
    expect(placed.map(({ event }) => `${event.id} ${event.start.date}`)).toEqual([
      "visit 2026-04-13",
      "board 2026-04-13",
      "course 2026-04-14",
    ]);
    expect(cost).toBe(0);
  });
  test("places whole days beside meetings", () => {
    const camp = meeting("camp", { times: null, durationMinutes: 2880, weekdays: { saturday: 0 }, people: ["chair"] });
    const fixed = {
      id: "talk",
      title,
      start: { date: "2026-04-12", time: "10:00" },
      durationMinutes: 60,
      people: ["chair"],
    };
    expect(placeEvents([camp], { fixed: [fixed] }).unplaced).toHaveLength(1);
    const placed = placeEvents([camp], { fixed: [fixed], clash: { allDay: [] } }).placed[0]!;
    expect(placed.event.start.date).toBe("2026-04-11");
  });
  test("says that it did not prove what it did not", () => {
    const crowd = Array.from({ length: 14 }, (_, index) =>
      meeting(`meeting${index}`, {
        people: ["chair"],
        weekdays: { monday: index % 3, tuesday: 1, thursday: 0, friday: 2 },
      }),
    );
    expect(placeEvents(crowd, { maxSteps: 10 }).method).toBe("heuristic");
    expect(placeEvents(crowd, { maxSteps: 10 }).placed).toHaveLength(5);
  });
  test("refuses what refers to nothing, rings and budgets that are none", () => {
    const refused = (input: PlacementRequestInput[], options: object, code: string) => {
      expect(() => placeEvents(input, options)).toThrowError(expect.objectContaining({ code }));
    };
    refused([meeting("a", { venues: { x: 0 } })], {}, "invalid-input");
    refused([meeting("a", { after: ["x"] })], {}, "invalid-input");
    refused([meeting("a", { times: null })], {}, "invalid-input");
    refused([meeting("a", { window: { start: "2026-01-01", end: "2026-01-01" } })], {}, "invalid-input");
    refused([meeting("a"), meeting("a")], {}, "invalid-input");
    const fixed = [{ id: "a", title, start: { date: "2026-05-01" }, durationMinutes: 1440 }];
    refused([meeting("a")], { fixed }, "invalid-input");
    refused([], { quietPeriods: [{ id: "q", start: "2026-01-02", end: "2026-01-01" }] }, "invalid-input");
    refused([meeting("a", { after: ["b"] }), meeting("b", { after: ["a"] }), meeting("c")], {}, "order-cycle");
    refused([], { maxSteps: -1 }, "not-a-budget");
    refused([], { maxSteps: 0.5 }, "not-a-budget");
  });
});
