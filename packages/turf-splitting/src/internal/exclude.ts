import { compareIds } from "@vanstervind/core";
import type { Address } from "../address.ts";
import type { Boundary } from "../boundary.ts";
import type { Exclusion } from "../turf-plan.ts";
import { createInside } from "./inside.ts";

/** The addresses to visit, and the others with the first reason that applies, both by id. */
export interface Sifted {
  readonly eligible: Address[];
  readonly exclusions: Exclusion[];
  /** Ids on the do-not-contact list that no address has. */
  readonly unknown: string[];
}

/** Takes away who must not be visited, then whose place is not known, then who lives outside. */
export const exclude = (
  addresses: readonly Address[],
  doNotContact: readonly string[],
  boundary: Boundary | undefined,
): Sifted => {
  const refused = new Set(doNotContact);
  const isInside = boundary === undefined ? () => true : createInside(boundary);
  const codeOf = ({
    id,
    lon,
    lat,
    doNotContact: refuses,
  }: Address): "do-not-contact" | "no-coordinates" | "outside" | null => {
    const isRefused = refused.delete(id) || refuses === true;
    if (isRefused) return "do-not-contact";
    if (lon === null || lat === null) return "no-coordinates";
    return isInside(lon, lat) ? null : "outside";
  };
  const eligible: Address[] = [];
  const exclusions: Exclusion[] = [];
  for (const address of addresses.toSorted((a, b) => compareIds(a.id, b.id))) {
    const code = codeOf(address);
    if (code === null) eligible.push(address);
    else exclusions.push({ addressId: address.id, reason: { code, values: {} } });
  }
  return { eligible, exclusions, unknown: [...refused].sort(compareIds) };
};
