import { Id } from "@vanstervind/core";
import * as z from "zod";

const ratio = z.number().min(1).max(1000);

/** The two answers about one criterion. */
export const BestWorstJudgement = z.strictObject({
  /** The criterion (or block). */
  id: Id,
  /** How many times as important the best is as this one: from 1 (alike) to 9 on the usual scale; 1 for the best itself. */
  bestTo: ratio,
  /** How many times as important this one is as the worst; 1 for the worst itself. */
  toWorst: ratio,
});

/** See the schema of the same name. */
export interface BestWorstJudgement extends z.infer<typeof BestWorstJudgement> {}

/** The answers of the best-worst method: each criterion is compared with only two. */
export const BestWorst = z.strictObject({
  /** The most important criterion. */
  best: Id,
  /** The least important criterion; another one. */
  worst: Id,
  /** One row for each criterion, the best and the worst included, in any order. */
  judgements: z.array(BestWorstJudgement).min(2, { error: "must have at least two rows" }).readonly(),
});

/** See the schema of the same name. */
export interface BestWorst extends z.infer<typeof BestWorst> {}
