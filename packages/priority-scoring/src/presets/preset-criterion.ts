import type { Id, LocalText } from "@vanstervind/core";
import type { Direction } from "../criterion.ts";
import type { Unit } from "../unit.ts";
import type { ValueFunction } from "../value-function.ts";

/** A criterion that is ready but for its figures: where they come from and of which date is the caller's to say. */
export interface PresetCriterion<Key extends Id = Id> {
  /** The key of the criterion in an alternative's `values`. */
  readonly id: Key;
  /** What explanations call it. */
  readonly name: LocalText;
  /** The unit of its levels. */
  readonly unit: Unit;
  /** Whether more of it calls for higher or lower priority. */
  readonly direction: Direction;
  /** Its default bounds and shape. */
  readonly value: ValueFunction;
  /** Whether it speaks of need, or of which outcome of the effect. */
  readonly block: "need" | "influence" | "voters" | "members";
  /** Its default weight against the others of the same block. */
  readonly weight: number;
  /** Why it is there, with this direction, these bounds and this weight. */
  readonly why: LocalText;
}
