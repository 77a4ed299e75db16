import { compareIds, duplicateIds, Id, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { scoreKey } from "./internal/score-key.ts";
import type { ReassessmentReason, Scored } from "./reassessment-reasons.ts";

/** How much has to change before a choice does. */
export interface ReassessOptions {
  /** How many can be chosen: a whole number, at least 0. */
  readonly capacity: number;
  /** By how much a challenger must be better to take a chosen one's place, in the unit of the scores; at least 0. */
  readonly margin: number;
}

/** A new choice that keeps the old one where the scores do not clearly speak against it. */
export interface Reassessment {
  /** How many could be chosen. */
  readonly capacity: number;
  /** The margin that was used. */
  readonly margin: number;
  /** Those chosen now, best first, ties by id: at most `capacity`, fewer only when there are no more to choose. */
  readonly selected: readonly ReassessedRow[];
  /** Those chosen before and not any more, by id. */
  readonly left: readonly ReassessedRow[];
}

/** What became of one that is or was chosen. */
export interface ReassessedRow {
  /** The alternative's id. */
  readonly id: Id;
  /** Its score now; `null` when it is no longer among those that can be chosen. */
  readonly score: number | null;
  /** Whether it was chosen and is, is new, or was chosen and is not any more. */
  readonly move: "stays" | "enters" | "leaves";
  /** Why, in words by `explain`. */
  readonly reason: ReassessmentReason;
}

/**
 * Chooses again when scores have changed, and keeps what was chosen unless a challenger is better by more than the margin.
 *
 * Free places go to the best challengers; then the best challenger takes the place of the weakest chosen one as long as it
 * is better by more than the margin. Guarantees: with margin 0 it is the plain ranking, an equal challenger leaving a
 * chosen one where it is; reassessing the outcome by the same scores changes nothing; a larger margin never changes more;
 * no one stays who is worse than someone left out by more than the margin; the order of the input changes nothing.
 * Scores are compared to 12 decimals. The margin is a judgement: take it from how far the figures may be wrong. O(n log n).
 *
 * @param previous - Those chosen until now, such as the first rows of a decision; none when nothing was.
 * @param next - All that can be chosen now, such as the rows of a ranking.
 * @throws `invalid-input` with all faults of the options, or all ids that are used twice and scores that are not finite.
 * @example
 * ```ts
 * import { explain, reassess } from "@vanstervind/priority-scoring";
 *
 * const next = [
 *   { id: "a", name: "Almby", score: 0.6 },
 *   { id: "b", name: "Bergby", score: 0.55 },
 *   { id: "c", name: "Ceby", score: 0.57 },
 * ];
 * const { selected, left } = reassess([{ id: "a" }, { id: "b" }], next, { capacity: 2, margin: 0.05 });
 * selected.map(({ id, move }) => [id, move]); // => [["a", "stays"], ["b", "stays"]]
 * explain(selected[1]!.reason, "en");
 * // => "Bergby stays: Ceby is better by 0.02 (0.57 against 0.55), not by more than the margin 0.05."
 * left; // => []
 * reassess([{ id: "a" }, { id: "b" }], next, { capacity: 2, margin: 0.01 }).left.map(({ id }) => id); // => ["b"]
 * ```
 */
export const reassess = (
  previous: readonly Pick<Scored, "id" | "name">[],
  next: readonly Scored[],
  options: ReassessOptions,
): Reassessment => {
  const { capacity, margin } = parse(Options, options, { source: "the options" });
  const chosen = readIds(parse(z.array(Chosen), previous, { source: "the previous choice" }), "the previous choice");
  const all = readIds(parse(z.array(Candidate), next, { source: "the alternatives" }), "the alternatives").sort(
    byScore,
  );
  const placeOf = new Map(all.map(({ id }, i) => [id, i]));
  const before = new Set(chosen.map(({ id }) => id));

  const holders = all.filter(({ id }) => before.has(id));
  const challengers = all.filter(({ id }) => !before.has(id));
  const kept = holders.slice(0, capacity);
  const vacancies = Math.min(capacity - kept.length, challengers.length);
  let swaps = 0;
  // Best against weakest, next best against next weakest: the lead only shrinks, so the first that is too small ends it.
  while (isSwap(challengers[vacancies + swaps], kept[kept.length - 1 - swaps], margin)) swaps++;
  const remaining = challengers[vacancies + swaps];

  const stays = kept.slice(0, kept.length - swaps).map((row): ReassessedRow => {
    const isBehind = remaining !== undefined && scoreKey(remaining.score) > scoreKey(row.score);
    return moved(
      row,
      "stays",
      isBehind
        ? { code: "stays-within-margin", values: { ...row, challenger: remaining, margin } }
        : { code: "stays-among-best", values: { ...row, rank: placeOf.get(row.id)! + 1, capacity } },
    );
  });
  const enters = challengers.slice(0, vacancies + swaps).map((row, i): ReassessedRow => {
    const displaced = i < vacancies ? undefined : kept[kept.length - 1 - (i - vacancies)];
    return moved(
      row,
      "enters",
      displaced === undefined
        ? { code: "enters-free-place", values: row }
        : { code: "enters-beyond-margin", values: { ...row, displaced, margin } },
    );
  });
  const displaced = kept.slice(kept.length - swaps).reverse();
  const left = [
    ...displaced.map((row, i) => {
      const challenger = challengers[vacancies + i]!;
      return moved(row, "leaves", { code: "leaves-beyond-margin", values: { ...row, challenger, margin } });
    }),
    ...holders
      .slice(capacity)
      .map((row) => moved(row, "leaves", { code: "leaves-fewer-places", values: { ...row, capacity } })),
    ...chosen
      .filter(({ id }) => !placeOf.has(id))
      .map(({ id, name }): ReassessedRow => {
        const reason: ReassessmentReason = { code: "leaves-withdrawn", values: { name: name ?? id } };
        return { id, score: null, move: "leaves", reason };
      }),
  ];
  return {
    capacity,
    margin,
    selected: [...stays, ...enters].sort((a, b) => placeOf.get(a.id)! - placeOf.get(b.id)!),
    left: left.sort((a, b) => compareIds(a.id, b.id)),
  };
};

const Options = z.strictObject({ capacity: z.int().nonnegative(), margin: z.number().nonnegative() });
const Chosen = z.object({ id: Id, name: z.string().optional() });
const Candidate = Chosen.extend({ score: z.number() }).transform(({ id, name, score }) => ({
  id,
  name: name ?? id,
  score,
}));
type Candidate = z.infer<typeof Candidate>;

const readIds = <Row extends { readonly id: Id }>(rows: Row[], source: string): Row[] => {
  const faults = duplicateIds(rows, source);
  if (faults.length > 0) throw invalidInput(faults, source);
  return rows;
};

const byScore = (a: Candidate, b: Candidate): number => scoreKey(b.score) - scoreKey(a.score) || compareIds(a.id, b.id);

const isSwap = (challenger: Candidate | undefined, holder: Candidate | undefined, margin: number): boolean =>
  challenger !== undefined &&
  holder !== undefined &&
  scoreKey(challenger.score) - scoreKey(holder.score) > scoreKey(margin);

const moved = ({ id, score }: Candidate, move: ReassessedRow["move"], reason: ReassessmentReason): ReassessedRow => ({
  id,
  score,
  move,
  reason,
});
