import { type Day, dateOf, type Id, type LocalText } from "@vanstervind/core";
import { describeNeeds } from "../describe-needs.ts";
import type { GapReason } from "../gap-reason.ts";
import { type GapRow, gapStatuses } from "../gap-row.ts";
import { leafKey, type Needs, remainingNeeds } from "../needs.ts";
import { steps } from "../session.ts";
import { gradeAt } from "./compiled-needs.ts";
import { never, notYet } from "./day-bounds.ts";
import type { Page } from "./encode-records.ts";
import { codes, judgeIn, statusMask } from "./judge.ts";
import { type IndexedVersion, pageSize } from "./register-index.ts";
import { remember } from "./remember.ts";
import type { View } from "./view.ts";

/** Makes rows of the gap report, each when it is asked for: O(records of the subject + cells). */
export interface RowMaker {
  /** The row of a subject and a requirement, by their numbers in the view. */
  rowOf(subject: number, requirement: number): GapRow;
  /** The same as if the requirement applied, whatever roles the subject has. */
  rowAsIfApplying(subject: number, requirement: number): GapRow;
}

export const rowMaker = (view: View): RowMaker => {
  const { index, today, requirements } = view;
  const judge = judgeIn(view);
  const dated = remember(dateOf);
  const remainingOf = remember((requirement: number) => rememberRemaining(view, requirements[requirement]!.version));

  const absent = (subject: number, requirement: number): GapRow => {
    const { inForce, version } = requirements[requirement]!;
    const { row } = version;
    return {
      subjectId: index.subjectIds[subject]!,
      requirementId: row.id,
      status: "notApplicable",
      reason: inForce
        ? { code: "not-in-audience", values: { requirement: row.name } }
        : { code: "not-in-force", values: { requirement: row.name, start: row.start, end: row.end } },
      organisationIds: [],
      due: null,
      overdueDays: 0,
      validUntil: null,
      remaining: null,
      step: null,
    };
  };

  const judged = (subject: number, requirement: number, organisationIds: readonly Id[], since: Day): GapRow => {
    const { version } = requirements[requirement]!;
    const code = judge.verdict(requirement, since) & statusMask;
    const { end, due, closes } = judge;
    const lacking = code >= codes.expired ? remainingOf(requirement)(judge.expiry, today) : null;
    const inTime = due === never ? null : dated(due);
    const validUntil = end === notYet || end === never ? null : dated(end);
    return {
      ...absent(subject, requirement),
      status: gapStatuses[code]!,
      reason: lacking === null ? reasonToRest() : reasonToAct(lacking.words),
      organisationIds,
      due: inTime,
      overdueDays: lacking === null ? 0 : Math.max(0, today - due),
      validUntil,
      remaining: lacking?.rest ?? null,
      step: steps[gradeAt(version.needs, judge.rungs(notYet)) - 1] ?? null,
    };

    function reasonToRest(): GapReason {
      const values = { requirement: version.row.name, until: validUntil };
      if (code === codes.exempt) return exemptReason(subject, requirement);
      return code === codes.expiring
        ? { code: "expiring", values: { ...values, until: dated(end), daysLeft: end - today } }
        : { code: "met", values };
    }

    function reasonToAct(remaining: LocalText): GapReason {
      const values = { requirement: version.row.name, remaining };
      if (closes !== never) {
        const booked = { ...values, on: dated(closes) };
        return code === codes.booked
          ? { code: "booked", values: booked }
          : { code: "booked-too-late", values: { ...booked, due: dated(due) } };
      }
      return code === codes.expired
        ? { code: "expired", values: { ...values, since: dated(end) } }
        : { code: "missing", values: { ...values, due: inTime } };
    }
  };

  const exemptReason = (subject: number, requirement: number): GapReason => {
    const row = judge.exemption(requirement);
    const { data } = pageOf(subject).exemptions;
    const { words } = index.vocabulary;
    const end = data[row + 2]!;
    return {
      code: "exempt",
      values: {
        requirement: requirements[requirement]!.version.row.name,
        reason: words[data[row + 3]!]!,
        by: words[data[row + 4]!]!,
        until: end === never ? null : dated(end),
      },
    };
  };

  const pageOf = (subject: number): Page => index.pages[Math.floor(subject / pageSize)]!;

  return {
    rowOf(subject, requirement) {
      const applies = judge.read(pageOf(subject), subject % pageSize);
      if (!judge.applying.subarray(0, applies).includes(requirement)) return absent(subject, requirement);
      const ids = judge.organisations(requirement).map((organisation) => index.organisations[organisation]!.id);
      return judged(subject, requirement, ids, judge.since[requirement]!);
    },
    rowAsIfApplying(subject, requirement) {
      if (!requirements[requirement]!.inForce) return absent(subject, requirement);
      judge.readAll(pageOf(subject), subject % pageSize);
      return judged(subject, requirement, [], notYet);
    },
  };
};

interface Remaining {
  readonly rest: Needs;
  readonly words: LocalText;
}

/** Words what remains once for each set of held units, since whole audiences lack the same. */
const rememberRemaining = (
  { index: { units, vocabulary }, eventNames }: View,
  { row: { needs }, leaves }: IndexedVersion,
): ((expiry: Int32Array, today: Day) => Remaining) => {
  const numberOf = (unitId: Id): number => vocabulary.units.get(unitId)!;
  const named = remember((held: string): Remaining => {
    const holds = new Set(leaves.filter((_, i) => held[i] === "1").map(({ need }) => leafKey(need)));
    const hoursOf = (unitId: Id): number => units[numberOf(unitId)]!.hours ?? 0;
    const rest = remainingNeeds(needs, (need) => holds.has(leafKey(need)), hoursOf)!;
    return {
      rest,
      words: describeNeeds(
        rest,
        (unitId) => units[numberOf(unitId)]!.name,
        (eventId) => eventNames.get(eventId) ?? { sv: eventId, en: eventId },
      ),
    };
  });
  return (expiry, today) => named(leaves.map(({ cell }) => (expiry[cell]! > today ? "1" : "0")).join(""));
};
