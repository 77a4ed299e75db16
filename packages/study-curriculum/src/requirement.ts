import { Id, IsoDate, LocalText } from "@vanstervind/core";
import * as z from "zod";
import { period } from "./internal/period.ts";
import { Needs } from "./needs.ts";

/** Whom a requirement is for: those who hold a role that fits every condition given. */
export const Audience = z.strictObject({
  /** Roles, any of which is enough, such as `member` or `board-member`. */
  roles: z.array(Id).min(1, { error: "must name at least one role" }).readonly(),
  /** Only roles in organisations of these levels, such as `municipality`; any level when left out. */
  levels: z.array(Id).min(1, { error: "must name at least one level" }).readonly().optional(),
  /** Only roles with a rank from 1 to this, such as the top of an electoral list; a role without rank never fits. */
  rankAtMost: z.int().min(1).optional(),
});

/** See the schema of the same name. */
export interface Audience extends z.infer<typeof Audience> {}

/** When a requirement is to be met. The due date is the last day that is in time. */
export const Due = z.union(
  [
    z.strictObject({
      /** Due this day. */
      on: IsoDate,
    }),
    z.strictObject({
      /** Due so many days after the subject came into the audience or the requirement came into force, the later. */
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

/** What some roles must have studied, by when, and from when to when the rule is in force. */
export const Requirement = period({
  /** Id of the requirement. */
  id: Id,
  /** What the requirement is called. */
  name: LocalText,
  /** The units asked for. */
  needs: Needs,
  /** Whom it is for. */
  audience: Audience,
  /** When it is due, or `null` when there is no deadline. */
  due: Due.nullable(),
  /** A met requirement is `expiring` when at most so many days of validity are left. */
  expiringDays: z.int().min(0),
});

/** See the schema of the same name. */
export interface Requirement extends z.infer<typeof Requirement> {}

/** A day that a requirement can be due before, such as an election or an annual meeting. */
export const DatedEvent = z.strictObject({
  /** Id of the event. */
  id: Id,
  /** The day it is held, or its first day. */
  date: IsoDate,
});

/** See the schema of the same name. */
export interface DatedEvent extends z.infer<typeof DatedEvent> {}
