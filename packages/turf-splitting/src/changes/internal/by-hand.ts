import { createRandom, DomainError } from "@vanstervind/core";
import { openPath } from "../../internal/open-path.ts";
import type { ChangeReason } from "../change-reason.ts";
import type { LockablePlan } from "../lock-turf.ts";
import type { Resplit } from "../resplit.ts";
import { type Draft, districtOf, draftOf, type TurfRows } from "./draft.ts";
import { type Measure, measureOf } from "./measure.ts";
import { rebuild } from "./rebuild.ts";
import type { Way } from "./ways.ts";

/** What a person, or a search that a person asked for, does to turfs: the draft's turfs as they are to be, the same to change nothing. */
export type Hand = (draft: Draft, measure: Measure) => TurfRows[];

/** Carries out what was asked, and tells of every entrance that has another turf and of turfs that come and go. */
export const byHand = (plan: LockablePlan, code: "by-hand" | "reoptimised", hand: Hand): Resplit => {
  const draft = draftOf(plan);
  const measure = measureOf(draft);
  const before = draft.turfs;
  draft.turfs = hand(draft, measure);
  if (draft.turfs === before) return { plan, report: [] };
  for (const { id, rows } of draft.turfs) {
    if (rows.some((row) => districtOf(draft, row) !== districtOf(draft, rows[0]!))) {
      throw new DomainError("across-border", `Turf ${id} would reach over a border between districts.`, {
        values: { id },
        hint: "The plan was made with hard borders: split without them to let turfs reach over.",
      });
    }
  }
  const report: ChangeReason[] = [];
  const known = new Set(plan.turfs.map(({ id }) => id));
  for (const { id, rows } of draft.turfs) {
    for (const row of rows) {
      const from = draft.home[row]!;
      if (from !== id) report.push({ code, values: { entranceId: draft.stops[row]!.id, from, to: id } });
    }
    if (rows.length > 0 && !known.has(id)) report.push({ code: "new-turf", values: { turf: id } });
  }
  const now = rebuild(draft, new Set(plan.locked), measure);
  const left = new Set(now.turfs.map(({ id }) => id));
  for (const turf of known) if (!left.has(turf)) report.push({ code: "turf-gone", values: { turf } });
  return { plan: now, report };
};

/** Stops in a good order to walk, never a longer one than that given. */
export const walked = (rows: readonly number[], way: Way): number[] => {
  const n = rows.length;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      matrix[i * n + j] = way(rows[i]!, rows[j]!);
      matrix[j * n + i] = matrix[i * n + j]!;
    }
  }
  return Array.from(openPath(matrix, Array.from(rows.keys()), createRandom(1)), (i) => rows[i]!);
};
