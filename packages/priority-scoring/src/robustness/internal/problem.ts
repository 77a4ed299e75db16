import { compareIds, DomainError, type Fault, type Id, invalidInput, parse, type Random } from "@vanstervind/core";
import * as z from "zod";
import type { Alternative } from "../../alternative.ts";
import { readAlternatives } from "../../internal/read-alternatives.ts";
import { isNeutral, readPolicy } from "../../internal/read-policy.ts";
import { type Valuation, valuation } from "../../internal/valuation.ts";
import type { MissingPolicy } from "../../missing-policy.ts";
import { type Model, parseModel } from "../../model.ts";
import { UncertainLevel } from "../uncertain-level.ts";
import { drawLevel, typicalLevel } from "./level-draw.ts";
import { type Plan, planOf } from "./plan.ts";

/** What is uncertain about the figures. */
export interface LevelOptions {
  /**
   * What to do with alternatives that lack a figure; required when any does. With `interval` the figure may be worth
   * anything between worst and best, each as likely; the other policies put one value in its place.
   */
  readonly missing?: MissingPolicy;
  /** Levels that are not known exactly. They take the place of the alternatives' own. */
  readonly uncertain?: readonly UncertainLevel[];
}

/** A value that is not known exactly. */
interface UncertainValue {
  readonly alternative: number;
  readonly criterion: number;
  /** Names its stream of random numbers. */
  readonly key: string;
  readonly draw: (random: Random) => number;
}

/** Alternatives by id and the values of their levels, a column for each criterion. */
export interface Problem {
  readonly plan: Plan;
  readonly alternatives: readonly Pick<Alternative, "id" | "name">[];
  /** The ids of those left out for missing figures. */
  readonly excluded: readonly Id[];
  /** Values, with the typical one where it is uncertain. */
  readonly values: readonly Float64Array[];
  /** The least and the largest that values can be. */
  readonly lows: readonly Float64Array[];
  readonly highs: readonly Float64Array[];
  readonly uncertain: readonly UncertainValue[];
}

const source = "the option uncertain";

/** Reads everything. Throws `invalid-input` with all faults, or `missing-data`. */
export const readProblem = (
  input: readonly Alternative[],
  model: Model,
  { missing, uncertain = [] }: LevelOptions,
): Problem => {
  const plan = planOf(parseModel(model));
  const { criteria } = plan;
  const policy = missing === undefined ? null : readPolicy(missing, criteria);
  const stated = readUncertain(uncertain, input, plan);
  const given = input.map((alternative) => {
    const levels = stated.get(alternative?.id);
    return levels === undefined
      ? alternative
      : { ...alternative, values: { ...alternative.values, ...mapValues(levels, typicalLevel) } };
  });
  const all = readAlternatives(given, criteria, policy).alternatives;
  const isLeftOut = ({ values }: Alternative): boolean =>
    policy === "exclude" && criteria.some(({ id }) => values[id] === null);
  const kept = all.filter((alternative) => !isLeftOut(alternative)).sort((a, b) => compareIds(a.id, b.id));

  const valuations = criteria.map(valuation);
  const column = (): Float64Array[] => criteria.map(() => new Float64Array(kept.length));
  const [values, lows, highs] = [column(), column(), column()];
  const cells: UncertainValue[] = [];
  for (const [a, { id, values: levels }] of kept.entries()) {
    const distributions = stated.get(id) ?? {};
    for (const [c, criterion] of criteria.entries()) {
      const value = valuations[c]!;
      const level = levels[criterion.id]!;
      const distribution = distributions[criterion.id];
      const key = `level\u0000${id}\u0000${criterion.id}`;
      const set = (at: number, low: number, high: number): void => {
        values[c]![a] = at;
        lows[c]![a] = Math.min(low, high);
        highs[c]![a] = Math.max(low, high);
      };
      if (distribution !== undefined) {
        const draw = (random: Random): number => value.of(drawLevel(distribution, random));
        cells.push({ alternative: a, criterion: c, key, draw });
        set(value.of(level), value.of(distribution.low), value.of(distribution.high));
      } else if (level !== null) {
        const at = value.of(level);
        set(at, at, at);
      } else {
        const { worst, best } = value;
        set(standIn(policy!, criterion.id, value), worst, best);
        if (policy === "interval") {
          cells.push({ alternative: a, criterion: c, key, draw: (random) => worst + random.next() * (best - worst) });
        }
      }
    }
  }
  return {
    plan,
    alternatives: kept,
    excluded: all
      .filter(isLeftOut)
      .map(({ id }) => id)
      .sort(compareIds),
    values,
    lows,
    highs,
    uncertain: cells,
  };
};

const standIn = (policy: MissingPolicy, criterion: Id, { of, worst, best }: Valuation): number => {
  if (isNeutral(policy)) return of(policy.levels[criterion]!);
  return policy === "best" ? best : policy === "interval" ? (worst + best) / 2 : worst;
};

type Levels = Readonly<Record<Id, UncertainLevel["level"]>>;

const mapValues = (levels: Levels, of: (level: UncertainLevel["level"]) => number): Record<Id, number> =>
  Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, of(level)]));

const readUncertain = (
  input: readonly UncertainLevel[],
  alternatives: readonly Alternative[],
  { criteria }: Plan,
): Map<Id, Levels> => {
  const read = parse(z.array(UncertainLevel), input, { source });
  const known = new Set(alternatives.map((alternative) => alternative?.id));
  const result = new Map<Id, Record<Id, UncertainLevel["level"]>>();
  const faults: Fault[] = [];
  for (const [row, { alternative, criterion, level }] of read.entries()) {
    const fault = (code: string, field: string, message: string): void => {
      faults.push({ code, source, row, field, message });
    };
    if (!known.has(alternative)) fault("unknown-id", "alternative", `"${alternative}" is no alternative`);
    if (!criteria.some(({ id }) => id === criterion)) {
      fault("unknown-criterion", "criterion", `"${criterion}" is no criterion of the model`);
    }
    const levels = result.get(alternative) ?? {};
    if (Object.hasOwn(levels, criterion)) fault("duplicate-id", "criterion", "has a distribution already");
    result.set(alternative, { ...levels, [criterion]: level });
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  return result;
};

/** The place of an alternative, or an error. */
export const placeOf = ({ alternatives }: Problem, id: Id): number => {
  const at = alternatives.findIndex((alternative) => alternative.id === id);
  if (at < 0) {
    throw new DomainError("unknown-id", `No alternative that is ranked has the id "${id}".`, {
      values: { id },
      hint: "Maybe it was left out for missing figures.",
    });
  }
  return at;
};
