import { compareIds, dayOf, type Fault, Id, IsoDate, invalidInput, parse, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { groupsOf } from "../internal/groups-of.ts";
import { parseRows } from "../internal/parse-rows.ts";

/** A notice that associations must get by a date: a planned task fits. */
export const Notice = z.object({
  /** Unique among the notices. */
  id: Id,
  /** The event it is about. */
  eventId: Id,
  /** The last date to send it. */
  due: IsoDate,
  /** The associations that must get it, or `null` for all. */
  associations: z.array(Id).readonly().nullable().default(null),
});

/** See the schema of the same name. */
export interface Notice extends z.infer<typeof Notice> {}

/** A record that a notice was sent to an association. */
export const Dispatch = z.object({
  /** What was sent. */
  noticeId: Id,
  /** To which association. */
  associationId: Id,
  /** When. */
  sentOn: IsoDate,
});

/** See the schema of the same name. */
export interface Dispatch extends z.infer<typeof Dispatch> {}

/** When a notice was due and sent. */
export interface ReachDates {
  /** The last date to send it. */
  readonly due: IsoDate;
  /** When it was first sent, or `null`. */
  readonly sentOn: IsoDate | null;
  /** Days from `due` to the day it was sent, or to the day of the report; negative before. */
  readonly days: number;
}

/** Whether a notice reached an association, as data for `explainDeadlines`. */
export type ReachReason =
  | Reason<"in-time", ReachDates>
  | Reason<"sent-late", ReachDates>
  | Reason<"missing", ReachDates>
  | Reason<"pending", ReachDates>;

/** A notice and an association that must get it. */
export interface Reach {
  /** The notice. */
  readonly noticeId: Id;
  /** The event it is about. */
  readonly eventId: Id;
  /** The association. */
  readonly associationId: Id;
  /** Whether it was reached in time, late, not at all, or may still be. */
  readonly reason: ReachReason;
}

/** How many notices of some reached their associations. */
export interface ReachCount {
  /** Sent by the due date. */
  readonly inTime: number;
  /** Sent after it. */
  readonly late: number;
  /** Due and not sent. */
  readonly missing: number;
  /** Not sent and not due yet. */
  readonly pending: number;
  /** `inTime` among all but `pending`, from 0 to 1; `null` when there are none. */
  readonly share: number | null;
}

/** Whether information reached every association in time. */
export interface ReachReport extends ReachCount {
  /** Each notice and association that must get it, by due date, notice and association. */
  readonly rows: readonly Reach[];
  /** The counts of each event, in id order. */
  readonly events: readonly (ReachCount & { readonly eventId: Id })[];
  /** The counts of each association, in id order: also of those that nothing was meant for. */
  readonly associations: readonly (ReachCount & { readonly associationId: Id })[];
}

/** What is reported on. */
export interface ReachInput {
  /** What must be sent, and by when: the tasks of a `backPlan`, or others. */
  readonly notices: readonly z.input<typeof Notice>[];
  /** Every association. */
  readonly associations: readonly Id[];
  /** What was sent; the first of several counts. */
  readonly dispatches: readonly z.input<typeof Dispatch>[];
  /** The day the report is made: what was sent later is not known yet. */
  readonly asOf: IsoDate;
}

/**
 * Which associations each notice reached in time, late or not at all.
 *
 * Exact: every pair of a notice and an association that must get it is in one of four states, and the counts of
 * `events`, of `associations` and of the whole agree. A notice sent on its due date is in time.
 * O(p log p + dispatches) for p pairs.
 *
 * @throws `invalid-input` for rows that do not fit, double notices, and associations or notices that nothing names.
 * @example
 * ```ts
 * import { reachReport } from "@vanstervind/event-scheduling/deadlines";
 *
 * const { rows, share } = reachReport({
 *   notices: [{ id: "call", eventId: "conference", due: "2026-04-17" }],
 *   associations: ["farsta", "nacka", "solna"],
 *   dispatches: [
 *     { noticeId: "call", associationId: "farsta", sentOn: "2026-04-16" },
 *     { noticeId: "call", associationId: "nacka", sentOn: "2026-04-20" },
 *   ],
 *   asOf: "2026-05-01",
 * });
 * rows.map(({ associationId, reason }) => `${associationId} ${reason.code} ${reason.values.days}`);
 * // => ["farsta in-time -1", "nacka sent-late 3", "solna missing 14"]
 * share; // => 1 / 3
 * ```
 */
export const reachReport = ({ notices, associations, dispatches, asOf }: ReachInput): ReachReport => {
  const read = parseRows(Notice, notices, "the notices");
  const all = [...new Set(parse(z.array(Id), associations, { source: "the associations" }))].sort(compareIds);
  const sent = parse(z.array(Dispatch), dispatches, { source: "the dispatches" });
  const today = dayOf(asOf);
  requireKnown(read, all, sent);
  const first = new Map<string, IsoDate>();
  for (const { noticeId, associationId, sentOn } of sent) {
    const key = pairKey(noticeId, associationId);
    if (sentOn <= asOf && sentOn < (first.get(key) ?? "~")) first.set(key, sentOn);
  }
  const rows = read
    .flatMap(({ id: noticeId, eventId, due, associations: meant }) =>
      [...new Set(meant ?? all)].map((associationId): Reach => {
        const sentOn = first.get(pairKey(noticeId, associationId)) ?? null;
        const days = (sentOn === null ? today : dayOf(sentOn)) - dayOf(due);
        const [early, after] =
          sentOn === null ? (["pending", "missing"] as const) : (["in-time", "sent-late"] as const);
        const reason: ReachReason = { code: days > 0 ? after : early, values: { due, sentOn, days } };
        return { noticeId, eventId, associationId, reason };
      }),
    )
    .sort(
      (a, b) =>
        compareIds(a.reason.values.due, b.reason.values.due) ||
        compareIds(a.noticeId, b.noticeId) ||
        compareIds(a.associationId, b.associationId),
    );
  const counts = (ids: readonly Id[], key: "eventId" | "associationId"): readonly [Id, ReachCount][] => {
    const groups = groupsOf(rows, (row) => row[key]);
    return ids.map((id) => [id, countOf(groups.get(id) ?? [])]);
  };
  const eventIds = [...new Set(read.map(({ eventId }) => eventId))].sort(compareIds);
  return {
    rows,
    ...countOf(rows),
    events: counts(eventIds, "eventId").map(([eventId, count]) => ({ eventId, ...count })),
    associations: counts(all, "associationId").map(([associationId, count]) => ({ associationId, ...count })),
  };
};

/** Ids hold no control characters, so two pairs never share a key. */
const pairKey = (noticeId: Id, associationId: Id): string => `${noticeId}\n${associationId}`;

const countOf = (rows: readonly Reach[]): ReachCount => {
  const [inTime, late, missing, pending] = (["in-time", "sent-late", "missing", "pending"] as const).map(
    (code) => rows.filter(({ reason }) => reason.code === code).length,
  ) as [number, number, number, number];
  const settled = rows.length - pending;
  return { inTime, late, missing, pending, share: settled === 0 ? null : inTime / settled };
};

const requireKnown = (notices: readonly Notice[], associations: readonly Id[], sent: readonly Dispatch[]): void => {
  const known = { noticeId: new Set(notices.map(({ id }) => id)), associationId: new Set(associations) };
  const faults: Fault[] = [];
  const check = (source: string, row: number, field: keyof typeof known, id: Id): void => {
    if (known[field].has(id)) return;
    faults.push({ code: "unknown-id", source, row, field, message: `nothing has the id "${id}"` });
  };
  for (const [row, { associations: meant }] of notices.entries()) {
    for (const id of meant ?? []) check("the notices", row, "associationId", id);
  }
  for (const [row, { noticeId, associationId }] of sent.entries()) {
    check("the dispatches", row, "noticeId", noticeId);
    check("the dispatches", row, "associationId", associationId);
  }
  if (faults.length > 0) throw invalidInput(faults, faults[0]!.source!);
};
