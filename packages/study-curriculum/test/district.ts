/** A district small enough to follow by hand. */
import type { Requirement, Session, StudyRecords, StudyUnit } from "../src/index.ts";

const always = { start: "2020-01-01", end: null };

export const unit = (id: string, more: Partial<StudyUnit> = {}): StudyUnit => ({
  id,
  name: { sv: `kursen ${id}`, en: `course ${id}` },
  prerequisites: [],
  validMonths: null,
  ...more,
});

export const requirement = (id: string, more: Partial<Requirement> = {}): Requirement => ({
  id,
  name: { sv: `krav ${id}`, en: `rule ${id}` },
  needs: { unit: "board" },
  audience: { roles: ["board"] },
  due: null,
  expiringDays: 30,
  ...always,
  ...more,
});

export const session = (id: string, more: Partial<Session> = {}): Session => ({
  id,
  unitIds: ["board"],
  dates: ["2026-05-09"],
  organiserIds: ["north"],
  seats: 20,
  announcedOn: "2026-01-10",
  cancelledOn: null,
  ...more,
});

export const board = { role: "board", organisationId: "north", ...always };
export const member = { role: "member", organisationId: "north", ...always };

export const district = (more: Partial<StudyRecords> = {}): StudyRecords => ({
  units: [unit("board", { validMonths: 24 })],
  requirements: [requirement("training")],
  subjects: [{ id: "p1" }],
  organisations: [
    { id: "north", level: "association" },
    { id: "south", level: "association" },
    { id: "council", level: "municipality" },
    { id: "district", level: "district" },
  ],
  roles: [{ subjectId: "p1", ...board }],
  ...more,
});
