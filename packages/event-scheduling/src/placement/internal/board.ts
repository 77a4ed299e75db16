import { ClashKind, type ClashOptions } from "../../find-clashes.ts";
import type { PlacementRequest } from "../placement-request.ts";
import type { SpreadRule } from "../spread-rule.ts";
import type { Slot } from "./slots.ts";

/** A request with the slots that nothing settled stands in the way of; one that is pinned has the slot it keeps. */
export interface Task {
  readonly request: PlacementRequest;
  readonly slots: readonly Slot[];
  readonly pinned: boolean;
}

/** What binds requests together besides their ties in pairs. */
export interface Rules {
  readonly clash: ClashOptions;
  readonly spread: readonly SpreadRule[];
  readonly maxMoves: number | null;
}

/** Groups of slots that are counted: each event in the fullest group costs, and no group may have more than its most. */
export interface Tally {
  /** The group of each slot, or -1. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  readonly cost: number;
  /** For each group; no less than the pinned ones it has. */
  readonly most: Float64Array;
}

/**
 * The problem as rows of numbers. The slots of all requests stand in one list: those of request `r` from `first[r]` to
 * `first[r + 1]`, the cheapest first.
 */
export interface Board {
  /** How many requests there are. */
  readonly size: number;
  readonly slots: readonly Slot[];
  readonly first: Int32Array;
  readonly cost: Int32Array;
  /** The requests to be placed: all that are not pinned. */
  readonly movable: Int32Array;
  /** The slot of each pinned request, -1 for the others: where every search begins. */
  readonly start: Choice;
  /** 1 for the slots that a pinned request excludes. */
  readonly closed: Uint8Array;
  /** The price of leaving a request out: more than all costs together, so that fewer left out is always better. */
  readonly absence: Float64Array;
  /** Which other movable requests each may be excluded by. */
  readonly neighbours: readonly Int32Array[];
  readonly tallies: readonly Tally[];
  /** Whether two slots of different requests cannot both be taken. */
  readonly excludes: (a: number, b: number) => boolean;
}

/** For each request its slot, or -1 when it has none. */
export type Choice = Int32Array;

/** Lays out requests, which are in id order. */
export const boardOf = (tasks: readonly Task[], rules: Rules): Board => {
  const size = tasks.length;
  const slots = tasks.flatMap((task) => task.slots);
  const first = new Int32Array(size + 1);
  for (const [index, task] of tasks.entries()) first[index + 1] = first[index]! + task.slots.length;
  const ownerOf = Int32Array.from(tasks.flatMap((task, index) => task.slots.map(() => index)));
  const cost = Int32Array.from(slots, (slot) => slot.cost);
  const start: Choice = Int32Array.from(tasks, ({ pinned }, index) => (pinned ? first[index]! : -1));
  const tallies = talliesOf(slots, rules, start);
  const spreads = tallies.reduce((sum, tally) => sum + tally.cost * size, 0);
  const dearest = 1 + spreads + tasks.reduce((sum, task) => sum + (task.slots.at(-1)?.cost ?? 0), 0);
  const ties = tasks.flatMap((a) => tasks.map((b) => tieOf(a.request, b.request)));
  const excludes = exclusion(slots, ownerOf, ties, size, rules.clash);

  const movable = Int32Array.from([...tasks.keys()].filter((index) => !tasks[index]!.pinned));
  const settled = start.filter((slot) => slot >= 0);
  const rooms = tasks.map((task) => new Set(task.slots.map(({ venueId }) => venueId).filter((id) => id !== null)));
  return {
    size,
    slots,
    first,
    cost,
    movable,
    start,
    closed: Uint8Array.from(slots, (_, slot) =>
      start[ownerOf[slot]!] !== slot && settled.some((other) => excludes(slot, other)) ? 1 : 0,
    ),
    absence: Float64Array.from(tasks, ({ request }) => request.weight * dearest),
    neighbours: tasks.map((_, a) =>
      movable.filter((b) => {
        const { kinds, apart, order } = ties[a * size + b]!;
        return a !== b && (kinds > 0 || apart > 0 || order !== 0 || [...rooms[a]!].some((id) => rooms[b]!.has(id)));
      }),
    ),
    tallies,
    excludes,
  };
};

/** What two requests have to do with each other. */
interface Tie {
  /** Bits of the clash kinds that they share whatever their slots: persons and audiences. */
  readonly kinds: number;
  readonly apart: number;
  /** 1 when the first must come after the second, -1 before it, 0 when their order is free. */
  readonly order: number;
}

const bitOf = (kind: ClashKind): number => 1 << ClashKind.options.indexOf(kind);

const tieOf = (a: PlacementRequest, b: PlacementRequest): Tie => ({
  kinds:
    (a.people.some((id) => b.people.includes(id)) ? bitOf("person") : 0) |
    (a.audiences.some((id) => b.audiences.includes(id)) ? bitOf("audience") : 0),
  apart: a.series !== null && a.series === b.series ? Math.max(a.minDaysApart, b.minDaysApart) : 0,
  order: a.after.includes(b.id) ? 1 : b.after.includes(a.id) ? -1 : 0,
});

