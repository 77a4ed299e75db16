import type { Candidate } from "../candidate.ts";
import type { Conflict } from "../portfolio-reasons.ts";
import type { Program } from "./program.ts";

/**
 * Which limits cannot be met by any choice, each looked at by itself: counts first, then the cheapest way through each
 * budget. Exclusions and needs are not looked at, so what a budget lacks is what it lacks at the least.
 */
export const findConflicts = ({ candidates, rows, limits }: Program): Conflict[] => {
  const conflicts: Conflict[] = [];
  const limitOf = (kind: string, group?: string): number | undefined => {
    const at = rows.findIndex(
      (row) => row.kind === kind && (group === undefined || ("group" in row && row.group === group)),
    );
    return at < 0 ? undefined : Math.abs(limits[at]!);
  };
  const inGroup = new Map<string | null, Candidate[]>();
  for (const candidate of candidates) {
    const members = inGroup.get(candidate.group ?? null) ?? [];
    members.push(candidate);
    inGroup.set(candidate.group ?? null, members);
  }
  const groups = rows.flatMap((row) => (row.kind === "group-min" ? [row.group] : []));
  const mins = new Map(groups.map((group) => [group, limitOf("group-min", group)!]));
  let inGroups = 0;
  for (const [group, min] of mins) {
    const available = inGroup.get(group)?.length ?? 0;
    const max = limitOf("group-max", group) ?? available;
    inGroups += min;
    if (available < min) conflicts.push({ code: "too-few", values: { group, min, available } });
    else if (max < min) conflicts.push({ code: "above-max", values: { min, max } });
  }
  const min = Math.max(limitOf("min") ?? 0, inGroups);
  const max = limitOf("max") ?? min;
  const available = [...inGroup].reduce(
    (sum, [group, members]) =>
      sum + Math.min(members.length, group === null ? members.length : (limitOf("group-max", group) ?? members.length)),
    0,
  );
  if (available < min) conflicts.push({ code: "too-few", values: { group: null, min, available } });
  if (max < min) conflicts.push({ code: "above-max", values: { min, max } });
  if (conflicts.length > 0) return conflicts;

  for (const [r, row] of rows.entries()) {
    if (row.kind !== "budget") continue;
    const cost = (candidate: Candidate): number => Math.min(...candidate.levels.map(({ costs }) => costs[row.id] ?? 0));
    const needed: number[] = [];
    const rest: number[] = [];
    for (const [group, members] of inGroup) {
      const own = members.map(cost).sort((a, b) => a - b);
      const least = group === null ? 0 : (mins.get(group) ?? 0);
      const most = group === null ? own.length : (limitOf("group-max", group) ?? own.length);
      needed.push(...own.slice(0, least));
      rest.push(...own.slice(least, most));
    }
    needed.push(...rest.sort((a, b) => a - b).slice(0, Math.max(0, min - needed.length)));
    const short = needed.reduce((sum, x) => sum + x, 0) - limits[r]!;
    if (short > 0) conflicts.push({ code: "budget-short", values: { budget: row.id, amount: limits[r]!, short } });
  }
  return conflicts.length > 0 ? conflicts : [{ code: "together", values: { limits: rows.length } }];
};
