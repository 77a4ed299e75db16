import type { Occurrence } from "../occurrence.ts";
import type { Override } from "../recurrence.ts";
import { localTimeWriter, type Wall } from "./local-time.ts";
import type { Prepared } from "./prepare.ts";
import { listedStarts, ruleStarts, type Starts } from "./rule-starts.ts";
import type { Position } from "./zone-clock.ts";

/** Goes through the occurrences of a recurrence in order of time. */
export interface Walk {
  /** The moment of the present occurrence. */
  at: Position;
  /** The wall time that names the present occurrence. */
  wall: Wall;
  /** Goes on to the next occurrence; `false` when there is none. */
  advance(): boolean;
  /** The present occurrence, written out. */
  occurrence(): Occurrence;
}

/** A walk through what is not before a moment. At the same moment, what was moved there comes last. */
export const walk = (prepared: Prepared, from: Position): Walk => {
  const { start, zone, rules, added, hidden, moved, clock, shifts } = prepared;
  const sources: Starts[] = rules.map((rule) => ruleStarts(rule, prepared, from));
  if (added.length > 0) sources.push(listedStarts(added.filter(({ at }) => at >= from)));
  const movedHere = moved.filter(({ at }) => at >= from);
  const write = localTimeWriter(start.wholeDay);
  const hasInstant = zone !== null && !start.wholeDay;
  let movedIndex = 0;
  let regularAt: Position = Number.NaN;
  let regularWall: Wall = 0;
  let override: Override | null = null;

  /** The next start that is neither excluded nor moved; what several sources give is taken once. */
  const nextRegular = (): void => {
    do {
      regularAt = Number.POSITIVE_INFINITY;
      for (const source of sources) {
        if (source.at < regularAt) {
          regularAt = source.at;
          regularWall = source.wall;
        }
      }
      if (regularAt === Number.POSITIVE_INFINITY) return;
      for (const source of sources) if (source.at === regularAt) source.advance();
    } while (hidden.size > 0 && hidden.has(regularAt));
  };

  const here: Walk = {
    at: 0,
    wall: 0,
    advance: () => {
      if (Number.isNaN(regularAt)) nextRegular();
      const next = movedHere[movedIndex];
      if (next !== undefined && next.at < regularAt) {
        movedIndex++;
        here.at = next.at;
        here.wall = next.wall;
        override = next.override;
        return true;
      }
      if (regularAt === Number.POSITIVE_INFINITY) return false;
      here.at = regularAt;
      here.wall = regularWall;
      override = null;
      regularAt = Number.NaN;
      return true;
    },
    occurrence: () => {
      const recurrenceId = write(here.wall);
      return {
        start: override !== null || shifts ? write(clock.wallOf(here.at)) : recurrenceId,
        zone,
        instant: hasInstant ? here.at * 1000 : null,
        recurrenceId,
        override,
      };
    },
  };
  return here;
};
