import { Id, IsoDate, LocalText } from "@vanstervind/core";
import * as z from "zod";
import { known } from "./internal/known.ts";
import { period } from "./internal/period.ts";
import { Needs } from "./needs.ts";

/** Whom a requirement is for: those who hold a role that fits every condition given, or bodies of some levels. */
export const Audience = z.union(
  [
    z.strictObject({
      /** Roles, any of which is enough, such as `member` or `board-member`. */
      roles: z.array(Id).min(1).readonly(),
      /** Only roles in organisations of these levels, such as `municipality`; any level when left out. */
      levels: z.array(Id).min(1).readonly().optional(),
      /** Only roles with a rank from 1 to this, such as the top of a list; a role without rank never fits. */
      rankAtMost: z.int().min(1).optional(),
    }),
    z.strictObject({
      /** Levels of the organisations that are to study as one, such as `nominating-committee`. */
      bodies: z.array(Id).min(1).readonly(),
    }),
  ],
  { error: "must be { roles, levels?, rankAtMost? } or { bodies }" },
);

/** See the schema of the same name. */
export type Audience = z.infer<typeof Audience>;

/** When a requirement is to be met. The due date is the last day that is in time. */
export const Due = z.union(
  [
    z.strictObject({
      /** Due this day. */
      on: IsoDate,
    }),
    z.strictObject({
      /** Due so many days after the subject came into the audience or the version came into force, the later. */
      withinDays: z.int().min(0).max(36_500),
    }),
    z.strictObject({
      /** Id of an event, such as an election. */
      before: Id,
      /** Due so many days before the event; 1, the day before it, when left out. */
      days: z.int().min(1).max(36_500).optional(),
    }),
  ],
  { error: "must be { on: date }, { withinDays: days } or { before: event, days? }" },
);

/** See the schema of the same name. */
export type Due = z.infer<typeof Due>;

/**
 * What some roles or bodies must have studied, by when, and from when to when the rule is in force.
 *
 * Several rows with one id are versions of one requirement. A rule that changes gets a new version beside the old one,
 * which ends; so that no report of an earlier day changes.
 */
export const Requirement = period({
  /** Id of the requirement, the same in each of its versions. */
  id: Id,
  /** What the requirement is called. */
  name: LocalText,
  /** The units asked for. */
  needs: Needs,
  /** Whom it is for. */
  audience: Audience,
  /** When it is due, or `null` when there is no deadline. */
  due: Due.nullable(),
  /** The renewal window: a met requirement is `expiring` when at most so many days of validity are left. */
  expiringDays: z.int().min(0),
  ...known,
});

/** See the schema of the same name. */
export interface Requirement extends z.infer<typeof Requirement> {}

/**
 * A day that a requirement can be due before, such as an election or an annual meeting. One that is moved is withdrawn
 * and recorded anew under its id.
 */
export const DatedEvent = z.strictObject({
  /** Id of the event. */
  id: Id,
  /** What it is called, as in "before the election"; its id is written when left out. */
  name: LocalText.optional(),
  /** The day it is held, or its first day. */
  date: IsoDate,
  ...known,
});

/** See the schema of the same name. */
export interface DatedEvent extends z.infer<typeof DatedEvent> {}
