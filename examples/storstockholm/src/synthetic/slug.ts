/**
 * A name as an id: small letters a to z, digits and hyphens.
 *
 * @example
 * ```ts
 * import { slug } from "@vanstervind/storstockholm";
 *
 * slug("Hässelby-Vällingby"); // => "hasselby-vallingby"
 * ```
 */
export const slug = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
