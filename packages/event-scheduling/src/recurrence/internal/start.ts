import type { Override } from "../recurrence.ts";
import type { Wall } from "./local-time.ts";
import type { Position } from "./zone-clock.ts";

/** A start: its moment, the wall time that names it, and what differs in it. */
export interface Start {
  readonly at: Position;
  readonly wall: Wall;
  readonly override: Override | null;
}

/** Order in time, then by name. */
export const byMoment = (a: Start, b: Start): number => a.at - b.at || a.wall - b.wall;
