import type { IsoDate } from "@vanstervind/core";
import type { HolidayCalendar } from "../calendar/swedish-holidays.ts";
import type { CalendarEventInput } from "../calendar-event.ts";
import type { ClashOptionsInput } from "../find-clashes.ts";
import type { QuietPeriodInput } from "../quiet-period.ts";
import type { VenueInput } from "../venue.ts";
import type { AbsenceInput } from "./absence.ts";
import type { SpreadRuleInput } from "./spread-rule.ts";

/** What is settled, what is wished for, and how long to search. */
export interface PlacementOptions {
  /** Events that stay where they are and that nothing may clash with. */
  readonly fixed?: readonly CalendarEventInput[];
  /** The venues that requests name. */
  readonly venues?: readonly VenueInput[];
  /** Whose holidays are avoided; Sweden's when left out. */
  readonly holidays?: HolidayCalendar;
  /** Dates to keep free. */
  readonly quietPeriods?: readonly QuietPeriodInput[];
  /** When people cannot come, or would rather not. */
  readonly absences?: readonly AbsenceInput[];
  /** The day the plan is made: nothing is placed before it, and lead times count from it. */
  readonly asOf?: IsoDate;
  /** How events should spread over groups of venues. */
  readonly spread?: readonly SpreadRuleInput[];
  /**
   * The plan before, events by the ids of their requests. One that is `pinned` stays as it is, whatever stands in its
   * way; moving another costs `moveCost`. Events of other ids are left aside.
   */
  readonly previous?: readonly CalendarEventInput[];
  /** What it costs to move an event of `previous` to another time or venue; 0 when left out. */
  readonly moveCost?: number;
  /** The most events of `previous` that may be moved; no limit when left out. */
  readonly maxMoves?: number;
  /** What counts as a clash. */
  readonly clash?: ClashOptionsInput;
  /** The same seed gives the same plan. */
  readonly seed?: string | number;
  /** How many moves annealing tries where a short proof does not suffice; 300,000 when left out. */
  readonly iterations?: number;
  /** How many pairs of slots the proof may compare; 2,000,000 when left out. */
  readonly maxSteps?: number;
}

/** How far the work has come. */
export interface PlacementProgress {
  /** Pauses made so far. */
  readonly pauses: number;
  /** The price of the best plan so far, comparable only within one run: what is left out counts far more than costs. */
  readonly price: number;
}

/** How to work in steps. */
export interface PlacementStepOptions extends PlacementOptions {
  /** Stops the work: the promise is rejected with the signal's reason. */
  readonly signal?: {
    /** Throws the reason once the work is to stop. */
    throwIfAborted(): void;
  };
  /** Asked at each pause; once it says so the search ends, and the best plan so far is the result. */
  readonly shouldStop?: () => boolean;
  /** Told at each pause how far the work has come. */
  readonly onProgress?: (progress: PlacementProgress) => void;
}
