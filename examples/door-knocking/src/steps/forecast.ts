import { stopMinutes, type Turf, walkMinutes } from "@vanstervind/turf-splitting";
import type { DayResults } from "./visits.ts";

/** How much is left. */
export interface Forecast {
  /** Minutes that the open turfs take, at the pace that the day has shown. */
  readonly minutes: number;
  /** Days like this one until all is done; `null` when the day got nothing done. */
  readonly days: number | null;
}

/** When all will have been visited, if the days to come are like this one. */
export const forecast = (open: readonly Turf[], { turfs, pace }: DayResults): Forecast => {
  const minutes = open.reduce(
    (sum, { stops, metres }) =>
      sum + walkMinutes(metres, pace) + stops.reduce((own, stop) => own + stopMinutes(stop, pace), 0),
    0,
  );
  const aDay = turfs.reduce((sum, turf) => sum + turf.minutes, 0);
  return { minutes: Math.round(minutes), days: aDay === 0 ? null : Math.ceil(minutes / aDay) };
};
