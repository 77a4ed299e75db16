import type { StreetNetwork } from "@vanstervind/turf-splitting";
import type { ListedAddress } from "@vanstervind/turf-splitting/addresses";

/** The doors and streets of a town. */
export interface Town {
  readonly name: string;
  /** Everything that can be visited and everything that must not be, the latter marked. */
  readonly addresses: readonly ListedAddress[];
  /** `null` where no streets are known. */
  readonly network: StreetNetwork | null;
  /** Whom to name for addresses and streets. */
  readonly credit: string;
  /** Whether flats, and who wants no visit, are made up. */
  readonly madeUp: boolean;
}
