import { phrasebook } from "@vanstervind/core";
import type { RefusalReason } from "./mark-do-not-contact.ts";
import type { ListReason } from "./read-address-csv.ts";

/**
 * What to mind in a list, as a sentence in Swedish or English.
 *
 * @example
 * ```ts
 * import { explainAddresses } from "@vanstervind/turf-splitting/addresses";
 *
 * explainAddresses({ code: "matches-nothing", values: { row: 7 } }, "en");
 * // => "Row 7 of the do-not-contact list matches no address. Correct it before anybody walks."
 * ```
 */
export const explainAddresses = phrasebook<ListReason | RefusalReason>({
  "no-number": {
    sv: ({ row }) => `Rad ${row} har inget husnummer.`,
    en: ({ row }) => `Row ${row} has no house number.`,
  },
  "postcode-unclear": {
    sv: ({ row }) => `Postnumret på rad ${row} går inte att läsa.`,
    en: ({ row }) => `The postcode in row ${row} cannot be read.`,
  },
  "columns-dropped": {
    sv: ({ columns }) => `Dessa kolumner används inte: ${columns.join(", ")}.`,
    en: ({ columns }) => `These columns are not used: ${columns.join(", ")}.`,
  },
  "matches-nothing": {
    sv: ({ row }) =>
      `Rad ${row} i listan över dem som inte vill ha besök stämmer med ingen adress. Rätta den innan någon går ut.`,
    en: ({ row }) => `Row ${row} of the do-not-contact list matches no address. Correct it before anybody walks.`,
  },
  "matches-widely": {
    sv: ({ row }) =>
      `Rad ${row} i listan över dem som inte vill ha besök stämmer med mer än ett hushåll, eller bara ungefär. Alla lämnas i fred.`,
    en: ({ row }) =>
      `Row ${row} of the do-not-contact list matches more than one household, or only roughly. All are left alone.`,
  },
});
