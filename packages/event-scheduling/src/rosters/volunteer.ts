import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Answer } from "./answer.ts";

/** Somebody who takes shifts, by pseudonymous id. */
export const Volunteer = z.object({
  /** Unique. */
  id: Id,
  /** What they can do that some posts ask for. */
  skills: z.array(Id).readonly().default([]),
  /**
   * For each shift an answer, or a cost from 0 (most welcome) to 1000. A shift that is not named counts as "no".
   */
  availability: z.record(z.string(), z.union([Answer, z.int().min(0).max(1000)])).default({}),
  /** The most shifts they take in all, or `null` for the rules' own limit. */
  maxShifts: z.int().min(0).nullable().default(null),
  /** Shifts taken in earlier rosters, so that loads even out over time. */
  worked: z.int().min(0).max(10_000).default(0),
  /** A beginner must not be without somebody experienced. */
  experience: z.enum(["beginner", "experienced"]).nullable().default(null),
});

/** See the schema of the same name. */
export interface Volunteer extends z.infer<typeof Volunteer> {}
