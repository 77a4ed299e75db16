import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";

/**
 * The SHA-256 of a value's canonical JSON, as `sha256:` and 64 hexadecimal digits. Two values have the same
 * fingerprint only if they are equal as JSON, so a stored one shows later whether the same inputs were used.
 * O(length).
 *
 * @throws `not-json` when JSON cannot hold the value; see {@link canonicalJson}.
 * @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final
 * @example
 * ```ts
 * import { fingerprint } from "@vanstervind/ledger";
 *
 * fingerprint({ a: 1, b: 2 }) === fingerprint({ b: 2, a: 1 }); // => true
 * fingerprint("").slice(0, 15); // => "sha256:12ae32cb"
 * ```
 */
export const fingerprint = (value: unknown): string =>
  `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
