import { createRandom } from "@vanstervind/core";
import type { StudyRecords } from "../src/index.ts";

const isoDate = (day: number): string => new Date(Date.UTC(2021, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

const numbered = (count: number, prefix: string): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

/** Offices that the requirements are for, beside those for all members. */
const offices = ["board", "chair", "treasurer", "candidate", "elected", "leader", "nominating", "auditor"];

/**
 * A made-up membership: so many subjects and requirements of one to three units, three of the requirements for every
 * member and the rest for offices, of which every other member has one.
 */
export const randomRecords = (subjectCount: number, requirementCount: number): Required<StudyRecords> => {
  const random = createRandom(`${subjectCount} subjects and ${requirementCount} requirements`);
  const unitIds = numbered(requirementCount, "u");
  const subjectIds = numbered(subjectCount, "p");
  const associations = numbered(60, "a");
  const sessionIds = numbered(200, "s");
  const name = { sv: "kurs", en: "course" };
  const units = unitIds.map((id) => ({ id, name, prerequisites: [], validMonths: random.pick([null, 12, 24, 36]) }));
  const requirements = numbered(requirementCount, "r").map((id, i) => ({
    id,
    name,
    needs: {
      allOf: random
        .shuffle(unitIds)
        .slice(0, random.integer(1, 4))
        .map((unit) => ({ unit })),
    },
    audience: { roles: [i < 3 ? "member" : offices[i % offices.length]!] },
    due: random.pick([null, { on: "2026-09-01" }, { withinDays: 90 }, { before: "election" }]),
    expiringDays: 60,
    start: "2021-01-01",
    end: null,
  }));
  const role = (subjectId: string, held: string) => ({
    subjectId,
    role: held,
    organisationId: random.pick(associations),
    start: isoDate(random.integer(0, 1800)),
    end: random.pick([null, null, "2027-03-01"]),
  });
  return {
    units,
    requirements,
    subjects: subjectIds.map((id) => ({ id })),
    organisations: associations.map((id) => ({ id, level: "association" })),
    roles: subjectIds.flatMap((subjectId, i) => [
      role(subjectId, "member"),
      ...(i % 2 === 0 ? [role(subjectId, random.pick(offices))] : []),
    ]),
    completions: subjectIds.flatMap((subjectId) =>
      numbered(random.integer(0, 10), "").map(() => ({
        subjectId,
        unitId: random.pick(unitIds),
        on: isoDate(random.integer(0, 1900)),
      })),
    ),
    exemptions: [],
    sessions: sessionIds.map((id) => ({
      id,
      unitIds: [random.pick(unitIds)],
      dates: [isoDate(random.integer(1800, 2100))],
      organiserIds: [random.pick(associations)],
      seats: 30,
      announcedOn: "2025-06-01",
      cancelledOn: null,
    })),
    participations: subjectIds
      .filter((_, i) => i % 10 === 0)
      .flatMap((subjectId) =>
        numbered(random.integer(0, 4), "").map(() => ({
          subjectId,
          sessionId: random.pick(sessionIds),
          step: random.pick(["offered", "invited", "enrolled"] as const),
          on: "2026-02-01",
        })),
      ),
    events: [{ id: "election", date: "2026-09-13" }],
  };
};
