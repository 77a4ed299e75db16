import { Id, IsoDate } from "@vanstervind/core";
import type { Ledger } from "@vanstervind/ledger";
import * as z from "zod";
import { Override } from "../override.ts";

const Fingerprint = z.string().regex(/^sha256:[0-9a-f]{64}$/, { error: "must be a fingerprint" });

/** Who an entry is by: an office, and the date of its decision. */
export const Signature = z.strictObject({
  /** The body or role that acted, such as `distriktsstyrelsen`; not a person's name. */
  by: z.string().trim().min(1, { error: "must say which body or role" }),
  /** The date it acted on. */
  date: IsoDate,
});

/** See the schema of the same name. */
export interface Signature extends z.infer<typeof Signature> {}

/** That a ranking was made: fingerprints of all that went into it and of what came out. */
export const RankingEntry = Signature.extend({
  /** Says that it is a ranking: a proposal, and no decision. */
  kind: z.literal("ranking"),
  /** The fingerprint of the model. */
  model: Fingerprint,
  /** The fingerprint of the alternatives, in the order of their ids. */
  alternatives: Fingerprint,
  /** The fingerprint of the options. */
  options: Fingerprint,
  /** The fingerprint of every place, score, interval and contribution that came out. */
  outcome: Fingerprint,
});

/** See the schema of the same name. */
export interface RankingEntry extends z.infer<typeof RankingEntry> {}

/** One alternative of a decision: what was proposed and what was decided, always both. */
export const RecordedRow = z.strictObject({
  /** The alternative's id. */
  id: Id,
  /** The alternative's name. */
  name: z.string(),
  /** The rank that was proposed; `null` when it was not ranked for lack of data. */
  proposedRank: z.int().nullable(),
  /** Its score; `null` when it was not ranked. */
  score: z.number().nullable(),
  /** The rank that was decided; `null` when it was taken out or not ranked. */
  decidedRank: z.int().nullable(),
  /** The departure from the proposal, with its reason, role and date; `null` when the proposal was followed. */
  override: Override.nullable(),
});

/** See the schema of the same name. */
export interface RecordedRow extends z.infer<typeof RecordedRow> {}

/** That a decision was made on a ranking: a proposal is never one. */
export const DecisionEntry = Signature.extend({
  /** Says that it is a decision. */
  kind: z.literal("decision"),
  /** The fingerprint of the ranking that was decided on: the `outcome` of an earlier entry. */
  proposal: Fingerprint,
  /** Every alternative of the proposal: the decided order, then those without a rank. */
  rows: z.array(RecordedRow).readonly(),
});

/** See the schema of the same name. */
export interface DecisionEntry extends z.infer<typeof DecisionEntry> {}

/**
 * One entry of a history: give it to `readLedger` of `@vanstervind/ledger` to read a stored one.
 */
export const HistoryEntry = z.discriminatedUnion("kind", [RankingEntry, DecisionEntry]);

/** See the schema of the same name. */
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Proposals and decisions in the order they were made, each entry holding the hash of the one before. */
export type History = Ledger<HistoryEntry>;
