import { Id, LocalText } from "@vanstervind/core";
import * as z from "zod";

/** A room or place that one event at a time can use. */
export const Venue = z.object({
  /** Unique. */
  id: Id,
  /** What it is called, for the feed's readers. */
  name: z.string().min(1).max(500),
  /** How many find room, or `null` when there is no limit, as in a square. */
  capacity: z.int().min(0).nullable().default(null),
  /** Whether it is known to be step-free; what is not known counts as not. */
  accessible: z.boolean().default(false),
  /** What a visitor should know about getting in and taking part: lift, hearing loop, lighting; `null` when not told. */
  accessNote: LocalText.nullable().default(null),
  /** The street address, or `null`. */
  address: z.string().min(1).max(500).nullable().default(null),
  /** Where it is in WGS 84 degrees, or `null`. */
  position: z
    .object({
      /** Degrees north. */
      latitude: z.number().min(-90).max(90),
      /** Degrees east. */
      longitude: z.number().min(-180).max(180),
    })
    .nullable()
    .default(null),
});

/** See the schema of the same name. */
export interface Venue extends z.infer<typeof Venue> {}

/** A {@link Venue} as a caller may write it. */
export type VenueInput = z.input<typeof Venue>;
