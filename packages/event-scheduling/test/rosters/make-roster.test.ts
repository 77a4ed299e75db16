import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRoster, type Roster, RosterRequest, type RosterRequestInput } from "../../src/rosters/index.ts";
import { bestRoster, keepsRules, mostFilled, openPlaces, worthOf } from "./oracle.ts";
import { flowRequests, hardRequests, separate } from "./rosters.ts";

/** A roster's places, as the oracle counts them. */
const placesOf = (input: RosterRequestInput, { assignments }: Pick<Roster, "assignments">) => {
  const { shifts, volunteers } = RosterRequest.parse(input);
  return assignments.map(({ shiftId, volunteerId, skill }) => {
    const shift = shifts.findIndex(({ id }) => id === shiftId);
    const post = shifts[shift]!.posts.findIndex((each) => each.skill === skill);
    return [volunteers.findIndex(({ id }) => id === volunteerId), shift, post] as const;
  });
};

const small = { shifts: 3, volunteers: 3 };
const needed = (input: RosterRequestInput): number =>
  RosterRequest.parse(input).shifts.reduce((sum, { posts }) => sum + posts.reduce((all, { min }) => all + min, 0), 0);

describe("makeRoster", () => {
  test("is as good and as even as the best of all rosters, by flow alone", () => {
    fc.assert(
      fc.property(flowRequests(small).map(separate), (request) => {
        const roster = makeRoster(request);
        const best = bestRoster(request);
        const worth = worthOf(request, placesOf(request, roster));
        expect(roster).toMatchObject({ method: "flow", missing: best.missing, cost: best.cost });
        expect(worth).toMatchObject({ missing: best.missing, beyond: best.beyond, cost: best.cost });
        // With a price on the largest load the flow is even within the load that it chose.
        if (request.largestLoadCost === 0) expect(worth).toEqual(best);
      }),
      { numRuns: 150 },
    );
  });
  test("is as good as the best of all rosters that keep to rest and company", () => {
    fc.assert(
      fc.property(hardRequests(small), (request) => {
        const roster = makeRoster(request, { maxSteps: 5000 });
        const best = bestRoster(request);
        expect(keepsRules(request, placesOf(request, roster))).toBe(true);
        expect(worthOf(request, placesOf(request, roster))).toMatchObject({
          missing: best.missing,
          beyond: best.beyond,
          cost: best.cost,
        });
        expect(roster.method).not.toBe("stopped");
        expect(roster.bound).toEqual({ missing: roster.missing, cost: roster.cost });
        expect(roster.breaches).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
  test("keeps to every rule and to its bound when it is stopped", () => {
    fc.assert(
      fc.property(hardRequests({ shifts: 8, volunteers: 7 }), fc.integer({ min: 0, max: 3 }), (request, maxSteps) => {
        const roster = makeRoster(request, { maxSteps });
        const places = placesOf(request, roster);
        expect(keepsRules(request, places)).toBe(true);
        const worth = worthOf(request, places);
        expect([roster.missing, roster.cost]).toEqual([worth.missing, worth.cost]);
        expect(roster.bound.missing).toBeLessThanOrEqual(roster.missing);
        const open = new Set(openPlaces(request).map((place) => place.join()));
        for (const place of places) expect(open.has(place.join())).toBe(true);
        const longer = makeRoster(request, { maxSteps: maxSteps + 20 });
        expect(longer.missing).toBeLessThanOrEqual(roster.missing);
        expect(longer.bound.missing).toBeGreaterThanOrEqual(roster.bound.missing);
      }),
      { numRuns: 60 },
    );
  });
  test("fills as many places as a maximum flow", () => {
    fc.assert(
      fc.property(flowRequests({ shifts: 9, volunteers: 8 }).map(separate), (request) => {
        const { missing } = makeRoster(request);
        expect(needed(request) - missing).toBe(mostFilled(request));
      }),
      { numRuns: 60 },
    );
  });
  test("names those who would fill a place: one more at any named shift does, elsewhere not", () => {
    const request = flowRequests({ shifts: 5, volunteers: 4 }).map(separate);
    fc.assert(
      fc.property(request, fc.nat(), (drawn, pick) => {
        const plain = { ...drawn, fill: "needed" as const };
        const before = mostFilled(plain);
        const { shortfalls, missing } = makeRoster(plain);
        const named = new Set<string>();
        let told = 0;
        for (const { code, values } of shortfalls) {
          if (code !== "too-few-hands") throw new Error(code);
          for (const id of values.shiftIds) named.add(id);
          told += values.missing;
          expect(values.needed - values.hands).toBe(values.missing);
        }
        expect(told).toBe(missing);
        const shift = drawn.shifts[pick % drawn.shifts.length]!;
        const more = { id: "more", skills: ["lead"], availability: { [shift.id]: "yes" as const } };
        const after = mostFilled({ ...plain, volunteers: [...plain.volunteers, more] });
        expect(after - before).toBe(named.has(shift.id) ? 1 : 0);
      }),
      { numRuns: 50 },
    );
  });
  test("does not depend on the order of what it is given, and changes none of it", () => {
    fc.assert(
      fc.property(hardRequests({ shifts: 5, volunteers: 5 }), (request) => {
        const before = structuredClone(request);
        const turned = {
          ...request,
          shifts: request.shifts.toReversed().map((shift) => ({ ...shift, posts: shift.posts.toReversed() })),
          volunteers: request.volunteers.toReversed(),
          pairs: request.pairs ?? [],
        };
        expect(makeRoster(turned)).toEqual(makeRoster(request));
        expect(request).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
  test("treats those who are alike alike: renaming them costs nothing", () => {
    fc.assert(
      fc.property(flowRequests({ shifts: 5, volunteers: 5 }).map(separate), (request) => {
        const renamed = {
          ...request,
          volunteers: request.volunteers.map((volunteer, place) => ({ ...volunteer, id: `w${9 - place}` })),
        };
        const [a, b] = [makeRoster(request), makeRoster(renamed)];
        const loads = (roster: Roster): number[] => roster.loads.map(({ shifts }) => shifts).sort();
        expect([a.missing, a.cost]).toEqual([b.missing, b.cost]);
        if (request.volunteers.every(({ worked }) => worked === 0)) expect(loads(a)).toEqual(loads(b));
      }),
      { numRuns: 60 },
    );
  });

  const shift = (id: string, date: string, time: string, min = 1) => ({
    id,
    start: { date, time },
    durationMinutes: 240,
    posts: [{ min }],
  });
  test("keeps pinned places, even where they break a rule", () => {
    const request: RosterRequestInput = {
      shifts: [shift("late", "2026-09-11", "19:00"), shift("early", "2026-09-12", "07:00")],
      volunteers: [
        { id: "a", availability: { late: "yes", early: "yes" } },
        { id: "b", availability: { late: "yes", early: "if-need-be" } },
      ],
      rules: { restMinutes: 660 },
    };
    const who = (roster: Roster): string[] => roster.assignments.map(({ volunteerId }) => volunteerId);
    expect(who(makeRoster(request))).toEqual(["b", "a"]);
    expect(who(makeRoster({ ...request, pinned: [{ shiftId: "late", volunteerId: "a" }] }))).toEqual(["a", "b"]);
    const both = ["late", "early"].map((shiftId) => ({ shiftId, volunteerId: "a" }));
    const broken = makeRoster({ ...request, pinned: both });
    expect(who(broken)).toEqual(["a", "a"]);
    expect(broken.breaches.map(({ code }) => code)).toEqual(["too-little-rest"]);
  });
  test("tells when rules on company leave places empty", () => {
    const request: RosterRequestInput = {
      shifts: [shift("a", "2026-09-11", "19:00", 2)],
      volunteers: [
        { id: "v1", availability: { a: "yes" } },
        { id: "v2", availability: { a: "yes" } },
      ],
      pairs: [{ volunteerIds: ["v1", "v2"], together: "never" }],
    };
    expect(makeRoster(request)).toMatchObject({
      missing: 1,
      method: "branch-and-bound",
      shortfalls: [{ code: "rules-in-the-way", values: { missing: 1 } }],
    });
  });
  test("refuses ids of nothing, double ids and budgets that are none", () => {
    const code = (request: RosterRequestInput, maxSteps?: number) => {
      try {
        makeRoster(request, maxSteps === undefined ? {} : { maxSteps });
      } catch (error) {
        return (error as { code: string }).code;
      }
      return null;
    };
    const shifts = [shift("a", "2026-09-11", "19:00")];
    expect(code({ shifts, volunteers: [] })).toBe(null);
    expect(code({ shifts, volunteers: [] }, 0.5)).toBe("not-a-budget");
    expect(code({ shifts: [...shifts, ...shifts], volunteers: [] })).toBe("invalid-input");
    expect(code({ shifts, volunteers: [{ id: "v", availability: { b: "yes" } }] })).toBe("invalid-input");
    expect(code({ shifts, volunteers: [{ id: "v" }, { id: "v" }] })).toBe("invalid-input");
    expect(code({ shifts, volunteers: [], pairs: [{ volunteerIds: ["v", "w"], together: "never" }] })).toBe(
      "invalid-input",
    );
    expect(code({ shifts, volunteers: [], pinned: [{ shiftId: "b", volunteerId: "v" }] })).toBe("invalid-input");
    const skill = { shiftId: "a", volunteerId: "v", skill: "lead" };
    expect(code({ shifts, volunteers: [{ id: "v" }], pinned: [skill] })).toBe("invalid-input");
    const twice = { ...shifts[0]!, posts: [{ min: 1 }, { min: 2 }] };
    expect(code({ shifts: [twice], volunteers: [] })).toBe("invalid-input");
    expect(code({ shifts: [{ ...shifts[0]!, posts: [{ min: 2, max: 1 }] }], volunteers: [] })).toBe("invalid-input");
  });
});
