import type { IsoDate } from "@vanstervind/core";
import {
  type Completion,
  type Needs,
  type Organisation,
  type Requirement,
  type StudyRecords,
  unitsOf,
} from "@vanstervind/study-curriculum";

/** The first and the last day that the plan is for. */
export const period = { start: "2026-01-01", end: "2027-12-31" } as const;

/** The election that those who top the lists study before. */
export const electionDay = "2026-09-13";

/** How many places from the top of a list are asked to study before the election. */
export const topOfList = 5;

/** A training for boards counts for a term of two years. */
const termMonths = 24;

/** How many occasions of feminist self-defence the plan asks for. */
export const selfDefence = { unitId: "self-defence", atLeast: 2 } as const;

/** The unit of the handbook workshops, that bodies take as one. */
const handbook = "anti-racism";

/** Levels of the bodies that are to have had the workshop. */
const bodies = ["association", "branch", "board", "nominating-committee"];

interface PlanRow {
  readonly id: string;
  readonly sv: string;
  readonly en: string;
  readonly needs: Needs;
  readonly audience: Requirement["audience"];
  readonly due: Requirement["due"];
}

const members = { roles: ["member"] };
const rows: readonly PlanRow[] = [
  { id: "ideology", sv: "Ideologi", en: "Ideology", needs: { unit: "ideology" }, audience: members, due: null },
  { id: "politics", sv: "Politik", en: "Politics", needs: { unit: "politics" }, audience: members, due: null },
  {
    id: "organisation",
    sv: "Organisation",
    en: "Organisation",
    needs: { unit: "organisation" },
    audience: members,
    due: null,
  },
  {
    id: "board-training",
    sv: "Styrelseutbildning varje mandatperiod",
    en: "Board training each term",
    needs: { unit: "board-training", withinMonths: termMonths },
    audience: { roles: ["chair", "treasurer", "board-member"] },
    due: { withinDays: 90 },
  },
  {
    id: "representative-training",
    sv: "Utbildning för förtroendevalda",
    en: "Training of elected representatives",
    needs: { unit: "representative-training" },
    audience: { roles: ["councillor", "group-leader"] },
    due: { withinDays: 90 },
  },
  {
    id: "list-toppers",
    sv: "Retorik och förhandlingsteknik före valet",
    en: "Rhetoric and negotiation before the election",
    needs: {
      allOf: [{ unit: "rhetoric" }, { unit: "negotiation" }],
    },
    audience: { roles: ["list-candidate"], levels: ["municipality", "region"], rankAtMost: topOfList },
    due: { before: "election" },
  },
  {
    id: "handbook",
    sv: "Handboksworkshop för föreningar, styrelser och valberedningar",
    en: "Handbook workshop for associations, boards and nominating committees",
    needs: { unit: handbook },
    audience: { bodies },
    due: { on: "2026-12-31" },
  },
];

/** The plan's requirements as data; those that ask for a unit that is not taught are left out. */
export const planRequirements = (unitIds: ReadonlySet<string>): Requirement[] =>
  rows
    .filter(({ needs }) => unitsOf(needs).every((id) => unitIds.has(id)))
    .map(({ id, sv, en, ...rest }) => ({
      id,
      name: { sv, en },
      ...rest,
      expiringDays: 180,
      start: period.start,
      end: null,
    }));

const boardRoles = ["chair", "treasurer", "board-member"];

/**
 * The records with the plan's requirements in place of the units' own, and with the bodies that study as one. A board or
 * a nominating committee has had the workshop from the day on which half of those who sit in it on `asOf` had; an association
 * from the first that it arranged.
 */
export const planRecords = (records: StudyRecords, asOf: IsoDate): StudyRecords => {
  const unitIds = new Set(records.units.map(({ id }) => id));
  const own = records.organisations.filter(({ level }) => level === "association" || level === "branch");
  const taken = new Map(
    (records.completions ?? []).flatMap(({ subjectId, unitId, on }) => (unitId === handbook ? [[subjectId, on]] : [])),
  );
  const sitting = (id: string, names: readonly string[]) => [
    ...new Set(
      records.roles.flatMap(({ subjectId, role, organisationId, start, end }) =>
        organisationId === id && names.includes(role) && start <= asOf && (end === null || asOf < end)
          ? [subjectId]
          : [],
      ),
    ),
  ];
  const halfOf = (ids: readonly string[]): IsoDate | undefined => {
    const days = ids.flatMap((id) => taken.get(id) ?? []).sort();
    return ids.length === 0 ? undefined : days[Math.ceil(ids.length / 2) - 1];
  };
  const organisations: Organisation[] = [...records.organisations];
  const completions: Completion[] = [...(records.completions ?? [])];
  for (const { id } of own) {
    const studied: [string, string, IsoDate | undefined][] = [
      [boardOf(id), "board", halfOf(sitting(id, boardRoles))],
      [committeeOf(id), "nominating-committee", halfOf(sitting(id, ["nominating-committee"]))],
    ];
    for (const [subjectId, level] of studied) organisations.push({ id: subjectId, level });
    const arranged = (records.sessions ?? [])
      .filter(({ unitIds: taught, organiserIds, dates, cancelledOn }) => {
        return taught.includes(handbook) && organiserIds.includes(id) && cancelledOn === null && dates.at(-1)! <= asOf;
      })
      .map(({ dates }) => dates.at(-1)!)
      .sort();
    for (const [subjectId, , on] of [[id, "", arranged[0]] as const, ...studied]) {
      if (on !== undefined && unitIds.has(handbook)) completions.push({ subjectId, unitId: handbook, on });
    }
  }
  return { ...records, requirements: planRequirements(unitIds), organisations, completions };
};

/** The board of an association, as a body that studies. */
export const boardOf = (associationId: string): string => `board-of-${associationId}`;

/** Its nominating committee. */
export const committeeOf = (associationId: string): string => `committee-of-${associationId}`;
