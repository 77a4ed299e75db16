import { DomainError } from "@vanstervind/core";
import type { Turf, TurfPlan } from "../../turf-plan.ts";
import type { LockablePlan } from "../lock-turf.ts";

/** The turf of an id. */
export const knownTurf = ({ turfs }: TurfPlan, id: string): Turf => {
  const turf = turfs.find((other) => other.id === id);
  if (turf === undefined) throw new DomainError("unknown-turf", `The plan has no turf ${id}.`, { values: { id } });
  return turf;
};

/** The turf of an id, if it is not locked. */
export const openTurf = (plan: LockablePlan, id: string): Turf => {
  if (plan.locked?.includes(id)) {
    throw new DomainError("turf-locked", `Turf ${id} is locked.`, { values: { id }, hint: "Unlock it first." });
  }
  return knownTurf(plan, id);
};

/** Ids for turfs that are new: numbers after the highest there is. */
export const createNewIds = ({ turfs }: TurfPlan): (() => string) => {
  const numbers = turfs.map(({ id }) => Number(id)).filter(Number.isSafeInteger);
  let highest = numbers.reduce((a, b) => Math.max(a, b), turfs.length);
  const width = turfs[0]?.id.length ?? 1;
  return () => String(++highest).padStart(width, "0");
};
