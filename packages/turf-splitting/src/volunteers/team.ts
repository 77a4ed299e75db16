import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Latitude, Longitude } from "../address.ts";

/** Somebody who walks, by a pseudonymous id. A home is read to measure from, and is in nothing that comes out. */
export const Volunteer = z.object({
  /** Pseudonymous, unique among all volunteers. */
  id: Id,
  /** How long they can be out. */
  shiftMinutes: z.number().positive({ error: "must be above 0" }),
  /** Where they set out from. Distances from it are told in classes only. */
  home: z.object({ lon: Longitude, lat: Latitude }).optional(),
  /** Languages they speak, such as "sv". */
  languages: z.array(Id).default([]),
  /** Whether they cannot take stairs. */
  noStairs: z.boolean().default(false),
  /** What they think of turfs in their own neighbourhood, within a kilometre from home. */
  neighbourhood: z.enum(["any", "prefer", "avoid"]).default("any"),
});

/** See the schema of the same name. */
export interface Volunteer extends z.infer<typeof Volunteer> {}

/** Two or more who walk together. */
export const Team = z.object({
  /** Unique among the teams. */
  id: Id,
  /** Its members. */
  members: z.array(Volunteer).min(2, { error: "must be at least two: nobody walks alone" }),
});

/** See the schema of the same name. */
export interface Team extends z.infer<typeof Team> {}
