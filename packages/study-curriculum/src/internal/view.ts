import { type Day, dayOf, type Id, type LocalText } from "@vanstervind/core";
import type { CompiledNeeds } from "./compiled-needs.ts";
import { never, notYet } from "./day-bounds.ts";
import type { Known } from "./known.ts";
import type { IndexedVersion, RegisterIndex } from "./register-index.ts";
import { rememberExpiries } from "./remember.ts";

/** A requirement as it stands on a day. */
interface Standing {
  /** Its number in the register. */
  readonly requirement: number;
  /** The version in force, else the one that was or will be. */
  readonly version: IndexedVersion;
  /** Whether that version is in force. */
  readonly inForce: boolean;
  /** The last day in time where it is the same for everyone; {@link never} where there is no deadline. */
  readonly dueDay: Day;
  /** Days in time for each one from when it first applies; -1 where that is not the rule. */
  readonly withinDays: number;
  readonly expiringDays: number;
  readonly needs: CompiledNeeds;
}

/** A cell that not every completion of its unit fills. */
interface Condition {
  readonly cell: number;
  readonly from: Day;
  readonly to: Day;
  readonly months: number | null;
}

/** The register as of a day of effect and a day of knowledge. */
export interface View {
  readonly index: RegisterIndex;
  readonly today: Day;
  readonly known: Day;
  /** What was announced or cancelled by this day is so: the earlier of the two. */
  readonly heard: Day;
  /** The requirements known, by id. */
  readonly requirements: readonly Standing[];
  /** For each kind of role, the requirements in force that it places a subject under, as numbers in this view. */
  readonly underRole: readonly Int32Array[];
  /** What the events known are called. */
  readonly eventNames: ReadonlyMap<Id, LocalText>;
  /** For each unit, the cells that are under a condition. */
  readonly conditions: readonly (readonly Condition[])[];
  /** The first day on which what was completed on a day no longer counts. */
  readonly expiryOf: (day: Day, validMonths: number | null) => Day;
}

/** Whether a record stood in the books. */
const knownBy = ({ recordedOn, withdrawnOn }: Known, known: Day): boolean =>
  (recordedOn === undefined || dayOf(recordedOn) <= known) && (withdrawnOn === undefined || known < dayOf(withdrawnOn));

/** Chooses the versions, event days and role kinds that hold. O(versions × kinds). */
export const viewOf = (index: RegisterIndex, { today, known }: { today: Day; known: Day }): View => {
  const events = index.events.filter((row) => knownBy(row, known));
  const eventDays = new Map(events.map(({ id, day }) => [id, day]));
  const requirements: Standing[] = [];
  const place = new Map<number, number>();
  for (const [number, version] of index.versions.entries()) {
    if (version.recorded > known || known >= version.withdrawn) continue;
    const last = requirements.at(-1);
    const inForce = version.start <= today && today < version.end;
    const { due, expiringDays } = version.row;
    const standing: Standing = {
      requirement: version.requirement,
      version,
      inForce,
      dueDay: dueDayOf(version, eventDays),
      withinDays: due !== null && "withinDays" in due ? due.withinDays : -1,
      expiringDays,
      needs: version.needs,
    };
    if (last?.requirement !== version.requirement) requirements.push(standing);
    // Versions come by start: the one in force, else the last that began, else the first that will.
    else if (version.start <= today) requirements[requirements.length - 1] = standing;
    if (inForce) place.set(number, requirements.length - 1);
  }
  return {
    index,
    today,
    known,
    heard: Math.min(today, known),
    requirements,
    underRole: index.vocabulary.kinds.list.map(({ versions }) =>
      Int32Array.from(versions.flatMap((version) => place.get(version) ?? [])),
    ),
    eventNames: new Map(events.map(({ id, name = { sv: id, en: id } }) => [id, name])),
    conditions: conditionsOf(index, (id) => eventDays.get(id)),
    expiryOf: rememberExpiries(),
  };
};

const dueDayOf = ({ row: { due } }: IndexedVersion, eventDays: ReadonlyMap<Id, Day>): Day => {
  if (due === null || "withinDays" in due) return never;
  if ("on" in due) return dayOf(due.on);
  const day = eventDays.get(due.before);
  return day === undefined ? never : day - (due.days ?? 1);
};

/** An event whose day is not known yet bars nothing that comes before it, and everything that comes after it. */
const conditionsOf = ({ units, cells }: RegisterIndex, dayOfEvent: (event: Id) => Day | undefined): Condition[][] => {
  const conditions: Condition[][] = units.map(() => []);
  for (let cell = units.length; cell < cells.length; cell++) {
    const { unit, need } = cells[cell]!;
    const { since, before, withinMonths } = need;
    conditions[unit]!.push({
      cell,
      from: since === undefined ? notYet : (dayOfEvent(since) ?? never),
      to: before === undefined ? never : (dayOfEvent(before) ?? never),
      months: withinMonths ?? null,
    });
  }
  return conditions;
};
