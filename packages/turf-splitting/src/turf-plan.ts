import type { Entrance } from "./entrance.ts";
import type { Ground } from "./ground.ts";
import type { LoadUnit } from "./load-unit.ts";
import type { Pace } from "./pace.ts";
import type { ExclusionReason, PlanReason, TurfReason } from "./reasons.ts";

/** A walk for one team. */
export interface Turf {
  /** Number along the tour, padded so that ids sort in that order: "01", "02", … */
  readonly id: string;
  /** Its entrances in walking order. */
  readonly stops: readonly Entrance[];
  /** Households behind them. */
  readonly households: number;
  /** Size in the plan's unit. */
  readonly load: number;
  /** Length of the walk from the first stop to the last, metres. */
  readonly metres: number;
  /** From the given start to the first stop and from the last to the given end, metres; 0 where none is given. */
  readonly approachMetres: number;
  /** Estimate of how long it takes: the doors, the entrances and the walk, but not the approach. */
  readonly minutes: number;
  /** What it is worth to visit: the sum of the weights of its addresses; its households when no priorities are given. */
  readonly weight: number;
  /** In which order to hand out the turfs: 1 is worth most for the time it takes. */
  readonly rank: number;
  /** Mean of the places of its stops. */
  readonly centre: { readonly lon: number; readonly lat: number };
  /** Why it has the size it has, and what is odd about it. */
  readonly reasons: readonly TurfReason[];
}

/** An address that is in no turf. */
export interface Exclusion {
  /** The address. For the office: never print it on what is taken along. */
  readonly addressId: string;
  /** Why. */
  readonly reason: ExclusionReason;
}

/** The plan in figures. */
export interface PlanSummary {
  /** Addresses given. */
  readonly addresses: number;
  /** Addresses that are in a turf. */
  readonly assigned: number;
  /** Addresses that are in none, each with its reason among the exclusions. */
  readonly excluded: number;
  /** Addresses given that are in neither: 0, counted from the result. */
  readonly lost: number;
  /** Entrances in turfs. */
  readonly entrances: number;
  /** Households in turfs. */
  readonly households: number;
  /** Length of all walks, metres. */
  readonly metres: number;
  /** Estimate for all turfs, minutes. */
  readonly minutes: number;
  /** Smallest load over the mean load; 1 when there is no turf. */
  readonly minOverMean: number;
  /** Largest load over the mean load; 1 when there is no turf. */
  readonly maxOverMean: number;
  /** Parts over one in each turf, summed: 0 when no stop lies more than 150 m on foot from the rest of its turf. */
  readonly fragments: number;
}

/** Doors split into walks, with every address accounted for. Plain data: it can be written as JSON and read back. */
export interface TurfPlan {
  /** What loads are counted in. */
  readonly unit: LoadUnit;
  /** The size asked for, and the bounds that follow from the tolerance. */
  readonly window: { readonly least: number; readonly target: number; readonly most: number };
  /** The turfs, neighbours on the tour after each other. */
  readonly turfs: readonly Turf[];
  /** The addresses in no turf, by id. */
  readonly exclusions: readonly Exclusion[];
  /** Ids of all entrances: the walks of the turfs, one after the other. */
  readonly tour: readonly string[];
  /** Where in the tour each turf begins, and its length at last: turf i is `tour.slice(cuts[i], cuts[i + 1])`. */
  readonly cuts: readonly number[];
  /** What each entrance of the tour weighs, in `unit`, without the walk. */
  readonly loads: readonly number[];
  /** Where the entrances of the tour lie on the streets, in its order: what is needed to split again. */
  readonly ground: Ground;
  /** How long things take. */
  readonly pace: Pace;
  /** Whether no turf reaches over a border between districts; changes then keep to it too. */
  readonly hardBorders: boolean;
  /** What there is to say about the whole. */
  readonly reasons: readonly PlanReason[];
  /** The plan in figures. */
  readonly summary: PlanSummary;
}
