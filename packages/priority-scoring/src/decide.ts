import { compareIds, DomainError, type Fault, formatFault, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Override } from "./override.ts";
import type { RankedRow, Ranking, UnrankedRow } from "./ranking.ts";
import type { DecisionReason, RankReason } from "./reasons.ts";

/** What the board decided, beside what was proposed. */
export interface Decision {
  /** The ranking that was proposed, untouched. */
  readonly proposal: Ranking;
  /** Every override, as read, by alternative id. */
  readonly overrides: readonly Override[];
  /** The alternatives in the decided order. */
  readonly rows: readonly DecidedRow[];
  /** Those the board took out and those that could not be ranked, by id. */
  readonly excluded: readonly ExcludedRow[];
}

/** A row of the proposal with its decided rank. */
export interface DecidedRow extends Omit<RankedRow, "rank" | "reasons"> {
  /** The rank that the scores propose. */
  readonly proposedRank: number;
  /** The rank after the board's overrides. A row with an override shares it with none. */
  readonly decidedRank: number;
  /** The board's override of this row; `null` when there is none. */
  readonly override: Override | null;
  /** What the ranking said, then what the decision says. */
  readonly reasons: readonly (RankReason | DecisionReason)[];
}

/** An alternative without a decided rank. */
export interface ExcludedRow extends Omit<UnrankedRow, "reasons"> {
  /** Its row in the proposal; `null` when it was not ranked for lack of data. */
  readonly proposed: RankedRow | null;
  /** The override that took it out; `null` when lack of data did. */
  readonly override: Override | null;
  /** Why. */
  readonly reasons: readonly (RankReason | DecisionReason)[];
}

/**
 * Applies the board's overrides to a proposed ranking and shows both ranks side by side; nothing is hidden.
 *
 * Overridden alternatives take the places they are given, the others fill the remaining places in their proposed
 * order. Alternatives tied in the proposal stay tied where they still stand together and no override is about them.
 * No overrides at all means that the board adopts the proposal. O(n log n).
 *
 * @param proposal - What `rank` returned.
 * @param overrides - At most one for each alternative, in any order.
 * @throws `invalid-input` with all faults: unknown ids, missing reasons, places that do not exist.
 * @throws `conflicting-overrides` when two are about the same alternative or the same place.
 * @example
 * ```ts
 * import { additive, decide, explain, rank } from "@vanstervind/priority-scoring";
 *
 * const model = additive([{ weight: 1, criterion: {
 *   id: "homes", name: { sv: "bostäder", en: "homes" }, unit: "homes", direction: "increasing",
 *   source: "SCB", date: "2023-12-31", value: { kind: "linear", low: 0, high: 1000 },
 * } }]);
 * const area = (id: string, homes: number) => ({ id, name: id, kind: "area", values: { homes } }) as const;
 * const decision = decide(rank([area("a", 900), area("b", 500), area("c", 200)], model), [
 *   { id: "c", move: "place", rank: 1, reason: "A school closes there.", by: "The district board", date: "2026-03-01" },
 * ]);
 * decision.rows.map(({ id, proposedRank, decidedRank }) => [id, proposedRank, decidedRank]);
 * // => [["c", 3, 1], ["a", 1, 2], ["b", 2, 3]]
 * explain(decision.rows[0]!.reasons.at(-1)!, "en");
 * // => "The district board decided on rank 1 on 2026-03-01 (proposed: 3). Reason: A school closes there."
 * ```
 */
export const decide = (proposal: Ranking, overrides: readonly Override[]): Decision => {
  const read = parse(z.array(Override), overrides, { source });
  const byId = new Map(read.map((override) => [override.id, override]));
  const staying = proposal.rows.filter(({ id }) => byId.get(id)?.move !== "exclude");
  const places = placesOf(read, proposal, staying);
  const taken = new Set(places.values());

  const order: RankedRow[] = [];
  for (const row of staying) {
    const place = places.get(row.id);
    if (place !== undefined) order[place - 1] = row;
  }
  let free = 1;
  for (const row of staying) {
    if (places.has(row.id)) continue;
    while (taken.has(free)) free++;
    order[free++ - 1] = row;
  }

  const rows: DecidedRow[] = [];
  for (const [i, row] of order.entries()) {
    const before = rows.at(-1);
    const override = byId.get(row.id) ?? null;
    const stillTied =
      before !== undefined && before.override === null && override === null && before.proposedRank === row.rank;
    rows.push(decidedRow(row, stillTied ? before.decidedRank : i + 1, override));
  }
  const takenOut = proposal.rows.flatMap((row) => {
    const override = byId.get(row.id);
    return override?.move === "exclude" ? [takenOutRow(row, override)] : [];
  });
  const unranked = proposal.excluded.map((row) => ({ ...row, proposed: null, override: null }));
  return {
    proposal,
    overrides: read.sort((a, b) => compareIds(a.id, b.id)),
    rows,
    excluded: [...takenOut, ...unranked].sort((a, b) => compareIds(a.id, b.id)),
  };
};

