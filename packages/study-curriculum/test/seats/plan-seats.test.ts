import { explainSeats, planSeats, type SeatRequestInput } from "@vanstervind/study-curriculum/seats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenRules, cheapest } from "./oracle.ts";

const placeIds = ["a", "b", "c", "d"];
/** Places on a line, so that distances are easy to follow. */
const at: Readonly<Record<string, number>> = { a: 0, b: 10, c: 22, d: 60 };
const kilometres = (from: string, to: string): number => Math.abs(at[from]! - at[to]!);

const costs = { maxKilometres: 25, perCourse: 100, perKilometre: 1, perUnserved: 200 };

const unitIds = ["u", "v", "w"];
/** Requests with everything: chains of prerequisites, rooms, full blocks, leaders, open sessions. */
const requests: fc.Arbitrary<SeatRequestInput> = fc
  .record({
    sizes: fc.array(fc.record({ minGroup: fc.integer({ min: 1, max: 4 }), more: fc.nat(8) }), {
      minLength: 3,
      maxLength: 3,
    }),
    chain: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    places: fc.array(fc.record({ rooms: fc.option(fc.nat(2), { nil: undefined }) }), { minLength: 4, maxLength: 4 }),
    cohorts: fc.array(
      fc.record({
        placeId: fc.constantFrom(...placeIds),
        unitIds: fc.subarray(unitIds, { minLength: 1 }),
        learners: fc.nat(12),
        last: fc.option(fc.nat(2), { nil: undefined }),
      }),
      { maxLength: 8 },
    ),
    blocks: fc.array(fc.option(fc.nat(4), { nil: undefined }), { minLength: 1, maxLength: 4 }),
    leaders: fc.option(
      fc.array(
        fc.record({
          unitIds: fc.subarray(unitIds),
          blockIds: fc.option(fc.subarray(["0"]), { nil: undefined }),
          maxCourses: fc.option(fc.nat(3), { nil: undefined }),
        }),
        { maxLength: 4 },
      ),
      { nil: undefined },
    ),
    sessions: fc.array(
      fc.record({ unitId: fc.constantFrom(...unitIds), placeId: fc.constantFrom(...placeIds), freeSeats: fc.nat(6) }),
      { maxLength: 3 },
    ),
    maxParallel: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
  })
  .map(({ sizes, chain, places, cohorts, blocks, leaders, sessions, maxParallel }) => ({
    ...costs,
    units: unitIds.map((id, i) => ({
      id,
      minGroup: sizes[i]!.minGroup,
      maxGroup: sizes[i]!.minGroup + sizes[i]!.more,
      prerequisites: unitIds.slice(0, i).filter((_, j) => chain[i + j - 1]),
    })),
    places: placeIds.map((id, i) => ({ id, rooms: places[i]!.rooms })),
    cohorts: cohorts.map(({ last, ...cohort }, i) => ({
      ...cohort,
      id: `cohort ${i}`,
      lastBlockId: last === undefined ? last : `${Math.min(last, blocks.length - 1)}`,
    })),
    blocks: blocks.map((maxCourses, i) => ({ id: `${i}`, maxCourses })),
    leaders: leaders?.map((leader, i) => ({ ...leader, id: `leader ${i}` })),
    sessions: sessions.map((session, i) => ({ ...session, id: `session ${i}`, blockId: `${i % blocks.length}` })),
    maxParallel,
  }));

const options = { kilometres, moves: 40 };

