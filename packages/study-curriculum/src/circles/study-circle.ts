import { Id, IsoDate } from "@vanstervind/core";
import * as z from "zod";

/** A meeting of a circle, held or still to come. */
export const CircleMeeting = z.strictObject({
  /** Its day. */
  date: IsoDate,
  /** How long it lasts without breaks, in minutes. */
  minutes: z.int().min(1).max(1440),
  /** Ids of those who were there, the leader among them; `null` for a meeting still to come. */
  present: z.array(Id).readonly().nullable(),
});

/** See the schema of the same name. */
export interface CircleMeeting extends z.infer<typeof CircleMeeting> {}

/** A study circle. Persons have pseudonymous ids; who they are is known to the association of study alone. */
export const StudyCircle = z
  .strictObject({
    /** Names the circle. */
    id: Id,
    /** What it studies. */
    title: z.string().min(1),
    /** The leader's id. */
    leaderId: Id,
    /** Whether the association of study has approved the leader. */
    isLeaderApproved: z.boolean(),
    /** The participants, the leader not among them, each with the age reached this year in years. */
    participants: z.array(z.strictObject({ id: Id, age: z.int().min(0).max(130) })).readonly(),
    /** The meetings, in any order. */
    meetings: z.array(CircleMeeting).readonly(),
  })
  .superRefine(({ leaderId, participants, meetings }, context) => {
    const known = new Set([leaderId]);
    for (const [i, { id }] of participants.entries()) {
      if (known.has(id)) {
        context.addIssue({ code: "custom", path: ["participants", i, "id"], message: `"${id}" is named twice` });
      }
      known.add(id);
    }
    for (const [i, { present }] of meetings.entries()) {
      for (const [j, id] of (present ?? []).entries()) {
        if (!known.has(id)) {
          const message = `"${id}" is neither leader nor participant`;
          context.addIssue({ code: "custom", path: ["meetings", i, "present", j], message });
        }
      }
    }
  });

/** See the schema of the same name. */
export interface StudyCircle extends z.infer<typeof StudyCircle> {}
