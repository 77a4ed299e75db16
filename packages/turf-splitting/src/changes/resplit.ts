import { compareIds, DomainError, type Fault, invalidInput, parse } from "@vanstervind/core";
import type { Address } from "../address.ts";
import type { Entrance } from "../entrance.ts";
import { entrancesOf } from "../group-entrances.ts";
import { readAddresses } from "../internal/read-addresses.ts";
import type { ChangeReason } from "./change-reason.ts";
import { type Changes, type Departure, PlainChanges } from "./changes.ts";
import { createNewIds, type Draft, draftOf, groundOf, loadOf, rebuilt, type TurfRows } from "./internal/draft.ts";
import { insertStops } from "./internal/insert-stops.ts";
import { placeStops } from "./internal/place-stops.ts";
import { isSettled, recut } from "./internal/recut.ts";
import { createWays, type Way } from "./internal/ways.ts";
import type { LockablePlan } from "./lock-turf.ts";

/** A plan after a change, and what became of whom. */
export interface Resplit {
  /** The plan now; the same object when nothing has changed. */
  readonly plan: LockablePlan;
  /** What became of addresses, entrances and turfs, and why. Nothing is said of those who want no visit. */
  readonly report: readonly ChangeReason[];
}

/**
 * Brings a plan up to date and leaves as much of it as it was as can be.
 *
 * New entrances go into the walks where they add least to walk, and borders between turfs move only where one has become
 * too large, or clearly too small (`docs/method/re-splitting.md`). Guarantees: whoever is on the do-not-contact list is in
 * nothing that comes out, and not counted; locked turfs are the same, but for those; no turf that could be changed is over
 * the most but a single entrance; every other address is in one turf or among the exclusions; without a change the plan
 * itself comes back. The order of the changes does not matter. Walks are not searched anew: {@link reoptimise} does.
 *
 * Some tens of milliseconds for 20 000 entrances of which 2 % change.
 *
 * @throws `invalid-input` with all faults of the addresses that are new or changed.
 * @throws `unknown-turf` for a locked turf that is not in the plan.
 * @throws `households-unknown` when an address shares an entrance and the plan cannot tell how many of its households.
 * @throws `empty-plan` when addresses come to a plan without any: split instead.
 * @example
 * ```ts
 * import { splitTurfs } from "@vanstervind/turf-splitting";
 * import { resplit } from "@vanstervind/turf-splitting/changes";
 *
 * const door = (n: number) => ({ id: `a${n}`, lon: 18 + n / 9999, lat: 59, street: "Byvägen", houseNumber: `${n}`, households: 1 });
 * const before = await splitTurfs([1, 2, 3, 4, 5, 6].map(door), { target: 3, tolerance: 0.4 });
 * const { plan, report } = resplit(before, { added: [door(4.5)], doNotContact: ["a5"] });
 * plan.tour; // => ["a1", "a2", "a3", "a4", "a4.5", "a6"]
 * report.map(({ code }) => code); // => ["placed"]
 * ```
 */
