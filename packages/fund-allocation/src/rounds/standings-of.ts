import { compareIds, type Id, type IsoDate } from "@vanstervind/core";
import type { Ledger } from "@vanstervind/ledger";
import { grantedInYear, reportMissing } from "./claim-on.ts";
import { openedRound } from "./opened-round.ts";
import { replayRound } from "./replay-round.ts";
import type { RoundEvent } from "./round-event.ts";
import type { Standing, Standings } from "./standing.ts";

/**
 * How applicants stand on a day after earlier rounds, for a `standings-recorded` event of the next one: what they have
 * been granted in that calendar year, and which grants lack a report that is due. Each ledger is verified, and its last
 * hash is recorded with the result. O(events).
 *
 * @throws `ledger-broken`, `event-refused`, `round-not-opened`.
 * @example
 * ```ts
 * import { noEvents, record, standingsOf } from "@vanstervind/fund-allocation/rounds";
 *
 * const round = { id: "2025-2", name: "Autumn 2025", budgetOre: 1_000_000, opens: "2025-08-01", closes: null };
 * const terms = { payment: "in-advance", appealDays: 21, reportDays: 60 } as const;
 * const earlier = record(noEvents, { kind: "call-opened", on: "2025-08-01", role: "board", round, terms, carriedInOre: 0 });
 * const { rows, sources } = standingsOf([earlier.ledger], "2026-01-15");
 * [rows, sources[0]!.roundId]; // => [[], "2025-2"]
 * ```
 */
export const standingsOf = (ledgers: readonly Ledger<RoundEvent>[], asOf: IsoDate): Standings => {
  const rows = new Map<Id, Standing>();
  const rounds = ledgers.map((ledger) => ({ state: openedRound(replayRound(ledger)), head: ledger.at(-1)!.hash }));
  for (const { state } of rounds) {
    for (const each of state.applications.values()) {
      const { id, applicantId } = each.application;
      const granted = grantedInYear(each, asOf);
      const missing = reportMissing(each, asOf) ? [`${state.round.id}/${id}`] : [];
      if (granted === 0 && missing.length === 0) continue;
      const before = rows.get(applicantId);
      rows.set(applicantId, {
        applicantId,
        grantedThisYearOre: (before?.grantedThisYearOre ?? 0) + granted,
        missingReports: [...(before?.missingReports ?? []), ...missing],
      });
    }
  }
  return {
    asOf,
    rows: [...rows.values()].sort((a, b) => compareIds(a.applicantId, b.applicantId)),
    sources: rounds.map(({ state, head }) => ({ roundId: state.round.id, head })),
  };
};
