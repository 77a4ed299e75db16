import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { swedishHolidays } from "../../src/calendar/index.ts";
import { findClashes } from "../../src/index.ts";
import { type PlacementRequestInput, placeEvents } from "../../src/placement/index.ts";
import { clashOptions, events, requests, title, venues } from "../arbitraries.ts";
import { bestPlacement, type PlacementCase, placementFaults } from "../oracle.ts";

const fixedEvents = events(4, "2026-03-30", 9);
const holidays = swedishHolidays(2026);

const cases = (max: number) =>
  fc
    .record({ requests: requests(max), fixed: fixedEvents, clash: clashOptions })
    .map((given) => ({ ...given, venues, holidays }));

const place = ({ requests: input, fixed, clash }: PlacementCase, maxSteps = 2_000_000) =>
  placeEvents(input, { fixed, clash, venues, maxSteps });

const leftOut = (input: readonly PlacementRequestInput[], unplaced: readonly { requestId: string }[]): number =>
  unplaced.reduce((sum, { requestId }) => sum + (input.find(({ id }) => id === requestId)!.weight ?? 1), 0);

describe("placeEvents", () => {
  test("leaves out and costs as little as trying everything", () => {
    fc.assert(
      fc.property(cases(4), (given) => {
        const { unplaced, cost, method } = place(given);
        expect(method).toBe("exact");
        expect({ leftOut: leftOut(given.requests, unplaced), cost }).toEqual(bestPlacement(given));
      }),
      { numRuns: 60 },
    );
  });
  test("breaks no rule, exact or not, and accounts for every cost and every slot", () => {
    fc.assert(
      fc.property(cases(8), fc.constantFrom(0, 50, 100_000), (given, maxSteps) => {
        const { placed, unplaced, cost } = place(given, maxSteps);
        const placedEvents = placed.map(({ event }) => event);
        expect(placementFaults(given, placedEvents)).toEqual([]);
        expect(
          [...placedEvents, ...unplaced.map(({ requestId }) => ({ id: requestId }))].map(({ id }) => id).toSorted(),
        ).toEqual(given.requests.map(({ id }) => id).toSorted());
        let total = 0;
        for (const each of placed) {
          expect(each.cost).toBe(each.reasons.reduce((sum, { values }) => sum + values.cost, 0));
          total += each.cost;
        }
        expect(cost).toBe(total);
        for (const { reasons } of unplaced) {
          const [first] = reasons;
          if (first!.code === "no-slots") continue;
          const counts = reasons.flatMap(({ values }) => ("slots" in values ? [values.slots] : []));
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe((first!.values as { of: number }).of);
        }
      }),
      { numRuns: 50 },
    );
  });
  test("does not clash with itself or with what is settled, by the clash finder's own account", () => {
    fc.assert(
      fc.property(cases(6), (given) => {
        const placedEvents = place(given).placed.map(({ event }) => event);
        const settled = new Set(given.fixed.map(({ id }) => id));
        const clashes = findClashes([...given.fixed, ...placedEvents], given.clash);
        expect(clashes.filter(({ firstId, secondId }) => !(settled.has(firstId) && settled.has(secondId)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
  test("does not depend on the order of requests, fixed events or venues", () => {
    fc.assert(
      fc.property(cases(6), ({ requests: input, fixed, clash }) => {
        const reversed = placeEvents([...input].reverse(), {
          fixed: [...fixed].reverse(),
          clash,
          venues: [...venues].reverse(),
        });
        expect(reversed).toEqual(placeEvents(input, { fixed, clash, venues }));
      }),
      { numRuns: 50 },
    );
  });
  test("is never worse with more steps, or with a venue or a time more", () => {
    fc.assert(
      fc.property(cases(6), fc.integer({ min: 0, max: 2000 }), (given, few) => {
        const worth = (input: readonly PlacementRequestInput[], maxSteps: number) => {
          const { unplaced, cost } = placeEvents(input, { fixed: given.fixed, clash: given.clash, venues, maxSteps });
          return leftOut(input, unplaced) * 1e6 + cost;
        };
        const exact = worth(given.requests, 1e7);
        expect(worth(given.requests, few)).toBeGreaterThanOrEqual(worth(given.requests, few * 2));
        expect(worth(given.requests, few)).toBeGreaterThanOrEqual(exact);
        const [first, ...rest] = given.requests;
        if (first!.times === null) return;
        const venueMore = first!.venues == null ? null : { ...first!.venues, venue3: 0 };
        const more = { ...first!, times: { ...first!.times, "14:00": 1 }, venues: venueMore };
        expect(worth([more, ...rest], 1e7)).toBeLessThanOrEqual(exact);
      }),
      { numRuns: 40 },
    );
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

  const meeting = (id: string, rest: Partial<PlacementRequestInput> = {}): PlacementRequestInput => ({
    id,
    title,
    durationMinutes: 120,
    window: { start: "2026-03-30", end: "2026-04-13" },
    times: { "18:00": 0 },
    ...rest,
  });
  const reasonsOf = (request: PlacementRequestInput, options: Parameters<typeof placeEvents>[1] = {}) =>
    placeEvents([request], options).unplaced[0]!.reasons;

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
      { requestId: "a", reasons: [{ code: "blocked-by-request", values: { slots: 1, of: 1, ids: ["b"] } }] },
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
    const placement = (maxSteps: number) =>
      placeEvents(
        [
          meeting("a", { ...week, weekdays: { tuesday: 0, wednesday: 1 } }),
          meeting("b", { ...week, weekdays: { tuesday: 0, wednesday: 9, thursday: 9 } }),
        ],
        { maxSteps },
      );
    expect([placement(0).cost, placement(0).method]).toEqual([9, "heuristic"]);
    expect([placement(100).cost, placement(100).method]).toEqual([1, "exact"]);
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
