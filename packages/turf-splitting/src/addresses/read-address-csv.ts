import { type Fault, Id, invalidInput, type Reason } from "@vanstervind/core";
import { scanCsv } from "@vanstervind/csv";
import * as z from "zod";
import { type Dwelling, Latitude, Longitude } from "../address.ts";
import { floorOf } from "./floor-of.ts";
import { inferDwellings } from "./infer-dwellings.ts";
import { buildingOf, type ListedAddress } from "./listed-address.ts";
import { capitalised, isNothing, parseAddress, parsePostcode, tidy } from "./parse-address.ts";

/** What to mind in a list that was read. Rows are lines of the file. */
export type ListReason =
  | Reason<"no-number", { row: number }>
  | Reason<"postcode-unclear", { row: number }>
  | Reason<"columns-dropped", { columns: readonly string[] }>;

/** A list of addresses, with what could not be read. Every filled row is either an address or rejected. */
export interface AddressList {
  /** The addresses, in the order of the file. */
  readonly addresses: readonly ListedAddress[];
  /** Lines of the file that are no address; `faults` says why. */
  readonly rejected: readonly number[];
  /** Everything wrong with the rejected rows, with row and field but never with what stands there. */
  readonly faults: readonly Fault[];
  /** What was read but should be looked at. */
  readonly warnings: readonly ListReason[];
}

const text = z.string().optional();
const count = z.int({ error: "must be a whole number" }).min(1, { error: "must be at least 1" }).optional();

const Row = z.object({
  id: Id.optional(),
  osm_id: Id.optional(),
  source_id: Id.optional(),
  address_id: Id.optional(),
  address: text,
  street: text,
  housenumber: text,
  stairwell: text,
  unit: text,
  floor: text,
  door: text,
  postcode: text,
  city: text,
  town: text,
  lon: Longitude.optional(),
  lat: Latitude.optional(),
  entrance: Id.optional(),
  building_id: Id.optional(),
  building: text,
  dwelling: text,
  district: Id.optional(),
  flats: count,
  households: count,
  door_code: text,
  lift: z.boolean({ error: "must be yes or no" }).optional(),
  access_note: text,
  do_not_contact: z.boolean({ error: "must be yes or no" }).optional(),
});
type Row = z.output<typeof Row>;

const dwellings: Readonly<Record<string, Dwelling>> = {
  villa: "villa",
  house: "villa",
  detached: "villa",
  terraced: "terraced",
  terrace: "terraced",
  radhus: "terraced",
  kedjehus: "terraced",
  flat: "flat",
  apartments: "flat",
  lägenhet: "flat",
  flerbostadshus: "flat",
};

const ofFile = new Set(["not-utf-8", "empty-file", "wrong-delimiter", "duplicate-column"]);

/**
 * Reads a list of addresses from CSV, however untidy: what is an address is read, and every other row is named.
 *
 * Columns, all optional and in any order, by the names of open address data: `id` (or `osm_id`, `source_id`,
 * `address_id`; else the row's number); `address` on one line ({@link parseAddress}) or `street` and `housenumber`;
 * `stairwell`, `unit`, `floor`, `door`, `postcode`, `town` (or `city`), `lon`, `lat`, `households` (or `flats`; else 1),
 * `dwelling` (or OpenStreetMap's `building`; else inferred, {@link inferDwellings}), `building_id`, `entrance`,
 * `district`, `door_code`, `lift`, `access_note`, `do_not_contact` (yes or no). Other columns, such as names, are
 * dropped unread, and the list says which. O(length).
 *
 * Nothing is lost: addresses and rejected rows together are the filled rows. No fault repeats what stands in the file.
 *
 * @throws `invalid-input` when the file as a whole cannot be read.
 * @example
 * ```ts
 * import { readAddressCsv } from "@vanstervind/turf-splitting/addresses";
 *
 * const file = "address,lat,lon\nStorgatan 8 uppg B lgh 1102,59.3,18.07\nxxx,59.3,18.07\nByvägen 2,593,18\n";
 * const { addresses, rejected, faults } = readAddressCsv(file, { source: "list.csv" });
 * addresses.map(({ street, houseNumber, stairwell, floor }) => [street, houseNumber, stairwell, floor]);
 * // => [["Storgatan", "8", "B", 1]]
 * rejected; // => [3, 4]
 * faults.map(({ row, field }) => [row, field]); // => [[3, "address"], [4, "lat"]]
 * ```
 */
