import { fingerprint } from "@vanstervind/ledger";
import type { Ranking } from "../../ranking.ts";

/**
 * The fingerprint of what a ranking says: every place, score, interval and contribution to the last digit, and who was left
 * out. Its reasons follow from these, and leaving them out keeps a record valid when a later version says more.
 */
export const rankingFingerprint = ({ rows, excluded }: Ranking): string =>
  fingerprint({
    rows: rows.map(({ id, rank, score, scoreInterval, rankInterval, criteria }) => [
      id,
      rank,
      score,
      scoreInterval.low,
      scoreInterval.high,
      rankInterval.best,
      rankInterval.worst,
      ...criteria.map(({ contribution }) => contribution),
    ]),
    excluded: excluded.map(({ id }) => id),
  });
