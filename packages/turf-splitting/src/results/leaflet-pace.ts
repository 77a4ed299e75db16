import { Pace } from "../pace.ts";

/**
 * How long leaflets take: a quarter of a minute for a letterbox, half a minute to get in. Assumptions: replace them by
 * {@link calibratePace}. With it as `pace` of `splitTurfs`, walks for leaflets come out, 300 to 400 households each.
 *
 * @example
 * ```ts
 * import { stopMinutes } from "@vanstervind/turf-splitting";
 * import { leafletPace } from "@vanstervind/turf-splitting/results";
 *
 * stopMinutes({ households: 10, dwelling: "flat" }, leafletPace); // => 3
 * ```
 */
export const leafletPace: Pace = Pace.parse({ minutesPerDoor: 0.25, minutesPerEntrance: 0.5 });
