import { hashOf, type Ledger } from "./entry.ts";

/** Whether a ledger is as it was written. */
export type Verification =
  | {
      /** Every entry follows from the one before it. */
      readonly intact: true;
      /** The hash of the last entry, or `null` for an empty ledger. Written down elsewhere, it vouches for the whole. */
      readonly head: string | null;
    }
  | {
      /** Something was changed. */
      readonly intact: false;
      /** The first entry that is not as it was written; the length of the ledger when entries are missing at its end. */
      readonly index: number;
      /**
       * `changed`: its hash is not that of its contents. `moved`: its index is not its place, or it does not follow the
       * entry before it. `wrong-end`: every entry fits, but the ledger does not end in the expected head.
       */
      readonly reason: "changed" | "moved" | "wrong-end";
    };

/** What a ledger is verified against. */
export interface VerifyOptions {
  /** The hash its last entry must have, such as one printed in minutes. */
  readonly head?: string | null;
}

/**
 * Finds the first entry that was changed, moved or taken out.
 *
 * Someone who writes a whole new ledger, or cuts off its end, is found only by a `head` that was kept elsewhere.
 * O(length of all bodies).
 *
 * @throws `not-json` when JSON cannot hold a body.
 * @example
 * ```ts
 * import { append, verify } from "@vanstervind/ledger";
 *
 * const ledger = append([], { paidOre: 500 }, { paidOre: 300 });
 * const forged = ledger.map((entry) => (entry.index === 0 ? { ...entry, body: { paidOre: 900 } } : entry));
 * verify(ledger).intact; // => true
 * verify(forged); // => { intact: false, index: 0, reason: "changed" }
 * verify(ledger.slice(0, 1), { head: ledger[1]!.hash }); // => { intact: false, index: 1, reason: "wrong-end" }
 * ```
 */
export const verify = <Body>(ledger: Ledger<Body>, { head }: VerifyOptions = {}): Verification => {
  let last: string | null = null;
  for (const [place, entry] of ledger.entries()) {
    if (entry.hash !== hashOf(entry)) return { intact: false, index: place, reason: "changed" };
    if (entry.index !== place || entry.previous !== last) return { intact: false, index: place, reason: "moved" };
    last = entry.hash;
  }
  if (head !== undefined && head !== last) return { intact: false, index: ledger.length, reason: "wrong-end" };
  return { intact: true, head: last };
};
