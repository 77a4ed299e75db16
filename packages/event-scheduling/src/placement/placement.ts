import type { Id, IsoDate, Reason } from "@vanstervind/core";
import type { CalendarEvent } from "../calendar-event.ts";
import type { WallTime } from "../event-start.ts";
import type { Weekday } from "../weekday.ts";

/** What a part of a placed event's time or place costs. */
export type PlacedReason =
  | Reason<"weekday-cost", { readonly weekday: Weekday; readonly cost: number }>
  | Reason<"date-cost", { readonly date: IsoDate; readonly cost: number }>
  | Reason<"time-cost", { readonly time: WallTime; readonly cost: number }>
  | Reason<"venue-cost", { readonly venueId: Id; readonly cost: number }>
  | Reason<"absence-cost", { readonly date: IsoDate; readonly cost: number }>
  | Reason<"move-cost", { readonly date: IsoDate; readonly time: WallTime | null; readonly cost: number }>
  | Reason<"pinned", { readonly date: IsoDate; readonly cost: number }>;

/** A sort of thing that can stand in the way of a slot. */
export type BlockerKind = "lead-time" | "holiday" | "quiet-period" | "venue" | "absence" | "fixed-event" | "limit";

/** What stood in the way of an unplaced request: of some of its slots, or of it and others together. */
export type UnplacedReason =
  | Reason<"no-slots", { readonly start: IsoDate; readonly end: IsoDate }>
  | Reason<
      `blocked-by-${BlockerKind | "request"}`,
      { readonly slots: number; readonly of: number; readonly ids: readonly Id[] }
    >
  | Reason<"conflict" | "possible-conflict", Conflict>;

/** Requests and settled things that cannot all stand. */
export interface Conflict {
  /** Requests that cannot all be placed, in id order. */
  readonly requestIds: readonly Id[];
  /** What was settled before and leaves them no room, by kind and id. */
  readonly settled: readonly { readonly by: BlockerKind; readonly id: Id }[];
}

/** A line of the account of what a plan costs; the lines add up to its cost. */
export type ScoreReason =
  | Reason<
      "part-total",
      {
        readonly part: "weekday" | "date" | "time" | "venue" | "absence" | "move";
        readonly events: number;
        readonly cost: number;
      }
    >
  | Reason<
      "spread-total",
      { readonly ruleId: Id; readonly groupIds: readonly Id[]; readonly events: number; readonly cost: number }
    >;

/** A request that found a time. */
export interface PlacedEvent {
  /** The event, with the request's id. */
  readonly event: CalendarEvent;
  /** The sum of the costs in `reasons`. */
  readonly cost: number;
  /** The cost of each part of the choice. */
  readonly reasons: readonly PlacedReason[];
}

/** A request that found none. */
export interface UnplacedRequest {
  /** The request. */
  readonly requestId: Id;
  /**
   * What stood in the way, the commonest first; each slot counts once, so the counts add up to all slots. Last a
   * `conflict`: a smallest set that cannot stand together (`possible-conflict` when that was not proven).
   */
  readonly reasons: readonly UnplacedReason[];
}

/** Where the requests went. */
export interface Placement {
  /** Those that found a time, in time order, then by id. */
  readonly placed: readonly PlacedEvent[];
  /** Those that did not, in id order. */
  readonly unplaced: readonly UnplacedRequest[];
  /** The sum of the placed events' costs and of what the spread rules cost. */
  readonly cost: number;
  /** The cost by constraint. */
  readonly score: readonly ScoreReason[];
  /** `exact`: no placement leaves out less or, leaving out as much, costs less; `heuristic`: none was found. */
  readonly method: "exact" | "heuristic";
  /** No placement that leaves out as little costs less than this; `null` when nothing is known. */
  readonly bound: number | null;
  /** Pairs of slots compared in the proof. */
  readonly steps: number;
}