const exclusion = (
  slots: readonly Slot[],
  ownerOf: Int32Array,
  ties: readonly Tie[],
  size: number,
  { kinds, allDay, turnaroundMinutes, travelMinutes, audienceGapMinutes }: ClashOptions,
): Board["excludes"] => {
  const begin = Float64Array.from(slots, (slot) => slot.start);
  const end = Float64Array.from(slots, (slot) => slot.end);
  const day = Int32Array.from(slots, (slot) => slot.day);
  const whole = Uint8Array.from(slots, (slot) => (slot.allDay ? 1 : 0));
  const venueIds = [...new Set(slots.map(({ venueId }) => venueId).filter((id) => id !== null))];
  const numberOf = new Map<string | null, number>(venueIds.map((id, index) => [id, index]));
  const venue = Int32Array.from(slots, ({ venueId }) => numberOf.get(venueId) ?? -1);
  const tied = Uint8Array.from(ties, (tie) => tie.kinds);
  const apart = Int32Array.from(ties, (tie) => tie.apart);
  const order = Int8Array.from(ties, (tie) => tie.order);
  const bits = (list: readonly ClashKind[]): number => list.reduce((sum, kind) => sum | bitOf(kind), 0);
  const watched = bits(kinds);
  const watchedInMixed = watched & bits(allDay);
  const [venueBit, personBit, audienceBit] = [bitOf("venue"), bitOf("person"), bitOf("audience")];
  return (a, b) => {
    const pair = ownerOf[a]! * size + ownerOf[b]!;
    if (Math.abs(day[a]! - day[b]!) < apart[pair]!) return true;
    const before = begin[a]! - end[b]!;
    const after = begin[b]! - end[a]!;
    if (order[pair] === 1 ? before < 0 : order[pair] === -1 && after < 0) return true;
    const here = venue[a]!;
    const there = venue[b]!;
    const shared = tied[pair]! | (here >= 0 && here === there ? venueBit : 0);
    if (shared === 0) return false;
    // The events are so many minutes apart, negative when they overlap.
    const gap = Math.max(before, after);
    if (whole[a]! | whole[b]!) return gap < 0 && (shared & (whole[a] === whole[b] ? watched : watchedInMixed)) !== 0;
    const fought = shared & watched;
    const travel = here < 0 || there < 0 || here === there ? 0 : travelMinutes;
    return (
      ((fought & venueBit) !== 0 && gap < turnaroundMinutes) ||
      ((fought & personBit) !== 0 && gap < travel) ||
      ((fought & audienceBit) !== 0 && gap < audienceGapMinutes)
    );
  };
};

const talliesOf = (slots: readonly Slot[], { spread, maxMoves }: Rules, start: Choice): Tally[] => {
  const tallyOf = (groupOf: Int32Array, groups: number, cost: number, limit: number | null): Tally => {
    const most = Float64Array.from(countsOf({ groupOf, groups }, start), (pinned) =>
      limit === null ? Number.POSITIVE_INFINITY : Math.max(pinned, limit),
    );
    return { groupOf, groups, cost, most };
  };
  const tallies = spread.map(({ groups, cost, most }) => {
    const groupIn = ({ venueId }: Slot): string | undefined => (venueId === null ? undefined : groups[venueId]);
    const names = [...new Set(slots.map(groupIn).filter((name) => name !== undefined))];
    const numberOf = new Map<string | undefined, number>(names.map((name, index) => [name, index]));
    const groupOf = Int32Array.from(slots, (slot) => numberOf.get(groupIn(slot)) ?? -1);
    return tallyOf(groupOf, names.length, cost, most);
  });
  if (maxMoves === null) return tallies;
  return [
    ...tallies,
    tallyOf(
      Int32Array.from(slots, ({ moved }) => (moved ? 0 : -1)),
      1,
      0,
      maxMoves,
    ),
  ];
};

/** What an event's place costs, or what leaving it out does. */
export const priceOf = ({ cost, absence }: Board, request: number, slot: number): number =>
  slot < 0 ? absence[request]! : cost[slot]!;

/** How many events each group has. */
export const countsOf = ({ groupOf, groups }: Pick<Tally, "groupOf" | "groups">, choice: Choice): Int32Array => {
  const counts = new Int32Array(groups);
  for (const slot of choice) if (slot >= 0 && groupOf[slot]! >= 0) counts[groupOf[slot]!]!++;
  return counts;
};

/** The most that a group has. */
export const fullest = (counts: Int32Array): number => {
  let most = 0;
  for (let group = 0; group < counts.length; group++) if (counts[group]! > most) most = counts[group]!;
  return most;
};

/** The price of a whole choice. */
export const totalOf = (board: Board, choice: Choice): number =>
  choice.reduce((sum, slot, request) => sum + priceOf(board, request, slot), 0) +
  board.tallies.reduce((sum, tally) => sum + tally.cost * fullest(countsOf(tally, choice)), 0);
