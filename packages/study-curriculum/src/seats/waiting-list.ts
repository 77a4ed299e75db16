import { compareIds, type Fault, Id, invalidInput, parse, phrasebook, type Reason } from "@vanstervind/core";
import * as z from "zod";

/** Someone who wants a seat, by a pseudonymous id. */
export const SeatApplicant = z.strictObject({
  /** Names the applicant; unique on the list. */
  id: Id,
  /** The priority class, such as `candidate`; one of the list's classes. */
  class: Id,
  /** When the application came: a date, or a date with time, written so that text order is time order (ISO 8601). */
  appliedAt: z.iso.date().or(z.iso.datetime({ local: true, offset: false })),
  /** How often they have wanted a seat of this unit before and got none. */
  turnedAway: z.int().min(0).default(0),
});

/** See the schema of the same name. */
export interface SeatApplicant extends z.infer<typeof SeatApplicant> {}

/** A {@link SeatApplicant} as given: what has a default may be left out. */
export interface SeatApplicantInput extends z.input<typeof SeatApplicant> {}

/** Why someone has a seat, or stands where they stand. */
export type QueueReason =
  | Reason<"seat", { readonly place: number; readonly seats: number }>
  | Reason<"waiting-class" | "waiting-turned-away" | "waiting-time", { readonly position: number }>;

/** One applicant's place. */
export interface QueueRow {
  /** The applicant. */
  readonly id: Id;
  /** Counted from 1 through seats and queue. */
  readonly place: number;
  /** Whether that place is a seat. */
  readonly hasSeat: boolean;
  /** What decided it. */
  readonly reason: QueueReason;
}

/** What a waiting list goes by. */
export interface WaitingListOptions {
  /** How many seats there are. */
  readonly seats: number;
  /** The priority classes, the first served first. */
  readonly classes: readonly Id[];
}

/**
 * Who has a seat and in what order the others wait: by class, then by how often they were turned away before, then by
 * when they applied, then by id.
 *
 * The list is worked out anew from who is on it, so promotion needs no step of its own: when someone cancels, take them
 * away and ask again, and the first in the queue has the seat. Whoever comes back applies anew, and stands last among
 * their equals. There is never a free seat while someone waits. O(n log n).
 *
 * @throws `invalid-input` with all faults: of shape, doubled ids, a class that is not listed, seats that are no count.
 * @example
 * ```ts
 * import { waitingList } from "@vanstervind/study-curriculum/seats";
 *
 * const rows = waitingList(
 *   [
 *     { id: "m1", class: "member", appliedAt: "2026-02-01" },
 *     { id: "m2", class: "member", appliedAt: "2026-03-01", turnedAway: 1 },
 *     { id: "c1", class: "candidate", appliedAt: "2026-04-01" },
 *   ],
 *   { seats: 2, classes: ["candidate", "member"] },
 * );
 * rows.map(({ id, hasSeat }) => [id, hasSeat]); // => [["c1", true], ["m2", true], ["m1", false]]
 * ```
 */
export const waitingList = (
  applicants: readonly SeatApplicantInput[],
  { seats, classes }: WaitingListOptions,
): QueueRow[] => {
  const source = "the waiting list";
  const read = parse(z.array(SeatApplicant), applicants, { source });
  const rankOf = new Map(classes.map((name, rank) => [name, rank]));
  const faults = faultsOf(read, rankOf, seats, source);
  if (faults.length > 0) throw invalidInput(faults, source);

  const queue = read.sort(
    (a, b) =>
      rankOf.get(a.class)! - rankOf.get(b.class)! ||
      b.turnedAway - a.turnedAway ||
      compareIds(a.appliedAt, b.appliedAt) ||
      compareIds(a.id, b.id),
  );
  const last = queue[seats - 1];
  return queue.map(({ id, ...applicant }, index) => {
    const hasSeat = index < seats;
    const position = index + 1 - seats;
    const reason: QueueReason = hasSeat
      ? { code: "seat", values: { place: index + 1, seats } }
      : last !== undefined && last.class !== applicant.class
        ? { code: "waiting-class", values: { position } }
        : last !== undefined && last.turnedAway > applicant.turnedAway
          ? { code: "waiting-turned-away", values: { position } }
          : { code: "waiting-time", values: { position } };
    return { id, place: index + 1, hasSeat, reason };
  });
};

const faultsOf = (
  applicants: readonly SeatApplicant[],
  rankOf: ReadonlyMap<Id, number>,
  seats: number,
  source: string,
): Fault[] => {
  const seen = new Set<Id>();
  const faults = applicants.flatMap(({ id, class: name }, row): Fault[] => {
    const isDouble = seen.has(id);
    seen.add(id);
    return [
      ...(isDouble ? [{ code: "duplicate-id", source, row, field: "id", message: `"${id}" is used twice` }] : []),
      ...(rankOf.has(name)
        ? []
        : [{ code: "unknown-class", source, row, field: "class", message: `"${name}" is none of the classes` }]),
    ];
  });
  if (Number.isInteger(seats) && seats >= 0) return faults;
  const message = `must be a whole number from 0, got ${seats}`;
  return [...faults, { code: "bad-seats", source, row: null, field: "seats", message }];
};

/**
 * A sentence about someone's place on a waiting list.
 *
 * @example
 * ```ts
 * import { explainQueue } from "@vanstervind/study-curriculum/seats";
 *
 * explainQueue({ code: "waiting-time", values: { position: 2 } }, "en"); // => "Number 2 in the queue: the others with the same claim applied earlier."
 * ```
 */
export const explainQueue = phrasebook<QueueReason>({
  seat: {
    sv: ({ place, seats }) => `Har plats ${place} av ${seats}.`,
    en: ({ place, seats }) => `Has seat ${place} of ${seats}.`,
  },
  "waiting-class": {
    sv: ({ position }) => `Nummer ${position} i kön: grupper som går före har fyllt platserna.`,
    en: ({ position }) => `Number ${position} in the queue: classes that go first have filled the seats.`,
  },
  "waiting-turned-away": {
    sv: ({ position }) => `Nummer ${position} i kön: de som har plats har blivit utan fler gånger tidigare.`,
    en: ({ position }) => `Number ${position} in the queue: those with seats were turned away more often before.`,
  },
  "waiting-time": {
    sv: ({ position }) => `Nummer ${position} i kön: övriga med samma rätt anmälde sig tidigare.`,
    en: ({ position }) => `Number ${position} in the queue: the others with the same claim applied earlier.`,
  },
});
