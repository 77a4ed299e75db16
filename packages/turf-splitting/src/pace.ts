import * as z from "zod";

/**
 * How long canvassing takes. The defaults are what practitioners publish, not measurements of your own: replace them
 * when you have a day behind you.
 *
 * - `minutesPerDoor` 2.25: a minute to the next door, a minute where nobody opens, two where somebody does, one in four
 *   opening (Black Peak's guide; 27 doors an hour).
 * - `minutesPerEntrance` 1: code, lift or gate. An assumption.
 * - `kmPerHour` 4.5: walking with a clipboard.
 *
 * @example
 * ```ts
 * import { Pace } from "@vanstervind/turf-splitting";
 *
 * Pace.parse({ minutesPerDoor: 1 }); // => { minutesPerDoor: 1, minutesPerEntrance: 1, kmPerHour: 4.5 }
 * ```
 */
export const Pace = z.strictObject({
  /** Minutes at each household's door, with the way to the next within the house. */
  minutesPerDoor: z.number().min(0, { error: "must not be negative" }).default(2.25),
  /** Minutes to get in at each entrance. */
  minutesPerEntrance: z.number().min(0, { error: "must not be negative" }).default(1),
  /** Walking speed between entrances. */
  kmPerHour: z.number().positive({ error: "must be above 0" }).default(4.5),
});

/** See the schema of the same name. */
export interface Pace extends z.infer<typeof Pace> {}

/**
 * Minutes that a turf takes: its doors, its entrances and the walk between them.
 *
 * @example
 * ```ts
 * import { minutesOf, Pace } from "@vanstervind/turf-splitting";
 *
 * minutesOf({ households: 20, entrances: 10, metres: 750 }, Pace.parse({})); // => 65
 * ```
 */
export const minutesOf = (
  {
    households,
    entrances,
    metres,
  }: { readonly households: number; readonly entrances: number; readonly metres: number },
  { minutesPerDoor, minutesPerEntrance, kmPerHour }: Pace,
): number => households * minutesPerDoor + entrances * minutesPerEntrance + (metres * 60) / (kmPerHour * 1000);