export const readAddressCsv = (
  content: string | Uint8Array,
  { source = "the addresses" }: { readonly source?: string } = {},
): AddressList => {
  const { records, placeOf, faults: found } = scanCsv(content, Row, { source });
  const unreadable = found.filter(({ code }) => ofFile.has(code));
  if (unreadable.length > 0) throw invalidInput(unreadable, source);
  const columns = found.filter(({ code }) => code === "unknown-column").map(({ field }) => field);
  const warnings: ListReason[] = columns.length === 0 ? [] : [{ code: "columns-dropped", values: { columns } }];
  // What stands in a row may be about somebody who wants to be left alone, so messages do not repeat it.
  const faults = found
    .filter(({ code }) => code !== "unknown-column")
    .map((fault): Fault => ({ ...fault, message: fault.message.split(", got ")[0]! }));
  const bad = new Set(faults.map(({ row }) => row!));
  const ids = new Set<string>();
  const addresses: ListedAddress[] = [];
  for (const [index, record] of records.entries()) {
    const row = placeOf(index);
    if (bad.has(row)) continue;
    // A record without faults is what the schema describes.
    const read = addressOf(record as Row, row);
    const fault =
      "field" in read
        ? read
        : ids.has(read.id)
          ? { code: "duplicate-id", field: "id", message: "is used above" }
          : null;
    if (fault !== null) {
      faults.push({ ...fault, source, row });
      bad.add(row);
      continue;
    }
    const { postcodeIsUnclear, ...address } = read as ReadAddress;
    ids.add(address.id);
    addresses.push(address);
    if (address.houseNumber === "") warnings.push({ code: "no-number", values: { row } });
    if (postcodeIsUnclear) warnings.push({ code: "postcode-unclear", values: { row } });
  }
  return {
    addresses: inferDwellings(addresses),
    rejected: [...bad].sort((a, b) => a - b),
    faults: faults.sort((a, b) => a.row! - b.row!),
    warnings,
  };
};

interface ReadAddress extends ListedAddress {
  readonly postcodeIsUnclear: boolean;
}

const addressOf = (row: Row, line: number): ReadAddress | Pick<Fault, "code" | "field" | "message"> => {
  const fault = (code: string, field: string, message: string) => ({ code, field, message });
  const { lon = null, lat = null, postcode = "", district, lift, do_not_contact } = row;
  if ((lon === null) !== (lat === null)) return fault("half-a-place", "lat", "must be given together with lon");
  const parts = partsOf(row);
  if (parts === null)
    return fault("no-address", row.address === undefined ? "street" : "address", "must be an address");
  const { street, houseNumber } = parts;
  const code = parsePostcode(postcode) ?? (/^\d{4}$/.test(postcode) ? postcode : null);
  const town = tidy(row.town ?? row.city ?? "").replace(/^[\d\s]+|[\s,]+$/g, "");
  const stairwell = row.stairwell ?? parts.stairwell;
  const place = {
    street,
    houseNumber,
    stairwell,
    postcode: code ?? parts.postcode,
    town: isNothing(town) ? parts.town : capitalised(town),
  };
  const floor = row.floor ?? "";
  const building = buildingOf({ ...place, building: row.building_id } as ListedAddress);
  return {
    ...place,
    id: row.id ?? row.osm_id ?? row.source_id ?? row.address_id ?? `row-${line}`,
    lon,
    lat,
    unit: row.unit ?? (`${floor} ${row.door ?? ""}`.trim() || parts.unit),
    floor: /^-?\d{1,2}$/.test(floor) ? Number(floor) : (floorOf(floor) ?? floorOf(row.unit ?? "") ?? parts.floor),
    building,
    entrance: row.entrance ?? (stairwell === null ? null : `${building} ${houseNumber} ${stairwell}`),
    district: district ?? null,
    dwelling: dwellings[tidy(row.dwelling ?? row.building ?? "").toLowerCase()] ?? null,
    households: row.households ?? row.flats ?? 1,
    doorCode: row.door_code ?? null,
    lift: lift ?? null,
    accessNote: row.access_note ?? null,
    doNotContact: do_not_contact ?? null,
    postcodeIsUnclear: postcode !== "" && code === null,
  };
};

/** A number that stands alone in its column, as all over the world. */
const plainNumber = /^(?:\d+\s?\p{L}?(?:\s?[-:]\s?\d+\s?\p{L}?)*)?$/u;

const partsOf = ({ address, street = "", housenumber = "" }: Row): ReturnType<typeof parseAddress> => {
  if (address !== undefined) return parseAddress(address);
  const [name, number] = [tidy(street), tidy(housenumber)];
  if (isNothing(name)) return null;
  if (!plainNumber.test(number)) return parseAddress(`${name} ${number}`);
  const nothing = { stairwell: null, unit: null, floor: null, postcode: null, town: null, place: null };
  return { ...nothing, street: capitalised(name), houseNumber: number.replace(/\s/g, "").toUpperCase() };
};
