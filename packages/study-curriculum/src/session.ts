import { Id, IsoDate } from "@vanstervind/core";
import * as z from "zod";
import { known } from "./internal/known.ts";

/** An occasion at which one or more units are taught, on one day or several. */
export const Session = z
  .strictObject({
    /** Id of the session. */
    id: Id,
    /** The units taught; a step at the session is a step of each of them. */
    unitIds: z.array(Id).min(1).readonly(),
    /** The days it meets, earliest first. */
    dates: z.array(IsoDate).min(1).readonly(),
    /** The organisations that arrange it, together when there are several. */
    organiserIds: z.array(Id).min(1).readonly(),
    /** Seats, or `null` when there is no limit. */
    seats: z.int().min(0).nullable(),
    /** The day it became known; before that no report speaks of it. */
    announcedOn: IsoDate,
    /** The day it was cancelled, or `null`. */
    cancelledOn: IsoDate.nullable(),
  })
  .refine(({ dates }) => dates.every((date, i) => i === 0 || dates[i - 1]! < date), {
    error: "must be different days in order",
    path: ["dates"],
  });

/** See the schema of the same name. */
export interface Session extends z.infer<typeof Session> {}

/** The rungs of the ladder, lowest first. A higher step implies the lower ones; an offer is not an attendance. */
export const steps = ["offered", "invited", "enrolled", "attended", "completed"] as const;

/** See {@link steps}. */
export type Step = (typeof steps)[number];

/**
 * That a subject took a step at a session. One record a step, added and never changed, so that any earlier day can be
 * reported on.
 *
 * `enrolled` is a seat, not a place in a queue; `withdrawn` gives it back, and is the last word of its day. `completed`
 * is a completion of the units of the session, and needs no `Completion` beside it.
 */
export const Participation = z.strictObject({
  /** Who took the step: a subject, or an organisation. */
  subjectId: Id,
  /** The session it was about. */
  sessionId: Id,
  /** The step taken. */
  step: z.enum([...steps, "withdrawn"]),
  /** The day it was taken. */
  on: IsoDate,
  ...known,
});

/** See the schema of the same name. */
export interface Participation extends z.infer<typeof Participation> {}