const source = "the overrides";

/** The place that each overridden alternative takes among those that stay. */
const placesOf = (overrides: readonly Override[], proposal: Ranking, staying: readonly RankedRow[]) => {
  const proposed = new Map(staying.map(({ id }, i) => [id, i + 1]));
  const ranked = new Set(proposal.rows.map(({ id }) => id));
  const unranked = new Set(proposal.excluded.map(({ id }) => id));
  const faults: Fault[] = [];
  const conflicts: Fault[] = [];
  const places = new Map<string, number>();
  const seenId = new Map<string, number>();
  const seenPlace = new Map<number, number>();

  for (const [row, override] of overrides.entries()) {
    const { id } = override;
    const fault = (code: string, field: string, message: string): Fault => ({ code, source, row, field, message });
    const firstOfId = seenId.get(id);
    if (firstOfId !== undefined) {
      conflicts.push(fault("same-alternative", "id", `"${id}" is moved by row ${firstOfId} too`));
      continue;
    }
    seenId.set(id, row);
    if (!ranked.has(id)) {
      const why = unranked.has(id)
        ? "was not ranked for lack of data; choose another missing-data policy"
        : "is not in the ranking";
      faults.push(fault("unknown-alternative", "id", `"${id}" ${why}`));
      continue;
    }
    if (override.move === "exclude") continue;
    const { place, field } = placeOf(override, proposed.get(id)!);
    if (place < 1 || place > staying.length) {
      faults.push(fault("no-such-place", field, `would be place ${place} of ${staying.length}`));
      continue;
    }
    const firstOfPlace = seenPlace.get(place);
    if (firstOfPlace !== undefined) {
      conflicts.push(fault("same-place", field, `gives "${id}" place ${place}, as row ${firstOfPlace} does another`));
    }
    seenPlace.set(place, row);
    places.set(id, place);
  }
  if (faults.length > 0) throw invalidInput([...faults, ...conflicts], source);
  if (conflicts.length > 0) {
    throw new DomainError(
      "conflicting-overrides",
      `Overrides conflict:\n  ${conflicts.map(formatFault).join("\n  ")}`,
      {
        faults: conflicts,
      },
    );
  }
  return places;
};

const placeOf = (
  override: Exclude<Override, { move: "exclude" }>,
  proposed: number,
): { place: number; field: string } => {
  switch (override.move) {
    case "place":
      return { place: override.rank, field: "rank" };
    case "raise":
      return { place: proposed - override.places, field: "places" };
    case "lower":
      return { place: proposed + override.places, field: "places" };
    case "keep":
      return { place: proposed, field: "move" };
  }
};

const decidedRow = (row: RankedRow, decidedRank: number, override: Override | null): DecidedRow => {
  const { id, name, kind, rank: proposedRank, score, scoreInterval, rankInterval, blocks, criteria, reasons } = row;
  const ranks = { proposedRank, decidedRank };
  const added: DecisionReason[] =
    override !== null
      ? [{ code: "placed", values: { ...ranks, reason: override.reason, by: override.by, date: override.date } }]
      : proposedRank !== decidedRank
        ? [{ code: "moved-by-others", values: ranks }]
        : [];
  return {
    id,
    name,
    kind,
    proposedRank,
    decidedRank,
    override,
    score,
    scoreInterval,
    rankInterval,
    blocks,
    criteria,
    reasons: [...reasons, ...added],
  };
};

const takenOutRow = (row: RankedRow, override: Override): ExcludedRow => {
  const { id, name, kind, rank: proposedRank } = row;
  const { reason, by, date } = override;
  const taken: DecisionReason = { code: "taken-out", values: { proposedRank, reason, by, date } };
  return { id, name, kind, proposed: row, override, reasons: [...row.reasons, taken] };
};
