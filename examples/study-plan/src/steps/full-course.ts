import { compareIds, type IsoDate } from "@vanstervind/core";
import type { District } from "@vanstervind/storstockholm";
import { type QueueRow, type SeatApplicantInput, waitingList } from "@vanstervind/study-curriculum/seats";

/** A course with a waiting list. */
export interface FullCourse {
  readonly sessionId: string;
  readonly unitId: string;
  readonly date: IsoDate;
  readonly seats: number;
  readonly applicants: readonly SeatApplicantInput[];
  readonly rows: readonly QueueRow[];
}

/** The classes of a waiting list, the first served first. */
const queueClasses = ["candidate", "elected-or-board", "member"] as const;

/** How many made-up applicants come on top of the seats. */
const tooMany = 6;

/**
 * The announced course with the fewest seats left, and its list: those who have a seat, and made-up late applicants among
 * those who were offered one, enough for six too many. `null` without a course to come.
 */
export const fullCourse = (district: District, asOf: IsoDate): FullCourse | null => {
  const enrolled = new Map<string, Map<string, IsoDate>>();
  const offered = new Map<string, string[]>();
  for (const { sessionId, memberId, step, date } of district.participations) {
    if (step === "enrolled") enrolled.set(sessionId, (enrolled.get(sessionId) ?? new Map()).set(memberId, date));
    if (step === "offered") offered.set(sessionId, [...(offered.get(sessionId) ?? []), memberId]);
  }
  const taken = (id: string): number => enrolled.get(id)?.size ?? 0;
  const [session] = district.studySessions
    .filter(({ id, date, announced, cancelled, seats }) => {
      const enough = (offered.get(id)?.length ?? 0) >= seats + tooMany;
      return announced <= asOf && date > asOf && cancelled === null && taken(id) > 0 && enough;
    })
    .sort((a, b) => a.seats - taken(a.id) - (b.seats - taken(b.id)) || compareIds(a.id, b.id));
  if (session === undefined) return null;
  const { id, seats, date, unitIds } = session;
  const classOf = classesOn(district, asOf);
  const own = enrolled.get(id)!;
  const late = offered
    .get(id)!
    .filter((memberId) => !own.has(memberId))
    .sort(compareIds)
    .slice(0, Math.max(0, seats + tooMany - own.size));
  const applicants: SeatApplicantInput[] = [...[...own.keys()].sort(compareIds), ...late].map((memberId, i) => ({
    id: memberId,
    class: classOf(memberId),
    appliedAt: own.get(memberId) ?? asOf,
    // Made up: no record tells who was turned away before.
    turnedAway: i % 9 === 8 ? 1 : 0,
  }));
  return {
    sessionId: id,
    unitId: unitIds[0]!,
    date,
    seats,
    applicants,
    rows: waitingList(applicants, { seats, classes: queueClasses }),
  };
};

const classesOn = ({ roles }: District, asOf: IsoDate) => {
  const sitting = roles.filter(({ start, end }) => start <= asOf && (end === null || asOf < end));
  const candidates = new Set(sitting.filter(({ role }) => role === "list-candidate").map(({ memberId }) => memberId));
  const others = new Set(sitting.map(({ memberId }) => memberId));
  return (id: string) => (candidates.has(id) ? queueClasses[0] : others.has(id) ? queueClasses[1] : queueClasses[2]);
};
