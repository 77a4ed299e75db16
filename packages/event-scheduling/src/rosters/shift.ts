import { Id } from "@vanstervind/core";
import * as z from "zod";
import { EventStart } from "../event-start.ts";

/** Places of one sort in a shift. */
export const Post = z
  .object({
    /** The skill that each one there must have, or `null` when anybody will do. */
    skill: Id.nullable().default(null),
    /** How many are needed. */
    min: z.int().min(0).max(1000),
    /** How many find room; as many as are needed when left out. */
    max: z.int().min(0).max(1000).nullable().default(null),
  })
  .refine(({ min, max }) => max === null || max >= min, { path: ["max"], error: "must not be below the least number" });

/** See the schema of the same name. */
export interface Post extends z.infer<typeof Post> {}

/** A stretch of work that needs people. */
export const Shift = z.object({
  /** Unique. */
  id: Id,
  /** When it starts, with a time or, for a whole day, without. */
  start: EventStart,
  /** How long it takes. */
  durationMinutes: z.int().min(1).max(2880),
  /** Whom it needs; each skill once. */
  posts: z
    .array(Post)
    .min(1)
    .readonly()
    .refine((posts) => new Set(posts.map(({ skill }) => skill)).size === posts.length, {
      error: "must name each skill once",
    }),
});

/** See the schema of the same name. */
export interface Shift extends z.infer<typeof Shift> {}
