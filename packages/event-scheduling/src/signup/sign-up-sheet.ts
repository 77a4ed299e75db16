import { Id } from "@vanstervind/core";
import * as z from "zod";
import { EventStart } from "../event-start.ts";

/** Something to sign up to: an event, a shift, a course meeting. */
export const SignUpSlot = z.object({
  /** Unique. */
  id: Id,
  /** When it starts. */
  start: EventStart,
  /** How long it takes in minutes; nobody has two slots at once. */
  durationMinutes: z.int().min(1),
  /** How many find room. */
  capacity: z.int().min(0),
});

/** See the schema of the same name. */
export interface SignUpSlot extends z.infer<typeof SignUpSlot> {}

/** What can be signed up to, and how the waiting list moves. */
export const SignUpSheet = z.object({
  /** The slots. */
  slots: z.array(SignUpSlot).min(1).readonly(),
  /** Classes of those who sign up, those to be let in first first; whoever has no class comes last. */
  classes: z.array(Id).readonly().default([]),
  /**
   * What happens when the party whose turn it is is larger than the room left: `first-that-fits` lets in the next one
   * that is small enough, `in-turn` keeps the room for it.
   */
  promotion: z.enum(["first-that-fits", "in-turn"]).default("first-that-fits"),
});

/** See the schema of the same name. */
export interface SignUpSheet extends z.infer<typeof SignUpSheet> {}

/** A {@link SignUpSheet} as a caller may write it. */
export type SignUpSheetInput = z.input<typeof SignUpSheet>;

/** Something that happened to a sheet. */
export const SignUpEntry = z.discriminatedUnion("type", [
  z.object({
    /** A party wants in. */
    type: z.literal("sign-up"),
    /** The slot. */
    slotId: Id,
    /** The party, by pseudonymous id. */
    partyId: Id,
    /** How many they are. */
    size: z.int().min(1).max(1000).default(1),
    /** Their class, or `null`. */
    class: Id.nullable().default(null),
  }),
  z.object({
    /** A party will not come, or will not wait any more. */
    type: z.literal("cancel"),
    /** The slot. */
    slotId: Id,
    /** The party. */
    partyId: Id,
  }),
  z.object({
    /** The room has changed. */
    type: z.literal("capacity"),
    /** The slot. */
    slotId: Id,
    /** How many find room now. */
    capacity: z.int().min(0),
  }),
]);

/** See the schema of the same name. */
export type SignUpEntry = z.infer<typeof SignUpEntry>;

/** A {@link SignUpEntry} as a caller may write it. */
export type SignUpEntryInput = z.input<typeof SignUpEntry>;
