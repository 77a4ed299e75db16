import type { Requirement, StudyRecords } from "../src/index.ts";

/** What a first attempt would keep: objects by id. */
export interface NaiveIndex {
  readonly records: Required<StudyRecords>;
  readonly completions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly roles: ReadonlyMap<string, readonly StudyRecords["roles"][number][]>;
  readonly seats: ReadonlyMap<string, readonly Required<StudyRecords>["sessions"][number][]>;
}

const group = <Row extends { readonly subjectId: string }>(rows: readonly Row[]): Map<string, Row[]> => {
  const bySubject = new Map<string, Row[]>();
  for (const row of rows) {
    const own = bySubject.get(row.subjectId);
    if (own === undefined) bySubject.set(row.subjectId, [row]);
    else own.push(row);
  }
  return bySubject;
};

/** Records by subject, the latest completion of each unit by id. */
export const naiveIndex = (records: Required<StudyRecords>): NaiveIndex => {
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  const completions = new Map<string, Map<string, string>>();
  for (const { subjectId, unitId, on } of records.completions) {
    const own = completions.get(subjectId) ?? new Map<string, string>();
    completions.set(subjectId, own);
    if ((own.get(unitId) ?? "") < on) own.set(unitId, on);
  }
  const enrolled = records.participations.filter(({ step }) => step === "enrolled");
  const seats = new Map(
    [...group(enrolled)].map(([id, rows]) => [id, rows.map(({ sessionId }) => sessions.get(sessionId)!)]),
  );
  return { records, completions, roles: group(records.roles), seats };
};

const plusMonths = (date: string, months: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  const dayOfMonth = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(dayOfMonth, last));
  return at.toISOString().slice(0, 10);
};

/** Counts by status, pair by pair, for requirements of all of some units: all that the bench's records ask for. */
export const naiveReport = (
  { records, completions, roles, seats }: NaiveIndex,
  asOf: string,
): Record<string, number> => {
  const units = new Map(records.units.map((unit) => [unit.id, unit]));
  const counts: Record<string, number> = {};
  for (const requirement of records.requirements) {
    const needed = unitIdsOf(requirement);
    for (const { id } of records.subjects) {
      const status = statusOf(requirement, needed, id);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  }
  return counts;

  function statusOf({ audience, expiringDays, due }: Requirement, needed: readonly string[], id: string): string {
    const own = (roles.get(id) ?? []).filter(
      (role) =>
        "roles" in audience &&
        audience.roles.includes(role.role) &&
        role.start <= asOf &&
        (role.end === null || asOf < role.end),
    );
    if (own.length === 0) return "notApplicable";
    const done = completions.get(id);
    const endOf = (unit: string, on: string | undefined): string => {
      const months = units.get(unit)!.validMonths;
      return on === undefined || on > asOf ? "" : months === null ? "9999" : plusMonths(on, months);
    };
    const ends = needed.map((unit) => endOf(unit, done?.get(unit)));
    const end = ends.reduce((a, b) => (a < b ? a : b));
    if (end > asOf) {
      const soon = end !== "9999" && (Date.parse(end) - Date.parse(asOf)) / 86_400_000 <= expiringDays;
      return soon ? "expiring" : "met";
    }
    const last = (seats.get(id) ?? [])
      .map((session) => session.dates.at(-1)!)
      .filter((day) => day > asOf)
      .sort();
    const closing = last.find((day) =>
      needed.every((unit, i) => {
        const taken = (seats.get(id) ?? [])
          .filter(({ unitIds, dates }) => unitIds.includes(unit) && dates.at(-1)! > asOf && dates.at(-1)! <= day)
          .map(({ dates }) => dates.at(-1)!)
          .sort()
          .at(-1);
        const months = units.get(unit)!.validMonths;
        const renewed = taken === undefined ? "" : months === null ? "9999" : plusMonths(taken, months);
        return (ends[i]! > renewed ? ends[i]! : renewed) > day;
      }),
    );
    const lastDay = dueOf(due, own, end);
    if (closing !== undefined && (lastDay === null || asOf > lastDay || closing <= lastDay)) return "booked";
    return end === "" ? "missing" : "expired";
  }

  function dueOf(due: Requirement["due"], own: readonly { readonly start: string }[], end: string): string | null {
    if (due === null) return null;
    const plusDays = (date: string, days: number): string =>
      new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
    const first = own.map(({ start }) => start).sort()[0]!;
    const day =
      "on" in due
        ? due.on
        : "withinDays" in due
          ? plusDays(first, due.withinDays)
          : plusDays(records.events.find(({ id }) => id === due.before)!.date, -1);
    const renewal = end === "" ? "" : plusDays(end, -1);
    return renewal > day ? renewal : day;
  }
};

const unitIdsOf = ({ needs }: Requirement): string[] =>
  "allOf" in needs ? needs.allOf.flatMap((part) => ("unit" in part ? [part.unit] : [])) : [];
