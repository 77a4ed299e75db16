import { type Entry, hashOf, type Ledger } from "./entry.ts";

/**
 * The ledger with one more entry for each body, in order; the given ledger stays as it is. It is not verified here:
 * see {@link verify}. O(entries + length of the new bodies).
 *
 * @throws `not-json` when JSON cannot hold a body.
 * @example
 * ```ts
 * import { append } from "@vanstervind/ledger";
 *
 * const ledger = append(append([], { paidOre: 500 }), { paidOre: 300 });
 * ledger.map(({ index, body }) => [index, body.paidOre]); // => [[0, 500], [1, 300]]
 * ledger[1]!.previous === ledger[0]!.hash; // => true
 * ```
 */
export const append = <Body>(ledger: Ledger<Body>, ...bodies: readonly Body[]): Ledger<Body> => {
  const result: Entry<Body>[] = [...ledger];
  for (const body of bodies) {
    const entry = { index: result.length, previous: result.at(-1)?.hash ?? null, body };
    result.push({ ...entry, hash: hashOf(entry) });
  }
  return result;
};
