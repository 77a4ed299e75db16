import type { Entrance } from "../../entrance.ts";
import type { Ground } from "../../ground.ts";
import type { Exclusion, Turf } from "../../turf-plan.ts";
import type { LockablePlan } from "../lock-turf.ts";

/** A turf as rows of the draft's stops, in the order of the walk. Rows are never changed in place. */
export interface TurfRows {
  readonly id: string;
  rows: readonly number[];
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
  /** The turfs of the plan by id, with the rows of their stops. */
  readonly before: ReadonlyMap<string, { readonly turf: Turf; readonly rows: readonly number[] }>;
  /** For each row of the plan the id of its turf there. */
  readonly home: readonly string[];
  /** Stops that are not as the plan has them, by row, and the turfs that had them. */
  readonly altered: Set<number>;
  readonly alteredTurfs: Set<string>;
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
  const own = turfs.map(({ id }, i): TurfRows => {
    const [first, end] = [cuts[i]!, cuts[i + 1]!];
    return { id, rows: Array.from({ length: end - first }, (_, j) => first + j) };
  });
  return {
    plan,
    stops,
    loads: loads.slice(),
    place: {
      x: copyOf(ground.x),
      y: copyOf(ground.y),
      edge: copyOf(ground.edge),
      offset: copyOf(ground.offset),
      side: copyOf(ground.side),
    },
    turfs: own.map((turf) => ({ ...turf })),
    before: new Map(turfs.map((turf, i) => [turf.id, { turf, rows: own[i]!.rows }])),
    home,
    altered: new Set(),
    alteredTurfs: new Set(),
    exclusions,
    addresses: summary.addresses,
    worth: undefined,
  };
};

const copyOf = (numbers: ArrayLike<number>): number[] =>
  Array.isArray(numbers) ? numbers.slice() : Array.from(numbers);

/** Puts a stop as it is now in the place of what the plan has. */
export const alter = ({ stops, home, altered, alteredTurfs }: Draft, row: number, stop: Entrance): void => {
  stops[row] = stop;
  altered.add(row);
  alteredTurfs.add(home[row]!);
};

/** The ground with the draft's stops, by row. */
export const groundOf = ({ plan, place }: Draft): Ground => ({ ...plan.ground, ...place });

/** The district that a stop must be in a turf of; the same for all where turfs may reach over borders. */
export const districtOf = ({ plan, stops }: Draft, row: number): string =>
  plan.hardBorders ? (stops[row]!.district ?? "") : "";

/** The plan's own turf, if it is the same still. */
export const asBefore = ({ before, altered, alteredTurfs }: Draft, { id, rows }: TurfRows): Turf | null => {
  const was = before.get(id);
  if (was === undefined || was.rows.length !== rows.length) return null;
  const isSame = was.rows === rows || was.rows.every((row, i) => row === rows[i]);
  return isSame && !(alteredTurfs.has(id) && rows.some((row) => altered.has(row))) ? was.turf : null;
};
