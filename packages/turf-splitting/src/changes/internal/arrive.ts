import { compareIds, type Fault, invalidInput } from "@vanstervind/core";
import type { Address } from "../../address.ts";
import type { Entrance } from "../../entrance.ts";
import { entrancesOf } from "../../group-entrances.ts";
import { alter } from "./draft.ts";
import { doorOf } from "./join-doors.ts";
import { type Revision, takeBack, takeOut } from "./revision.ts";

/**
 * The entrances of all who come: new addresses, and those of the plan that have another place or door by now. An address
 * that stays behind its door is changed where it is, and one without a place is excluded.
 */
export const arrive = (revision: Revision): readonly Entrance[] => {
  const { draft, excluded, report } = revision;
  const coming = [...changedOf(revision)];
  coming.push(...addedOf(revision, coming));
  draft.addresses += coming.length;
  for (const { id, lon } of coming.toSorted((a, b) => compareIds(a.id, b.id))) {
    if (lon !== null) continue;
    excluded.set(id, { addressId: id, reason: { code: "no-coordinates", values: {} } });
    report.push({ code: "no-coordinates", values: { addressId: id } });
  }
  return entrancesOf(
    coming.filter(({ lon }) => lon !== null),
    "bottom-up",
  );
};

/** Those who have changed so that they have to be placed anew. */
function* changedOf(revision: Revision): Generator<Address> {
  const { draft, locked, changed, rowOf, excluded, report } = revision;
  for (const address of changed) {
    const { id } = address;
    const row = rowOf.get(id);
    if (row === undefined) {
      if (excluded.get(id)?.reason.code === "do-not-contact") continue;
      if (takeBack(revision, id)) yield address;
      else report.push({ code: "unknown-address", values: { addressId: id } });
      continue;
    }
    const turf = draft.home[row]!;
    if (locked.has(turf)) {
      report.push({ code: "kept-locked", values: { addressId: id, turf } });
      continue;
    }
    const stop = draft.stops[row]!;
    const [now] = address.lon === null ? [] : entrancesOf([address], "bottom-up");
    if (now !== undefined && stop.addressIds.length === 1 && isSamePlace(now, stop, draft.plan.hardBorders)) {
      if (JSON.stringify(now) === JSON.stringify(stop)) continue;
      alter(draft, row, now);
      continue;
    }
    takeOut(revision, { id, households: address.households }, row);
    yield address;
  }
}

/** Whether an entrance can stay where it is: behind the same door, and on the same side of a border that counts. */
const isSamePlace = (now: Entrance, before: Entrance, hardBorders: boolean): boolean =>
  doorOf(now) === doorOf(before) && (!hardBorders || now.district === before.district);

/** Those who are new; an address that is in the plan already is a mistake, one that wants no visit is passed by. */
const addedOf = (revision: Revision, coming: readonly Address[]): Address[] => {
  const { added, rowOf, excluded } = revision;
  const already = new Set(coming.map(({ id }) => id));
  const faults = added.flatMap(({ id }, row): Fault[] =>
    rowOf.has(id) || already.has(id)
      ? [{ code: "already-in-plan", source: "the added addresses", row, field: "id", message: `${id} is in the plan` }]
      : [],
  );
  if (faults.length > 0) throw invalidInput(faults, "the added addresses");
  const welcome = added.filter(({ id }) => excluded.get(id)?.reason.code !== "do-not-contact");
  for (const { id } of welcome) takeBack(revision, id);
  return welcome;
};
