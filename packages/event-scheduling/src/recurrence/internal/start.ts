import { instantOf, offsetAt, spanAt } from "../../internal/zone.ts";
import type { Override } from "../recurrence.ts";
import type { Wall } from "./local-time.ts";

/** Seconds since 1970-01-01T00:00 of UTC; a clock that floats is read as if it were in UTC. */
export type Position = number;

/** A start: its moment, and what differs in it. */
export interface Start {
  readonly at: Position;
  /** The wall time that the rules gave, which names it. */
  readonly id: Wall;
  /** The wall time of the moment: another than the name when it was moved, or the clocks jump over the name. */
  readonly wall: Wall;
  readonly override: Override | null;
}

/** Order in time; what was moved comes after what was not, then by name. */
export const byMoment = (a: Start, b: Start): number =>
  a.at - b.at || Number(a.override !== null) - Number(b.override !== null) || a.id - b.id;

/** Two wall times so far from a change of the clocks are never mistaken for each other; in minutes. */
const margin = 2160;

/** Turns wall times into starts. Quick when successive times lie between the same two changes of the clocks. */
export const clockOf = (zone: string, later: boolean): ((id: Wall) => Start) => {
  let from = 0;
  let to = 0;
  let offset = 0;
  return (id) => {
    let at = id - offset;
    if (id < from || id >= to) {
      const minute = Math.floor(id / 60);
      at = instantOf(zone, minute, offsetAt, later) * 60 + id - minute * 60;
      const span = spanAt(zone, Math.floor(at / 60));
      offset = span.offset * 60;
      from = (span.from + margin) * 60 + offset;
      to = (span.to - margin) * 60 + offset;
    }
    return { at, id, wall: at + offset, override: null };
  };
};
