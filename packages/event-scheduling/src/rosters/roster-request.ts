import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Shift } from "./shift.ts";
import { Volunteer } from "./volunteer.ts";

/** Who takes which place in which shift. */
export const Assignment = z.object({
  /** The shift. */
  shiftId: Id,
  /** Who. */
  volunteerId: Id,
  /** The skill of the post, or `null` for the post that asks for none. */
  skill: Id.nullable().default(null),
});

/** See the schema of the same name. */
export interface Assignment extends z.infer<typeof Assignment> {}

/** An {@link Assignment} as a caller may write it. */
export type AssignmentInput = z.input<typeof Assignment>;

/** What holds for everybody. */
export const RosterRules = z.object({
  /** The most shifts that one person starts in a day. */
  maxPerDay: z.int().min(1).default(1),
  /** The most shifts that one person starts in a week from Monday, or `null` for no limit. */
  maxPerWeek: z.int().min(1).nullable().default(null),
  /** The most shifts of one person in all, or `null` for no limit. */
  maxShifts: z.int().min(1).nullable().default(null),
  /** Minutes free between two shifts of one person. */
  restMinutes: z.int().min(0).max(10_080).default(0),
  /** Minutes before a shift from which nobody claims, drops or swaps it any more. */
  closesMinutes: z.int().min(0).default(0),
});

/** See the schema of the same name. */
export interface RosterRules extends z.infer<typeof RosterRules> {}

/** Two who work only in the same shifts, or never in the same. */
export const Pair = z.object({
  /** The two. */
  volunteerIds: z.tuple([Id, Id]).readonly(),
  /** Whether they work together always or never. */
  together: z.enum(["always", "never"]),
});

/** See the schema of the same name. */
export interface Pair extends z.infer<typeof Pair> {}

/** What a roster is made of. */
export const RosterRequest = z.object({
  /** The shifts. */
  shifts: z.array(Shift).readonly(),
  /** Those who take them. */
  volunteers: z.array(Volunteer).readonly(),
  /** What holds for everybody. */
  rules: RosterRules.default(RosterRules.parse({})),
  /** Those who work together always or never. */
  pairs: z.array(Pair).readonly().default([]),
  /** Places that are settled and stay. */
  pinned: z.array(Assignment).readonly().default([]),
  /** What a place costs that is filled by a "yes", what by an "if need be". */
  answerCosts: z
    .object({ yes: z.int().min(0).max(1000), "if-need-be": z.int().min(0).max(1000) })
    .default({ yes: 0, "if-need-be": 10 }),
  /** What each shift of the one who takes most costs; 0 only breaks ties by even loads. */
  largestLoadCost: z.int().min(0).max(1_000_000).default(0),
  /** Whether posts are filled up to the number that is needed, or on up to the number that finds room. */
  fill: z.enum(["needed", "room"]).default("needed"),
});

/** See the schema of the same name. */
export interface RosterRequest extends z.infer<typeof RosterRequest> {}

/** A {@link RosterRequest} as a caller may write it. */
export type RosterRequestInput = z.input<typeof RosterRequest>;
