import type { Random } from "@vanstervind/core";
import type { TableName, Tables } from "../files.ts";
import { makeAssociations } from "./associations.ts";
import { makeCalendarRequests } from "./calendar-requests.ts";
import { makeCompletions } from "./completions.ts";
import { makeDoNotContact } from "./do-not-contact.ts";
import { makeFundApplications } from "./fund-applications.ts";
import { makeFundRounds } from "./fund-rounds.ts";
import { makeMembers } from "./members.ts";
import { makeParticipations } from "./participations.ts";
import { makePriorityOverrides } from "./priority-overrides.ts";
import { makeRoles } from "./roles.ts";
import { makeStudySessions } from "./study-sessions.ts";
import { makeStudyUnits } from "./study-units.ts";
import { makeVenues } from "./venues.ts";
import { makeVolunteers } from "./volunteers.ts";

/** The tables that are made up where the user gives none. */
export type SyntheticName =
  | "associations"
  | "members"
  | "roles"
  | "volunteers"
  | "venues"
  | "studyUnits"
  | "studySessions"
  | "participations"
  | "completions"
  | "fundRounds"
  | "fundApplications"
  | "doNotContact"
  | "priorityOverrides"
  | "calendarRequests";

/** How a table is made up: what it builds on, and its maker. */
export interface Synthesiser<Name extends SyntheticName = SyntheticName> {
  /** The tables it builds on, own or built-in. */
  readonly from: readonly TableName[];
  /** Makes the rows; the same tables and generator give the same rows. */
  readonly make: (tables: Tables, random: Random) => Tables[Name];
}

/** Every table that can be made up. Each draws from a generator of its own, so that a change to one leaves the others. */
export const synthesisers: { readonly [Name in SyntheticName]: Synthesiser<Name> } = {
  associations: { from: ["municipalities", "areaStatistics", "results2022"], make: makeAssociations },
  members: { from: ["associations", "municipalities"], make: makeMembers },
  roles: { from: ["associations", "members", "municipalities", "results2022"], make: makeRoles },
  volunteers: { from: ["members"], make: makeVolunteers },
  venues: { from: ["municipalities", "associations"], make: makeVenues },
  studyUnits: { from: [], make: makeStudyUnits },
  studySessions: { from: ["studyUnits", "venues", "associations"], make: makeStudySessions },
  participations: { from: ["studySessions", "members"], make: makeParticipations },
  completions: { from: ["members", "roles", "studyUnits", "studySessions", "participations"], make: makeCompletions },
  fundRounds: { from: [], make: makeFundRounds },
  fundApplications: { from: ["associations", "fundRounds"], make: makeFundApplications },
  doNotContact: { from: ["addresses"], make: makeDoNotContact },
  priorityOverrides: { from: ["results2022", "electionDistricts"], make: makePriorityOverrides },
  calendarRequests: { from: ["associations"], make: makeCalendarRequests },
};
