import type * as z from "zod";
import { type Attribution, attributions } from "./attributions.ts";
import { Address } from "./rows/address.ts";
import { AreaStatistics } from "./rows/area-statistics.ts";
import { Association } from "./rows/association.ts";
import { CalendarRequest } from "./rows/calendar-request.ts";
import { Commemoration } from "./rows/commemoration.ts";
import { Completion } from "./rows/completion.ts";
import { DistrictResult } from "./rows/district-result.ts";
import { DoNotContact } from "./rows/do-not-contact.ts";
import { ElectionDistrict } from "./rows/election-district.ts";
import { FundApplication } from "./rows/fund-application.ts";
import { FundRound } from "./rows/fund-round.ts";
import { Holiday } from "./rows/holiday.ts";
import { Member } from "./rows/member.ts";
import { Municipality } from "./rows/municipality.ts";
import { Participation } from "./rows/participation.ts";
import { PriorityOverride } from "./rows/priority-override.ts";
import { Role } from "./rows/role.ts";
import { StreetEdge, StreetNode } from "./rows/street-network.ts";
import { StudySession } from "./rows/study-session.ts";
import { StudyUnit } from "./rows/study-unit.ts";
import { Venue } from "./rows/venue.ts";
import { Volunteer } from "./rows/volunteer.ts";

/** A field whose value, or each of whose values, must be found in another file. */
export interface Reference {
  /** The field that refers. */
  readonly field: string;
  /** The table referred to. */
  readonly to: string;
  /** The field of that table that holds the value. */
  readonly by: string;
  /** Values that refer to nothing. */
  readonly except?: (value: string) => boolean;
}

/** A documented file of the data: its rows, what must be unique in them, and what they refer to. */
export interface DataFile<Row extends z.ZodObject = z.ZodObject> {
  /** Name in the folder; `.geojson` files hold polygons, the others are CSV. */
  readonly file: string;
  /** What the file holds, in a sentence. */
  readonly about: string;
  /** The schema of its rows. */
  readonly row: Row;
  /** The fields that together may occur once only. */
  readonly unique: readonly string[];
  /** Rows that may occur more than once all the same. */
  readonly repeats?: (record: Readonly<Record<string, unknown>>) => boolean;
  /** What must be found in other files. */
  readonly references: readonly Reference[];
  /** Whom the built-in data is owed to; `null` when it is made up. */
  readonly attribution: Attribution | null;
}

const file = <Row extends z.ZodObject>(spec: DataFile<Row>): DataFile<Row> => spec;

const toMunicipality: Reference = { field: "municipalityCode", to: "municipalities", by: "code" };
const toAssociation: Reference = { field: "associationId", to: "associations", by: "id" };
const toMember: Reference = { field: "memberId", to: "members", by: "id" };

/** Codes that stand for early votes, which belong to no district on the map. */
const isEarlyVotes = (code: string): boolean => code.endsWith("9800");

/** Assemblies that are no municipality's council. */
const isHigherAssembly = (assembly: string): boolean => assembly === "riksdag" || assembly === "region";

