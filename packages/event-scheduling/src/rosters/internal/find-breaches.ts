import { dateOf, type Id, type IsoDate, type Reason } from "@vanstervind/core";
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
  const byVolunteer = volunteers.map((): number[] => []);
  const byShift = shifts.map((): number[] => []);
  const byPost = posts.map((): number[] => []);
  for (const key of [...keys].sort((a, b) => a - b)) {
    const { volunteer, post } = placeOf(model, key);
    byVolunteer[volunteer]!.push(key);
    byShift[posts[post]!.shift]!.push(key);
    byPost[post]!.push(key);
  }
  const shiftOf = (key: number): number => posts[placeOf(model, key).post]!.shift;
  const found = (reason: BreachReason, cause: readonly number[], menders: readonly number[] = []): void => {
    breaches.push({ reason, keys: cause, menders });
  };

  for (const [volunteer, own] of byVolunteer.entries()) {
    const { id: volunteerId, skills } = volunteers[volunteer]!;
    const groups = (groupOf: readonly number[]): readonly (readonly [number, readonly number[]])[] => {
      const gathered = new Map<number, number[]>();
      for (const key of own) {
        const group = groupOf[shiftOf(key)]!;
        gathered.set(group, [...(gathered.get(group) ?? []), key]);
      }
      return [...gathered];
    };
    for (const key of own) {
      const { skill } = posts[placeOf(model, key).post]!;
      if (skill === null || skills.includes(skill)) continue;
      found({ code: "lacks-skill", values: { volunteerId, shiftId: shifts[shiftOf(key)]!.id, skill } }, [key]);
    }
    for (const [day, there] of groups(days)) {
      const values = { volunteerId, date: dateOf(day), most: rules.maxPerDay, count: there.length };
      if (there.length > rules.maxPerDay) found({ code: "day-limit", values }, there);
    }
    for (const [week, there] of groups(weeks)) {
      const most = rules.maxPerWeek ?? there.length;
      const values = { volunteerId, monday: dateOf(7 * week - 3), most, count: there.length };
      if (there.length > most) found({ code: "week-limit", values }, there);
    }
    const most = limits[volunteer]!;
    if (own.length > most) found({ code: "shift-limit", values: { volunteerId, most, count: own.length } }, own);
    for (const [index, key] of own.entries()) {
      const shift = shiftOf(key);
      const end = starts[shift]! + shifts[shift]!.durationMinutes;
      for (const later of own.slice(index + 1)) {
        const next = shiftOf(later);
        const minutes = starts[next]! - end;
        const shiftIds = [shifts[shift]!.id, shifts[next]!.id] as const;
        if (next === shift) {
          found({ code: "twice-in-shift", values: { volunteerId, shiftId: shiftIds[0] } }, [key, later]);
        } else if (minutes < rules.restMinutes) {
          const values = { volunteerId, shiftIds, minutes, needed: rules.restMinutes };
          found({ code: "too-little-rest", values }, [key, later]);
        }
      }
    }
  }
  for (const [post, there] of byPost.entries()) {
    const { shift, skill, max: most } = posts[post]!;
    if (there.length <= most) continue;
    found({ code: "over-full", values: { shiftId: shifts[shift]!.id, skill, most, count: there.length } }, there);
  }
  const experienced = [...volunteers.keys()].filter((place) => volunteers[place]!.experience === "experienced");
  for (const [shift, there] of byShift.entries()) {
    if (there.length === 0) continue;
    const shiftId = shifts[shift]!.id;
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
