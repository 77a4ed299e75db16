import { compareIds, type IsoDate } from "@vanstervind/core";
import { centroid, type District } from "@vanstervind/storstockholm";
import type { GapReport, StudyRegister } from "@vanstervind/study-curriculum";
import { unitsOf } from "@vanstervind/study-curriculum";
import type { Ladder } from "@vanstervind/study-curriculum/reports";
import { planSeats, type SeatPlan, type SeatRequestInput } from "@vanstervind/study-curriculum/seats";

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
  readonly id: "roles" | "offers";
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

/** What someone lacks, and until when they can study it. */
interface Need {
  readonly subjectId: string;
  readonly unitIds: ReadonlySet<string>;
  /** The last month; any when `undefined`. */
  readonly lastMonth?: string | undefined;
}

/**
 * Courses for boards and elected representatives, and for those who top the lists, who must be done in the months that
 * end before the election; with what they all must have studied first.
 */
export const seatsForRoles = (
  district: District,
  register: StudyRegister,
  gaps: GapReport,
  { electionDay, until }: { readonly electionDay: IsoDate; readonly until: IsoDate },
): PlannedSeats | null => {
  const months = monthsBetween(gaps.asOf, until);
  const lastMonth = months.filter((month) => month < electionDay.slice(0, 7)).at(-1);
  const done = new Set([...district.completions].map(({ memberId, unitId }) => `${memberId} ${unitId}`));
  const lackingFor = (requirementIds: readonly string[]): Map<string, Set<string>> => {
    const lacking = new Map<string, Set<string>>();
    for (const requirementId of requirementIds.filter((each) => register.requirements.has(each))) {
      for (const row of gaps.rows.where({ requirementId, statuses: ["missing", "expired"] })) {
        const units = lacking.get(row.subjectId) ?? new Set<string>();
        for (const unitId of unitsOf(row.remaining!))
          addWithPrerequisites(register, row.subjectId, unitId, done, units);
        lacking.set(row.subjectId, units);
      }
    }
    return lacking;
  };
  const early = lastMonth === undefined ? new Map<string, Set<string>>() : lackingFor(["list-toppers"]);
  const needs: Need[] = [...early].map(([subjectId, unitIds]) => ({ subjectId, unitIds, lastMonth }));
  for (const [subjectId, unitIds] of lackingFor(["board-training", "representative-training"])) {
    // Who tops a list too takes what both ask for before the election, and the rest when there is time.
    const rest = new Set([...unitIds].filter((id) => !early.get(subjectId)?.has(id)));
    if (rest.size > 0) needs.push({ subjectId, unitIds: rest });
  }
  const units = new Set(needs.flatMap(({ unitIds }) => [...unitIds]));
  const cohorts = cohortsOf(district, needs);
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
    leaders: Array.from({ length: seatRules.leaders }, (_, i) => ({
      id: `ledare-${String(i + 1).padStart(2, "0")}`,
      unitIds: [...units].sort(compareIds),
      blockIds: months,
      maxCourses: seatRules.coursesPerLeader,
    })),
    sessions: openSessions(district, gaps.asOf, units, new Set([gaps.asOf.slice(0, 7), ...months])),
    maxKilometres: seatRules.maxKilometres,
    perCourse: seatRules.coursePrice,
    perKilometre: seatRules.kilometrePrice,
    perUnserved: seatRules.unservedPrice,
  };
  return { id: "roles", request, plan: planSeats(request, { kilometres: kilometresOf(district) }) };
};

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

/** Those of one municipality who lack the same and have as long, as a count. */
const cohortsOf = (district: District, needs: readonly Need[]): SeatRequestInput["cohorts"] => {
  const home = new Map(district.members.map(({ id, municipalityCode }) => [id, municipalityCode]));
  const cohorts = new Map<string, SeatRequestInput["cohorts"][number]>();
  for (const { subjectId, unitIds, lastMonth } of needs) {
    const placeId = home.get(subjectId)!;
    const sorted = [...unitIds].sort(compareIds);
    const id = [placeId, sorted.join("+"), ...(lastMonth === undefined ? [] : [`until ${lastMonth}`])].join(" ");
    const learners = (cohorts.get(id)?.learners ?? 0) + 1;
    cohorts.set(id, { id, placeId, unitIds: sorted, learners, lastBlockId: lastMonth });
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
    cohorts: cohortsOf(
      district,
      [...lacking].map(([subjectId, unitIds]) => ({ subjectId, unitIds })),
    ),
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
