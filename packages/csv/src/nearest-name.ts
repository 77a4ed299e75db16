/**
 * The name most like the given one, or `null` when none comes close (more than a third of its letters would change).
 * Case does not count. Ties go to the earlier name. O(names × length²).
 *
 * @example
 * ```ts
 * import { nearestName } from "@vanstervind/csv";
 *
 * nearestName("adresses.csv", ["addresses.csv", "venues.csv"]); // => "addresses.csv"
 * nearestName("budget.xlsx", ["addresses.csv", "venues.csv"]); // => null
 * ```
 */
export const nearestName = (name: string, names: readonly string[]): string | null => {
  let nearest: string | null = null;
  let fewest = Math.floor(name.length / 3) + 1;
  for (const candidate of names) {
    const changes = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (changes < fewest) [nearest, fewest] = [candidate, changes];
  }
  return nearest;
};

/** Letters to add, drop or replace (Levenshtein), one row of the table at a time. */
const editDistance = (a: string, b: string): number => {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    above = row;
  }
  return above[b.length]!;
};
