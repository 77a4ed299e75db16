import type { Id, Reason } from "@vanstervind/core";
import { readKeys } from "./breaches-of.ts";
import { newBreaches } from "./internal/find-breaches.ts";
import { assignmentsOf, placeOf, type RosterModel, readRoster } from "./internal/roster-model.ts";
import type { Assignment, AssignmentInput, RosterRequestInput } from "./roster-request.ts";

/** Why somebody stands where they do on a standby list. */
export type StandbyReason = Reason<"can-step-in", { readonly cost: number; readonly shifts: number }>;

/** Somebody who could take a place. */
export interface Standby {
  /** The place they could take. */
  readonly place: Assignment;
  /** What their answer costs and how many shifts they have. */
  readonly reason: StandbyReason;
}

/** A shift that lacks people. */
export interface Understaffed {
  /** The shift. */
  readonly shiftId: Id;
  /** The skill of the post, or `null`. */
  readonly skill: Id | null;
  /** How many are needed. */
  readonly need: number;
  /** How many of those are missing. */
  readonly missing: number;
  /** Those who could step in, the first to ask first. */
  readonly standby: readonly Standby[];
  /** The row as data for `explainRosters`. */
  readonly reason: Reason<
    "understaffed",
    { readonly shiftId: Id; readonly need: number; readonly missing: number; readonly standby: number }
  >;
}

/**
 * Those who could take a place more in a shift without breaking a rule, the first to ask first: the welcomest answer,
 * then the fewest shifts (earlier rosters counted), then id. For each post whatever its number, so that there is somebody
 * to ask when one falls ill. O(volunteers × n).
 *
 * @throws `invalid-input` for what does not fit or names nothing.
 * @example
 * ```ts
 * import { standbyList } from "@vanstervind/event-scheduling/rosters";
 *
 * const shifts = [{ id: "mon", start: { date: "2026-09-07", time: "17:00" }, durationMinutes: 180, posts: [{ min: 1 }] }];
 * const volunteers = [
 *   { id: "v1", availability: { mon: "yes" } },
 *   { id: "v2", availability: { mon: "if-need-be" } },
 *   { id: "v3", availability: { mon: "yes" }, worked: 4 },
 * ] as const;
 * const list = standbyList({ shifts, volunteers }, [{ shiftId: "mon", volunteerId: "v1" }], "mon");
 * list.map(({ place }) => place.volunteerId); // => ["v3", "v2"]
 * ```
 */
export const standbyList = (
  request: RosterRequestInput,
  assignments: readonly AssignmentInput[],
  shiftId: Id,
): readonly Standby[] => {
  const model = readRoster(request);
  const keys = readKeys(model, assignments);
  return model.posts.flatMap(({ shift }, post) =>
    model.shifts[shift]!.id === shiftId ? standbyFor(model, keys, post) : [],
  );
};

/**
 * The shifts that lack people, the worst first: by the share of the need that is missing, then in time order, each with
 * its standby list. O(n log n), and for each short post as {@link standbyList}.
 *
 * @throws `invalid-input` for what does not fit or names nothing.
 * @example
 * ```ts
 * import { understaffed } from "@vanstervind/event-scheduling/rosters";
 *
 * const shift = (id: string, date: string) => ({
 *   id,
 *   start: { date, time: "17:00" },
 *   durationMinutes: 180,
 *   posts: [{ min: 2 }],
 * });
 * const request = {
 *   shifts: [shift("mon", "2026-09-07"), shift("tue", "2026-09-08")],
 *   volunteers: [{ id: "v1", availability: { mon: "yes", tue: "yes" } }],
 * } as const;
 * understaffed(request, [{ shiftId: "mon", volunteerId: "v1" }]).map(({ shiftId, missing }) => [shiftId, missing]);
 * // => [["tue", 2], ["mon", 1]]
 * ```
 */
export const understaffed = (
  request: RosterRequestInput,
  assignments: readonly AssignmentInput[],
): readonly Understaffed[] => {
  const model = readRoster(request);
  const keys = readKeys(model, assignments);
  return model.posts
    .flatMap(({ shift, skill, min }, post): Understaffed[] => {
      const missing = min - keys.filter((key) => placeOf(model, key).post === post).length;
      if (missing <= 0) return [];
      const shiftId = model.shifts[shift]!.id;
      const standby = standbyFor(model, keys, post);
      const values = { shiftId, need: min, missing, standby: standby.length };
      return [{ shiftId, skill, need: min, missing, standby, reason: { code: "understaffed", values } }];
    })
    .sort((a, b) => b.missing * a.need - a.missing * b.need);
};

const standbyFor = (model: RosterModel, keys: readonly number[], post: number): readonly Standby[] => {
  const { posts, postsOf, costs, volunteers } = model;
  const loads = volunteers.map(({ worked }) => ({ before: worked, now: 0 }));
  for (const key of keys) loads[placeOf(model, key).volunteer]!.now++;
  const own = (volunteer: number): readonly number[] =>
    keys.filter((key) => placeOf(model, key).volunteer === volunteer);
  const others = (volunteer: number): readonly number[] => {
    const there = postsOf[posts[post]!.shift]!;
    return keys.filter(
      (key) => placeOf(model, key).volunteer !== volunteer && there.includes(placeOf(model, key).post),
    );
  };
  return [...volunteers.keys()]
    .filter((volunteer) => {
      const key = volunteer * posts.length + post;
      if (costs[key]! < 0) return false;
      // Nothing beyond their own shifts and this one matters.
      const there = [...own(volunteer), ...others(volunteer)];
      return newBreaches(model, there, [...there, key]).every(({ code }) => code === "over-full");
    })
    .map((volunteer) => ({ key: volunteer * posts.length + post, load: loads[volunteer]! }))
    .sort(
      (a, b) =>
        costs[a.key]! - costs[b.key]! || a.load.before + a.load.now - b.load.before - b.load.now || a.key - b.key,
    )
    .map(({ key, load }) => ({
      place: assignmentsOf(model, [key])[0]!,
      reason: { code: "can-step-in", values: { cost: costs[key]!, shifts: load.now } },
    }));
};
