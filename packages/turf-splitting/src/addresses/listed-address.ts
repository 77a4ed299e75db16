import type { Address } from "../address.ts";

/** An address as a list has it: what the split needs, and what tells it from others of the same name. */
export interface ListedAddress extends Address {
  /** The stairwell (uppgång) at the number: "B", "2". */
  readonly stairwell?: string | null | undefined;
  /** Postcode. */
  readonly postcode?: string | null | undefined;
  /** Post town. */
  readonly town?: string | null | undefined;
}

/** The number without the letter of a stairwell: "8" of "8H", but all of "13-15". */
export const baseNumber = (houseNumber: string): string => houseNumber.replace(/(?<=\d)\s*\p{L}+$/u, "");

/** What addresses in one house have in common: street, number without letter, and town or postcode. */
export const buildingOf = ({ building, street, houseNumber, postcode, town }: ListedAddress): string =>
  building ?? [street, baseNumber(houseNumber), town ?? postcode ?? ""].join(" ").trim().slice(0, 190);

/** What addresses behind one door have in common. */
export const doorOf = (address: ListedAddress): string => {
  const { entrance, houseNumber, stairwell, lon, lat } = address;
  return entrance ?? [buildingOf(address), houseNumber, stairwell, lon, lat].join("\u0000").toLowerCase();
};
