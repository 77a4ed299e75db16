import type { IsoDate } from "@vanstervind/core";
import type { District } from "@vanstervind/storstockholm";
import {
  type GapReport,
  gapReport,
  type Requirement,
  type Role,
  type Session,
  type StudyRecords,
  type StudyRegister,
  type StudyUnit,
  studyRegister,
} from "@vanstervind/study-curriculum";
import {
  type Ladder,
  ladder,
  type Occasions,
  type OrganiserShare,
  occasions,
  organiserShare,
} from "@vanstervind/study-curriculum/reports";

/** Who lacks which study, and how far the offer has come. */
export interface StudyPlan {
  readonly register: StudyRegister;
  readonly gaps: GapReport;
  readonly ladders: readonly Ladder[];
  /** How often each unit was given since the start of the plan's period. */
  readonly occasions: readonly Occasions[];
  /** How large a share the associations arranged; `null` where there are none. */
  readonly organisers: OrganiserShare | null;
}

/** What the report needs to know of the day it is made and of the election. */
export interface StudyOptions {
  readonly asOf: IsoDate;
  readonly electionDay: IsoDate;
}

/** Who arranges what no association does. */
export const districtId = "district";
const planStart = "2025-01-01";

/** A new role gives so many days to take the training that belongs to it. */
const daysToTrain = 90;

/** The study records of a district, with what its units ask of its members and roles. */
export const studyRecords = (district: District, electionDay: IsoDate): StudyRecords => ({
  units: district.studyUnits.map(unitOf),
  requirements: district.studyUnits.flatMap((unit) => requirementOf(unit, electionDay) ?? []),
  subjects: district.members.map(({ id }) => ({ id })),
  organisations: organisationsOf(district),
  roles: rolesOf(district),
  completions: district.completions.map(({ memberId, unitId, date }) => ({ subjectId: memberId, unitId, on: date })),
  sessions: district.studySessions.map(sessionOf),
  participations: district.participations.map(({ memberId, sessionId, step, date }) => ({
    subjectId: memberId,
    sessionId,
    step,
    on: date,
  })),
  events: [{ id: "election", date: electionDay }],
});

/** Reports gaps and offers as of a day, with the election as a deadline. */
export const planStudies = (district: District, { asOf, electionDay }: StudyOptions): StudyPlan => {
  const register = studyRegister(studyRecords(district, electionDay));
  return {
    register,
    gaps: gapReport(register, { asOf }),
    ladders: ladder(register, { asOf }),
    occasions: occasions(register, { asOf, since: planStart, atLeast: 2 }),
    organisers: district.associations.some(({ kind }) => kind === "local")
      ? organiserShare(register, { asOf, since: planStart, level: "association" })
      : null,
  };
};

const unitOf = ({ id, nameSv, nameEn, prerequisites, validMonths }: District["studyUnits"][number]): StudyUnit => ({
  id,
  name: { sv: nameSv, en: nameEn },
  prerequisites,
  validMonths,
});

/** Whether every member is to be offered the unit. */
export const isForAllMembers = ({ roles, selfDeclared }: District["studyUnits"][number]): boolean =>
  roles.length === 0 && !selfDeclared;

/** A unit for those who choose it themselves is required of nobody: only its occasions are counted. */
const requirementOf = (unit: District["studyUnits"][number], electionDay: IsoDate): Requirement | null => {
  const { id, nameSv, nameEn, roles, topRank, dueBy, selfDeclared } = unit;
  if (selfDeclared) return null;
  const due =
    dueBy === electionDay
      ? { before: "election" }
      : dueBy !== null
        ? { on: dueBy }
        : roles.length > 0
          ? { withinDays: daysToTrain }
          : null;
  return {
    id,
    name: { sv: nameSv, en: nameEn },
    needs: { unit: id },
    audience: {
      roles: isForAllMembers(unit) ? ["member"] : roles,
      ...(topRank === null ? {} : { rankAtMost: topRank }),
    },
    due,
    expiringDays: 180,
    start: planStart,
    end: null,
  };
};

const assemblyId = (assembly: string): string => `assembly-${assembly}`;

const organisationsOf = ({ associations, roles }: District) => [
  { id: districtId, level: "district" },
  ...associations.map(({ id, kind }) => ({ id, level: kind === "local" ? "association" : "branch" })),
  ...[...new Set(roles.flatMap(({ assembly }) => assembly ?? []))].map((assembly) => ({
    id: assemblyId(assembly),
    level: assembly === "riksdag" || assembly === "region" ? assembly : "municipality",
  })),
];

const rolesOf = ({ members, roles }: District): Role[] => [
  ...members.flatMap(({ id, associations, since, until }) =>
    associations.map((organisationId) => ({
      subjectId: id,
      role: "member",
      organisationId,
      start: since,
      end: until,
    })),
  ),
  ...roles.map(({ memberId, role, associationId, assembly, start, end, rank }) => ({
    subjectId: memberId,
    role,
    organisationId: associationId ?? (assembly === null ? districtId : assemblyId(assembly)),
    start,
    end,
    ...(rank === null ? {} : { rank }),
  })),
];

const sessionOf = ({
  id,
  unitIds,
  date,
  organisers,
  seats,
  announced,
  cancelled,
}: District["studySessions"][number]): Session => ({
  id,
  unitIds,
  dates: [date],
  organiserIds: organisers.length === 0 ? [districtId] : organisers,
  seats,
  announcedOn: announced,
  cancelledOn: cancelled,
});
