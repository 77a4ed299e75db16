import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Assignment,
  breachesOf,
  type ChangedRoster,
  changeRoster,
  makeRoster,
  type RosterChangeInput,
  RosterRequest,
  type RosterRequestInput,
  standbyList,
  understaffed,
} from "../../src/rosters/index.ts";
import { keepsRules } from "./oracle.ts";
import { hardRequests } from "./rosters.ts";

const codes = ({ reasons }: ChangedRoster): string[] => reasons.map(({ code }) => code);

const evening = (id: string, date: string, time = "17:00") => ({
  id,
  start: { date, time },
  durationMinutes: 180,
  posts: [
    { min: 1, max: 2 },
    { skill: "lead", min: 0, max: 1 },
  ],
});
const request: RosterRequestInput = {
  shifts: [evening("mon", "2026-09-07"), evening("tue", "2026-09-08"), evening("early", "2026-09-08", "06:00")],
  volunteers: [
    { id: "a", skills: ["lead"], maxShifts: 2, availability: { mon: "yes", tue: "yes" } },
    { id: "b", experience: "experienced", availability: { mon: "if-need-be", tue: "yes" } },
    { id: "c", experience: "beginner", availability: { tue: "yes" } },
    { id: "d", availability: { tue: 0 } },
    { id: "e", availability: { tue: "no" } },
  ],
  rules: { maxPerWeek: 2, restMinutes: 660, closesMinutes: 120 },
  pairs: [
    { volunteerIds: ["a", "d"], together: "never" },
    { volunteerIds: ["b", "e"], together: "always" },
  ],
};
const place = (shiftId: string, volunteerId: string, skill: string | null = null): Assignment => ({
  shiftId,
  volunteerId,
  skill,
});
const claim = (shiftId: string, volunteerId: string, skill: string | null = null) =>
  ({ type: "claim", place: place(shiftId, volunteerId, skill) }) as const;

