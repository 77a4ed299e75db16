import { compareIds, dayOf, type Fault, type Id, invalidInput, parse } from "@vanstervind/core";
import { startInstant } from "../../event-start.ts";
import { requireUniqueIds } from "../../internal/unique-ids.ts";
import type { Assignment } from "../roster-request.ts";
import { type Pair, RosterRequest, type RosterRequestInput, type RosterRules } from "../roster-request.ts";
import type { Shift } from "../shift.ts";
import type { Volunteer } from "../volunteer.ts";

/** A post with its shift's place. */
interface ModelPost {
  readonly shift: number;
  readonly skill: Id | null;
  readonly min: number;
  readonly max: number;
}

/**
 * A request by places: shifts in time order, volunteers in id order, posts in the order of their shifts. A place of a
 * volunteer in a post is keyed `volunteer × posts + post`.
 */
export interface RosterModel {
  readonly request: RosterRequest;
  readonly rules: RosterRules;
  readonly shifts: readonly Shift[];
  readonly starts: readonly number[];
  readonly days: readonly number[];
  readonly weeks: readonly number[];
  readonly posts: readonly ModelPost[];
  readonly postsOf: readonly (readonly number[])[];
  readonly volunteers: readonly Volunteer[];
  /** The most shifts of each volunteer. */
  readonly limits: readonly number[];
  /** What each place costs by its key; -1 where the volunteer cannot or will not. */
  readonly costs: Int32Array;
  readonly pairs: readonly { readonly of: readonly [number, number]; readonly together: Pair["together"] }[];
  /** The key of an assignment. @throws `invalid-input` when it names nothing. */
  readonly keyOf: (assignment: Assignment, row: number, source: string) => number;
  readonly pinned: readonly number[];
}

/** Reads a request and gives everything in it a place. */
export const readRoster = (input: RosterRequestInput): RosterModel => {
  const request = parse(RosterRequest, input, { source: "the roster request" });
  requireUniqueIds(request.shifts, "the shifts");
  requireUniqueIds(request.volunteers, "the volunteers");
  const started = request.shifts.map((shift) => ({ shift, start: startInstant(shift.start) }));
  started.sort((a, b) => a.start - b.start || compareIds(a.shift.id, b.shift.id));
  const shifts = started.map(({ shift }) => shift);
  const volunteers = [...request.volunteers].sort((a, b) => compareIds(a.id, b.id));
  const shiftAt = new Map(shifts.map(({ id }, place) => [id, place]));
  const volunteerAt = new Map(volunteers.map(({ id }, place) => [id, place]));
  const posts: ModelPost[] = shifts.flatMap((shift, place) =>
    [...shift.posts]
      .sort((a, b) => compareIds(a.skill ?? "", b.skill ?? ""))
      .map(({ skill, min, max }) => ({ shift: place, skill, min, max: max ?? min })),
  );
  const postsOf = shifts.map((): number[] => []);
  for (const [place, { shift }] of posts.entries()) postsOf[shift]!.push(place);

  const faults: Fault[] = [];
  const unknown = (source: string, row: number, field: string, id: string): void => {
    faults.push({ code: "unknown-id", source, row, field, message: `"${id}" is not known` });
  };
  for (const [row, { availability }] of request.volunteers.entries()) {
    for (const id of Object.keys(availability)) {
      if (!shiftAt.has(id)) unknown("the volunteers", row, "availability", id);
    }
  }
  for (const [row, { volunteerIds }] of request.pairs.entries()) {
    for (const id of volunteerIds) if (!volunteerAt.has(id)) unknown("the pairs", row, "volunteerIds", id);
  }
  if (faults.length > 0) throw invalidInput(faults, "the roster request");

  const keyOf = ({ shiftId, volunteerId, skill }: Assignment, row: number, source: string): number => {
    const volunteer = volunteerAt.get(volunteerId);
    const shift = shiftAt.get(shiftId);
    if (volunteer === undefined) unknown(source, row, "volunteerId", volunteerId);
    if (shift === undefined) unknown(source, row, "shiftId", shiftId);
    const post = shift === undefined ? undefined : postsOf[shift]!.find((place) => posts[place]!.skill === skill);
    if (shift !== undefined && post === undefined) unknown(source, row, "skill", String(skill));
    if (volunteer === undefined || post === undefined) throw invalidInput(faults.splice(0), source);
    return volunteer * posts.length + post;
  };
  const { answerCosts, rules } = request;
  const costs = new Int32Array(volunteers.length * posts.length).fill(-1);
  for (const [place, { availability, skills }] of volunteers.entries()) {
    for (const [id, answer] of Object.entries(availability)) {
      if (answer === "no") continue;
      for (const post of postsOf[shiftAt.get(id)!]!) {
        const { skill } = posts[post]!;
        if (skill !== null && !skills.includes(skill)) continue;
        costs[place * posts.length + post] = typeof answer === "number" ? answer : answerCosts[answer];
      }
    }
  }
  const days = shifts.map(({ start }) => dayOf(start.date));
  return {
    request,
    rules,
    shifts,
    starts: started.map(({ start }) => start),
    days,
    // Day 0 was a Thursday; weeks start on Monday.
    weeks: days.map((day) => Math.floor((day + 3) / 7)),
    posts,
    postsOf,
    volunteers,
    limits: volunteers.map(({ maxShifts }) => Math.min(maxShifts ?? shifts.length, rules.maxShifts ?? shifts.length)),
    costs,
    pairs: request.pairs.map(({ volunteerIds: [a, b], together }) => ({
      of: [volunteerAt.get(a)!, volunteerAt.get(b)!],
      together,
    })),
    keyOf,
    pinned: request.pinned.map((assignment, row) => keyOf(assignment, row, "the pinned places")),
  };
};

/** The volunteer and the post of a key. */
export const placeOf = (
  { posts }: RosterModel,
  key: number,
): { readonly volunteer: number; readonly post: number } => ({
  volunteer: Math.floor(key / posts.length),
  post: key % posts.length,
});

/** Keys as assignments, by shift, then skill, then volunteer. */
export const assignmentsOf = (model: RosterModel, keys: readonly number[]): readonly Assignment[] =>
  keys
    .map((key) => placeOf(model, key))
    .sort((a, b) => a.post - b.post || a.volunteer - b.volunteer)
    .map(({ volunteer, post }) => ({
      shiftId: model.shifts[model.posts[post]!.shift]!.id,
      volunteerId: model.volunteers[volunteer]!.id,
      skill: model.posts[post]!.skill,
    }));
