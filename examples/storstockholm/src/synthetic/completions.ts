import type { Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import type { Completion } from "../rows/completion.ts";
import { drawDate } from "./draw-date.ts";

/** The years before the sessions that are on record. */
const records = { from: "2019-02-01", to: "2025-01-31" };

/** Of the members, how many had done a unit that is for all, before the sessions that are on record. */
const earlierShare = 0.18;

/** Of those in a role, how many had done a unit that is for it. */
const earlierShareInRole = 0.4;

/** What members who came to sessions have done, and what was done in the years before. */
export const makeCompletions = (
  {
    members,
    roles,
    studyUnits,
    studySessions,
    participations,
  }: Pick<Tables, "members" | "roles" | "studyUnits" | "studySessions" | "participations">,
  random: Random,
): Completion[] => {
  const done = new Map<string, Completion>();
  const add = (memberId: string, unitId: string, date: string): void => {
    const key = `${memberId} ${unitId}`;
    if (!done.has(key)) done.set(key, { memberId, unitId, date, synthetic: true });
  };
  const joined = new Map(members.map(({ id, since }) => [id, since]));
  const earlier = (memberId: string, unitId: string, share: number): void => {
    const since = joined.get(memberId)!;
    if (random.next() >= share || since > records.to) return;
    add(memberId, unitId, drawDate(random, since > records.from ? since : records.from, records.to));
  };
  for (const unit of studyUnits) {
    if (unit.roles.length > 0) {
      const holders = roles.filter(
        ({ role, rank }) => unit.roles.includes(role) && (rank ?? 0) <= (unit.topRank ?? 999),
      );
      for (const memberId of new Set(holders.map(({ memberId: id }) => id))) {
        earlier(memberId, unit.id, unit.topRank === null ? earlierShareInRole : 0.1);
      }
    } else {
      const share = unit.selfDeclared ? 0.02 : earlierShare;
      for (const { id } of members) earlier(id, unit.id, share);
    }
  }
  const sessions = new Map(studySessions.map((session) => [session.id, session]));
  for (const { sessionId, memberId, step } of participations) {
    const session = sessions.get(sessionId)!;
    if (step === "attended") for (const unitId of session.unitIds) add(memberId, unitId, session.date);
  }
  return [...done.values()];
};
