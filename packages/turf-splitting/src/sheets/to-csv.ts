import type { Lang } from "@vanstervind/core";
import { type CsvColumn, writeCsv } from "@vanstervind/csv";
import { admitted, type PlannedStop, type PlannedTurfs, type Safeguard } from "./planned-turf.ts";

/** How to write a table. */
export interface CsvOptions extends Safeguard {
  /** Language of the headers, with its decimal mark and separator. */
  readonly lang: Lang;
}

interface Row extends PlannedStop {
  readonly turf: string;
  readonly order: number;
}

const headers: Readonly<Record<Lang, Partial<Record<keyof Row, string>>>> = {
  sv: {
    turf: "område",
    order: "nr",
    street: "gata",
    houseNumber: "nummer",
    households: "hushåll",
    doorCode: "portkod",
    lift: "hiss",
    accessNote: "anteckning",
    lon: "lon",
    lat: "lat",
    addressIds: "adresser",
  },
  en: {
    turf: "turf",
    order: "order",
    street: "street",
    houseNumber: "number",
    households: "households",
    doorCode: "door code",
    lift: "lift",
    accessNote: "note",
    lon: "lon",
    lat: "lat",
    addressIds: "addresses",
  },
};

/**
 * A plan as a table, a row for each stop in walking order, that a spreadsheet opens with a double click.
 *
 * Text that a spreadsheet would run as a formula is made harmless. O(n).
 *
 * @throws `refused-in-plan` when an address of `doNotContact` is in the plan; `bar-in-list` when an id holds `|`.
 * @example
 * ```ts
 * import { toCsv } from "@vanstervind/turf-splitting/sheets";
 *
 * const stop = { id: "a", lon: 18.07, lat: 59.34, street: "=Gatan", houseNumber: "8", households: 12, addressIds: ["a"] };
 * const plan = { turfs: [{ id: "1", stops: [stop], households: 12, metres: 0, minutes: 28 }] };
 * toCsv(plan, { lang: "en" }).split("\r\n")[1]; // => "1,1,'=Gatan,8,12,,,,18.07,59.34,a"
 * ```
 */
export const toCsv = (plan: PlannedTurfs, { lang, doNotContact }: CsvOptions): string => {
  const rows = admitted(plan, doNotContact).flatMap(({ id, stops }) =>
    stops.map((stop, i): Row => ({ ...stop, turf: id, order: i + 1 })),
  );
  const columns = Object.entries(headers[lang]).map(
    ([field, header]): CsvColumn<Row> => ({ header, value: (row) => row[field as keyof Row] }),
  );
  return writeCsv(rows, columns, { lang });
};
