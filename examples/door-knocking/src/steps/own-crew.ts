import { type Fault, Id } from "@vanstervind/core";
import { scanCsv } from "@vanstervind/csv";
import { type Team, Volunteer } from "@vanstervind/turf-splitting/volunteers";
import * as z from "zod";
import { readContent } from "./read-content.ts";
import type { Crew } from "./volunteers.ts";

const { lon, lat } = Volunteer.shape.home.unwrap().shape;

/** A volunteer a line, by pseudonym, with the team they walk in. */
const VolunteerRow = Volunteer.omit({ home: true }).extend({
  team: Id,
  /** Where they set out from; rounded to a kilometre is near enough. */
  lon: lon.nullable(),
  lat: lat.nullable(),
  /** Whether they go for the first time. */
  isNew: z.boolean().default(false),
});

/** Reads who goes out; every fault is put to `faults`. */
export const scanCrew = async (file: string, faults: Fault[]): Promise<Crew> => {
  const content = await readContent(file, faults);
  if (content === null) return { teams: [], beginners: new Set() };
  const { rows, faults: own, placeOf } = scanCsv(content, VolunteerRow, { source: file });
  faults.push(...own);
  const faultAt = (index: number, field: string, message: string): Fault => {
    return { code: "no-team", source: file, row: placeOf(index), field, message };
  };
  const firstOf = new Map<string, number>();
  for (const [index, { id }] of rows.entries()) {
    if (firstOf.has(id)) faults.push(faultAt(index, "id", `stands on line ${placeOf(firstOf.get(id)!)} too`));
    else firstOf.set(id, index);
  }
  const teams = [...new Set(rows.map(({ team }) => team))].map((id): Team => {
    const members = rows.filter(({ team }) => team === id);
    const first = rows.findIndex(({ team }) => team === id);
    if (members.length < 2) faults.push(faultAt(first, "team", "has one member: nobody walks alone"));
    return {
      id,
      members: members.map(({ lon: x, lat: y, team: _, isNew: __, ...member }) => ({
        ...member,
        ...(x === null || y === null ? {} : { home: { lon: x, lat: y } }),
      })),
    };
  });
  return { teams, beginners: new Set(rows.filter(({ isNew }) => isNew).map(({ id }) => id)) };
};
