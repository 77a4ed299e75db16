import type { Lang } from "@vanstervind/core";
import { type CsvColumn, writeCsv } from "@vanstervind/csv";
import type { Outing } from "./steps/outing.ts";
import type { Town } from "./town.ts";

/** A column whose header is the same in both languages, as the file is read back, with cells of a row. */
const column = <Row>(header: string, value: CsvColumn<Row>["value"] = () => null): CsvColumn<Row> => ({
  header,
  value,
});

/** The day's doors with an empty `outcome`: to be filled in and given back as `--visits`. */
export const visitsForm = ({ walks }: Outing, { addresses }: Town, lang: Lang): string => {
  const units = new Map(addresses.map(({ id, unit }) => [id, unit ?? null]));
  const rows = walks.flatMap(({ turf }) =>
    turf.stops.flatMap(({ street, houseNumber, addressIds }) =>
      addressIds.map((addressId) => ({ turf: turf.id, street, houseNumber, unit: units.get(addressId), addressId })),
    ),
  );
  type Row = (typeof rows)[number];
  const columns: CsvColumn<Row>[] = [
    column("turf", ({ turf }) => turf),
    column("street", ({ street }) => street),
    column("houseNumber", ({ houseNumber }) => houseNumber),
    column("unit", ({ unit }) => unit),
    column("addressId", ({ addressId }) => addressId),
    column("outcome"),
    column("daytime"),
  ];
  return writeCsv(rows, columns, { lang });
};

/** The day's turfs with empty `minutes`: to be filled in and given back as `--sessions`. */
export const sessionsForm = ({ walks }: Outing, lang: Lang): string =>
  writeCsv(walks, [column<Outing["walks"][number]>("turf", ({ turf }) => turf.id), column("minutes")], { lang });
