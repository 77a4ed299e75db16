import type { Day, Id } from "@vanstervind/core";
import { type CompiledNeeds, gradeAt } from "../../internal/compiled-needs.ts";
import { never, notYet } from "../../internal/day-bounds.ts";
import type { Judge } from "../../internal/judge.ts";
import type { View } from "../../internal/view.ts";

/** Sessions that lead to some needs, and what could be taken at all. */
export interface EarliestSessions {
  /** The sessions, by last day; none when the needs are met or cannot be. */
  readonly sessions: readonly number[];
  /** The units that some session to come teaches. */
  readonly taught: ReadonlySet<Id>;
}

/**
 * The sessions with which the subject that the judge has read meets all needs soonest.
 *
 * Taking everything that can be taken finishes soonest, as long as no two sessions meet on one day; what is not needed
 * for that is then left out, latest first. Where two that are left meet on one day, any way must do without one of
 * them, so that the better of both ways is the best.
 */
export const earliestSessions = (
  { index, today, heard }: View,
  judge: Judge,
  needs: readonly CompiledNeeds[],
  except: ReadonlySet<Id>,
): EarliestSessions => {
  const { sessions, units, credits, unitIds, vocabulary } = index;
  const seats = judge.seats();
  const held = judge.expiry.slice();
  const prerequisites = units.map((unit) => unit.prerequisites.map((id) => vocabulary.units.get(id)!));
  const coming = sessions
    .flatMap(({ announced, cancelled, firstDay, row }, session) => {
      const open = announced <= heard && cancelled > heard && !except.has(row.id);
      return open && (firstDay > today || seats.includes(session)) ? [session] : [];
    })
    .sort((a, b) => sessions[a]!.lastDay - sessions[b]!.lastDay || a - b);
  const credited = (session: number): number[] => {
    const { lastDay, units: taken } = sessions[session]!;
    return taken.flatMap((unit) =>
      credits[unit]!.flatMap((credit) => (credit.start <= lastDay && lastDay < credit.end ? credit.unit : [])),
    );
  };

  /** Takes what can be taken of a list; gives the day when all needs are met, or {@link never}, and what was taken. */
  const take = (list: readonly number[]): { finish: Day; taken: number[] } => {
    const cells = held.slice();
    const doneOn = units.map((_, unit) => (held[unit] === notYet ? never : notYet));
    const taken: number[] = [];
    for (const session of list) {
      const { firstDay, lastDay, units: own } = sessions[session]!;
      const ready = own.every((unit) =>
        prerequisites[unit]!.every((needed) => doneOn[needed]! < firstDay || own.includes(needed)),
      );
      if (!ready && !seats.includes(session)) continue;
      taken.push(session);
      judge.attend(cells, session);
      for (const unit of credited(session)) doneOn[unit] = Math.min(doneOn[unit]!, lastDay);
      if (needs.every((need) => gradeAt(need, cells) > lastDay)) return { finish: lastDay, taken };
    }
    return { finish: never, taken };
  };

  const search = (list: readonly number[], bound: Day): { finish: Day; taken: readonly number[] } => {
    let best = take(list);
    if (best.finish >= bound) return { finish: never, taken: [] };
    for (const session of [...best.taken].reverse()) {
      const without = take(best.taken.filter((one) => one !== session));
      if (without.finish <= best.finish) best = without;
    }
    const clash = clashAmong(best.taken);
    if (clash === null) return best;
    const ways = clash.map((left) => list.filter((session) => session !== left));
    const first = search(ways[0]!, bound);
    const second = search(ways[1]!, Math.min(bound, first.finish));
    return second.finish < first.finish ? second : first;
  };

  const clashAmong = (list: readonly number[]): readonly [number, number] | null => {
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (sessions[a]!.row.dates.some((date) => sessions[b]!.row.dates.includes(date))) return [a, b];
      }
    }
    return null;
  };

  return {
    sessions: needs.length === 0 ? [] : search(coming, never).taken,
    taught: new Set(coming.flatMap(credited).map((unit) => unitIds[unit]!)),
  };
};
