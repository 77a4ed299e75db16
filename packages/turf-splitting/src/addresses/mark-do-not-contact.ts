import type { Reason } from "@vanstervind/core";
import { floorOf } from "./floor-of.ts";
import { baseNumber, type ListedAddress } from "./listed-address.ts";
import { type ParsedAddress, parseAddress } from "./parse-address.ts";

/** What to mind in a do-not-contact list: only rows, nothing of what stands there. */
export type RefusalReason = Reason<"matches-nothing", { row: number }> | Reason<"matches-widely", { row: number }>;

/** A list in which everybody who wants no visit is marked. */
export interface MarkedAddresses<A> {
  /** All addresses, in their order, with `doNotContact` where an entry matches or it was set before. */
  readonly addresses: readonly A[];
  /** Entries that match nothing, and entries that match more than one household or only loosely, by row. */
  readonly warnings: readonly RefusalReason[];
}

/**
 * Marks the addresses that a do-not-contact list names: `splitTurfs` leaves them out of everything.
 *
 * An entry is the id of an address, or an address as people write it ({@link parseAddress}), with a flat or without. It
 * marks every address of which all that it states is true. If there is none, it marks those that it may mean: a list
 * without flats, a number within "13-15" or without its letter, a name without its dots and accents. So rather a
 * neighbour too many is left alone than somebody visited against their will; `matches-widely` says where to look.
 * An entry that matches nothing is told, never passed over. O(addresses + entries) for entries that match few.
 *
 * @param entries - The list, an id or an address each.
 * @param firstRow - The number of the first entry in warnings: 0, or 2 for a file with a header line.
 * @example
 * ```ts
 * import { markDoNotContact } from "@vanstervind/turf-splitting/addresses";
 *
 * const flat = { lon: 18, lat: 59, street: "Storgatan", houseNumber: "8H", households: 1 };
 * const list = [{ ...flat, id: "a", unit: "1101" }, { ...flat, id: "b", unit: "1102" }];
 * const { addresses, warnings } = markDoNotContact(list, ["storg. 8 h lgh 1102", "Nygatan 1"]);
 * addresses.map(({ id, doNotContact }) => [id, doNotContact === true]); // => [["a", false], ["b", true]]
 * warnings; // => [{ code: "matches-nothing", values: { row: 1 } }]
 * ```
 */
export const markDoNotContact = <A extends ListedAddress>(
  addresses: readonly A[],
  entries: readonly string[],
  firstRow = 0,
): MarkedAddresses<A> => {
  const byId = new Map(addresses.map((address) => [address.id, address]));
  const byStreet = new Map<string, A[]>();
  for (const address of addresses) {
    const key = folded(streetKey(address.street));
    const there = byStreet.get(key);
    if (there === undefined) byStreet.set(key, [address]);
    else there.push(address);
  }
  const refused = new Set<A>();
  const warnings: RefusalReason[] = [];
  for (const [index, entry] of entries.entries()) {
    const row = index + firstRow;
    const named = byId.get(entry.trim());
    const parsed = named === undefined ? parseAddress(entry) : null;
    const near = named !== undefined ? [] : (byStreet.get(folded(streetKey(parsed?.street ?? ""))) ?? []);
    const graded = near.map((address) => ({ address, grade: gradeOf(parsed!, address) }));
    const exact =
      named !== undefined ? [named] : graded.filter(({ grade }) => grade === 2).map(({ address }) => address);
    const meant = exact.length > 0 ? exact : graded.filter(({ grade }) => grade === 1).map(({ address }) => address);
    for (const address of meant) refused.add(address);
    const households = meant.reduce((sum, address) => sum + address.households, 0);
    if (meant.length === 0) warnings.push({ code: "matches-nothing", values: { row } });
    else if (named === undefined && (exact.length === 0 || households > 1))
      warnings.push({ code: "matches-widely", values: { row } });
  }
  return {
    addresses: addresses.map((address) => (refused.has(address) ? { ...address, doNotContact: true } : address)),
    warnings,
  };
};

/** 2: all that the entry states is true of the address. 1: it may be. 0: something contradicts it. */
const gradeOf = (entry: ParsedAddress, address: ListedAddress): number =>
  Math.min(
    streetKey(entry.street) === streetKey(address.street) ? 2 : 1,
    sameNumber(entry.houseNumber, address.houseNumber),
    same(entry.stairwell, address.stairwell),
    sameUnit(entry, address),
    sameTown(entry, address),
  );

/** Whether two texts agree: 2 when the first is not stated or they are alike, 1 when only the second is not stated. */
const same = (stated: string | null | undefined, known: string | null | undefined): number =>
  !stated ? 2 : !known ? 1 : folded(stated) === folded(known) ? 2 : 0;

const sameNumber = (stated: string, known: string): number => {
  if (same(stated, known) > 0) return same(stated, known);
  const [a, b] = [stated, known].map(numbersIn) as [Numbers, Numbers];
  const lettersDiffer = a.letter !== "" && b.letter !== "" && a.letter !== b.letter;
  return a.from <= b.to && b.from <= a.to && !lettersDiffer ? 1 : 0;
};

interface Numbers {
  readonly from: number;
  readonly to: number;
  /** The letter of a single number. */
  readonly letter: string;
}

const numbersIn = (houseNumber: string): Numbers => {
  const [from = Number.NaN, to = from] = (houseNumber.match(/\d+/g) ?? []).map(Number);
  const letter = houseNumber.includes("-")
    ? ""
    : houseNumber.slice(baseNumber(houseNumber).length).trim().toUpperCase();
  return { from: Math.min(from, to), to: Math.max(from, to), letter };
};

const sameUnit = ({ unit, floor }: ParsedAddress, address: ListedAddress): number => {
  if (unit === null) return 2;
  if (!address.unit && typeof address.floor !== "number") return 1;
  const [flat, known] = [unit, address.unit ?? ""].map((text) => /\d{3,4}\b/.exec(text)?.[0]);
  if (flat !== undefined && known !== undefined) return Number(flat) === Number(known) ? 2 : 0;
  const floorKnown = address.floor ?? floorOf(address.unit ?? "");
  if (floor === null || floorKnown === null) return same(unit, address.unit) === 2 ? 2 : 1;
  return floor !== floorKnown ? 0 : flat === undefined ? 2 : 1;
};

const sameTown = (entry: ParsedAddress, address: ListedAddress): number => {
  const grades = [same(entry.postcode, address.postcode), same(entry.town, address.town)];
  const compared = [entry.postcode && address.postcode, entry.town && address.town].map(Boolean);
  if (grades.some((grade, i) => grade === 2 && compared[i])) return 2;
  return Math.min(...grades);
};

/** A street as it is compared: small letters, common short forms written out. */
const streetKey = (street: string): string =>
  street
    .toLowerCase()
    .replace(/\b(?:s:ta?|st|sankta)(?:\.|\s)\s*/g, "sankt ")
    .replace(/g(?:at)?\.?(?=\s|$)/, (end) => (end.endsWith(".") ? "gatan" : end))
    .replace(/v\.(?=\s|$)/, "vägen")
    .replace(/[\s.-]+/g, " ")
    .trim();

/** Without dots and accents, spaces and marks. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\d]/gu, "");
