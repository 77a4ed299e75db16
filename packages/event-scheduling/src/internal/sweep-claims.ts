import { compareIds, type Id } from "@vanstervind/core";
import type { CalendarEvent } from "../calendar-event.ts";
import { startInstant } from "../event-start.ts";
import { ClashKind, type ClashOptions } from "../find-clashes.ts";
import { type Claims, claimsOf, collides } from "./claims.ts";
import { dayMinutes } from "./zone.ts";

/** Two events that want the same. */
interface Collision {
  readonly kind: ClashKind;
  /** The one that starts first, then the other. */
  readonly a: CalendarEvent;
  readonly b: CalendarEvent;
  readonly claims: readonly [Claims, Claims];
  /** What both want, in id order. */
  readonly shared: readonly Id[];
}

/**
 * The collisions among events, by a sweep in time order for each kind. Whatever two events can share gets a number in one
 * pass over the events as they lie in memory, so that the sweep itself only reads arrays of numbers.
 */
export const sweepClaims = (events: readonly CalendarEvent[], options: ClashOptions): readonly Collision[] => {
  const claims: Claims[] = [];
  const claim = (place: number): Claims => {
    const known = claims[place] ?? claimsOf(events[place]!);
    claims[place] = known;
    return known;
  };
  const starts = startsOf(events);
  const ends = Float64Array.from(events, ({ start, durationMinutes }, place) =>
    // A day and a half longer than whole days can be, whatever the clocks do, is what the sweep needs to know.
    start.time === null ? starts[place]! + durationMinutes + 1.5 * dayMinutes : starts[place]! + durationMinutes,
  );
  const order = timeOrder(starts);
  const { turnaroundMinutes, travelMinutes, audienceGapMinutes, journeys } = options;
  const buffer = Math.max(turnaroundMinutes, travelMinutes, audienceGapMinutes, ...journeys.values());

  const collisions: Collision[] = [];
  for (const kind of ClashKind.options.filter((each) => options.kinds.includes(each))) {
    const { offsets, wanted, ids } = numbered(events, kind);
    // For each thing wanted a chain of the events, newest first, that a later one may still collide with.
    const newest = new Int32Array(ids.length).fill(-1);
    const older = new Int32Array(wanted.length);
    const eventOf = new Int32Array(wanted.length);
    for (let turn = 0; turn < order.length; turn++) {
      const place = order[turn]!;
      let met: Map<number, Id[]> | null = null;
      for (let link = offsets[place]!; link < offsets[place + 1]!; link++) {
        const thing = wanted[link]!;
        eventOf[link] = place;
        older[link] = newest[thing]!;
        newest[thing] = link;
        let kept = link;
        for (let at = older[link]!; at >= 0; at = older[at]!) {
          const other = eventOf[at]!;
          if (starts[place]! >= ends[other]! + buffer) {
            older[kept] = older[at]!;
            continue;
          }
          kept = at;
          if (other === place || !collides(claim(other), claim(place), kind, options)) continue;
          met ??= new Map();
          met.set(other, [...(met.get(other) ?? []), ids[thing]!]);
        }
      }
      for (const [other, shared] of met ?? []) {
        const together = starts[other] === starts[place] && compareIds(events[place]!.id, events[other]!.id) < 0;
        const [one, two] = together ? [place, other] : [other, place];
        collisions.push({
          kind,
          a: events[one]!,
          b: events[two]!,
          claims: [claim(one), claim(two)],
          shared: [...new Set(shared)].sort(compareIds),
        });
      }
    }
  }
  return collisions;
};

/** Many events share a start, and asking for the zone's offset is the dearest part. */
const startsOf = (events: readonly CalendarEvent[]): Float64Array => {
  const instants = new Map<string, number>();
  return Float64Array.from(events, ({ start }) => {
    const key = `${start.date} ${start.time} ${start.zone}`;
    const instant = instants.get(key) ?? startInstant(start);
    instants.set(key, instant);
    return instant;
  });
};

/** Places by start. Numbers sort much faster than rows, so each key holds both. */
const timeOrder = (starts: Float64Array): Float64Array => {
  const { length } = starts;
  const keys = Float64Array.from(starts, (start, place) => start * length + place).sort();
  return keys.map((key) => key - Math.floor(key / length) * length);
};

/** For each event the numbers of what it wants, from `offsets[event]` on in `wanted`, and the ids behind the numbers. */
const numbered = (events: readonly CalendarEvent[], kind: ClashKind) => {
  const numbers = new Map<Id, number>();
  const ids: Id[] = [];
  const wanted: number[] = [];
  const offsets = new Int32Array(events.length + 1);
  const want = (id: Id): void => {
    let number = numbers.get(id);
    if (number === undefined) {
      number = ids.push(id) - 1;
      numbers.set(id, number);
    }
    wanted.push(number);
  };
  for (let place = 0; place < events.length; place++) {
    const { venueId, people, audiences } = events[place]!;
    if (kind === "person") people.forEach(want);
    else if (kind === "audience") audiences.forEach(want);
    else if (venueId !== null) want(venueId);
    offsets[place + 1] = wanted.length;
  }
  return { offsets, wanted, ids };
};