describe("laws", () => {
  test("no rule of the request is broken, and everything sums", () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(brokenRules(request, kilometres, planSeats(request, options))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test("the order of lists does not matter, and the request is left as it is", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const before = structuredClone(request);
        const plan = planSeats(request, options);
        expect(request).toEqual(before);
        const reversed = {
          ...request,
          units: request.units.toReversed(),
          places: request.places.toReversed(),
          cohorts: request.cohorts.toReversed(),
          sessions: request.sessions!.toReversed(),
          leaders: request.leaders?.toReversed(),
        };
        expect(planSeats(reversed, options)).toEqual(plan);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test("with time and room enough, the plan and its bound enclose the true optimum, and mostly meet it", () => {
    let met = 0;
    let runs = 0;
    const small = fc.record({
      learners: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
      minGroup: fc.integer({ min: 1, max: 3 }),
      more: fc.nat(4),
      perCourse: fc.constantFrom(10, 100, 400),
    });
    fc.assert(
      fc.property(small, ({ learners, minGroup, more, perCourse }) => {
        const request: SeatRequestInput = {
          ...costs,
          perCourse,
          units: [{ id: "u", minGroup, maxGroup: minGroup + more }],
          places: placeIds.slice(0, 3).map((id) => ({ id })),
          cohorts: learners.map((count, i) => ({
            id: `${i}`,
            placeId: placeIds[i]!,
            unitIds: ["u"],
            learners: count,
          })),
          blocks: [{ id: "spring" }],
        };
        const least = cheapest(request, kilometres);
        const { cost, bound } = planSeats(request, { kilometres, moves: 200 });
        expect(cost.total).toBeGreaterThanOrEqual(least - 1e-6);
        expect(bound).toBeLessThanOrEqual(least + 1e-6);
        runs += 1;
        if (cost.total <= least + 1e-6) met += 1;
      }),
      { numRuns: 150 },
    );
    expect(met / runs).toBeGreaterThan(0.9);
  }, 60_000);

  test("leaving nobody out at any price serves everyone whom a group can be found for", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 4, maxLength: 4 }), (learners) => {
        const plan = planSeats(
          {
            ...costs,
            perUnserved: 1e6,
            units: [{ id: "u", minGroup: 3, maxGroup: 6 }],
            places: placeIds.map((id) => ({ id })),
            cohorts: learners.map((count, i) => ({
              id: `${i}`,
              placeId: placeIds[i]!,
              unitIds: ["u"],
              learners: count,
            })),
            blocks: [{ id: "spring" }, { id: "autumn" }],
          },
          options,
        );
        expect(plan.unserved).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const one = (change: Partial<SeatRequestInput>): SeatRequestInput => ({
  ...costs,
  units: [{ id: "u", minGroup: 4, maxGroup: 10 }],
  places: placeIds.map((id) => ({ id })),
  cohorts: [{ id: "us", placeId: "a", unitIds: ["u"], learners: 8 }],
  blocks: [{ id: "spring" }, { id: "autumn" }],
  ...change,
});

describe("worked examples", () => {
  test("a chain of three units takes three blocks in order, led by the one who can", () => {
    const { courses } = planSeats(
      one({
        units: [
          { id: "third", maxGroup: 10, prerequisites: ["second"] },
          { id: "first", maxGroup: 10 },
          { id: "second", maxGroup: 10, prerequisites: ["first"] },
        ],
        cohorts: [{ id: "us", placeId: "a", unitIds: ["third", "second", "first"], learners: 8 }],
        blocks: [{ id: "1" }, { id: "2" }, { id: "3" }],
        leaders: [{ id: "lea", unitIds: ["first", "second", "third"] }],
      }),
      options,
    );
    expect(courses.map(({ unitId, blockId, leaderId }) => [unitId, blockId, leaderId])).toEqual([
      ["first", "1", "lea"],
      ["second", "2", "lea"],
      ["third", "3", "lea"],
    ]);
  });

  test("free seats of an open session are used before a course is opened", () => {
    const session = { id: "there", unitId: "u", placeId: "b", blockId: "spring", freeSeats: 8 };
    const { courses, seats, cost } = planSeats(one({ sessions: [session] }), options);
    expect(courses).toEqual([]);
    expect(seats).toEqual([
      {
        cohortId: "us",
        unitId: "u",
        courseId: "there",
        placeId: "b",
        blockId: "spring",
        kilometres: 10,
        learners: 8,
      },
    ]);
    expect(cost.total).toBe(80);
  });

  test("a leader changes courses so that another can lead too", () => {
    const { courses } = planSeats(
      one({
        units: [
          { id: "u", maxGroup: 10 },
          { id: "v", maxGroup: 10 },
        ],
        cohorts: [{ id: "us", placeId: "a", unitIds: ["u", "v"], learners: 5 }],
        blocks: [{ id: "spring" }],
        leaders: [
          { id: "both", unitIds: ["u", "v"] },
          { id: "only u", unitIds: ["u"] },
        ],
      }),
      options,
    );
    expect(courses.map(({ unitId, leaderId }) => [unitId, leaderId])).toEqual([
      ["u", "only u"],
      ["v", "both"],
    ]);
  });

  test("two courses at one time and place are numbered", () => {
    const cohorts = [{ id: "us", placeId: "a", unitIds: ["u"], learners: 16 }];
    const { courses } = planSeats(one({ cohorts, blocks: [{ id: "spring" }] }), options);
    expect(courses.map(({ id, learners }) => [id, learners])).toEqual([
      ["u, a, spring", 8],
      ["u, a, spring (2)", 8],
    ]);
  });

  test.each<[string, SeatRequestInput, string, string]>([
    [
      "too-few-in-reach",
      one({ cohorts: [{ id: "us", placeId: "d", unitIds: ["u"], learners: 3 }] }),
      "Only 3 learners without a seat live within 25 km of any one place; a course needs 4.",
      "Bara 3 deltagare utan plats bor inom 25 km från någon och samma ort; en kurs behöver 4.",
    ],
    [
      "costs-more",
      one({ perCourse: 5000 }),
      "A course for 8 learners would cost 5000, more than the 1600 that leaving them without costs.",
      "En kurs för 8 deltagare skulle kosta 5000, mer än de 1600 som det kostar att lämna dem utan.",
    ],
    [
      "courses-at-limit",
      one({ leaders: [] }),
      "All 0 courses that blocks, rooms and leaders allow are used already.",
      "Alla 0 kurser som perioder, lokaler och ledare räcker till är redan använda.",
    ],
    [
      "too-few-blocks",
      one({
        units: [
          { id: "t", maxGroup: 10 },
          { id: "u", maxGroup: 10, prerequisites: ["t"] },
        ],
        cohorts: [{ id: "us", placeId: "a", unitIds: ["t", "u"], learners: 8 }],
        blocks: [{ id: "spring" }],
      }),
      "What is lacking takes 2 steps one after another, but there are only 1 blocks.",
      "Det som saknas måste läsas i 2 steg efter varandra, men det finns bara 1 perioder.",
    ],
    [
      "no-block-left",
      one({
        units: [
          { id: "u", maxGroup: 10 },
          { id: "v", maxGroup: 10 },
        ],
        places: [{ id: "a", rooms: 1 }],
        cohorts: [{ id: "us", placeId: "a", unitIds: ["u", "v"], learners: 8 }],
        blocks: [{ id: "spring" }],
      }),
      "None of the 1 blocks has both room and a leader for the course after what must come first.",
      "Ingen av de 1 perioderna har både plats och ledare för kursen efter det som ska läsas före.",
    ],
    [
      "prerequisite-unserved",
      one({
        units: [
          { id: "t", maxGroup: 10, minGroup: 9 },
          { id: "u", maxGroup: 10, prerequisites: ["t"] },
        ],
        cohorts: [{ id: "us", placeId: "a", unitIds: ["t", "u"], learners: 8 }],
      }),
      "They get no seat for what must come first: t.",
      "De får ingen plats på det som ska läsas före: t.",
    ],
  ])("tells %s", (code, request, en, sv) => {
    const { unserved } = planSeats(request, options);
    const row = unserved.find(({ reason }) => reason.code === code);
    expect(explainSeats(row!.reason, "en")).toBe(en);
    expect(explainSeats(row!.reason, "sv")).toBe(sv);
  });
});

test("who must be done before an election goes first, and is not led on after it", () => {
  const cohort = { placeId: "a", unitIds: ["u"], learners: 5 };
  const request = {
    ...costs,
    units: [{ id: "u", minGroup: 5, maxGroup: 5 }],
    places: [{ id: "a" }],
    cohorts: [
      { ...cohort, id: "boards" },
      { ...cohort, id: "toppers", lastBlockId: "august" },
    ],
    blocks: [{ id: "august", maxCourses: 1 }, { id: "october" }],
  };
  const { seats } = planSeats(request, { kilometres });
  expect(seats.map(({ cohortId, blockId }) => [cohortId, blockId])).toEqual([
    ["boards", "october"],
    ["toppers", "august"],
  ]);
  const late = planSeats({ ...request, blocks: [{ id: "august", maxCourses: 0 }, { id: "october" }] }, { kilometres });
  expect(late.unserved.map(({ cohortId, reason }) => [cohortId, reason])).toEqual([
    ["toppers", { code: "no-block-left", values: { blocks: 1 } }],
  ]);
});

test("whoever must be done early comes first in every unit, and what must come first for them too", () => {
  const request = {
    ...costs,
    units: [
      { id: "accounting", minGroup: 5, maxGroup: 5 },
      { id: "basics", minGroup: 5, maxGroup: 10 },
      { id: "rhetoric", minGroup: 5, maxGroup: 5, prerequisites: ["basics"] },
    ],
    places: [{ id: "a" }],
    cohorts: [
      { id: "boards", placeId: "a", unitIds: ["accounting", "basics"], learners: 5 },
      { id: "toppers", placeId: "a", unitIds: ["basics", "rhetoric"], learners: 5, lastBlockId: "august" },
    ],
    blocks: [{ id: "june", maxCourses: 1 }, { id: "august", maxCourses: 1 }, { id: "october" }],
  };
  const { courses, unserved } = planSeats(request, { kilometres });
  expect(unserved).toEqual([]);
  expect(courses.map(({ unitId, blockId, learners }) => [unitId, blockId, learners])).toEqual([
    ["basics", "june", 10],
    ["rhetoric", "august", 5],
    ["accounting", "october", 5],
  ]);
});

test("a search that stops too soon says so, and does not put it down to a limit", () => {
  const request = {
    ...costs,
    units: [{ id: "u", minGroup: 1, maxGroup: 5 }],
    places: [{ id: "a" }],
    cohorts: [{ id: "all", placeId: "a", unitIds: ["u"], learners: 5 }],
    blocks: [{ id: "august" }],
  };
  const { unserved } = planSeats(request, { kilometres, shouldStop: () => true });
  expect(unserved.map(({ reason }) => [reason.code, explainSeats(reason, "sv"), explainSeats(reason, "en")])).toEqual([
    [
      "not-found",
      "En kurs för 5 deltagare skulle spara 900, men sökningen hann inte dit: låt den pröva fler ändringar.",
      "A course for 5 learners would save 900, but the search did not come to it: let it try more changes.",
    ],
  ]);
});

describe("faults", () => {
  test("are told all at once, with row and field", () => {
    const request = one({
      units: [
        { id: "u", maxGroup: 10, prerequisites: ["x"] },
        { id: "u", maxGroup: 10 },
      ],
      cohorts: [{ id: "us", placeId: "nowhere", unitIds: ["y"], learners: 8 }],
      sessions: [{ id: "s", unitId: "y", placeId: "nowhere", blockId: "never", freeSeats: 1 }],
      leaders: [{ id: "l", unitIds: ["y"], blockIds: ["never"] }],
    });
    try {
      planSeats(request, { kilometres: (from) => (from === "a" ? Number.NaN : 1) });
      expect.unreachable();
    } catch (error) {
      const { faults } = error as { faults: { code: string; row: number | null; field: string }[] };
      expect(faults.map(({ code, row, field }) => `${code} ${row} ${field}`)).toEqual([
        "duplicate-id 1 id",
        "unknown-unit 0 prerequisites.0",
        "unknown-place 0 placeId",
        "unknown-unit 0 unitIds.0",
        "unknown-unit 0 unitId",
        "unknown-place 0 placeId",
        "unknown-block 0 blockId",
        "unknown-unit 0 unitIds.0",
        "unknown-block 0 blockIds.0",
        "bad-distance null kilometres",
        "bad-distance null kilometres",
        "bad-distance null kilometres",
      ]);
    }
  });

  test("units that need each other are refused", () => {
    const units = [
      { id: "u", maxGroup: 10, prerequisites: ["v"] },
      { id: "v", maxGroup: 10, prerequisites: ["u"] },
    ];
    expect(() => planSeats(one({ units }), options)).toThrow("need each other");
  });

  test("a group that must be larger than it may is refused", () => {
    expect(() => planSeats(one({ units: [{ id: "u", minGroup: 5, maxGroup: 4 }] }), options)).toThrow(
      "must not exceed maxGroup",
    );
  });
});

test("a search that is told to stop at once still gives a plan that holds", () => {
  const request = one({});
  const plan = planSeats(request, { ...options, shouldStop: () => true });
  expect(brokenRules(request, kilometres, plan)).toEqual([]);
});
