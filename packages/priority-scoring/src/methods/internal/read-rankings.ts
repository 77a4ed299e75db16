import { duplicateIds, type Fault, type Id, invalidInput } from "@vanstervind/core";
import type { Outcome } from "../method.ts";

/** The ids, and the ranks of each ranking in their order. */
export interface Rankings {
  readonly ids: readonly Id[];
  readonly lists: readonly Float64Array[];
}

/** Reads rankings of the same alternatives; throws `invalid-input` with all faults. */
export const readRankings = (rankings: readonly Pick<Outcome, "ids" | "ranks">[]): Rankings => {
  const faults: Fault[] = [];
  const fault = (code: string, row: number | null, field: string, message: string): void => {
    faults.push({ code, source, row, field, message });
  };
  const ids = rankings[0]?.ids ?? [];
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  if (rankings.length === 0) fault("too-small", null, "", "there must be at least one");
  faults.push(
    ...duplicateIds(
      ids.map((id) => ({ id })),
      source,
    ),
  );
  const lists = rankings.map((ranking, row) => {
    const list = new Float64Array(ids.length).fill(Number.NaN);
    if (ranking.ids.length !== ids.length || ranking.ranks.length !== ids.length) {
      fault("wrong-length", row, "", `ranks ${ranking.ranks.length} of ${ids.length} alternatives`);
    }
    for (const [i, id] of ranking.ids.entries()) {
      const place = placeOf.get(id);
      const rank = ranking.ranks[i];
      if (place === undefined) fault("unknown-alternative", row, "ids", `"${id}" is not in the first ranking`);
      else if (!Number.isFinite(rank)) fault("not-a-rank", row, "ranks", `"${id}" has no rank, got ${rank}`);
      else list[place] = rank!;
    }
    return list;
  });
  for (const [row, list] of lists.entries()) {
    const missing = list.findIndex(Number.isNaN);
    if (missing >= 0 && faults.length === 0) fault("not-a-rank", row, "ids", `"${ids[missing]}" is not ranked`);
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  return { ids, lists };
};

const source = "the rankings";
