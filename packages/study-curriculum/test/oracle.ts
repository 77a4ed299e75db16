/**
 * The same reports made the slow and obvious way: records are looked through again for every question, dates are
 * strings, months are counted by the platform's UTC calendar, and needs are judged true or false day by day.
 */
import type { GapStatus, Needs, Requirement, Role, Session, StudyRecords, StudyUnit, UnitNeed } from "../src/index.ts";

type Records = Required<StudyRecords>;

const farPast = "0000-00-00";
const farFuture = "9999-99-99";

const later = new Map<string, string>();

const plusDays = (date: string, days: number): string => {
  const key = `${date} ${days}`;
  const day =
    later.get(key) ?? new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  later.set(key, day);
  return day;
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const plusMonths = (date: string, months: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  const dayOfMonth = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const lastOfMonth = new Date(at);
  lastOfMonth.setUTCMonth(lastOfMonth.getUTCMonth() + 1);
  lastOfMonth.setUTCDate(0);
  at.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return at.toISOString().slice(0, 10);
};

export const holds = (
  needs: Needs,
  has: (need: UnitNeed) => boolean,
  hoursOf: (unitId: string) => number = () => 0,
): boolean => {
  if ("unit" in needs) return has(needs);
  if ("allOf" in needs) return needs.allOf.every((part) => holds(part, has, hoursOf));
  if ("anyOf" in needs) return needs.anyOf.some((part) => holds(part, has, hoursOf));
  const held = needs.of.filter((part) => holds(part, has, hoursOf));
  if ("atLeast" in needs) return held.length >= needs.atLeast;
  return held.reduce((sum, part) => sum + hoursOf((part as UnitNeed).unit), 0) >= needs.hours;
};

const leaves = (needs: Needs): UnitNeed[] => {
  if ("unit" in needs) return [needs];
  const parts = "allOf" in needs ? needs.allOf : "anyOf" in needs ? needs.anyOf : needs.of;
  return parts.flatMap(leaves);
};

/** The day of effect and the day of knowledge. */
export interface At {
  readonly asOf: string;
  readonly knownOn: string;
}

interface Known {
  readonly recordedOn?: string | undefined;
  readonly withdrawnOn?: string | undefined;
}

/** Whether a record stood in the books; `otherwise` is when it was entered if it does not say. */
const inBooks = ({ recordedOn, withdrawnOn }: Known, { knownOn }: At, otherwise = farPast): boolean =>
  (recordedOn ?? otherwise) <= knownOn && (withdrawnOn === undefined || knownOn < withdrawnOn);

/** Records as they stood in the books, without those dated later. */
const booksOf = (all: Records, at: At): Records => ({
  ...all,
  requirements: all.requirements.filter((row) => inBooks(row, at)),
  events: all.events.filter((row) => inBooks(row, at)),
  roles: all.roles.filter((row) => inBooks(row, at)),
  exemptions: all.exemptions.filter((row) => inBooks(row, at)),
  completions: all.completions.filter((row) => row.on <= at.asOf && inBooks(row, at, row.on)),
  participations: all.participations.filter((row) => row.on <= at.asOf && inBooks(row, at, row.on)),
});

const unitOf = (all: Records, id: string): StudyUnit => all.units.find((unit) => unit.id === id)!;
const eventDay = (all: Records, id: string): string | undefined => all.events.find((row) => row.id === id)?.date;

/** Whether what was done with a unit on a day is done with what is needed. */
const counts = (all: Records, need: UnitNeed, takenId: string, day: string): boolean =>
  (takenId === need.unit ||
    (unitOf(all, need.unit).creditedBy ?? []).some(
      ({ unitId, start, end }) => unitId === takenId && (start === null || start <= day) && (end === null || day < end),
    )) &&
  (need.since === undefined || day >= (eventDay(all, need.since) ?? farFuture)) &&
  (need.before === undefined || day < (eventDay(all, need.before) ?? farFuture));

/** The days on which a subject completed something that counts. */
const completionDays = (all: Records, subjectId: string, need: UnitNeed): string[] => [
  ...all.completions
    .filter((row) => row.subjectId === subjectId && counts(all, need, row.unitId, row.on))
    .map((row) => row.on),
  ...all.participations
    .filter((row) => row.subjectId === subjectId && row.step === "completed")
    .filter((row) =>
      all.sessions.find(({ id }) => id === row.sessionId)!.unitIds.some((id) => counts(all, need, id, row.on)),
    )
    .map((row) => row.on),
];

/** The first day on which none of these completions is valid any more. */
const lastEnd = (all: Records, need: UnitNeed, days: readonly string[]): string => {
  const months = [unitOf(all, need.unit).validMonths, need.withinMonths ?? null].filter((limit) => limit !== null);
  return days
    .map((day) => months.map((limit) => plusMonths(day, limit)).reduce((a, b) => (a < b ? a : b), farFuture))
    .reduce((latest, end) => (end > latest ? end : latest), farPast);
};

const hoursIn = (all: Records) => (id: string) => unitOf(all, id).hours ?? 0;

/** The latest day before which the needs hold, when each part holds before its own end. */
const endOf = (all: Records, needs: Needs, endOfLeaf: (need: UnitNeed) => string): string =>
  [farPast, ...leaves(needs).map(endOfLeaf)]
    .filter((end) => holds(needs, (need) => endOfLeaf(need) >= end, hoursIn(all)))
    .reduce((latest, end) => (end > latest ? end : latest), farPast);

const inAudience = (all: Records, { audience }: Requirement, role: Role): boolean =>
  "roles" in audience &&
  audience.roles.includes(role.role) &&
  (audience.levels === undefined ||
    audience.levels.includes(all.organisations.find(({ id }) => id === role.organisationId)!.level)) &&
  (audience.rankAtMost === undefined || (role.rank ?? Number.POSITIVE_INFINITY) <= audience.rankAtMost);

const active = (row: { start: string; end: string | null }, day: string): boolean =>
  row.start <= day && (row.end === null || day < row.end);

/** Walks back from the day until a day on which no role was active. */
const audienceSince = (roles: readonly Role[], asOf: string): string => {
  let day = asOf;
  while (roles.some((role) => active(role, plusDays(day, -1)))) day = plusDays(day, -1);
  return day;
};

export interface PlainRow {
  readonly subjectId: string;
  readonly requirementId: string;
  readonly status: GapStatus;
  readonly organisationIds: readonly string[];
  readonly due: string | null;
  readonly overdueDays: number;
  readonly validUntil: string | null;
  readonly step: string | null;
  readonly code: string;
}

const order = ["offered", "invited", "enrolled", "attended", "completed"] as const;

const isGone = ({ cancelledOn }: Session, { asOf, knownOn }: At): boolean =>
  cancelledOn !== null && cancelledOn <= asOf && cancelledOn <= knownOn;

/** Whether the subject has come at least as far as the step with what is needed. */
const reached = (all: Records, subjectId: string, need: UnitNeed, step: number, at: At, since: string): boolean =>
  completionDays(all, subjectId, need).some((day) => day >= since) ||
  all.participations.some((row) => {
    const session = all.sessions.find(({ id }) => id === row.sessionId)!;
    const rung = order.indexOf(row.step as "offered");
    return (
      row.subjectId === subjectId &&
      since <= row.on &&
      rung >= step &&
      (!isGone(session, at) || rung >= 3) &&
      session.unitIds.some((id) => counts(all, need, id, row.on))
    );
  });

export const reachedStep = (
  every: Records,
  subjectId: string,
  needs: Needs,
  at: At,
  since = farPast,
): string | null => {
  const all = booksOf(every, at);
  return (
    [...order].reverse().find((_, i) => {
      const step = order.length - 1 - i;
      return holds(needs, (need) => reached(all, subjectId, need, step, at, since), hoursIn(all));
    }) ?? null
  );
};

/** The sessions at which the subject has a seat and that have not ended. */
const seats = (all: Records, subjectId: string, at: At) =>
  all.sessions.filter((session) => {
    const own = all.participations
      .filter((row) => row.subjectId === subjectId && row.sessionId === session.id)
      .filter((row) => ["enrolled", "attended", "completed", "withdrawn"].includes(row.step));
    const last = own
      .map((row) => row.on)
      .sort()
      .at(-1);
    const lastSteps = own.filter((row) => row.on === last).map((row) => row.step);
    return (
      own.length > 0 && !lastSteps.includes("withdrawn") && session.dates.at(-1)! > at.asOf && !isGone(session, at)
    );
  });

/** The version of a requirement in force, else the last that began, else the first that will. */
const versionOf = (all: Records, requirementId: string, asOf: string): Requirement => {
  const versions = all.requirements
    .filter(({ id }) => id === requirementId)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return versions.filter(({ start }) => start <= asOf).at(-1) ?? versions[0]!;
};

/** The same, as known on a day. */
export const versionAt = (all: Records, requirementId: string, at: At): Requirement =>
  versionOf(booksOf(all, at), requirementId, at.asOf);

const plainRow = (every: Records, subjectId: string, requirementId: string, at: At): PlainRow => {
  const { asOf } = at;
  const all = booksOf(every, at);
  const requirement = versionOf(all, requirementId, asOf);
  const ids = { subjectId, requirementId };
  const none = { organisationIds: [], due: null, overdueDays: 0, validUntil: null, step: null };
  const absent = (code: string): PlainRow => ({ ...ids, ...none, status: "notApplicable", code });
  if (!active(requirement, asOf)) return absent("not-in-force");
  const body = all.organisations.find(({ id }) => id === subjectId);
  const { audience } = requirement;
  const roles = all.roles.filter((role) => role.subjectId === subjectId && inAudience(all, requirement, role));
  const now = roles.filter((role) => active(role, asOf));
  const isBody = body !== undefined && "bodies" in audience && audience.bodies.includes(body.level);
  if (now.length === 0 && !isBody) return absent("not-in-audience");

  const days = (need: UnitNeed): string[] => completionDays(all, subjectId, need);
  const end = endOf(all, requirement.needs, (need) => lastEnd(all, need, days(need)));
  const held = end !== farPast && end !== farFuture;

  const { due: rule } = requirement;
  let due: string | null = null;
  if (rule !== null && "on" in rule) due = rule.on;
  if (rule !== null && "before" in rule) {
    const day = eventDay(all, rule.before);
    due = day === undefined ? null : plusDays(day, -(rule.days ?? 1));
  }
  if (rule !== null && "withinDays" in rule) {
    const since = isBody ? farPast : audienceSince(roles, asOf);
    due = plusDays(since > requirement.start ? since : requirement.start, rule.withinDays);
  }
  if (due !== null && held && plusDays(end, -1) > due) due = plusDays(end, -1);

  const row = {
    ...ids,
    organisationIds: isBody ? [subjectId] : [...new Set(now.map((role) => role.organisationId))].sort(),
    due,
    overdueDays: 0,
    validUntil: held ? end : null,
    step: reachedStep(every, subjectId, requirement.needs, at),
  };
  const waived = all.exemptions.some(
    (one) => one.subjectId === subjectId && one.requirementId === requirement.id && active(one, asOf),
  );
  if (waived) return { ...row, status: "exempt", code: "exempt" };
  if (end > asOf) {
    const soon = held && daysBetween(asOf, end) <= requirement.expiringDays;
    return soon ? { ...row, status: "expiring", code: "expiring" } : { ...row, status: "met", code: "met" };
  }
  const overdueDays = due === null || asOf <= due ? 0 : daysBetween(due, asOf);
  const booked = seats(all, subjectId, at);
  const closing = booked
    .map((session) => session.dates.at(-1)!)
    .sort()
    .find((day) =>
      holds(
        requirement.needs,
        (need) => {
          const done = booked
            .filter((session) => session.unitIds.some((id) => counts(all, need, id, session.dates.at(-1)!)))
            .map((session) => session.dates.at(-1)!)
            .filter((last) => last <= day);
          return lastEnd(all, need, [...days(need), ...done]) > day;
        },
        hoursIn(all),
      ),
    );
  const inTime = closing !== undefined && (due === null || overdueDays > 0 || closing <= due);
  if (inTime) return { ...row, overdueDays, status: "booked", code: "booked" };
  const status = held ? "expired" : "missing";
  return { ...row, overdueDays, status, code: closing === undefined ? status : "booked-too-late" };
};

/** Everyone, and the bodies that a requirement is for or that a record says has studied. */
export const subjectsOf = (all: Records): string[] => {
  const levels = all.requirements.flatMap(({ audience }) => ("bodies" in audience ? audience.bodies : []));
  const named = [...all.completions, ...all.exemptions, ...all.participations].map(({ subjectId }) => subjectId);
  const bodies = all.organisations.filter(({ id, level }) => levels.includes(level) || named.includes(id));
  return [...all.subjects, ...bodies].map(({ id }) => id).sort();
};

export const plainReport = (all: Records, at: At): PlainRow[] =>
  [...new Set(booksOf(all, at).requirements.map(({ id }) => id))]
    .sort()
    .flatMap((requirementId) => subjectsOf(all).map((subjectId) => plainRow(all, subjectId, requirementId, at)));

/** Sessions that a subject could go to from a day on, and what would follow if it did. */
export const journeys = (every: Records, subjectId: string, at: At, except: readonly string[] = []) => {
  const all = booksOf(every, at);
  const taken = seats(all, subjectId, at);
  const open = all.sessions.filter(
    (session) =>
      session.announcedOn <= at.asOf &&
      session.announcedOn <= at.knownOn &&
      !isGone(session, at) &&
      !except.includes(session.id) &&
      (session.dates[0]! > at.asOf || taken.includes(session)),
  );
  const end = (session: Session): string => session.dates.at(-1)!;
  /** The days on which a unit is done, with some sessions. */
  const daysOf = (need: UnitNeed, gone: readonly Session[]): string[] => [
    ...completionDays(all, subjectId, need),
    ...gone
      .filter((session) => session.unitIds.some((id) => counts(all, need, id, end(session))))
      .map((session) => end(session)),
  ];
  return {
    open,
    /** Whether all of them can be gone to. */
    possible: (gone: readonly Session[]): boolean =>
      gone.every(
        (session) =>
          gone.every((other) => other === session || other.dates.every((date) => !session.dates.includes(date))) &&
          (taken.includes(session) ||
            session.unitIds
              .flatMap((id) => unitOf(all, id).prerequisites)
              .every(
                (unit) =>
                  session.unitIds.includes(unit) || daysOf({ unit }, gone).some((day) => day < session.dates[0]!),
              )),
      ),
    /** The first day at whose end all needs are met at once, of the last days of some sessions. */
    finish: (gone: readonly Session[], needs: readonly Needs[]): string | undefined =>
      gone
        .map(end)
        .sort()
        .find((day) =>
          needs.every((tree) =>
            holds(
              tree,
              (need) => {
                const done = daysOf(
                  need,
                  gone.filter((session) => end(session) <= day),
                );
                return lastEnd(all, need, done) > day;
              },
              hoursIn(all),
            ),
          ),
        ),
  };
};
