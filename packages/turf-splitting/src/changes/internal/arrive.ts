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

/** Those who have changed so that they have to be placed anew; a door of which all have changed stays, if it is the same. */
function* changedOf(revision: Revision): Generator<Address> {
  const { draft, locked, changed, rowOf, excluded, report } = revision;
  const behind = new Map<number, Address[]>();
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
    if (locked.has(turf)) report.push({ code: "kept-locked", values: { addressId: id, turf } });
    else if (behind.has(row)) behind.get(row)!.push(address);
    else behind.set(row, [address]);
  }
  for (const [row, group] of behind) {
    const stop = draft.stops[row]!;
    const isWhole = group.length === stop.addressIds.length;
    const [now, other] = isWhole && group.every(({ lon }) => lon !== null) ? entrancesOf(group, "bottom-up") : [];
    if (now !== undefined && other === undefined && isSamePlace(now, stop, draft.plan.hardBorders)) {
      const same = { ...now, addressIds: stop.addressIds };
      if (JSON.stringify(same) !== JSON.stringify(stop)) alter(draft, row, same);
      continue;
    }
    // When all leave, what they were is of no account, and may have been something else than they are.
    const households = group.reduce((sum, address) => sum + address.households, 0);
    if (isWhole) alter(draft, row, { ...stop, households });
    for (const address of group) {
      takeOut(revision, { id: address.id, households: address.households }, row);
      yield address;
    }
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
