import { type Fault, type Id, IsoDate, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { type Model, type Part, parseModel } from "../model.ts";
import { needAndEffect, type Outcome } from "../need-and-effect.ts";
import { ValueFunction } from "../value-function.ts";
import type { PresetCriterion } from "./preset-criterion.ts";

/** Where the figures of a criterion come from. */
export const FigureSource = z.strictObject({
  /** Where anyone can look them up. */
  source: z.string().trim().min(1, { error: "must not be empty" }),
  /** The date that they speak of. */
  date: IsoDate,
  /** Other bounds or another shape than the preset's. */
  value: ValueFunction.optional(),
});

/** See the schema of the same name. */
export interface FigureSource extends z.infer<typeof FigureSource> {}

/** How much each outcome of the effect counts: more voters are what the other two rest on. */
const outcomeWeights = { influence: 1, voters: 2, members: 1 } as const;

/**
 * The model of a party district's priorities among areas, issues or audiences: need times effect, the effect in influence,
 * voters and members.
 *
 * Every criterion is named: with its source and date, or with `null` when there are no figures, which leaves it out for all
 * alternatives. Weights and bounds are a start for a board to change, and no finding: `why` of each criterion says what they
 * rest on; change weights by `applyWeights`, and the list by leaving out or adding criteria of your own. All figures are
 * statistics of areas, issues and groups; there is no criterion about a person.
 *
 * @param criteria - `areaCriteria`, `issueCriteria`, `audienceCriteria`, or a list made from one of them.
 * @param sources - For each of them where its figures come from, or `null` to leave it out.
 * @throws `invalid-input` with all faults: criteria that are unnamed or unknown, bounds that do not fit, no need or no
 * effect left.
 * @example
 * ```ts
 * import { rank } from "@vanstervind/priority-scoring";
 * import { districtModel, issueCriteria } from "@vanstervind/priority-scoring/presets";
 *
 * const som = { source: "SOM", date: "2025-12-31" };
 * const model = districtModel(issueCriteria, {
 *   concern: som, affected: null, agreement: som, trusted: som, active: null,
 *   "months-to-decision": { source: "The municipal calendar", date: "2026-01-01" },
 * });
 * const issue = (id: string, concern: number) =>
 *   ({ id, name: id, kind: "issue", values: { concern, agreement: 45, trusted: 20, "months-to-decision": 12 } }) as const;
 * rank([issue("rents", 40), issue("parking", 5)], model).rows.map(({ id }) => id); // => ["rents", "parking"]
 * ```
 */
export const districtModel = <Key extends Id>(
  criteria: readonly PresetCriterion<Key>[],
  sources: Readonly<Record<Key, FigureSource | null>>,
): Model => {
  const shape = Object.fromEntries(criteria.map(({ id }) => [id, FigureSource.nullable()]));
  const read = parse(z.strictObject(shape), sources, { source });
  const parts: Record<PresetCriterion["block"], Part[]> = { need: [], influence: [], voters: [], members: [] };
  for (const { id, name, unit, direction, value: usual, block, weight } of criteria) {
    const figures = read[id];
    if (!figures) continue;
    const { source, date, value = usual } = figures;
    parts[block].push({ weight, criterion: { id, name, unit, direction, source, date, value } });
  }
  const { need, ...outcomes } = parts;
  const effect: Record<string, Outcome> = {};
  for (const [outcome, weight] of Object.entries(outcomeWeights)) {
    const its = outcomes[outcome as keyof typeof outcomes];
    if (its.length > 0) effect[outcome] = { weight, parts: its };
  }
  const faults = [
    ...(need.length === 0 ? [empty("need")] : []),
    ...(Object.keys(effect).length === 0 ? [empty("effect")] : []),
  ];
  if (faults.length > 0) throw invalidInput(faults, source);
  return parseModel(needAndEffect({ need, effect }));
};

const source = "the sources";

const empty = (block: string): Fault => ({
  code: "no-criterion",
  source,
  row: null,
  field: "",
  message: `must leave at least one criterion of ${block}`,
});
