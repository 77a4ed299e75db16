import * as z from "zod";
import { field } from "./field.ts";

/** The parties that the results name; `other` holds the rest. */
export const parties = ["M", "C", "L", "KD", "MP", "S", "V", "SD", "other"] as const;

/** See the list of the same name. */
export type Party = (typeof parties)[number];

/** The three elections of an election day. */
export const elections = ["riksdag", "region", "kommun"] as const;

/** See the list of the same name. */
export type Election = (typeof elections)[number];

/** Whether the row holds early votes that were counted for a municipality or constituency and allotted to no district. */
export const isUnallotted = ({ code, electorate }: { code: string; electorate: number | null }): boolean =>
  (code.endsWith("9800") && electorate === 0) || electorate === null;

const votes = (party: string) => field.count(`Votes for ${party}.`, "78", "votes");

/** The result of one election in one district. Votes of all parties sum to `valid`. */
export const DistrictResult = z
  .object({
    election: field.oneOf(elections, "The assembly voted for.", "riksdag"),
    municipalityCode: field.municipality(),
    municipality: field.text("Name of the municipality.", "Stockholm"),
    constituencyCode: field.id("Number of the constituency within this election.", "1"),
    constituency: field.text("Name of the constituency.", "Stockholms kommun"),
    code: field.id("Code of the election district.", "01803815"),
    name: field.text("Name of the district, or of the early votes not allotted to one.", "Hässelby 15 Smedshagen V"),
    electorate: field.count("People with the right to vote.", "1331", "people").nullable(),
    voters: field.count("People who voted.", "1041", "people"),
    turnoutPercent: field.amount("Turnout as the authority rounds it.", "78.21", "%").nullable(),
    invalid: field.count("Votes that are not valid.", "14", "votes"),
    blank: field.count("Blank votes, part of the invalid.", "13", "votes"),
    valid: field.count("Valid votes.", "1027", "votes"),
    M: votes("Moderaterna"),
    C: votes("Centerpartiet"),
    L: votes("Liberalerna"),
    KD: votes("Kristdemokraterna"),
    MP: votes("Miljöpartiet"),
    S: votes("Socialdemokraterna"),
    V: votes("Vänsterpartiet"),
    SD: votes("Sverigedemokraterna"),
    other: votes("other parties"),
  })
  .refine((row) => parties.reduce((sum, party) => sum + row[party], 0) === row.valid, {
    path: ["valid"],
    error: "must be the sum of the votes of all parties",
  })
  .refine((row) => isUnallotted(row) || row.voters <= (row.electorate ?? 0), {
    path: ["voters"],
    error: "must not be more than the electorate",
  });

/** See the schema of the same name. */
export interface DistrictResult extends z.infer<typeof DistrictResult> {}
