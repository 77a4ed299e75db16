/**
 * An append-only, hash-chained list of entries: whoever replays it gets the same state, and an entry that was changed,
 * moved or taken out is found.
 *
 * @packageDocumentation
 */

export * from "./append.ts";
export * from "./canonical-json.ts";
export * from "./entry.ts";
export * from "./fingerprint.ts";
export * from "./read-ledger.ts";
export * from "./replay.ts";
export * from "./verify.ts";
