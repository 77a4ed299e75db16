import { Id } from "@vanstervind/core";
import * as z from "zod";

const count = z.int().min(0);
const cost = z.number().min(0);

/** A unit that courses are held in. */
export const SeatUnit = z
  .strictObject({
    /** Names the unit; unique in the request. */
    id: Id,
    /** The fewest learners that a course is held with. */
    minGroup: z.int().min(1).default(1),
    /** The most learners of a course. */
    maxGroup: z.int().min(1),
    /** Units that a learner who lacks them too must take in an earlier block; all of them. */
    prerequisites: z.array(Id).readonly().default([]),
  })
  .refine(({ minGroup, maxGroup }) => minGroup <= maxGroup, {
    error: "must not exceed maxGroup",
    path: ["minGroup"],
  });

/** See the schema of the same name. */
export interface SeatUnit extends z.infer<typeof SeatUnit> {}

/** A place where courses can be held and learners live, such as a municipality. */
export const SeatPlace = z.strictObject({
  /** Names the place; unique in the request. */
  id: Id,
  /** How many courses there is room for in one block; as many as are wanted when left out. */
  rooms: count.optional(),
});

/** See the schema of the same name. */
export interface SeatPlace extends z.infer<typeof SeatPlace> {}

/** Learners of one place who lack the same units. A count, never a list of persons. */
export const Cohort = z.strictObject({
  /** Names the cohort; unique in the request. */
  id: Id,
  /** Where they live. */
  placeId: Id,
  /** What each of them lacks. */
  unitIds: z.array(Id).min(1).readonly(),
  /** How many they are. */
  learners: count,
  /** The last block in which they can take anything, such as the one before an election; any when left out. */
  lastBlockId: Id.optional(),
});

/** See the schema of the same name. */
export interface Cohort extends z.infer<typeof Cohort> {}

/** A stretch of time, such as a month or a weekend, in which a learner can take a course before the next block. */
export const Block = z.strictObject({
  /** Names the block; blocks come in time order. */
  id: Id,
  /** How many courses can be held in it at most; as many as are wanted when left out. */
  maxCourses: count.optional(),
});

/** See the schema of the same name. */
export interface Block extends z.infer<typeof Block> {}

/** Someone who leads courses, by a pseudonymous id; one course a block. */
export const Leader = z.strictObject({
  /** Names the leader; unique in the request. */
  id: Id,
  /** The units they lead. */
  unitIds: z.array(Id).readonly(),
  /** The blocks they can; all when left out. */
  blockIds: z.array(Id).readonly().optional(),
  /** The most courses they lead in all. */
  maxCourses: count.optional(),
});

/** See the schema of the same name. */
export interface Leader extends z.infer<typeof Leader> {}

/** A course that is settled already and has seats left; using them costs nothing but travel. */
export const OpenSession = z.strictObject({
  /** Names the session; unique among the sessions. */
  id: Id,
  /** What it teaches. */
  unitId: Id,
  /** Where it is held. */
  placeId: Id,
  /** When it is held. */
  blockId: Id,
  /** Seats that nobody has taken. */
  freeSeats: count,
});

/** See the schema of the same name. */
export interface OpenSession extends z.infer<typeof OpenSession> {}

/** What is to be planned. Costs are in any one unit, such as kronor or hours. */
export const SeatRequest = z.strictObject({
  /** The units to be taught. */
  units: z.array(SeatUnit).min(1).readonly(),
  /** Where courses can be held. */
  places: z.array(SeatPlace).min(1).readonly(),
  /** Who lacks what. */
  cohorts: z.array(Cohort).readonly(),
  /** When courses can be held, in time order. */
  blocks: z.array(Block).min(1).readonly(),
  /** Who can lead; leaders are no limit when left out. */
  leaders: z.array(Leader).readonly().optional(),
  /** What is settled already. */
  sessions: z.array(OpenSession).readonly().default([]),
  /** The most courses of one unit at one place in one block; as many as are wanted when left out. */
  maxParallel: z.int().min(1).optional(),
  /** The farthest that a learner travels, in kilometres. */
  maxKilometres: cost,
  /** What holding a course costs. */
  perCourse: cost,
  /** What a kilometre costs, a learner. */
  perKilometre: cost,
  /** What it costs to leave a learner without a unit. Set high, everyone is served whom anything can serve. */
  perUnserved: cost,
});

/** See the schema of the same name. */
export interface SeatRequest extends z.infer<typeof SeatRequest> {}

/** A {@link SeatRequest} as given: what has a default may be left out. */
export interface SeatRequestInput extends z.input<typeof SeatRequest> {}