describe("changeRoster", () => {
  test("accepts a claim just when it breaks no rule, and then the roster keeps them all", () => {
    const drawn = fc.record({ asked: hardRequests({ shifts: 4, volunteers: 4 }), pick: fc.nat(), turns: fc.nat(3) });
    fc.assert(
      fc.property(drawn, ({ asked, pick, turns }) => {
        const { shifts, volunteers } = RosterRequest.parse(asked);
        if (volunteers.length === 0) return;
        let { assignments } = makeRoster(asked);
        const dropped = assignments[turns];
        // Nobody is held back from leaving, whom they leave alone being told.
        if (dropped !== undefined)
          ({ assignments } = changeRoster(asked, assignments, { type: "drop", place: dropped }));
        const indices = (all: readonly Assignment[]) =>
          all.map(({ shiftId, volunteerId, skill }) => {
            const shift = shifts.findIndex(({ id }) => id === shiftId);
            const post = shifts[shift]!.posts.findIndex((each) => each.skill === skill);
            return [volunteers.findIndex(({ id }) => id === volunteerId), shift, post] as const;
          });
        if (!keepsRules(asked, indices(assignments))) return;
        const shift = shifts[pick % shifts.length]!;
        const volunteer = volunteers[pick % volunteers.length]!;
        const wanted = place(shift.id, volunteer.id);
        const room = shift.posts.find(({ skill }) => skill === null)!;
        const there = assignments.filter(({ shiftId, skill }) => shiftId === shift.id && skill === null).length;
        const fits = keepsRules(asked, indices([...assignments, wanted])) && there < (room.max ?? room.min);
        const result = changeRoster(asked, assignments, { type: "claim", place: wanted });
        expect(result.accepted).toBe(fits);
        expect(result.assignments.length).toBe(assignments.length + (fits ? 1 : 0));
        expect(breachesOf(asked, result.assignments)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  test("says every reason against a claim", () => {
    const refused = (held: Assignment[], change: RosterChangeInput): string[] => {
      const result = changeRoster(request, held, change);
      expect(result.accepted).toBe(false);
      expect(result.assignments).toHaveLength(held.length);
      return codes(result);
    };
    expect(refused([], claim("mon", "d", "lead"))).toEqual(["lacks-skill"]);
    expect(refused([place("mon", "d")], claim("mon", "d"))).toEqual(["day-limit", "twice-in-shift"]);
    expect(refused([place("mon", "d"), place("mon", "e")], claim("mon", "c"))).toEqual(["over-full", "beginner-alone"]);
    expect(refused([place("mon", "d")], claim("mon", "a"))).toEqual(["kept-apart"]);
    expect(refused([place("mon", "d")], claim("early", "d"))).toEqual(["too-little-rest"]);
    expect(refused([], claim("mon", "e"))).toEqual(["without-partner"]);
    const at = { date: "2026-09-07", time: "16:00" };
    expect(refused([], { ...claim("mon", "d"), at })).toEqual(["closed"]);
    const limited = { ...request, rules: { ...request.rules, restMinutes: 0, maxPerDay: 2, maxPerWeek: 1 } };
    const two = [place("mon", "a"), place("tue", "a")];
    expect(codes(changeRoster(limited, two, claim("early", "a")))).toEqual(["week-limit", "shift-limit"]);
  });
  test("lets everybody leave in time, and tells what that leaves", () => {
    const held = [place("tue", "b"), place("tue", "c"), place("tue", "e", "lead")];
    const drop = { type: "drop", place: place("tue", "b") } as const;
    const left = changeRoster(request, held, drop);
    expect(left.accepted).toBe(true);
    expect(codes(left)).toEqual(["dropped", "without-partner", "beginner-alone"]);
    expect(codes(changeRoster(request, [place("tue", "d")], { type: "drop", place: place("tue", "d") }))).toEqual([
      "dropped",
      "now-short",
    ]);
    expect(codes(changeRoster(request, [], drop))).toEqual(["not-there"]);
    const late = { ...drop, at: { date: "2026-09-08", time: "15:30" } };
    expect(codes(changeRoster(request, held, late))).toEqual(["closed"]);
  });
  test("swaps two places at once", () => {
    const held = [place("mon", "d"), place("tue", "c"), place("tue", "b")];
    const swap = { type: "swap", place: place("mon", "d"), with: place("tue", "b") } as const;
    // The beginner would lose the one who is experienced, who would lose nobody, having come without a partner.
    expect(codes(changeRoster(request, held, swap))).toEqual(["without-partner", "beginner-alone"]);
    const plain = changeRoster(request, [place("mon", "a"), place("tue", "d")], {
      type: "swap",
      place: place("mon", "a"),
      with: place("tue", "d"),
    });
    expect(codes(plain)).toEqual(["swapped"]);
    expect(plain.assignments).toEqual([place("mon", "d"), place("tue", "a")]);
  });
});

describe("standbyList and understaffed", () => {
  test("name those who can step in, the welcomest and least loaded first", () => {
    const list = standbyList(request, [place("mon", "a")], "tue");
    expect(list.map(({ place: { volunteerId, skill } }) => [volunteerId, skill])).toEqual([
      ["d", null],
      ["a", null],
      ["a", "lead"],
    ]);
    expect(list[1]!.reason.values).toEqual({ cost: 0, shifts: 1 });
    // A shift that is full still has those who could step in for somebody.
    const full = [place("tue", "b"), place("tue", "e")];
    const ids = standbyList(request, full, "tue").map(({ place: { volunteerId } }) => volunteerId);
    expect(ids).toEqual(["a", "c", "d", "a"]);
  });
  test("everybody on a standby list can claim the place", () => {
    fc.assert(
      fc.property(hardRequests({ shifts: 4, volunteers: 5 }), (asked) => {
        const { assignments } = makeRoster(asked);
        for (const { missing, standby, shiftId, reason } of understaffed(asked, assignments)) {
          expect(missing).toBeGreaterThan(0);
          expect(reason.values).toMatchObject({ shiftId, missing, standby: standby.length });
          for (const { place: free } of standby) {
            expect(changeRoster(asked, assignments, { type: "claim", place: free }).accepted).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
  test("come the worst first", () => {
    const rows = understaffed(request, [place("tue", "d")]);
    expect(rows.map(({ shiftId, missing }) => [shiftId, missing])).toEqual([
      ["mon", 1],
      ["early", 1],
    ]);
  });
});
