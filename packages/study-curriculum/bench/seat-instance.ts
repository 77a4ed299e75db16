import type { SeatRequestInput } from "@vanstervind/study-curriculum/seats";

/** An instance file of the kind `seat-planning/1`. */
export interface SeatInstance {
  readonly xy: readonly (readonly [number, number])[];
  readonly need: readonly (readonly number[])[];
  readonly seats: number;
  readonly minSeats: number;
  readonly fixed: number;
  readonly maxKm: number;
  readonly perBlock: readonly number[];
  readonly objective: number;
}

/**
 * The instance as a request. Ids end in the index of the file. A cohort is who lacks one unit at one place. The limit
 * is on the true distance, the cost on whole kilometres, as in the file.
 */
export const seatInstance = ({ xy, need, seats, minSeats, fixed, maxKm, perBlock }: SeatInstance) => {
  const id = (kind: string, index: number): string => `${kind}-${String(index).padStart(3, "0")}`;
  const indexOf = (text: string): number => Number(text.slice(text.lastIndexOf("-") + 1));
  const request: SeatRequestInput = {
    units: need.map((_, unit) => ({ id: id("unit", unit), minGroup: minSeats, maxGroup: seats })),
    places: xy.map((_, place) => ({ id: id("place", place) })),
    cohorts: need.flatMap((row, unit) =>
      row.map((learners, place) => ({
        id: `${id("unit", unit)}-${id("place", place)}`,
        placeId: id("place", place),
        unitIds: [id("unit", unit)],
        learners,
      })),
    ),
    blocks: perBlock.map((maxCourses, block) => ({ id: id("block", block), maxCourses })),
    maxParallel: 4,
    maxKilometres: maxKm,
    perCourse: fixed,
    perKilometre: 1,
    perUnserved: 200,
  };
  const kilometres = (from: string, to: string): number => {
    const [a, b] = [xy[indexOf(from)]!, xy[indexOf(to)]!];
    const distance = Math.hypot(a[0] - b[0], a[1] - b[1]);
    return distance <= maxKm ? Math.min(Math.round(distance), maxKm) : Number.POSITIVE_INFINITY;
  };
  return { request, kilometres, indexOf };
};
