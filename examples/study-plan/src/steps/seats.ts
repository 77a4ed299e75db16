import { compareIds, type IsoDate } from "@vanstervind/core";
import { centroid, type District } from "@vanstervind/storstockholm";
import type { GapReport, StudyRegister } from "@vanstervind/study-curriculum";
import { unitsOf } from "@vanstervind/study-curriculum";
import type { Ladder } from "@vanstervind/study-curriculum/reports";
import {
  type PlannedCourse,
  planSeats,
  type SeatPlan,
  type SeatRequestInput,
} from "@vanstervind/study-curriculum/seats";

/** What courses are planned by; made up, for a board to change. */
export const seatRules = {
  minGroup: 5,
  maxGroup: 20,
  maxKilometres: 30,
  coursePrice: 3000,
  kilometrePrice: 2.5,
  unservedPrice: 5000,
  leaders: 12,
  coursesPerLeader: 10,
} as const;

/** A plan of seats with what was asked for. */
export interface PlannedSeats {
  readonly id: "toppers" | "roles" | "offers";
  readonly request: SeatRequestInput;
  readonly plan: SeatPlan;
}

/** A plan of what brings the offer to all, with how many can be offered a session without more coming than there are seats. */
export interface PlannedOffers extends PlannedSeats {
  /** Of those who were offered a seat, how many took one. */
  readonly uptake: number;
  readonly offersPerSession: number;
}

/** Months from the one after a day up to and with the one of another; July is free. */
export const monthsBetween = (after: IsoDate, until: IsoDate): string[] => {
  const months: string[] = [];
  let [year, month] = after.slice(0, 7).split("-").map(Number) as [number, number];
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const id = `${year}-${String(month).padStart(2, "0")}`;
    if (id > until.slice(0, 7)) return months;
    if (month !== 7) months.push(id);
  }
};

/** How far apart two municipalities are: from middle to middle, as the crow flies, in whole kilometres. */
export const kilometresOf = (district: Pick<District, "municipalities">) => {
  const middles = new Map(district.municipalities.map(({ code, polygons }) => [code, centroid(polygons)]));
  return (from: string, to: string): number => {
    const [a, b] = [middles.get(from)!, middles.get(to)!];
    const shrink = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
    return Math.round(Math.hypot((a[0] - b[0]) * shrink, a[1] - b[1]) * 111.2);
  };
};

/** Courses for those who top the lists, in the months that end before the election. */
export const seatsForToppers = (district: District, register: StudyRegister, gaps: GapReport, electionDay: IsoDate) =>
  seatsFor("toppers", district, register, gaps, ["list-toppers"], monthsBefore(gaps.asOf, electionDay));

/**
 * Courses for boards and elected representatives, with what they must have studied first, by the leaders that the courses
 * already planned leave free.
 */
export const seatsForRoles = (
  district: District,
  register: StudyRegister,
  gaps: GapReport,
  until: IsoDate,
  others: PlannedSeats | null,
) =>
  seatsFor(
    "roles",
    district,
    register,
    gaps,
    ["board-training", "representative-training"],
    monthsBetween(gaps.asOf, until),
    others?.plan.courses,
  );

const monthsBefore = (after: IsoDate, day: IsoDate): string[] =>
  monthsBetween(after, day).filter((month) => month < day.slice(0, 7));

const seatsFor = (
  id: PlannedSeats["id"],
  district: District,
  register: StudyRegister,
  gaps: GapReport,
  requirementIds: readonly string[],
  months: readonly string[],
  others: readonly PlannedCourse[] = [],
): PlannedSeats | null => {
  const done = new Set([...district.completions].map(({ memberId, unitId }) => `${memberId} ${unitId}`));
  const lacking = new Map<string, Set<string>>();
  for (const requirementId of requirementIds.filter((each) => register.requirements.has(each))) {
    for (const row of gaps.rows.where({ requirementId, statuses: ["missing", "expired"] })) {
      const units = lacking.get(row.subjectId) ?? new Set<string>();
      for (const unitId of unitsOf(row.remaining!)) addWithPrerequisites(register, row.subjectId, unitId, done, units);
      lacking.set(row.subjectId, units);
    }
  }
  const units = new Set([...lacking.values()].flatMap((each) => [...each]));
  const cohorts = cohortsOf(district, lacking);
  if (units.size === 0 || cohorts.length === 0 || months.length === 0) return null;
  const request: SeatRequestInput = {
    units: [...units].sort(compareIds).map((unitId) => ({
      id: unitId,
      minGroup: seatRules.minGroup,
      maxGroup: seatRules.maxGroup,
      prerequisites: register.curriculum.units.get(unitId)!.prerequisites.filter((each) => units.has(each)),
    })),
    places: district.municipalities.map(({ code }) => ({ id: code })),
    cohorts,
    // It is too late to call new courses in the month that has begun, but not to fill those that are announced.
    blocks: [{ id: gaps.asOf.slice(0, 7), maxCourses: 0 }, ...months.map((month) => ({ id: month }))],
    leaders: leadersBeside(others, [...units].sort(compareIds), months),
    sessions: openSessions(district, gaps.asOf, units, new Set([gaps.asOf.slice(0, 7), ...months])),
    maxKilometres: seatRules.maxKilometres,
    perCourse: seatRules.coursePrice,
    perKilometre: seatRules.kilometrePrice,
    perUnserved: seatRules.unservedPrice,
  };
  return { id, request, plan: planSeats(request, { kilometres: kilometresOf(district) }) };
};

