import { type Revision, takeBack, takeOut } from "./revision.ts";

/** Takes out whoever wants no visit with the notes on their doors, locked turfs or not, in silence; then whoever is gone, where turfs are open. */
export const leave = (revision: Revision): void => {
  const { draft, locked, refused, removed, rowOf, report } = revision;
  for (const one of refused.values()) {
    const row = rowOf.get(one.id);
    if (row !== undefined) {
      takeOut(revision, one, row);
      // The note may be what this household said; whose it is, the plan does not know.
      draft.stops[row] = { ...draft.stops[row]!, accessNote: null };
    }
    takeBack(revision, one.id);
  }
  for (const one of removed) {
    const row = rowOf.get(one.id);
    if (row === undefined) {
      if (!takeBack(revision, one.id)) report.push({ code: "unknown-address", values: { addressId: one.id } });
      continue;
    }
    const turf = draft.home[row]!;
    const isLocked = locked.has(turf);
    if (!isLocked) takeOut(revision, one, row);
    report.push({ code: isLocked ? "kept-locked" : "removed", values: { addressId: one.id, turf } });
  }
};
