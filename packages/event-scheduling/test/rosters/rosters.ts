import { addDays } from "@vanstervind/core";
import fc from "fast-check";
import type { Answer, RosterRequestInput } from "../../src/rosters/index.ts";

interface Sizes {
  readonly shifts: number;
  readonly volunteers: number;
}

const id = (name: string, place: number): string => `${name}${place}`;

/** Requests that a min-cost flow can hold: days, weeks, skills, limits, costs, but neither rest nor company. */
export const flowRequests = ({ shifts, volunteers }: Sizes): fc.Arbitrary<RosterRequestInput> =>
  fc
    .record({
      shifts: fc.array(
        fc.record({
          day: fc.integer({ min: 0, max: 9 }),
          hour: fc.constantFrom("08:00", "12:00", "16:00"),
          need: fc.integer({ min: 0, max: 2 }),
          room: fc.integer({ min: 0, max: 1 }),
          skilled: fc.option(fc.integer({ min: 0, max: 1 })),
        }),
        { minLength: 1, maxLength: shifts },
      ),
      volunteers: fc.array(
        fc.record({
          answers: fc.array(fc.constantFrom<Answer | number | null>("yes", "if-need-be", "no", 0, 1, 3, null), {
            maxLength: shifts,
          }),
          skilled: fc.boolean(),
          maxShifts: fc.option(fc.integer({ min: 0, max: 4 })),
          worked: fc.integer({ min: 0, max: 2 }),
        }),
        { maxLength: volunteers },
      ),
      maxPerDay: fc.integer({ min: 1, max: 2 }),
      maxPerWeek: fc.option(fc.integer({ min: 1, max: 3 })),
      largestLoadCost: fc.constantFrom(0, 0, 2, 50),
      fill: fc.constantFrom("needed", "room"),
    })
    .map(({ shifts: rows, volunteers: people, maxPerDay, maxPerWeek, largestLoadCost, fill }) => ({
      shifts: rows.map(({ day, hour, need, room, skilled }, place) => ({
        id: id("s", place),
        // One hour, so that shifts of a day meet only when they start together; see `separate`.
        start: { date: addDays("2026-09-04", day), time: hour },
        durationMinutes: 60,
        posts: [
          { skill: null, min: need, max: need + room },
          ...(skilled === null ? [] : [{ skill: "lead", min: skilled, max: 1 }]),
        ],
      })),
      volunteers: people.map(({ answers, skilled, maxShifts, worked }, place) => ({
        id: id("v", place),
        skills: skilled ? ["lead"] : [],
        availability: Object.fromEntries(
          rows.flatMap((_, shift) => {
            const answer = answers[shift] ?? null;
            return answer === null ? [] : [[id("s", shift), answer] as const];
          }),
        ),
        maxShifts,
        worked,
      })),
      rules: { maxPerDay, maxPerWeek },
      largestLoadCost,
      fill,
    }));

/** The request with every shift at a time of its own, so that no two overlap. */
export const separate = (request: RosterRequestInput): RosterRequestInput => ({
  ...request,
  shifts: request.shifts.map((shift, place) => ({
    ...shift,
    start: { ...shift.start, time: `${String(6 + (place % 16)).padStart(2, "0")}:00` },
  })),
});

/** Requests with rest, pairs and beginners too. */
export const hardRequests = (sizes: Sizes): fc.Arbitrary<RosterRequestInput> =>
  fc
    .record({
      request: flowRequests(sizes),
      restMinutes: fc.constantFrom(0, 240, 660, 1440),
      pairs: fc.array(
        fc.record({
          a: fc.nat(sizes.volunteers - 1),
          b: fc.nat(sizes.volunteers - 1),
          together: fc.constantFrom("always", "never"),
        }),
        { maxLength: 2 },
      ),
      experience: fc.array(fc.constantFrom("beginner", "experienced", null), {
        minLength: sizes.volunteers,
        maxLength: sizes.volunteers,
      }),
    })
    .map(({ request, restMinutes, pairs, experience }) => ({
      ...request,
      volunteers: request.volunteers.map((volunteer, place) => ({ ...volunteer, experience: experience[place]! })),
      rules: { ...request.rules, restMinutes },
      pairs: pairs
        .filter(({ a, b }) => a !== b && a < request.volunteers.length && b < request.volunteers.length)
        .map(({ a, b, together }) => ({ volunteerIds: [id("v", a), id("v", b)] as [string, string], together })),
    }));
