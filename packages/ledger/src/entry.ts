import { fingerprint } from "./fingerprint.ts";

/** One line of a ledger. */
export interface Entry<Body> {
  /** Its place, counted from 0. */
  readonly index: number;
  /** The hash of the entry before it; `null` for the first. */
  readonly previous: string | null;
  /** What it says; anything that JSON can hold. */
  readonly body: Body;
  /** The fingerprint of its index, `previous` and body. */
  readonly hash: string;
}

/** Entries in the order they were written; nothing is ever taken out or changed, only added at the end. */
export type Ledger<Body> = readonly Entry<Body>[];

/**
 * The hash that an entry must have. O(length of the body).
 *
 * @throws `not-json` when JSON cannot hold the body.
 * @example
 * ```ts
 * import { append, hashOf } from "@vanstervind/ledger";
 *
 * const [entry] = append([], { kind: "opened" });
 * hashOf(entry!) === entry!.hash; // => true
 * ```
 */
export const hashOf = <Body>({ index, previous, body }: Omit<Entry<Body>, "hash">): string =>
  fingerprint({ index, previous, body });
