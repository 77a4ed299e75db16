import { type Id, parse, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { EventStart, startInstant } from "../event-start.ts";
import { readKeys } from "./breaches-of.ts";
import { type BreachReason, newBreaches } from "./internal/find-breaches.ts";
import { assignmentsOf, placeOf, type RosterModel, readRoster } from "./internal/roster-model.ts";
import { Assignment, type AssignmentInput, type RosterRequestInput } from "./roster-request.ts";

/** Something that volunteers do to a roster themselves. */
export const RosterChange = z.discriminatedUnion("type", [
  z.object({
    /** Somebody takes a place that is free. */
    type: z.literal("claim"),
    /** The place. */
    place: Assignment,
    /** When, for the rule that shifts close; not looked at when left out. */
    at: EventStart.nullable().default(null),
  }),
  z.object({
    /** Somebody gives up a place. */
    type: z.literal("drop"),
    /** The place. */
    place: Assignment,
    /** When. */
    at: EventStart.nullable().default(null),
  }),
  z.object({
    /** Two exchange places. */
    type: z.literal("swap"),
    /** The place of the one. */
    place: Assignment,
    /** The place of the other. */
    with: Assignment,
    /** When. */
    at: EventStart.nullable().default(null),
  }),
]);

/** See the schema of the same name. */
export type RosterChange = z.infer<typeof RosterChange>;

/** A {@link RosterChange} as a caller may write it. */
export type RosterChangeInput = z.input<typeof RosterChange>;

/** What became of a change, or why it was refused. */
export type ChangeReason =
  | BreachReason
  | Reason<"claimed", { readonly volunteerId: Id; readonly shiftId: Id }>
  | Reason<"dropped", { readonly volunteerId: Id; readonly shiftId: Id }>
  | Reason<"not-there", { readonly volunteerId: Id; readonly shiftId: Id }>
  | Reason<"swapped", { readonly volunteerIds: readonly [Id, Id]; readonly shiftIds: readonly [Id, Id] }>
  | Reason<"closed", { readonly shiftId: Id; readonly minutes: number; readonly needed: number }>
  | Reason<"now-short", { readonly shiftId: Id; readonly missing: number }>;

/** A roster after a change. */
export interface ChangedRoster {
  /** Whether the change was made. */
  readonly accepted: boolean;
  /** The assignments after it; as they were when it was refused. */
  readonly assignments: readonly Assignment[];
  /** What was done and what follows from it, or every reason against it. */
  readonly reasons: readonly ChangeReason[];
}

/**
 * A claim, drop or swap, checked against every rule.
 *
 * Refused when it breaks a rule that was not broken as badly before, takes from somebody who is not there, or comes after
 * the shift has closed; then nothing changes. A drop is never held back by rules that protect others: what it leaves
 * short, or whom alone, is told. Answers are not looked at: who claims a shift can. O(n log n + shifts × pairs).
 *
 * @throws `invalid-input` for what does not fit or names nothing.
 * @example
 * ```ts
 * import { changeRoster, explainRosters } from "@vanstervind/event-scheduling/rosters";
 *
 * const request = {
 *   shifts: [{ id: "mon", start: { date: "2026-09-07", time: "17:00" }, durationMinutes: 180, posts: [{ min: 1 }] }],
 *   volunteers: [{ id: "v1" }, { id: "v2" }],
 * };
 * const claim = (volunteerId: string) => ({ type: "claim", place: { shiftId: "mon", volunteerId } }) as const;
 * const { assignments } = changeRoster(request, [], claim("v1"));
 * const second = changeRoster(request, assignments, claim("v2"));
 * second.accepted; // => false
 * explainRosters(second.reasons[0]!, "en"); // => "mon has room for 1; this would make 2."
 * ```
 */
export const changeRoster = (
  request: RosterRequestInput,
  assignments: readonly AssignmentInput[],
  change: RosterChangeInput,
): ChangedRoster => {
  const model = readRoster(request);
  const before = readKeys(model, assignments);
  const read = parse(RosterChange, change, { source: "the change" });
  const leaving = read.type === "claim" ? [] : read.type === "drop" ? [read.place] : [read.place, read.with];
  const coming = read.type === "claim" ? [read.place] : read.type === "drop" ? [] : exchanged(read.place, read.with);
  const [out, into] = [leaving, coming].map((places) => readKeys(model, places)) as [number[], number[]];
  const after = [...before.filter((key) => !out.includes(key)), ...into];

  const against: ChangeReason[] = leaving
    .filter((_, place) => !before.includes(out[place]!))
    .map(({ volunteerId, shiftId }) => ({ code: "not-there", values: { volunteerId, shiftId } }));
  const touched = new Set([...out, ...into].map((key) => model.posts[placeOf(model, key).post]!.shift));
  const needed = model.rules.closesMinutes;
  for (const shift of touched) {
    const minutes = read.at === null ? needed : model.starts[shift]! - startInstant(read.at);
    if (minutes < needed)
      against.push({ code: "closed", values: { shiftId: model.shifts[shift]!.id, minutes, needed } });
  }
  // A count above a limit only falls when somebody leaves.
  const broken = newBreaches(model, before, after).filter(
    (reason) => read.type !== "drop" || !("count" in reason.values),
  );
  if (read.type !== "drop") against.push(...broken);
  if (against.length > 0) return { accepted: false, assignments: assignmentsOf(model, before), reasons: against };
  const done: ChangeReason =
    read.type === "swap"
      ? {
          code: "swapped",
          values: {
            volunteerIds: [read.place.volunteerId, read.with.volunteerId],
            shiftIds: [read.place.shiftId, read.with.shiftId],
          },
        }
      : {
          code: read.type === "claim" ? "claimed" : "dropped",
          values: { volunteerId: read.place.volunteerId, shiftId: read.place.shiftId },
        };
  const short = read.type === "drop" ? shortIn(model, after, touched) : [];
  return {
    accepted: true,
    assignments: assignmentsOf(model, after),
    reasons: [done, ...short, ...(read.type === "drop" ? broken : [])],
  };
};

const exchanged = (a: Assignment, b: Assignment): readonly Assignment[] => [
  { ...a, volunteerId: b.volunteerId },
  { ...b, volunteerId: a.volunteerId },
];

const shortIn = (model: RosterModel, keys: readonly number[], shifts: ReadonlySet<number>): readonly ChangeReason[] =>
  [...shifts].flatMap((shift): ChangeReason[] => {
    const missing = model.postsOf[shift]!.reduce((sum, post) => {
      const there = keys.filter((key) => placeOf(model, key).post === post).length;
      return sum + Math.max(0, model.posts[post]!.min - there);
    }, 0);
    return missing > 0 ? [{ code: "now-short", values: { shiftId: model.shifts[shift]!.id, missing } }] : [];
  });
