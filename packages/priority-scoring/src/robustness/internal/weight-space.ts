import { DomainError, type Fault, type Id, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { WeightConstraint } from "../weight-constraint.ts";
import { cornersOf, dot, type HalfSpace } from "./corners.ts";
import { maximise } from "./linear-program.ts";
import type { Plan, PlanNode } from "./plan.ts";

/** The weights that one block may have. */
export interface BlockSpace {
  readonly node: PlanNode;
  /** All that the constraints say, as conditions on the block's weights. */
  readonly conditions: readonly HalfSpace[];
  /** Lower bounds, where nothing but intervals was asked for: sampling begins from them. */
  readonly lows: Float64Array;
  /** Places of parts in falling order of weight, when no part is in two of them. */
  readonly chains: readonly (readonly number[])[];
  /** Whether the lower bounds and chains say all that the conditions say. */
  readonly isSimple: boolean;
}

const source = "the option weights";
const hint = "Leave one of them out, or widen it.";

/** The weights that each free block may have. Throws `invalid-input` or `conflicting-weights`. */
export const weightSpaces = (plan: Plan, constraints: readonly WeightConstraint[]): BlockSpace[] => {
  const read = parse(z.array(WeightConstraint), constraints, { source });
  const homes = new Map<Id, PlanNode>();
  for (const node of plan.nodes) if (node.isFree) for (const id of node.partIds) homes.set(id, node);
  const faults = read.flatMap((constraint, row): Fault[] => {
    const ids = idsIn(constraint);
    const fault = (code: string, message: string): Fault[] => [{ code, source, row, field: "", message }];
    const unknown = ids.find((id) => !homes.has(id));
    if (unknown !== undefined) return fault("unknown-part", `"${unknown}" is no part with a weight of its own`);
    if (new Set(ids).size < ids.length) return fault("repeated-part", "names a part twice");
    return ids.some((id) => homes.get(id) !== homes.get(ids[0]!))
      ? fault("different-blocks", `${ids.map((id) => `"${id}"`).join(", ")} are not parts of the same block`)
      : [];
  });
  if (faults.length > 0) throw invalidInput(faults, source);
  return plan.nodes
    .filter(({ isFree }) => isFree)
    .map((node) =>
      spaceOf(
        node,
        read.filter((constraint) => homes.get(idsIn(constraint)[0]!) === node),
      ),
    );
};

const idsIn = (constraint: WeightConstraint): readonly Id[] =>
  constraint.kind === "order"
    ? constraint.parts
    : constraint.kind === "interval"
      ? [constraint.part]
      : [constraint.of, constraint.to];

const spaceOf = (node: PlanNode, constraints: readonly WeightConstraint[]): BlockSpace => {
  const size = node.parts.length;
  const halves = constraints.map((constraint) => conditionsOf(node, constraint));
  const isFeasible = (kept: readonly (readonly HalfSpace[])[]): boolean =>
    extremePoint(size, kept.flat(), new Float64Array(size)) !== null;
  if (!isFeasible(halves)) {
    // What can be left out while the rest still conflicts is no part of the conflict.
    let kept = constraints.map((_, i) => i);
    for (const i of constraints.keys()) {
      const fewer = kept.filter((k) => k !== i);
      if (!isFeasible(fewer.map((k) => halves[k]!))) kept = fewer;
    }
    const conflict = kept.map((k) => constraints[k]!);
    throw new DomainError(
      "conflicting-weights",
      `No weights of "${node.id}" meet ${conflict.map((constraint) => JSON.stringify(constraint)).join(" and ")}.`,
      { values: { block: node.id, constraints: conflict }, hint },
    );
  }
  const chains = constraints.flatMap((c) =>
    c.kind === "order" ? [c.parts.map((id) => node.partIds.indexOf(id))] : [],
  );
  const isDisjoint = new Set(chains.flat()).size === chains.flat().length;
  const lows = new Float64Array(size);
  for (const c of constraints) {
    const at = c.kind === "interval" && chains.length === 0 ? node.partIds.indexOf(c.part) : -1;
    if (c.kind === "interval" && at >= 0) lows[at] = Math.max(lows[at]!, c.low);
  }
  return {
    node,
    conditions: halves.flat(),
    lows,
    chains: isDisjoint ? chains : [],
    isSimple: constraints.every((c) =>
      c.kind === "order" ? isDisjoint : c.kind === "interval" && c.high === 1 && chains.length === 0,
    ),
  };
};

const conditionsOf = ({ parts, partIds }: PlanNode, constraint: WeightConstraint): HalfSpace[] => {
  const row = (all: number, ...terms: readonly [Id, number][]): HalfSpace => {
    const result = new Float64Array(parts.length).fill(all);
    for (const [id, factor] of terms) result[partIds.indexOf(id)]! += factor;
    return result;
  };
  switch (constraint.kind) {
    case "order":
      return constraint.parts.slice(1).map((id, i) => row(0, [constraint.parts[i]!, 1], [id, -1]));
    case "interval":
      return [row(-constraint.low, [constraint.part, 1]), row(constraint.high, [constraint.part, -1])];
    case "ratio":
      return [
        row(0, [constraint.of, 1], [constraint.to, -constraint.low]),
        row(0, [constraint.of, -1], [constraint.to, constraint.high]),
      ];
  }
};

/** The weights that make the objective largest, or `null` when no weights meet the conditions. */
export const extremePoint = (
  size: number,
  conditions: readonly HalfSpace[],
  objective: Float64Array,
): Float64Array | null => {
  const ones = new Float64Array(size).fill(1);
  const rows = [ones, ones.map(() => -1), ...conditions.map((row) => row.map((x) => -x))];
  return maximise(objective, rows, [1, -1, ...conditions.map(() => 0)]);
};

/** Whether weights meet every condition, within rounding. */
export const isAllowed = (conditions: readonly HalfSpace[], weights: Float64Array): boolean => {
  for (let i = 0; i < conditions.length; i++) if (dot(conditions[i]!, weights) < -1e-12) return false;
  return true;
};

/** The corners of a block's weights, or `null` when there are more than `most`. */
export const blockCorners = ({ node, conditions }: BlockSpace, most: number): Float64Array[] | null =>
  cornersOf(node.parts.length, conditions, most);
