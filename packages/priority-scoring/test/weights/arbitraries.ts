import type { BestWorst, Comparison } from "@vanstervind/priority-scoring/weights";
import fc from "fast-check";

export const idsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `c${String(i).padStart(2, "0")}`);

/** Weights between 1 and 9 before they are scaled to sum to 1. */
export const amounts = (from: number, to: number) =>
  fc.array(
    fc.integer({ min: 10, max: 90 }).map((n) => n / 10),
    { minLength: from, maxLength: to },
  );

/** Which comparisons are made: a random tree that joins all criteria, and any of the others. */
const pairs = (count: number, isComplete: boolean) =>
  fc
    .tuple(
      fc.array(fc.nat(), { minLength: count, maxLength: count }),
      fc.array(fc.boolean(), { minLength: count * count, maxLength: count * count }),
    )
    .map(([parents, extra]) => {
      const made: [number, number][] = [];
      for (let j = 1; j < count; j++) {
        for (let i = 0; i < j; i++) {
          if (isComplete || i === parents[j]! % j || extra[i * count + j]) made.push([i, j]);
        }
      }
      return made;
    });

const judged = fc.constantFrom(1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 4, 5, 6, 7, 8, 9);

/** Any comparisons that join all criteria. */
export const comparisons = (from: number, to: number, isComplete = false) =>
  fc.integer({ min: from, max: to }).chain((count) =>
    fc
      .tuple(pairs(count, isComplete), fc.array(judged, { minLength: count * count, maxLength: count * count }))
      .map(([made, said]) => ({
        ids: idsOf(count),
        comparisons: made.map(
          ([i, j], k): Comparison => ({ a: idsOf(count)[i]!, b: idsOf(count)[j]!, times: said[k]! }),
        ),
      })),
  );

/** Comparisons that agree fully, with the amounts that they were made of. */
export const agreeing = (from: number, to: number) =>
  amounts(from, to).chain((of) =>
    pairs(of.length, false).map((made) => ({
      of,
      ids: idsOf(of.length),
      comparisons: made.map(
        ([i, j]): Comparison => ({ a: idsOf(of.length)[i]!, b: idsOf(of.length)[j]!, times: of[i]! / of[j]! }),
      ),
    })),
  );

/** Any answers of the best-worst method: the first criterion is the best, the last the worst. */
export const bestWorst = (from: number, to: number) =>
  fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 9 })).chain(([count, span]) =>
    fc
      .array(fc.tuple(fc.integer({ min: 1, max: span }), fc.integer({ min: 1, max: span })), {
        minLength: count - 2,
        maxLength: count - 2,
      })
      .map((others): BestWorst => {
        const ids = idsOf(count);
        return {
          best: ids[0]!,
          worst: ids.at(-1)!,
          judgements: [
            { id: ids[0]!, bestTo: 1, toWorst: span },
            ...others.map(([bestTo, toWorst], i) => ({ id: ids[i + 1]!, bestTo, toWorst })),
            { id: ids.at(-1)!, bestTo: span, toWorst: 1 },
          ],
        };
      }),
  );
