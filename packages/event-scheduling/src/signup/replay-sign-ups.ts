import { type Fault, type Id, invalidInput, parse, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { startInstant } from "../event-start.ts";
import { requireUniqueIds } from "../internal/unique-ids.ts";
import { SignUpEntry, type SignUpEntryInput, SignUpSheet, type SignUpSheetInput } from "./sign-up-sheet.ts";

/** A party in a slot or on its waiting list. */
export interface Party {
  /** Who. */
  readonly partyId: Id;
  /** How many they are. */
  readonly size: number;
  /** Their class's place among the classes, 0 first. */
  readonly rank: number;
  /** The entry that they signed up by, counted from 0. */
  readonly entry: number;
}

/** A slot with those who have it and those who wait. */
export interface SlotState {
  /** The slot. */
  readonly slotId: Id;
  /** How many find room. */
  readonly capacity: number;
  /** Those let in, in the order that they were. */
  readonly confirmed: readonly Party[];
  /** Those who wait, in the order that they will be let in. */
  readonly waiting: readonly Party[];
}

/** What became of an entry. */
export type SignUpReason =
  | Reason<"confirmed", { readonly partyId: Id; readonly slotId: Id; readonly left: number }>
  | Reason<"waiting", { readonly partyId: Id; readonly slotId: Id; readonly place: number }>
  | Reason<"promoted", { readonly partyId: Id; readonly slotId: Id; readonly left: number }>
  | Reason<"signed-up-already", { readonly partyId: Id; readonly slotId: Id }>
  | Reason<"double-booked", { readonly partyId: Id; readonly slotId: Id; readonly otherId: Id }>
  | Reason<"too-large", { readonly partyId: Id; readonly slotId: Id; readonly capacity: number }>
  | Reason<"cancelled", { readonly partyId: Id; readonly slotId: Id }>
  | Reason<"not-signed-up", { readonly partyId: Id; readonly slotId: Id }>
  | Reason<"capacity-set", { readonly slotId: Id; readonly capacity: number }>
  | Reason<"room-taken", { readonly slotId: Id; readonly capacity: number; readonly confirmed: number }>;

/** A sheet after the entries so far. */
export interface SignUpState {
  /** The sheet. */
  readonly sheet: SignUpSheet;
  /** The slots, in the sheet's order. */
  readonly slots: readonly SlotState[];
  /** How many entries have been taken in. */
  readonly entries: number;
}

/** What a list of entries leads to. */
export interface SignUps extends SignUpState {
  /** For each entry what became of it, and whom it let in. */
  readonly log: readonly (readonly SignUpReason[])[];
}

/**
 * The state of a sheet before anything has happened.
 *
 * @throws `invalid-input` for a sheet that does not fit or double ids.
 * @example
 * ```ts
 * import { openSheet } from "@vanstervind/event-scheduling/signup";
 *
 * const walk = { id: "walk", start: { date: "2026-05-09", time: "11:00" }, durationMinutes: 120, capacity: 20 };
 * openSheet({ slots: [walk] }).slots[0]?.confirmed; // => []
 * ```
 */
export const openSheet = (input: SignUpSheetInput): SignUpState => {
  const sheet = parse(SignUpSheet, input, { source: "the sheet" });
  requireUniqueIds(sheet.slots, "the slots");
  const slots = sheet.slots.map(({ id, capacity }) => ({ slotId: id, capacity, confirmed: [], waiting: [] }));
  return { sheet, slots, entries: 0 };
};

/**
 * The state after one entry more, and what became of it: a pure reducer, so that a list of entries is all that needs to
 * be kept.
 *
 * Never more are let in than find room; who waits is let in by class, then by the time they signed up, as soon as there
 * is room for them. A party has no two slots at once, not even on a waiting list, so letting in never books it twice.
 * Who cancels and comes back goes last in the class. Nobody let in is put out: room is not made smaller than they are.
 * O(parties of the slot).
 *
 * @throws `invalid-input` for an entry that does not fit, or names a slot or class that the sheet does not have.
 * @example
 * ```ts
 * import { applySignUp, explainSignUp, openSheet } from "@vanstervind/event-scheduling/signup";
 *
 * const start = { date: "2026-05-09", time: "11:00" };
 * const sheet = openSheet({ slots: [{ id: "walk", start, durationMinutes: 120, capacity: 1 }] });
 * const { state } = applySignUp(sheet, { type: "sign-up", slotId: "walk", partyId: "p1" });
 * const { reasons } = applySignUp(state, { type: "sign-up", slotId: "walk", partyId: "p2" });
 * explainSignUp(reasons[0]!, "en"); // => "p2 is number 1 on the waiting list of walk."
 * ```
 */
export const applySignUp = (
  state: SignUpState,
  input: SignUpEntryInput,
): { readonly state: SignUpState; readonly reasons: readonly SignUpReason[] } => {
  const entry = parse(SignUpEntry, input, { source: "the entry" });
  const faults = strange(state.sheet, entry, null);
  if (faults.length > 0) throw invalidInput(faults, "the entry");
  return take(state, entry);
};

/**
 * Where the entries of a sheet lead, one after the other, as {@link applySignUp} takes them. O(entries × parties).
 *
 * @throws `invalid-input` for a sheet or entries that do not fit, double ids, or slots and classes that it does not have.
 * @example
 * ```ts
 * import { replaySignUps } from "@vanstervind/event-scheduling/signup";
 *
 * const start = { date: "2026-05-09", time: "11:00" };
 * const sheet = { slots: [{ id: "course", start, durationMinutes: 120, capacity: 1 }], classes: ["candidate"] };
 * const signUp = { type: "sign-up", slotId: "course" } as const;
 * const { slots } = replaySignUps(sheet, [
 *   { ...signUp, partyId: "p1" },
 *   { ...signUp, partyId: "p2" },
 *   { ...signUp, partyId: "p3", class: "candidate" },
 *   { type: "cancel", slotId: "course", partyId: "p1" },
 * ]);
 * slots[0]?.confirmed.map(({ partyId }) => partyId); // => ["p3"]
 * slots[0]?.waiting.map(({ partyId }) => partyId); // => ["p2"]
 * ```
 */
export const replaySignUps = (sheet: SignUpSheetInput, entries: readonly SignUpEntryInput[]): SignUps => {
  const opened = openSheet(sheet);
  const source = "the entries";
  const read = parse(z.array(SignUpEntry), entries, { source });
  const faults = read.flatMap((entry, row) => strange(opened.sheet, entry, row));
  if (faults.length > 0) throw invalidInput(faults, source);
  let state = opened;
  const log = read.map((entry) => {
    const taken = take(state, entry);
    state = taken.state;
    return taken.reasons;
  });
  return { ...state, log };
};

/** What an entry names that the sheet does not have. */
const strange = ({ slots, classes }: SignUpSheet, entry: SignUpEntry, row: number | null): Fault[] => {
  const fault = (field: string, id: Id): Fault => ({
    code: "unknown-id",
    source: "the entries",
    row,
    field,
    message: `"${id}" is not on the sheet`,
  });
  const faults = slots.some(({ id }) => id === entry.slotId) ? [] : [fault("slotId", entry.slotId)];
  if (entry.type === "sign-up" && entry.class !== null && !classes.includes(entry.class)) {
    faults.push(fault("class", entry.class));
  }
  return faults;
};

const take = (
  { sheet, slots, entries }: SignUpState,
  entry: SignUpEntry,
): { readonly state: SignUpState; readonly reasons: readonly SignUpReason[] } => {
  const at = slots.findIndex(({ slotId }) => slotId === entry.slotId);
  const slot = slots[at]!;
  const { slotId } = slot;
  const after = (changed: SlotState, reasons: readonly SignUpReason[]) => ({
    state: { sheet, slots: slots.with(at, changed), entries: entries + 1 },
    reasons,
  });
  if (entry.type === "capacity") {
    const { capacity } = entry;
    const confirmed = sizeOf(slot.confirmed);
    if (confirmed > capacity) return after(slot, [{ code: "room-taken", values: { slotId, capacity, confirmed } }]);
    const { changed, promoted } = letIn({ ...slot, capacity }, sheet);
    return after(changed, [{ code: "capacity-set", values: { slotId, capacity } }, ...promoted]);
  }
  const { partyId } = entry;
  if (entry.type === "cancel") {
    if (!has(slot, partyId)) return after(slot, [{ code: "not-signed-up", values: { partyId, slotId } }]);
    const others = (parties: readonly Party[]): Party[] => parties.filter((party) => party.partyId !== partyId);
    const without = { ...slot, confirmed: others(slot.confirmed), waiting: others(slot.waiting) };
    const { changed, promoted } = letIn(without, sheet);
    return after(changed, [{ code: "cancelled", values: { partyId, slotId } }, ...promoted]);
  }
  if (has(slot, partyId)) return after(slot, [{ code: "signed-up-already", values: { partyId, slotId } }]);
  const other = slots.find((each, place) => has(each, partyId) && overlap(sheet.slots[at]!, sheet.slots[place]!));
  if (other !== undefined) {
    return after(slot, [{ code: "double-booked", values: { partyId, slotId, otherId: other.slotId } }]);
  }
  const { size } = entry;
  const { capacity } = slot;
  if (size > capacity) return after(slot, [{ code: "too-large", values: { partyId, slotId, capacity } }]);
  const rank = entry.class === null ? sheet.classes.length : sheet.classes.indexOf(entry.class);
  const party = { partyId, size, rank, entry: entries };
  const place = slot.waiting.findLastIndex((waiting) => waiting.rank <= rank) + 1;
  const { changed } = letIn({ ...slot, waiting: slot.waiting.toSpliced(place, 0, party) }, sheet);
  const left = capacity - sizeOf(changed.confirmed);
  return after(changed, [
    changed.waiting.includes(party)
      ? { code: "waiting", values: { partyId, slotId, place: place + 1 } }
      : { code: "confirmed", values: { partyId, slotId, left } },
  ]);
};

/** Lets in those whose turn it is while there is room. */
const letIn = (slot: SlotState, { promotion }: SignUpSheet) => {
  const confirmed = [...slot.confirmed];
  const waiting: Party[] = [];
  const promoted: SignUpReason[] = [];
  let left = slot.capacity - sizeOf(confirmed);
  let held = false;
  for (const party of slot.waiting) {
    if (party.size > left || held) {
      waiting.push(party);
      // Who is too many even for an empty room holds up nobody.
      held ||= promotion === "in-turn" && party.size <= slot.capacity;
      continue;
    }
    confirmed.push(party);
    left -= party.size;
    promoted.push({ code: "promoted", values: { partyId: party.partyId, slotId: slot.slotId, left } });
  }
  return { changed: { ...slot, confirmed, waiting }, promoted };
};

const has = ({ confirmed, waiting }: SlotState, id: Id): boolean =>
  [...confirmed, ...waiting].some(({ partyId }) => partyId === id);

const sizeOf = (parties: readonly Party[]): number => parties.reduce((sum, { size }) => sum + size, 0);

const overlap = (a: SignUpSheet["slots"][number], b: SignUpSheet["slots"][number]): boolean =>
  startInstant(a.start) < startInstant(b.start) + b.durationMinutes &&
  startInstant(b.start) < startInstant(a.start) + a.durationMinutes;
