import { dateOf, type Id, type IsoDate, type Reason } from "@vanstervind/core";
import { groupsOf } from "../../internal/groups-of.ts";
import { placeOf, type RosterModel } from "./roster-model.ts";

/** A rule that assignments break. */
export type BreachReason =
  | Reason<"lacks-skill", { readonly volunteerId: Id; readonly shiftId: Id; readonly skill: Id }>
  | Reason<
      "over-full",
      { readonly shiftId: Id; readonly skill: Id | null; readonly most: number; readonly count: number }
    >
  | Reason<"twice-in-shift", { readonly volunteerId: Id; readonly shiftId: Id }>
  | Reason<
      "day-limit",
      { readonly volunteerId: Id; readonly date: IsoDate; readonly most: number; readonly count: number }
    >
  | Reason<
      "week-limit",
      { readonly volunteerId: Id; readonly monday: IsoDate; readonly most: number; readonly count: number }
    >
  | Reason<"shift-limit", { readonly volunteerId: Id; readonly most: number; readonly count: number }>
  | Reason<
      "too-little-rest",
      {
        readonly volunteerId: Id;
        readonly shiftIds: readonly [Id, Id];
        readonly minutes: number;
        readonly needed: number;
      }
    >
  | Reason<"kept-apart", { readonly volunteerIds: readonly [Id, Id]; readonly shiftId: Id }>
  | Reason<"without-partner", { readonly volunteerId: Id; readonly partnerId: Id; readonly shiftId: Id }>
  | Reason<"beginner-alone", { readonly volunteerId: Id; readonly shiftId: Id }>;

interface Limit {
  readonly volunteerId: Id;
  readonly most: number;
  readonly count: number;
}

/** A breach with the places that cause it and, where others would mend it, who. */
export interface Breach {
  readonly reason: BreachReason;
  /** Taking any one of these away ends it, or one of a limit's surplus. */
  readonly keys: readonly number[];
  /** Volunteers any one of whom in the shift would end it. */
  readonly menders: readonly number[];
}

/** All that assignments break, by volunteer in time order, then by shift. Availability is not looked at. */
export const findBreaches = (model: RosterModel, keys: readonly number[]): readonly Breach[] => {
  const { posts, shifts, volunteers, rules, limits, pairs, days, weeks, starts } = model;
  const breaches: Breach[] = [];
  const shiftOf = (key: number): number => posts[placeOf(model, key).post]!.shift;
  const inOrder = [...keys].sort((a, b) => a - b);
  const byVolunteer = groupsOf(inOrder, (key) => placeOf(model, key).volunteer);
  const byPost = groupsOf(inOrder, (key) => placeOf(model, key).post);
  const byShift = groupsOf(inOrder, shiftOf);
  const found = (reason: BreachReason, cause: readonly number[], menders: readonly number[] = []): void => {
    breaches.push({ reason, keys: cause, menders });
  };

  for (const [volunteer, own] of byVolunteer) {
    const { id: volunteerId, skills } = volunteers[volunteer]!;
    for (const key of own) {
      const { skill } = posts[placeOf(model, key).post]!;
      if (skill === null || skills.includes(skill)) continue;
      found({ code: "lacks-skill", values: { volunteerId, shiftId: shifts[shiftOf(key)]!.id, skill } }, [key]);
    }
    /** Tells of each group of their places, of which there are too many. */
    const limit = (
      groupOf: (shift: number) => number,
      most: number | null,
      reason: (values: Limit, group: number) => BreachReason,
    ) => {
      if (own.length <= (most ?? own.length)) return;
      for (const [group, there] of groupsOf(own, (key) => groupOf(shiftOf(key)))) {
        const count = there.length;
        if (count > most!) found(reason({ volunteerId, most: most!, count }, group), there);
      }
    };
    limit(
      (shift) => days[shift]!,
      rules.maxPerDay,
      (values, day) => ({ code: "day-limit", values: { ...values, date: dateOf(day) } }),
    );
    limit(
      (shift) => weeks[shift]!,
      rules.maxPerWeek,
      (values, week) => ({ code: "week-limit", values: { ...values, monday: dateOf(7 * week - 3) } }),
    );
    limit(
      () => 0,
      limits[volunteer]!,
      (values) => ({ code: "shift-limit", values }),
    );
    for (const [index, key] of own.entries()) {
      const shift = shiftOf(key);
      const end = starts[shift]! + shifts[shift]!.durationMinutes;
      for (const later of own.slice(index + 1)) {
        const next = shiftOf(later);
        const minutes = starts[next]! - end;
        const shiftIds = [shifts[shift]!.id, shifts[next]!.id] as const;
        if (next === shift) {
          found({ code: "twice-in-shift", values: { volunteerId, shiftId: shiftIds[0] } }, [key, later]);
        } else {
          // Those after it start no sooner.
          if (minutes >= rules.restMinutes) break;
          const values = { volunteerId, shiftIds, minutes, needed: rules.restMinutes };
          found({ code: "too-little-rest", values }, [key, later]);
        }
      }
    }
  }
  for (const [post, { shift, skill, max: most }] of posts.entries()) {
    const there = byPost.get(post) ?? [];
    if (there.length <= most) continue;
    found({ code: "over-full", values: { shiftId: shifts[shift]!.id, skill, most, count: there.length } }, there);
  }
  const experienced = [...volunteers.keys()].filter((place) => volunteers[place]!.experience === "experienced");
  for (const [shift, { id: shiftId }] of shifts.entries()) {
    const there = byShift.get(shift);
    if (there === undefined) continue;
    const keyAt = new Map(there.map((key) => [placeOf(model, key).volunteer, key]));
    for (const { of, together } of pairs) {
      const [key, other] = of.map((volunteer) => keyAt.get(volunteer));
      const volunteerIds = [volunteers[of[0]]!.id, volunteers[of[1]]!.id] as const;
      if (together === "never" && key !== undefined && other !== undefined) {
        found({ code: "kept-apart", values: { volunteerIds, shiftId } }, [key, other]);
      }
      if (together === "never" || (key === undefined) === (other === undefined)) continue;
      const present = key === undefined ? 1 : 0;
      const values = { volunteerId: volunteerIds[present], partnerId: volunteerIds[1 - present]!, shiftId };
      found({ code: "without-partner", values }, [(key ?? other)!], [of[1 - present]!]);
    }
    if (experienced.some((volunteer) => keyAt.has(volunteer))) continue;
    for (const [volunteer, key] of keyAt) {
      if (volunteers[volunteer]!.experience !== "beginner") continue;
      const values = { volunteerId: volunteers[volunteer]!.id, shiftId };
      found({ code: "beginner-alone", values }, [key], experienced);
    }
  }
  return breaches;
};

/** What is broken after a change that was not, or not as badly, before it. */
export const newBreaches = (
  model: RosterModel,
  before: readonly number[],
  after: readonly number[],
): readonly BreachReason[] => {
  const had = new Set(findBreaches(model, before).map(({ reason }) => JSON.stringify(reason)));
  return findBreaches(model, after).flatMap(({ reason }) => (had.has(JSON.stringify(reason)) ? [] : [reason]));
};
