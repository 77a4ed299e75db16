import { compareIds, type Fault, type Id, invalidInput } from "@vanstervind/core";
import type { Comparison } from "../comparison.ts";

/** A compared pair: criterion `i` is `exp(log)` times as important as criterion `j`, with `i < j`. */
interface Pair {
  readonly i: number;
  readonly j: number;
  readonly log: number;
}

/** Comparisons by place in the order of ids. */
export interface Judgements {
  /** The criteria, by id. */
  readonly ids: readonly Id[];
  /** The compared pairs, by id. */
  readonly pairs: readonly Pair[];
  /** For each two criteria the logarithm of how many times as important the first is; `null` when not compared. */
  readonly known: readonly (readonly (number | null)[])[];
}

const source = "the comparisons";
/** How far two directions of a pair may be apart: people write 0.33 for a third and 0.14 for a seventh. */
const rounding = Math.log(1.05);

/** Comparisons by place. Throws `invalid-input` with all faults that concern them as a whole. */
export const readJudgements = (ids: readonly Id[], comparisons: readonly Comparison[]): Judgements => {
  const sorted = ids.toSorted(compareIds);
  const placeOf = new Map(sorted.map((id, i) => [id, i]));
  const faults: Fault[] = ids.flatMap((id, row): Fault[] =>
    ids.indexOf(id) < row
      ? [{ code: "duplicate-id", source: "the ids", row, field: "", message: `"${id}" is used twice` }]
      : [],
  );
  const said = sorted.map(() => sorted.map((): number | null => null));
  for (const [row, { a, b, times }] of comparisons.entries()) {
    const fault = (code: string, field: string, message: string): void => {
      faults.push({ code, source, row, field, message });
    };
    const [i, j] = [placeOf.get(a), placeOf.get(b)];
    if (i === undefined) fault("unknown-id", "a", `"${a}" is not among the ids`);
    if (j === undefined) fault("unknown-id", "b", `"${b}" is not among the ids`);
    if (i === undefined || j === undefined) continue;
    if (i === j) {
      fault("same-id", "b", `"${b}" is compared with itself`);
      continue;
    }
    const log = Math.log(times);
    const reverse = said[j]![i]!;
    if (said[i]![j] !== null) fault("compared-twice", "", `compares "${a}" with "${b}" once more`);
    else if (reverse !== null && Math.abs(log + reverse) > rounding) {
      fault("not-reciprocal", "times", `must be 1/${Math.exp(reverse)} as the reverse says, got ${times}`);
    }
    said[i]![j] = log;
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  const known = said.map((row, i) =>
    row.map((there, j): number | null => {
      const back = said[j]![i]!;
      if (there === null) return back === null ? null : -back;
      return back === null ? there : (there - back) / 2;
    }),
  );
  const pairs = known.flatMap((row, i) =>
    row.flatMap((log, j): Pair[] => (j > i && log !== null ? [{ i, j, log }] : [])),
  );
  return { ids: sorted, pairs, known };
};

/** The criteria in groups that comparisons join, each and all by id. */
export const groupsOf = ({ ids, known }: Judgements): Id[][] => {
  const groups: Id[][] = [];
  const seen = new Set<number>();
  for (const start of ids.keys()) {
    if (seen.has(start)) continue;
    const members = [start];
    seen.add(start);
    // Grows while it is walked through.
    for (const member of members) {
      for (const [other, log] of known[member]!.entries()) {
        if (log === null || seen.has(other)) continue;
        seen.add(other);
        members.push(other);
      }
    }
    groups.push(members.map((member) => ids[member]!).sort(compareIds));
  }
  return groups;
};