/** The leaders in the months in which they lead no other course, for as many courses as they have left. */
const leadersBeside = (others: readonly PlannedCourse[], unitIds: readonly string[], months: readonly string[]) =>
  Array.from({ length: seatRules.leaders }, (_, i) => {
    const id = `ledare-${String(i + 1).padStart(2, "0")}`;
    const led = others.filter(({ leaderId }) => leaderId === id);
    const busy = new Set(led.map(({ blockId }) => blockId));
    return {
      id,
      unitIds,
      blockIds: months.filter((month) => !busy.has(month)),
      maxCourses: Math.max(0, seatRules.coursesPerLeader - led.length),
    };
  });

const addWithPrerequisites = (
  register: StudyRegister,
  subjectId: string,
  unitId: string,
  done: ReadonlySet<string>,
  units: Set<string>,
): void => {
  units.add(unitId);
  for (const needed of register.curriculum.units.get(unitId)!.prerequisites) {
    if (!done.has(`${subjectId} ${needed}`)) addWithPrerequisites(register, subjectId, needed, done, units);
  }
};

/** Those of one municipality who lack the same, as a count. */
const cohortsOf = (district: District, lacking: ReadonlyMap<string, ReadonlySet<string>>) => {
  const home = new Map(district.members.map(({ id, municipalityCode }) => [id, municipalityCode]));
  const cohorts = new Map<string, { id: string; placeId: string; unitIds: string[]; learners: number }>();
  for (const [subjectId, units] of lacking) {
    const placeId = home.get(subjectId)!;
    const unitIds = [...units].sort(compareIds);
    const id = `${placeId} ${unitIds.join("+")}`;
    const cohort = cohorts.get(id) ?? { id, placeId, unitIds, learners: 0 };
    cohorts.set(id, { ...cohort, learners: cohort.learners + 1 });
  }
  return [...cohorts.values()].sort((a, b) => compareIds(a.id, b.id));
};

/** Seats nobody has taken at sessions that are announced and to come, in the months planned for. */
const openSessions = (
  { studySessions, participations, venues }: District,
  asOf: IsoDate,
  units: ReadonlySet<string>,
  months: ReadonlySet<string>,
) => {
  const taken = takenSeats(participations);
  const placeOf = new Map(venues.map(({ id, municipalityCode }) => [id, municipalityCode]));
  return studySessions
    .filter(
      ({ date, announced, cancelled }) =>
        announced <= asOf && asOf < date && cancelled === null && months.has(date.slice(0, 7)),
    )
    .flatMap(({ id, unitIds, date, venueId, seats }) => {
      const [unitId] = unitIds;
      if (unitIds.length !== 1 || unitId === undefined || !units.has(unitId)) return [];
      const freeSeats = Math.max(0, seats - (taken.get(id) ?? 0));
      return [{ id, unitId, placeId: placeOf.get(venueId)!, blockId: date.slice(0, 7), freeSeats }];
    });
};

/** How many seats of each session are taken. */
const takenSeats = (participations: District["participations"]): Map<string, number> => {
  const taken = new Map<string, number>();
  for (const { sessionId, step } of participations) {
    if (step === "enrolled") taken.set(sessionId, (taken.get(sessionId) ?? 0) + 1);
  }
  return taken;
};

/** Of those who were offered a seat, how many took it; all when nobody was offered any. */
const uptakeOf = (participations: District["participations"]): number => {
  const count = (wanted: string) => participations.filter(({ step }) => step === wanted).length;
  return count("offered") === 0 ? 1 : Math.min(1, Math.max(0.05, count("enrolled") / count("offered")));
};

/** The fewest sessions, near enough, that let everyone who was not offered a unit for all members be offered it. */
export const sessionsForOffers = (
  district: District,
  gaps: GapReport,
  ladders: readonly Ladder[],
  until: IsoDate,
): PlannedOffers | null => {
  const wanted = ["ideology", "politics", "organisation"];
  const own = ladders.filter(({ requirementId }) => wanted.includes(requirementId));
  const uptake = uptakeOf(district.participations);
  const offersPerSession = Math.max(1, Math.floor(seatRules.maxGroup / uptake));
  const lacking = new Map<string, Set<string>>();
  for (const { requirementId } of own) {
    for (const { subjectId, step, status } of gaps.rows.where({ requirementId })) {
      if (step !== null || status === "notApplicable" || status === "exempt") continue;
      lacking.set(subjectId, (lacking.get(subjectId) ?? new Set()).add(requirementId));
    }
  }
  const units = [...new Set([...lacking.values()].flatMap((each) => [...each]))].sort(compareIds);
  const months = monthsBetween(gaps.asOf, until);
  if (units.length === 0 || months.length === 0) return null;
  const request: SeatRequestInput = {
    units: units.map((id) => ({ id, maxGroup: offersPerSession })),
    places: district.municipalities.map(({ code }) => ({ id: code })),
    cohorts: cohortsOf(district, lacking),
    blocks: [{ id: gaps.asOf.slice(0, 7), maxCourses: 0 }, ...months.map((id) => ({ id }))],
    // A free seat can be offered to as many as it takes until one comes.
    sessions: openSessions(district, gaps.asOf, new Set(units), new Set([gaps.asOf.slice(0, 7), ...months])).map(
      (session) => ({ ...session, freeSeats: Math.floor(session.freeSeats / uptake) }),
    ),
    maxKilometres: seatRules.maxKilometres,
    perCourse: seatRules.coursePrice,
    // Only those who come travel.
    perKilometre: seatRules.kilometrePrice * uptake,
    perUnserved: seatRules.unservedPrice,
  };
  const plan = planSeats(request, { kilometres: kilometresOf(district) });
  return { id: "offers", request, plan, uptake, offersPerSession };
};
