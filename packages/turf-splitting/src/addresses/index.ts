/**
 * Untidy address lists into addresses that can be split: Swedish addresses, stairwells and floors, streets, and a
 * do-not-contact list that is never passed over.
 *
 * @packageDocumentation
 */

export * from "./addresses-from-geo-json.ts";
export * from "./buildings-of.ts";
export * from "./explain-addresses.ts";
export * from "./floor-of.ts";
export * from "./floors-of.ts";
export * from "./infer-dwellings.ts";
export type { ListedAddress } from "./listed-address.ts";
export * from "./mark-do-not-contact.ts";
export { type ParsedAddress, parseAddress, parsePostcode } from "./parse-address.ts";
export * from "./read-address-csv.ts";
export * from "./read-street-network-csv.ts";
