import type { Entrance } from "../../entrance.ts";
import type { Ground } from "../../ground.ts";
import type { Exclusion, Turf } from "../../turf-plan.ts";
import type { LockablePlan } from "../lock-turf.ts";

/** A turf as rows of the draft's stops, in the order of the walk. */
export interface TurfRows {
  readonly id: string;
  readonly rows: number[];
}

type Place = { -readonly [K in "x" | "y" | "edge" | "offset" | "side"]: number[] };

/** A plan taken apart: stops by row (those of its tour first, then new ones), and turfs as rows. */
export interface Draft {
  readonly plan: LockablePlan;
  /** Stops; a row that no turf has is of no account. */
  readonly stops: Entrance[];
  readonly loads: number[];
  readonly place: Place;
  turfs: TurfRows[];
  /** The turfs of the plan by id, with the row of the first stop. */
  readonly before: ReadonlyMap<string, { readonly turf: Turf; readonly start: number }>;
  /** For each row of the plan the id of its turf there. */
  readonly home: readonly string[];
  /** Stops that are not as the plan has them, by row. */
  readonly altered: Set<number>;
  exclusions: readonly Exclusion[];
  addresses: number;
  /** What an address is worth; its households when not given. */
  worth: ((entrance: Entrance) => number) | undefined;
}

export const draftOf = (plan: LockablePlan): Draft => {
  const { ground, cuts, turfs, loads, exclusions, summary } = plan;
  const stops: Entrance[] = [];
  const home: string[] = [];
  for (const turf of turfs) {
    for (const stop of turf.stops) {
      stops.push(stop);
      home.push(turf.id);
    }
  }
  return {
    plan,
    stops,
    loads: loads.slice(),
    place: {
      x: Array.from(ground.x),
      y: Array.from(ground.y),
      edge: Array.from(ground.edge),
      offset: Array.from(ground.offset),
      side: Array.from(ground.side),
    },
    turfs: turfs.map(({ id }, i) => ({
      id,
      rows: Array.from({ length: cuts[i + 1]! - cuts[i]! }, (_, j) => cuts[i]! + j),
    })),
    before: new Map(turfs.map((turf, i) => [turf.id, { turf, start: cuts[i]! }])),
    home,
    altered: new Set(),
    exclusions,
    addresses: summary.addresses,
    worth: undefined,
  };
};

/** The ground with the draft's stops, by row. */
export const groundOf = ({ plan, place }: Draft): Ground => ({ ...plan.ground, ...place });

/** The district that a stop must be in a turf of; the same for all where turfs may reach over borders. */
export const districtOf = ({ plan, stops }: Draft, row: number): string =>
  plan.hardBorders ? (stops[row]!.district ?? "") : "";

/** The plan's own turf, if it is the same still. */
export const asBefore = ({ before, altered }: Draft, { id, rows }: TurfRows): Turf | null => {
  const was = before.get(id);
  if (was === undefined || was.turf.stops.length !== rows.length) return null;
  return rows.every((row, i) => row === was.start + i && !altered.has(row)) ? was.turf : null;
};
