import { compareIds, type Id } from "@vanstervind/core";
import type { CalendarEvent } from "../calendar-event.ts";
import { startInstant } from "../event-start.ts";
import type { ClashKind, ClashOptions } from "../find-clashes.ts";
import { type Claims, claimsOf, collides } from "./claims.ts";
import { remember } from "./remember.ts";
import { dayMinutes } from "./zone.ts";

/** Two events that want the same. */
interface Collision {
  readonly kind: ClashKind;
  /** The one that starts first, then the other. */
  readonly a: CalendarEvent;
  readonly b: CalendarEvent;
  readonly claims: readonly [Claims, Claims];
  /** What both want, in id order. */
  readonly shared: Id[];
}

/**
 * The collisions among events that are held, in no particular order: for each thing wanted, a sweep over those who want
 * it. One pass over the events, as they lie in memory, gives starts and things numbers; the rest reads arrays of numbers.
 */
export const sweepClaims = (events: readonly CalendarEvent[], options: ClashOptions): Iterable<Collision> => {
  const { length } = events;
  const { kinds, turnaroundMinutes, travelMinutes, audienceGapMinutes, journeys } = options;
  const buffers = { venue: turnaroundMinutes, person: travelMinutes, audience: audienceGapMinutes };
  for (const minutes of journeys.values()) buffers.person = Math.max(buffers.person, minutes);
  const { starts, passed, things, wanted, links } = numbered(events, kinds);

  // Those who want a thing, in time order, lie from its `ends` before to its own.
  const ends = new Int32Array(things.length + 2);
  for (const thing of wanted) ends[thing + 2]!++;
  for (let thing = 1; thing <= things.length; thing++) ends[thing]! += ends[thing - 1]!;
  const wanting = new Int32Array(wanted.length);
  for (const place of timeOrder(starts)) {
    for (let link = links[place]!; link < links[place + 1]!; link++) wanting[ends[wanted[link]! + 1]!++] = place;
  }

  const claims: Claims[] = new Array(length);
  const claim = (place: number): Claims => {
    claims[place] ??= claimsOf(events[place]!, starts[place]!);
    return claims[place];
  };
  const found = new Map<string, Collision>();
  for (const [thing, { kind, id }] of things.entries()) {
    // The places before `near` that may still collide are kept at the front of the thing's own stretch.
    const from = ends[thing]!;
    const buffer = buffers[kind];
    let near = from;
    for (let at = from; at < ends[thing + 1]!; at++) {
      const place = wanting[at]!;
      let kept = from;
      for (let earlier = from; earlier < near; earlier++) {
        const other = wanting[earlier]!;
        if (starts[place]! >= passed[other]! + buffer) continue;
        wanting[kept++] = other;
        if (other === place || !collides(claim(other), claim(place), kind, options)) continue;
        const together = starts[other] === starts[place] && compareIds(events[place]!.id, events[other]!.id) < 0;
        const [one, two] = together ? [place, other] : [other, place];
        const key = `${kind} ${one} ${two}`;
        const known = found.get(key);
        if (known === undefined) {
          found.set(key, { kind, a: events[one]!, b: events[two]!, claims: [claim(one), claim(two)], shared: [id] });
        } else if (!known.shared.includes(id)) known.shared.push(id);
      }
      wanting[kept++] = place;
      near = kept;
    }
  }
  for (const { shared } of found.values()) shared.sort(compareIds);
  return found.values();
};

/**
 * Starts and things wanted as numbers, in one pass over the events as they lie in memory: for each event those of its
 * things from `links[event]` on in `wanted`, and the instant from which nobody who starts overlaps it any more.
 */
const numbered = (events: readonly CalendarEvent[], kinds: readonly ClashKind[]) => {
  const { length } = events;
  // Many events share a start, and asking for a zone's offset is dear.
  const instantOf = remember((date: string) =>
    remember((time: string | null) => remember((zone: string) => startInstant({ date, time, zone }))),
  );
  const things: { readonly kind: ClashKind; readonly id: Id }[] = [];
  const wanted: number[] = [];
  const want = (kind: ClashKind): ((id: Id) => void) => {
    const numberOf = remember((id: Id) => things.push({ kind, id }) - 1);
    return (id) => {
      if (kinds.includes(kind)) wanted.push(numberOf(id));
    };
  };
  const [venue, person, audience] = [want("venue"), want("person"), want("audience")];
  const starts = new Float64Array(length);
  const passed = new Float64Array(length);
  const links = new Int32Array(length + 1);
  for (let place = 0; place < length; place++) {
    const { start, durationMinutes, status, venueId, people, audiences } = events[place]!;
    const { date, time, zone } = start;
    starts[place] = instantOf(date)(time)(zone);
    // Whole days can be longer than they count, but by no more than a day and a half, whatever the clocks do.
    passed[place] = starts[place]! + durationMinutes + (time === null ? 1.5 * dayMinutes : 0);
    if (status !== "cancelled") {
      if (venueId !== null) venue(venueId);
      people.forEach(person);
      audiences.forEach(audience);
    }
    links[place + 1] = wanted.length;
  }
  return { starts, passed, things, wanted, links };
};

/** Places by start. Numbers sort much faster than rows, so each key holds both. */
const timeOrder = (starts: Float64Array): Float64Array => {
  const { length } = starts;
  const keys = starts.map((start, place) => start * length + place).sort();
  return keys.map((key) => key - Math.floor(key / length) * length);
};
