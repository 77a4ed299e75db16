import { compareIds, DomainError, parse } from "@vanstervind/core";
import type { Address } from "../../address.ts";
import type { Entrance } from "../../entrance.ts";
import { readAddresses } from "../../internal/read-addresses.ts";
import type { Exclusion } from "../../turf-plan.ts";
import type { ChangeReason } from "../change-reason.ts";
import { type Changes, type Departure, PlainChanges } from "../changes.ts";
import type { LockablePlan } from "../lock-turf.ts";
import { alter, type Draft, draftOf } from "./draft.ts";

/** A plan that is being brought up to date: the draft, and what is asked of it. */
export interface Revision {
  readonly draft: Draft;
  readonly locked: ReadonlySet<string>;
  /** Whoever wants no visit, of the list and of those marked so; each list without them, by id. */
  readonly refused: ReadonlyMap<string, Departure>;
  readonly removed: readonly Departure[];
  readonly changed: readonly Address[];
  readonly added: readonly Address[];
  /** Rows of the addresses that are spoken of, as far as the plan has them. */
  readonly rowOf: Map<string, number>;
  /** Rows of entrances with nobody left. */
  readonly gone: Set<number>;
  /** Exclusions as they are to be, by address. */
  readonly excluded: Map<string, Exclusion>;
  /** What addresses or districts are worth. */
  readonly weights: PlainChanges["weights"];
  readonly report: ChangeReason[];
}

/** Reads the changes, and finds those they speak of in the plan. */
export const revisionOf = (plan: LockablePlan, changes: Changes): Revision => {
  const {
    removed,
    doNotContact,
    locked: alsoLocked,
    weights,
  } = parse(PlainChanges, changes, { source: "the changes" });
  const locked = new Set([...(plan.locked ?? []), ...alsoLocked]);
  const known = new Set(plan.turfs.map(({ id }) => id));
  for (const id of locked) {
    if (!known.has(id)) throw new DomainError("unknown-turf", `The plan has no turf ${id}.`, { values: { id } });
  }
  const { changed = [], added = [] } = changes;
  const refused = new Map(doNotContact.map(departure).map((one) => [one.id, one]));
  for (const { id, doNotContact: refuses } of [...changed, ...added]) {
    if (refuses === true && !refused.has(id)) refused.set(id, { id });
  }
  const wanted = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ id }) => !refused.has(id));
  const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
    rows.toSorted((a, b) => compareIds(a.id, b.id));
  const revision = {
    draft: draftOf(plan),
    locked,
    refused,
    removed: byId(wanted(removed.map(departure))),
    changed: byId(readAddresses(wanted(changed), "the changed addresses")),
    added: readAddresses(wanted(added), "the added addresses"),
    weights,
  };
  const { stops } = revision.draft;
  return {
    ...revision,
    rowOf: rowsOf(stops, [refused.values(), revision.removed, revision.changed, revision.added]),
    gone: new Set(),
    excluded: new Map(plan.exclusions.map((exclusion) => [exclusion.addressId, exclusion])),
    report: [],
  };
};

const departure = (one: string | Departure): Departure => (typeof one === "string" ? { id: one } : one);

/** The rows of some addresses: of a few, so that a town is not indexed for them. */
const rowsOf = (
  stops: readonly Entrance[],
  asked: readonly Iterable<{ readonly id: string }>[],
): Map<string, number> => {
  const wanted = new Set<string>();
  for (const some of asked) for (const { id } of some) wanted.add(id);
  const rows = new Map<string, number>();
  if (wanted.size === 0) return rows;
  for (let row = 0; row < stops.length; row++) {
    for (const id of stops[row]!.addressIds) if (wanted.has(id)) rows.set(id, row);
  }
  return rows;
};

/** The lowest id. */
export const firstOf = (ids: readonly string[]): string => ids.reduce((a, b) => (compareIds(b, a) < 0 ? b : a));

/** Takes an address out of its entrance; an entrance with nobody left is gone. */
export const takeOut = ({ draft, rowOf, gone }: Revision, { id, households }: Departure, row: number): void => {
  const stop = draft.stops[row]!;
  const left = stop.addressIds.filter((other) => other !== id);
  const own = stop.addressIds.length === stop.households ? 1 : households;
  rowOf.delete(id);
  draft.addresses--;
  if (left.length === 0) {
    alter(draft, row, stop);
    gone.add(row);
    return;
  }
  if (own === undefined || own > stop.households - left.length) {
    throw new DomainError("households-unknown", "An address to leave out shares its entrance with others.", {
      hint: "Give it as { id, households }, so that those of the others are known.",
    });
  }
  alter(draft, row, { ...stop, id: firstOf(left), addressIds: left, households: stop.households - own });
};

/** Takes an address out of the exclusions; `false` when it was not among them. */
export const takeBack = ({ draft, excluded }: Revision, id: string): boolean => {
  if (!excluded.delete(id)) return false;
  draft.addresses--;
  return true;
};