/** Every file that the data consists of, by the name of its table. A file refers only to those before it. */
export const files = {
  municipalities: file({
    file: "municipalities.geojson",
    about: "Municipalities with their borders.",
    row: Municipality,
    unique: ["code"],
    references: [],
    attribution: attributions.scb,
  }),
  electionDistricts: file({
    file: "election-districts.geojson",
    about: "Election districts of 2022 with their borders.",
    row: ElectionDistrict,
    unique: ["code"],
    references: [toMunicipality],
    attribution: attributions.valmyndigheten,
  }),
  results2022: file({
    file: "results-2022.csv",
    about: "Results of the elections of 2022 by election district.",
    row: DistrictResult,
    unique: ["election", "code"],
    // Early votes stand once for each constituency, some of which bear the same number.
    repeats: ({ code }) => typeof code === "string" && isEarlyVotes(code),
    references: [toMunicipality, { field: "code", to: "electionDistricts", by: "code", except: isEarlyVotes }],
    attribution: attributions.scb,
  }),
  results2018: file({
    file: "results-2018.csv",
    about: "Results of the elections of 2018 by the election districts of that year, which have no borders here.",
    row: DistrictResult,
    unique: ["election", "code"],
    references: [toMunicipality],
    attribution: attributions.valmyndigheten,
  }),
  areaStatistics: file({
    file: "area-statistics.csv",
    about: "Inhabitants, wages and dwellings by statistical area (RegSO).",
    row: AreaStatistics,
    unique: ["code"],
    references: [toMunicipality],
    attribution: attributions.scb,
  }),
  addresses: file({
    file: "addresses.csv",
    about: "Addresses to knock on.",
    row: Address,
    unique: ["id"],
    references: [],
    attribution: attributions.openStreetMap,
  }),
  streetNodes: file({
    file: "street-nodes.csv",
    about: "Points where streets meet or end.",
    row: StreetNode,
    unique: ["id"],
    references: [],
    attribution: attributions.openStreetMap,
  }),
  streetEdges: file({
    file: "street-edges.csv",
    about: "Stretches of street between those points.",
    row: StreetEdge,
    unique: ["id"],
    references: [
      { field: "from", to: "streetNodes", by: "id" },
      { field: "to", to: "streetNodes", by: "id" },
    ],
    attribution: attributions.openStreetMap,
  }),
  holidays: file({
    file: "holidays.csv",
    about: "Holidays and days of note.",
    row: Holiday,
    unique: ["date", "name"],
    references: [],
    attribution: attributions.dateHolidays,
  }),
  commemorations: file({
    file: "commemorations.csv",
    about: "Days of the activity plan and election days, as rules.",
    row: Commemoration,
    unique: ["id"],
    references: [],
    attribution: attributions.vanstervind,
  }),
  associations: file({
    file: "associations.csv",
    about: "Local and branch associations.",
    row: Association,
    unique: ["id"],
    references: [toMunicipality],
    attribution: null,
  }),
  members: file({
    file: "members.csv",
    about: "Members by pseudonymous id.",
    row: Member,
    unique: ["id"],
    references: [toMunicipality, { field: "associations", to: "associations", by: "id" }],
    attribution: null,
  }),
  roles: file({
    file: "roles.csv",
    about: "Terms in boards, assemblies and on lists.",
    row: Role,
    unique: ["memberId", "role", "associationId", "assembly", "start"],
    references: [
      toMember,
      toAssociation,
      { field: "assembly", to: "municipalities", by: "code", except: isHigherAssembly },
    ],
    attribution: null,
  }),
  volunteers: file({
    file: "volunteers.csv",
    about: "People who have offered hours in the campaign.",
    row: Volunteer,
    unique: ["id"],
    references: [toAssociation, toMember],
    attribution: null,
  }),
  venues: file({
    file: "venues.csv",
    about: "Places to meet in.",
    row: Venue,
    unique: ["id"],
    references: [toMunicipality],
    attribution: null,
  }),
  studyUnits: file({
    file: "study-units.csv",
    about: "Units of study and what they need before them.",
    row: StudyUnit,
    unique: ["id"],
    references: [{ field: "prerequisites", to: "studyUnits", by: "id" }],
    attribution: null,
  }),
  studySessions: file({
    file: "study-sessions.csv",
    about: "Occasions on which units are taught.",
    row: StudySession,
    unique: ["id"],
    references: [
      { field: "unitIds", to: "studyUnits", by: "id" },
      { field: "organisers", to: "associations", by: "id" },
      { field: "venueId", to: "venues", by: "id" },
    ],
    attribution: null,
  }),
  participations: file({
    file: "participations.csv",
    about: "Who was offered a place at a session, who took it, and who came.",
    row: Participation,
    unique: ["sessionId", "memberId", "step"],
    references: [{ field: "sessionId", to: "studySessions", by: "id" }, toMember],
    attribution: null,
  }),
  completions: file({
    file: "completions.csv",
    about: "Units of study done.",
    row: Completion,
    unique: ["memberId", "unitId", "date"],
    references: [toMember, { field: "unitId", to: "studyUnits", by: "id" }],
    attribution: null,
  }),
  fundRounds: file({
    file: "fund-rounds.csv",
    about: "Rounds of the activity fund.",
    row: FundRound,
    unique: ["id"],
    references: [],
    attribution: null,
  }),
  fundApplications: file({
    file: "fund-applications.csv",
    about: "Applications to the activity fund.",
    row: FundApplication,
    unique: ["id"],
    references: [{ field: "roundId", to: "fundRounds", by: "id" }, toAssociation],
    attribution: null,
  }),
  doNotContact: file({
    file: "do-not-contact.csv",
    about: "Addresses that must not be visited.",
    row: DoNotContact,
    unique: ["addressId"],
    references: [{ field: "addressId", to: "addresses", by: "id" }],
    attribution: null,
  }),
  priorityOverrides: file({
    file: "priority-overrides.csv",
    about: "Decisions of the board to depart from the proposed order of the election districts.",
    row: PriorityOverride,
    unique: ["code"],
    references: [{ field: "code", to: "electionDistricts", by: "code" }],
    attribution: null,
  }),
  calendarRequests: file({
    file: "calendar-requests.csv",
    about: "What is to be placed in the year's calendar.",
    row: CalendarRequest,
    unique: ["id"],
    references: [toAssociation, toMunicipality],
    attribution: null,
  }),
};

/** The name of a table. */
export type TableName = keyof typeof files;

/** The names of all tables, in the order that they are read. */
export const tableNames = Object.keys(files) as readonly TableName[];

/** The rows of every table. */
export type Tables = { readonly [Name in TableName]: readonly z.output<(typeof files)[Name]["row"]>[] };