export const resplit = (plan: LockablePlan, changes: Changes): Resplit => {
  const {
    removed,
    doNotContact,
    locked: alsoLocked,
    weights,
  } = parse(PlainChanges, changes, { source: "the changes" });
  const known = new Set(plan.turfs.map(({ id }) => id));
  const locked = new Set([...(plan.locked ?? []), ...alsoLocked]);
  for (const id of locked) {
    if (!known.has(id)) throw new DomainError("unknown-turf", `The plan has no turf ${id}.`, { values: { id } });
  }
  const refused = new Map(doNotContact.map(departure).map((one) => [one.id, one]));
  const wanted = (addresses: readonly Address[] = []): Address[] =>
    addresses.filter(({ id, doNotContact: refuses }) => {
      if (refuses === true && !refused.has(id)) refused.set(id, { id });
      return !refused.has(id);
    });
  const changed = wanted(changes.changed);
  const draft = draftOf(plan);
  const report: ChangeReason[] = [];
  const rowOf = new Map<string, number>();
  for (const [row, { addressIds }] of draft.stops.entries()) for (const id of addressIds) rowOf.set(id, row);
  const turfOf = plan.turfs.flatMap(({ id, stops }) => stops.map(() => id));
  const gone = new Set<number>();

  /** Takes an address out of its entrance. */
  const take = ({ id, households }: Departure, row: number): void => {
    const stop = draft.stops[row]!;
    const left = stop.addressIds.filter((other) => other !== id);
    const own = stop.addressIds.length === stop.households ? 1 : households;
    rowOf.delete(id);
    draft.altered.add(row);
    draft.addresses--;
    if (left.length === 0) {
      gone.add(row);
      return;
    }
    if (own === undefined || own > stop.households - left.length) {
      throw new DomainError("households-unknown", "An address to leave out shares its entrance with others.", {
        hint: "Give it as { id, households }, so that those of the others are known.",
      });
    }
    draft.stops[row] = { ...stop, id: firstOf(left), addressIds: left, households: stop.households - own };
  };
  const leave = (one: Departure): void => {
    const row = rowOf.get(one.id);
    if (row !== undefined) take(one, row);
  };

  for (const one of refused.values()) leave(one);
  const others = draft.exclusions.filter(({ addressId }) => !refused.has(addressId));
  draft.addresses -= draft.exclusions.length - others.length;
  const excluded = new Map(others.map((exclusion) => [exclusion.addressId, exclusion]));
  for (const one of sorted(removed.map(departure))) {
    const row = rowOf.get(one.id);
    if (refused.has(one.id)) continue;
    if (row === undefined) {
      if (excluded.delete(one.id)) draft.addresses--;
      else report.push({ code: "unknown-address", values: { addressId: one.id } });
      continue;
    }
    const turf = turfOf[row]!;
    const isLocked = locked.has(turf);
    if (!isLocked) take(one, row);
    report.push({ code: isLocked ? "kept-locked" : "removed", values: { addressId: one.id, turf } });
  }

  const coming: Address[] = [];
  for (const address of sorted(readAddresses(changed, "the changed addresses"))) {
    const { id } = address;
    const row = rowOf.get(id);
    if (row === undefined) {
      if (excluded.get(id)?.reason.code === "do-not-contact") continue;
      if (excluded.delete(id)) {
        draft.addresses--;
        coming.push(address);
      } else report.push({ code: "unknown-address", values: { addressId: id } });
      continue;
    }
    const turf = turfOf[row]!;
    if (locked.has(turf)) {
      report.push({ code: "kept-locked", values: { addressId: id, turf } });
      continue;
    }
    const stop = draft.stops[row]!;
    const [now] = address.lon === null ? [] : entrancesOf([address], "bottom-up");
    if (now !== undefined && stop.addressIds.length === 1 && doorOf(now) === doorOf(stop)) {
      if (JSON.stringify(now) === JSON.stringify(stop)) continue;
      draft.stops[row] = now;
      draft.altered.add(row);
      continue;
    }
    take({ id, households: address.households }, row);
    coming.push(address);
  }

  const added = readAddresses(wanted(changes.added), "the added addresses");
  const twice = added.flatMap(({ id }, row): Fault[] =>
    rowOf.has(id) || coming.some((other) => other.id === id)
      ? [{ code: "already-in-plan", source: "the added addresses", row, field: "id", message: `${id} is in the plan` }]
      : [],
  );
  if (twice.length > 0) throw invalidInput(twice, "the added addresses");
  for (const address of added) {
    if (excluded.get(address.id)?.reason.code === "do-not-contact") continue;
    if (excluded.delete(address.id)) draft.addresses--;
    coming.push(address);
  }
  draft.addresses += coming.length;
  for (const { id, lon } of sorted(coming)) {
    if (lon !== null) continue;
    excluded.set(id, { addressId: id, reason: { code: "no-coordinates", values: {} } });
    report.push({ code: "no-coordinates", values: { addressId: id } });
  }
  const placed = coming.filter(({ lon }) => lon !== null);
  const isSame = others.length === plan.exclusions.length && excluded.size === others.length;
  if (
    placed.length === 0 &&
    draft.altered.size === 0 &&
    isSame &&
    [...excluded.keys()].every((id, i) => id === others[i]!.addressId)
  ) {
    return { plan, report };
  }
  if (plan.turfs.length === 0 && placed.length > 0) {
    throw new DomainError("empty-plan", "The plan has no entrance yet.", { hint: "Split the addresses instead." });
  }
  draft.exclusions = [...excluded.values()].sort((a, b) => compareIds(a.addressId, b.addressId));

  const comers = entrancesOf(placed, "bottom-up");
  const spots = new Set(comers.map(spotOf));
  const doors = new Map<string, number>();
  if (spots.size > 0) {
    for (const [row, stop] of draft.stops.entries()) {
      if (spots.has(spotOf(stop)) && !gone.has(row) && !locked.has(turfOf[row]!)) doors.set(doorOf(stop), row);
    }
  }
  const strangers: Entrance[] = [];
  for (const entrance of comers) {
    const row = doors.get(doorOf(entrance));
    if (row === undefined) {
      strangers.push(entrance);
      continue;
    }
    const stop = draft.stops[row]!;
    const addressIds = [...stop.addressIds, ...entrance.addressIds];
    const households = stop.households + entrance.households;
    draft.stops[row] = { ...stop, id: firstOf(addressIds), addressIds, households };
    draft.altered.add(row);
    for (const addressId of entrance.addressIds) {
      report.push({ code: "joined-door", values: { addressId, turf: turfOf[row]! } });
    }
  }
  for (const row of draft.altered) draft.loads[row] = loadOf(draft.stops[row]!, plan);
  for (const turf of draft.turfs) turf.rows.splice(0, turf.rows.length, ...turf.rows.filter((row) => !gone.has(row)));

  const newRows = strangers.length === 0 ? [] : placeStops(draft, strangers);
  for (const row of newRows) draft.loads[row] = loadOf(draft.stops[row]!, plan);
  const way = createWays(groundOf(draft));
  const newId = createNewIds(plan);
  for (const { row, turf, metres } of insertStops(draft, newRows, locked, way, newId)) {
    report.push({ code: "placed", values: { entranceId: draft.stops[row]!.id, turf, metres } });
  }
  report.push(...settle(draft, turfOf, locked, way, newId));
  if (weights !== undefined) draft.worth = worthBy(weights);
  return { plan: withoutRefused(rebuilt(draft, locked, way), refused), report };
};

