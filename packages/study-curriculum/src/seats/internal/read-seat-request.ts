import { compareIds, type Fault, type Id, invalidInput, parse } from "@vanstervind/core";
import { curriculum } from "../../paths/curriculum.ts";
import { SeatRequest, type SeatRequestInput } from "../seat-request.ts";

/** A request whose references hold, in an order that does not depend on the caller's. */
export interface SeatProblem {
  readonly request: SeatRequest;
  /** Units, each after its prerequisites; those that more steps follow come first. */
  readonly units: readonly UnitNode[];
  /** By place, then place, in kilometres. */
  readonly kilometres: Float64Array;
  readonly placeIndex: ReadonlyMap<Id, number>;
  readonly blockIndex: ReadonlyMap<Id, number>;
  /** The index of each learner's cohort. */
  readonly cohortOf: Int32Array;
  /** For each cohort, the index of the last block that it can use. */
  readonly lastBlock: readonly number[];
  /** For each cohort, what it lacks, each with the prerequisites that it lacks too. */
  readonly lacks: readonly ReadonlyMap<number, Lack>[];
}

interface UnitNode {
  readonly unit: SeatRequest["units"][number];
  /** How many steps of units follow it at most. */
  readonly height: number;
}

/** A unit that a cohort lacks. */
interface Lack {
  /** Indices of the prerequisites that it lacks too. */
  readonly prerequisites: readonly number[];
  /** How many blocks must come before: the longest chain of lacked prerequisites. */
  readonly depth: number;
}

const source = "the seat request";

export const readSeatRequest = (input: SeatRequestInput, kilometres: (from: Id, to: Id) => number): SeatProblem => {
  const request = sorted(parse(SeatRequest, input, { source }));
  const distances = Float64Array.from({ length: request.places.length ** 2 }, (_, i) => {
    const from = request.places[Math.floor(i / request.places.length)]!.id;
    const to = request.places[i % request.places.length]!.id;
    return from === to ? 0 : kilometres(from, to);
  });
  const faults = faultsOf(input, distances, request);
  if (faults.length > 0) throw invalidInput(faults, source);

  const units = unitNodes(request);
  const blockIndex = indexOf(request.blocks);
  const unitIndex = new Map(units.map(({ unit }, index) => [unit.id, index]));
  return {
    request,
    units,
    kilometres: distances,
    placeIndex: indexOf(request.places),
    blockIndex,
    cohortOf: Int32Array.from(
      request.cohorts.flatMap(({ learners }, cohort) => new Array<number>(learners).fill(cohort)),
    ),
    lastBlock: request.cohorts.map(({ lastBlockId }) =>
      lastBlockId === undefined ? request.blocks.length - 1 : blockIndex.get(lastBlockId)!,
    ),
    lacks: request.cohorts.map(({ unitIds }) => lacksOf(new Set(unitIds), units, unitIndex)),
  };
};

const byId = <Row extends { readonly id: Id }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => compareIds(a.id, b.id));

/** Blocks come in time order; everything else by id. */
const sorted = (request: SeatRequest): SeatRequest => ({
  ...request,
  units: byId(request.units),
  places: byId(request.places),
  cohorts: byId(request.cohorts),
  sessions: byId(request.sessions),
  ...(request.leaders === undefined ? {} : { leaders: byId(request.leaders) }),
});

const indexOf = (rows: readonly { readonly id: Id }[]): Map<Id, number> =>
  new Map(rows.map(({ id }, index) => [id, index]));

/** Doubles and references to nothing, told with the row in the caller's own list. */
const faultsOf = (input: SeatRequestInput, distances: Float64Array, { places }: SeatRequest): Fault[] => {
  const faults: Fault[] = [];
  const fault = (code: string, list: string, row: number | null, field: string, message: string): void => {
    faults.push({ code, source: `${list} of ${source}`, row, field, message });
  };
  const ids = (list: "units" | "places" | "blocks" | "cohorts" | "sessions" | "leaders"): Set<Id> => {
    const seen = new Set<Id>();
    for (const [row, { id }] of (input[list] ?? []).entries()) {
      if (seen.has(id)) fault("duplicate-id", list, row, "id", `"${id}" is used twice`);
      seen.add(id);
    }
    return seen;
  };
  const known = { unit: ids("units"), place: ids("places"), block: ids("blocks") };
  for (const list of ["cohorts", "sessions", "leaders"] as const) ids(list);
  const refer = (kind: keyof typeof known, list: string, row: number, field: string, id: Id): void => {
    if (!known[kind].has(id)) fault(`unknown-${kind}`, list, row, field, `"${id}" is no ${kind} of the request`);
  };
  for (const [row, { prerequisites = [] }] of input.units.entries()) {
    for (const [i, id] of prerequisites.entries()) refer("unit", "units", row, `prerequisites.${i}`, id);
  }
  for (const [row, { placeId, unitIds, lastBlockId }] of input.cohorts.entries()) {
    if (lastBlockId !== undefined) refer("block", "cohorts", row, "lastBlockId", lastBlockId);
    refer("place", "cohorts", row, "placeId", placeId);
    for (const [i, id] of unitIds.entries()) refer("unit", "cohorts", row, `unitIds.${i}`, id);
  }
  for (const [row, { unitId, placeId, blockId }] of (input.sessions ?? []).entries()) {
    refer("unit", "sessions", row, "unitId", unitId);
    refer("place", "sessions", row, "placeId", placeId);
    refer("block", "sessions", row, "blockId", blockId);
  }
  for (const [row, { unitIds, blockIds = [] }] of (input.leaders ?? []).entries()) {
    for (const [i, id] of unitIds.entries()) refer("unit", "leaders", row, `unitIds.${i}`, id);
    for (const [i, id] of blockIds.entries()) refer("block", "leaders", row, `blockIds.${i}`, id);
  }
  for (const [i, distance] of distances.entries()) {
    if (distance >= 0) continue;
    const [from, to] = [places[Math.floor(i / places.length)]!.id, places[i % places.length]!.id];
    fault(
      "bad-distance",
      "places",
      null,
      "kilometres",
      `from "${from}" to "${to}" must be a number from 0, got ${distance}`,
    );
  }
  return faults;
};

const unitNodes = ({ units }: SeatRequest): UnitNode[] => {
  const { order } = curriculum(
    units.map(({ id, prerequisites }) => ({ id, prerequisites, name: { sv: id, en: id }, validMonths: null })),
  );
  const heights = new Map<Id, number>(order.map((id) => [id, 0]));
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  for (const id of order.toReversed()) {
    for (const needed of unitOf.get(id)!.prerequisites) {
      heights.set(needed, Math.max(heights.get(needed)!, heights.get(id)! + 1));
    }
  }
  return order
    .map((id) => ({ unit: unitOf.get(id)!, height: heights.get(id)! }))
    .sort((a, b) => b.height - a.height || compareIds(a.unit.id, b.unit.id));
};

/** Units come after their prerequisites, so one pass finds every depth. */
const lacksOf = (
  lacked: ReadonlySet<Id>,
  units: readonly UnitNode[],
  unitIndex: ReadonlyMap<Id, number>,
): Map<number, Lack> => {
  const lacks = new Map<number, Lack>();
  for (const [index, { unit }] of units.entries()) {
    if (!lacked.has(unit.id)) continue;
    const prerequisites = unit.prerequisites.filter((id) => lacked.has(id)).map((id) => unitIndex.get(id)!);
    lacks.set(index, {
      prerequisites,
      depth: Math.max(0, ...prerequisites.map((needed) => lacks.get(needed)!.depth + 1)),
    });
  }
  return lacks;
};
