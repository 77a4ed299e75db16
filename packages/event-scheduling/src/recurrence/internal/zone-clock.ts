import { civilOf, dayFrom } from "@vanstervind/core";
import { dayMinutes, offsetAt, transitionsIn } from "../../internal/zone.ts";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import type { Wall } from "./local-time.ts";

/** Seconds since 1970-01-01T00:00 of UTC, or of the floating clock. */
export type Position = number;

/** Turns wall times into moments. Quick when successive times lie between the same two changes of the clocks. */
export interface ZoneClock {
  /** The moment of a wall time by the given policies; `NaN` when it is left out. */
  positionOf(wall: Wall): Position;
  /** The wall time of a moment. */
  wallOf(position: Position): Wall;
  /** Whether the wall time given to `positionOf` last is one that the clocks jump over. */
  inGap(): boolean;
}

/** A clock that shows one and the same time everywhere, for times that float. */
const floating: ZoneClock = { positionOf: (wall) => wall, wallOf: (position) => position, inGap: () => false };

/** The clock of a zone, or the floating one. */
export const zoneClock = (zone: string | null, { gap = "skip", fold = "earlier" }: RecurrenceOptions): ZoneClock => {
  if (zone === null) return floating;
  // Wall times in [from, to) have one offset, or lie together in a gap.
  let from = 0;
  let to = 0;
  let offset = 0;
  let gone = false;

  const locate = (wall: Wall): void => {
    gone = false;
    const { year } = civilOf(Math.floor(wall / 60 / dayMinutes));
    // An offset is never as much as two days.
    from = (dayFrom(year - 1, 1, 1) + 2) * dayMinutes * 60;
    offset = offsetAt(zone, from / 60) * 60;
    for (let nearby = year - 1; nearby <= year + 1; nearby++) {
      for (const { at, before, after } of transitionsIn(zone, nearby)) {
        to = (at + Math.min(before, after)) * 60;
        if (wall < to) return;
        const clear = (at + Math.max(before, after)) * 60;
        if (wall < clear) {
          from = to;
          to = clear;
          gone = after > before;
          // A time in a gap is shifted by reading it on the clock of before.
          offset = (gone || fold === "earlier" ? before : after) * 60;
          return;
        }
        from = clear;
        offset = after * 60;
      }
    }
    to = (dayFrom(year + 2, 1, 1) - 2) * dayMinutes * 60;
  };

  return {
    positionOf: (wall) => {
      // What never comes has no year to look up.
      if ((wall < from || wall >= to) && wall < Number.POSITIVE_INFINITY) locate(wall);
      return gone && gap === "skip" ? Number.NaN : wall - offset;
    },
    wallOf: (position) => position + offsetAt(zone, Math.floor(position / 60)) * 60,
    inGap: () => gone,
  };
};