const departure = (one: string | Departure): Departure => (typeof one === "string" ? { id: one } : one);

const sorted = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => compareIds(a.id, b.id));

const firstOf = (ids: readonly string[]): string => ids.reduce((a, b) => (compareIds(b, a) < 0 ? b : a));

/** A number that entrances at one place have in common, and few others. */
const spotOf = ({ lon, lat }: Entrance): number => Math.round(lon * 1e6) * 2 ** 28 + Math.round(lat * 1e6);

/** What tells an entrance of the plan from another: a place to six decimals, a street and a number. */
const doorOf = ({ street, houseNumber, lon, lat }: Entrance): string =>
  `${street.toLowerCase().replace(/\s+/g, " ")}|${houseNumber.toLowerCase().replace(/\s+/g, "")}|${lon.toFixed(6)}|${lat.toFixed(6)}`;

/** By the weight of each address's own; a district's goes to each of its addresses. */
const worthBy = (weights: readonly { readonly id: string; readonly weight: number }[]): NonNullable<Draft["worth"]> => {
  const weightOf = new Map(weights.map(({ id, weight }) => [id, weight]));
  return ({ addressIds, district }) =>
    addressIds.reduce((sum, id) => sum + (weightOf.get(id) ?? weightOf.get(district ?? "") ?? 0), 0);
};

/** An earlier list of weights may name somebody who wants no visit by now. */
const withoutRefused = (plan: LockablePlan, refused: ReadonlyMap<string, unknown>): LockablePlan => ({
  ...plan,
  reasons: plan.reasons.map((reason) =>
    reason.code === "unknown-priority"
      ? { ...reason, values: { ids: reason.values.ids.filter((id) => !refused.has(id)) } }
      : reason,
  ),
});

/** So many turfs to either side of one that is too large or too small may take part. */
const neighbourhood = 8;

/** Cuts again, between locked turfs, around what has become too large or too small, and tells who moved. */
const settle = (
  draft: Draft,
  turfOf: readonly string[],
  locked: ReadonlySet<string>,
  way: Way,
  newId: () => string,
): ChangeReason[] => {
  const { turfs, plan } = draft;
  const { unit, window } = plan;
  const takesPart = new Uint8Array(turfs.length);
  const isOpen = (i: number): boolean => i >= 0 && i < turfs.length && !locked.has(turfs[i]!.id);
  for (const [i, turf] of turfs.entries()) {
    if (!isOpen(i) || isSettled(draft, turf, way)) continue;
    for (const step of [-1, 1]) {
      for (let k = 0; k <= neighbourhood && isOpen(i + step * k); k++) takesPart[i + step * k] = 1;
    }
  }
  const report: ChangeReason[] = [];
  const settled: TurfRows[] = [];
  for (let i = 0; i < turfs.length; i++) {
    if (takesPart[i] === 0) {
      settled.push(turfs[i]!);
      continue;
    }
    const stretch: TurfRows[] = [];
    for (; takesPart[i] === 1; i++) stretch.push(turfs[i]!);
    i--;
    const { turfs: anew, over } = recut(draft, stretch, way, (row) => row < turfOf.length, newId);
    for (const { id, rows } of anew) {
      for (const row of rows) {
        const from = turfOf[row];
        if (from === undefined || from === id) continue;
        const values = { entranceId: draft.stops[row]!.id, from, to: id, unit };
        report.push(
          over
            ? { code: "made-room", values: { ...values, most: window.most } }
            : { code: "filled-up", values: { ...values, least: window.least } },
        );
      }
    }
    settled.push(...anew);
  }
  draft.turfs = settled;
  const kept = new Set(plan.turfs.map(({ id }) => id));
  for (const { id, rows } of settled) {
    if (rows.length > 0 && !kept.has(id)) report.push({ code: "new-turf", values: { turf: id } });
    if (rows.length === 0 && kept.has(id)) report.push({ code: "turf-gone", values: { turf: id } });
  }
  return report;
};
