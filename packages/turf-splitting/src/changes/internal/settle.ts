import { toCentimetres } from "../../internal/metric.ts";
import type { ChangeReason } from "../change-reason.ts";
import { asBefore, type Draft, districtOf, type TurfRows } from "./draft.ts";
import type { Measure } from "./measure.ts";
import { recut } from "./recut.ts";

/** So many turfs to either side of one that is too large or too small take part: few first, more when that is not enough. */
const neighbourhoods = [1, 2, 4, 8];

/** A turf that lacks no more than this share of the target is not worth that turfs farther away take part. */
const tolerable = 0.06;

/** Nor is a cut that costs no more than this, in walking and in stops that move. */
const fair = toCentimetres(500);

/** Cuts again, between locked turfs and borders, around what has become too large or too small, and tells who moved. */
export const settle = (
  draft: Draft,
  locked: ReadonlySet<string>,
  measure: Measure,
  newId: () => string,
): ChangeReason[] => {
  const { plan, home, before } = draft;
  const { window, scale, sizeOf } = measure;
  const isOld = (row: number): boolean => row < home.length;
  /** What a turf weighs: as the plan has it, where it is the same still. */
  const weightOf = (turf: TurfRows): number => {
    const was = asBefore(draft, turf);
    return was === null ? sizeOf(turf.rows) : Math.round(was.load * scale);
  };
  const isOver = (turf: TurfRows): boolean => turf.rows.length > 1 && weightOf(turf) > window.most;
  /** By how much a turf that is not as it was lacks the least. */
  const lackOf = (turf: TurfRows): number =>
    turf.rows.length === 0 || asBefore(draft, turf) !== null ? 0 : window.least - sizeOf(turf.rows);
  const borderOf = ({ id, rows }: TurfRows): string =>
    rows.length > 0 || !plan.hardBorders
      ? districtOf(draft, rows[0] ?? 0)
      : (before.get(id)!.turf.stops[0]!.district ?? "");

  const { turfs } = draft;
  const why = new Map<number, "made-room" | "filled-up">();
  for (let i = 0; i < turfs.length; i++) {
    const turf = turfs[i]!;
    const code = isOver(turf) ? "made-room" : "filled-up";
    if (locked.has(turf.id) || (code === "filled-up" && lackOf(turf) <= 0)) continue;
    const border = borderOf(turf);
    const isOpen = (at: number): boolean => {
      const other = turfs[at];
      return other !== undefined && !locked.has(other.id) && borderOf(other) === border;
    };
    for (const most of neighbourhoods) {
      let [first, last] = [i, i];
      while (i - first < most && isOpen(first - 1)) first--;
      while (last - i < most && isOpen(last + 1)) last++;
      const stretch = turfs.slice(first, last + 1);
      const isLast = most === neighbourhoods.at(-1);
      const cut = recut(stretch, isLast ? { measure, isOld, newId } : { measure, isOld });
      if (cut === null) continue;
      const { turfs: anew, extra } = cut;
      if (!isLast && (extra > fair || anew.some((own) => lackOf(own) > tolerable * window.target))) continue;
      const was = new Map(stretch.flatMap(({ id, rows }) => rows.map((row) => [row, id] as const)));
      for (const { id, rows } of anew) for (const row of rows) if (was.get(row) !== id) why.set(row, code);
      turfs.splice(first, stretch.length, ...anew);
      i = first + anew.length - 1;
      break;
    }
  }

  const report: ChangeReason[] = [];
  const { unit, window: asked } = plan;
  const known = new Set(plan.turfs.map(({ id }) => id));
  for (const { id, rows } of turfs) {
    for (const row of rows) {
      const from = home[row];
      if (from === undefined || from === id) continue;
      const values = { entranceId: draft.stops[row]!.id, from, to: id, unit };
      report.push(
        why.get(row) === "made-room"
          ? { code: "made-room", values: { ...values, most: asked.most } }
          : { code: "filled-up", values: { ...values, least: asked.least } },
      );
    }
  }
  for (const { id, rows } of turfs) {
    if (rows.length > 0 && !known.has(id)) report.push({ code: "new-turf", values: { turf: id } });
    if (rows.length === 0 && known.has(id)) report.push({ code: "turf-gone", values: { turf: id } });
  }
  return report;
};
