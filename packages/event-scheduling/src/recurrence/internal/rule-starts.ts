import { DomainError } from "@vanstervind/core";
import { daySeconds, type Wall } from "./local-time.ts";
import type { Prepared, PreparedRule, Start } from "./prepare.ts";
import { wallTimes } from "./wall-times.ts";
import { type Position, zoneClock } from "./zone-clock.ts";

/** Starts in ascending order, one at a time. */
export interface Starts {
  /** The moment of the present start; infinite when there are no more. */
  at: Position;
  /** Its wall time as the rule gives it. */
  wall: Wall;
  /** Goes on to the next one. */
  advance(): void;
}

/** How many starts may be passed over in search of one that counts, before the search is given up. */
const patience = 5_000_000;

/** The starts of a sorted list. */
export const listedStarts = (list: readonly Start[]): Starts => {
  let index = 0;
  const starts: Starts = {
    at: 0,
    wall: 0,
    advance: () => {
      const next = list[index++];
      starts.at = next?.at ?? Number.POSITIVE_INFINITY;
      starts.wall = next?.wall ?? 0;
    },
  };
  starts.advance();
  return starts;
};

/** The starts of a rule that are not before a moment; those before are walked only when the rule counts them. */
export const ruleStarts = ({ plan, rule, until }: PreparedRule, prepared: Prepared, from: Position): Starts => {
  const { start, zone, options } = prepared;
  const clock = zoneClock(zone, options);
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  // A change of the clocks moves no wall time by more than a day.
  const known = rule.count === undefined && from > Number.NEGATIVE_INFINITY;
  const near = known ? clock.wallOf(from) - (zone === null ? 0 : daySeconds) : start.wall;
  const refill = wallTimes(plan, Math.max(start.wall, near));

  let moments: Position[] = [];
  let names: Wall[] = [];
  let index = 0;
  let last = Number.NEGATIVE_INFINITY;
  let ended = false;
  let passed = 0;
  /** Starts shifted out of a gap, until the regular ones have caught up with them. */
  const shifted: Start[] = [];
  const walls: Wall[] = [];

  const put = (at: Position, wall: Wall): void => {
    if (at <= last || ended) return;
    last = at;
    if (at > until || left <= 0) {
      ended = true;
      return;
    }
    left--;
    if (at < from) return;
    moments.push(at);
    names.push(wall);
  };
  const putShifted = (before: Position): void => {
    while (shifted.length > 0 && shifted[0]!.at <= before) {
      const { at, wall } = shifted.shift()!;
      put(at, wall);
    }
  };
  const fill = (): void => {
    moments = [];
    names = [];
    index = 0;
    while (moments.length === 0 && !ended) {
      if (!refill(walls)) {
        putShifted(Number.POSITIVE_INFINITY);
        ended = true;
        break;
      }
      for (const wall of walls) {
        const at = clock.positionOf(wall);
        if (Number.isNaN(at)) continue;
        if (clock.inGap()) {
          shifted.push({ at, wall });
          continue;
        }
        if (shifted.length > 0) putShifted(at);
        put(at, wall);
        if (ended) break;
      }
      passed += walls.length;
      if (passed > patience && moments.length === 0) {
        throw new DomainError("recurrence-too-sparse", `${passed} starts of the rule were passed over in vain.`, {
          values: { passed },
          hint: "Maybe all lie where the clocks go forward, or COUNT is very large and the time asked about far off.",
        });
      }
    }
    passed = 0;
  };

  const starts: Starts = {
    at: 0,
    wall: 0,
    advance: () => {
      if (index >= moments.length) fill();
      starts.at = index < moments.length ? moments[index]! : Number.POSITIVE_INFINITY;
      starts.wall = names[index] ?? 0;
      index++;
    },
  };
  if (options.includeStart) put(prepared.clock.positionOf(start.wall), start.wall);
  starts.advance();
  return starts;
};
