import * as z from "zod";
import { Dwelling } from "./address.ts";
import type { Entrance } from "./entrance.ts";

const Minutes = z.number().min(0, { error: "must not be negative" });

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
  minutesPerDoor: Minutes.default(2.25),
  /** Minutes to get in at each entrance. */
  minutesPerEntrance: Minutes.default(1),
  /** Walking speed between entrances. */
  kmPerHour: z.number().positive({ error: "must be above 0" }).default(4.5),
  /** What differs by the kind of home. */
  dwellings: z
    .partialRecord(
      Dwelling,
      z.strictObject({
        /** Minutes at each household's door, instead of those for all. */
        minutesPerDoor: Minutes.optional(),
        /** Minutes to get in at each entrance, instead of those for all. */
        minutesPerEntrance: Minutes.optional(),
      }),
    )
    .optional(),
});

/** See the schema of the same name. */
export interface Pace extends z.infer<typeof Pace> {}

/**
 * Minutes that a stop takes: getting in, and its doors.
 *
 * @example
 * ```ts
 * import { Pace, stopMinutes } from "@vanstervind/turf-splitting";
 *
 * const pace = Pace.parse({ dwellings: { villa: { minutesPerDoor: 3 } } });
 * stopMinutes({ households: 20, dwelling: "flat" }, pace); // => 46
 * stopMinutes({ households: 1, dwelling: "villa" }, pace); // => 4
 * ```
 */
export const stopMinutes = (
  { households, dwelling }: Pick<Entrance, "households" | "dwelling">,
  { minutesPerDoor, minutesPerEntrance, dwellings }: Pace,
): number => {
  const own = dwelling === null ? undefined : dwellings?.[dwelling];
  return households * (own?.minutesPerDoor ?? minutesPerDoor) + (own?.minutesPerEntrance ?? minutesPerEntrance);
};

/**
 * Minutes that a way on foot takes.
 *
 * @example
 * ```ts
 * import { Pace, walkMinutes } from "@vanstervind/turf-splitting";
 *
 * walkMinutes(750, Pace.parse({})); // => 10
 * ```
 */
export const walkMinutes = (metres: number, { kmPerHour }: Pace): number => (metres * 60) / (kmPerHour * 1000);

/**
 * Minutes at a door on average, from what a day's visits show: for {@link Pace}.
 *
 * @example
 * ```ts
 * import { doorMinutes } from "@vanstervind/turf-splitting";
 *
 * doorMinutes({ toNext: 1, notHome: 1, talk: 2, answerRate: 0.25 }); // => 2.25
 * ```
 */
export const doorMinutes = ({
  toNext,
  notHome,
  talk,
  answerRate,
}: {
  /** Minutes from one door to the next. */
  readonly toNext: number;
  /** Minutes at a door where nobody opens. */
  readonly notHome: number;
  /** Minutes at a door where somebody does. */
  readonly talk: number;
  /** Share of the doors where somebody does. */
  readonly answerRate: number;
}): number => toNext + (1 - answerRate) * notHome + answerRate * talk;
