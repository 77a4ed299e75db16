/** A curriculum-based course timetabling problem (ITC-2007, track 3), by numbers; names as in the file. */
export interface CttInstance {
  readonly days: number;
  readonly periodsPerDay: number;
  readonly courses: readonly CttCourse[];
  readonly rooms: readonly { readonly id: string; readonly capacity: number }[];
  /** The courses of each curriculum. */
  readonly curricula: readonly (readonly number[])[];
}

interface CttCourse {
  readonly id: string;
  readonly teacher: string;
  readonly lectures: number;
  readonly minDays: number;
  readonly students: number;
  /** Periods (`day × periodsPerDay + period`) when it cannot be taught. */
  readonly unavailable: readonly number[];
}

/** Reads a `.ctt` file. */
export const readCtt = (content: string): CttInstance => {
  const lines = content.split(/\r?\n/).map((line) => line.trim());
  const header = (name: string): number => Number(lines.find((line) => line.startsWith(`${name}:`))?.split(":")[1]);
  const rows = (name: string, count: number): string[][] => {
    const start = lines.indexOf(`${name}:`) + 1;
    return lines.slice(start, start + count).map((line) => line.split(/\s+/));
  };
  const periodsPerDay = header("Periods_per_day");
  const unavailable = new Map<string, number[]>();
  for (const [id = "", day, period] of rows("UNAVAILABILITY_CONSTRAINTS", header("Constraints"))) {
    unavailable.set(id, [...(unavailable.get(id) ?? []), Number(day) * periodsPerDay + Number(period)]);
  }
  const courses = rows("COURSES", header("Courses")).map(
    ([id = "", teacher = "", lectures, minDays, students]): CttCourse => ({
      id,
      teacher,
      lectures: Number(lectures),
      minDays: Number(minDays),
      students: Number(students),
      unavailable: unavailable.get(id) ?? [],
    }),
  );
  const indexOf = new Map(courses.map(({ id }, index) => [id, index]));
  return {
    days: header("Days"),
    periodsPerDay,
    courses,
    rooms: rows("ROOMS", header("Rooms")).map(([id = "", capacity]) => ({ id, capacity: Number(capacity) })),
    curricula: rows("CURRICULA", header("Curricula")).map(([, , ...members]) => members.map((id) => indexOf.get(id)!)),
  };
};
