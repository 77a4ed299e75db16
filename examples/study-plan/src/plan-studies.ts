import { addDays, type IsoDate } from "@vanstervind/core";
import type { District } from "@vanstervind/storstockholm";
import {
  type GapReport,
  gapReport,
  type Session,
  type StudyRecords,
  type StudyRegister,
  studyRegister,
} from "@vanstervind/study-curriculum";
import { type Deadline, deadlines } from "@vanstervind/study-curriculum/paths";
import {
  type Ladder,
  ladder,
  type Occasions,
  type OrganiserShare,
  occasions,
  organiserShare,
} from "@vanstervind/study-curriculum/reports";
import { type AssociationLadders, associationLadders } from "./steps/association-ladders.ts";
import { type CircleOfPlan, planCircles } from "./steps/circles.ts";
import { type Coverage, coverage } from "./steps/coverage.ts";
import { type FullCourse, fullCourse } from "./steps/full-course.ts";
import { type LateReplacement, lateReplacement } from "./steps/late-replacement.ts";
import { withPlannedSessions } from "./steps/planned-sessions.ts";
import { electionDay, period, planRecords, selfDefence } from "./steps/requirements.ts";
import { type PlannedOffers, type PlannedSeats, seatsForRoles, sessionsForOffers } from "./steps/seats.ts";
import { studyRecords } from "./steps/studies.ts";
import { type TopperPath, topperPaths, topperRegister } from "./steps/topper-paths.ts";

/** What the plan is made for. */
export interface PlanOptions {
  /** The day it is made: what is known by then, and nothing later. */
  readonly asOf: IsoDate;
  /** Seed of all that is drawn. */
  readonly seed: string;
}

/** The studies of a district over the plan's period, every part with what it was made from. */
export interface DistrictStudies {
  readonly options: PlanOptions;
  readonly district: District;
  readonly records: StudyRecords;
  readonly register: StudyRegister;
  readonly gaps: GapReport;
  readonly ladders: readonly Ladder[];
  readonly laddersByRole: readonly Ladder[];
  readonly coverage: Coverage;
  readonly associationLadders: AssociationLadders;
  /** Seats for roles, those who top the lists before the election; `null` where nobody lacks anything. */
  readonly seats: PlannedSeats | null;
  readonly offers: PlannedOffers | null;
  readonly toppers: readonly TopperPath[];
  /** Every session by id, with the courses of the plan. */
  readonly allSessions: ReadonlyMap<string, Session>;
  /** `null` where nobody could come in. */
  readonly late: LateReplacement | null;
  /** Occasions of self-defence since the period began; `null` where it is not taught. */
  readonly selfDefence: Occasions | null;
  /** `null` without local associations. */
  readonly organisers: OrganiserShare | null;
  readonly circles: readonly CircleOfPlan[];
  readonly full: FullCourse | null;
  readonly deadlines: readonly Deadline[];
}

/** Counts gaps and offers, plans seats that close them, and follows those who top the lists to the election. */
export const planDistrictStudies = (district: District, options: PlanOptions): DistrictStudies => {
  const { asOf, seed } = options;
  const records = planRecords(studyRecords(district, electionDay), asOf);
  const register = studyRegister(records);
  const gaps = gapReport(register, { asOf });
  const ladders = ladder(register, { asOf });
  const announced = topperRegister(records);
  const seats = seatsForRoles(district, register, gaps, { electionDay, until: period.end });
  const withPlan = withPlannedSessions(records, seats, asOf);
  const planned = topperRegister(withPlan);
  return {
    options,
    district,
    records,
    register,
    gaps,
    ladders,
    laddersByRole: ladder(register, { asOf, by: "role" }),
    coverage: coverage(district, gaps),
    associationLadders: associationLadders(district, gaps),
    seats,
    offers: sessionsForOffers(district, gaps, ladders, period.end),
    allSessions: new Map((withPlan.sessions ?? []).map((session) => [session.id, session])),
    toppers: topperPaths(announced, planned, asOf),
    late: lateReplacement(withPlan, { announced, planned }, addDays(electionDay, -34)),
    selfDefence:
      occasions(register, { asOf, since: period.start, atLeast: selfDefence.atLeast }).find(
        ({ unitId }) => unitId === selfDefence.unitId,
      ) ?? null,
    organisers: district.associations.some(({ kind }) => kind === "local")
      ? organiserShare(register, { asOf, since: "2025-01-01", level: "association" })
      : null,
    circles: planCircles(district, asOf, seed),
    full: fullCourse(district, asOf),
    deadlines: deadlines(register, { asOf, until: period.end }),
  };
};
