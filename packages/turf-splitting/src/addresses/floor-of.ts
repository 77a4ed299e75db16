/** Numbers that are written as words on signs. */
const words = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"];

const ground = /^(?:bv|nb|st|entr.*|markplan|(?:botten|nedre botten).*)$/;
const cellar = /^(?:kv|kl|källar.*|souterr.*|sutt?err.*)$/;

/**
 * The floor that a flat is on, 0 at the entry, from how it is written: `null` when that cannot be told.
 *
 * - A flat number of four digits, as Lantmäteriet gives them: the first two, 10 being the entry floor. "1102" is one floor
 *   up, "0901" one below.
 * - "3 tr", "3 trappor": 3. "vån 3", "plan 3", "3 vån", also "plan tre": 2, since floors are counted from the entry as the first.
 * - "BV", "NB", "entréplan", Danish "st": 0. "KV", "källare", Danish "kl": -1.
 *
 * @see Lantmäteriet, Lägenhetsnummer, https://www.lantmateriet.se
 * @example
 * ```ts
 * import { floorOf } from "@vanstervind/turf-splitting/addresses";
 *
 * ["1102", "lgh 0901", "4 tr", "plan 2", "BV", "12"].map(floorOf); // => [1, -1, 4, 1, 0, null]
 * ```
 */
export const floorOf = (text: string): number | null => {
  const plain = text.trim().toLowerCase();
  const flat = /^(?:lgh|lägenhet)?\.?\s*(?:nr\.?\s*)?([0-4]\d)\d\d$/.exec(plain);
  if (flat !== null) return Number(flat[1]) - 10;
  const stairs = /^(\d{1,2})\s*tr(?:appor|appa|p)?\b/.exec(plain);
  if (stairs !== null) return Number(stairs[1]);
  const level = /^(?:plan|vån(?:ing)?)\.?\s*(-?\d{1,2}|[a-zåäö]+)$|^(-?\d{1,2}):?[ae]?\s*vån(?:ing(?:en)?)?$/.exec(
    plain,
  );
  if (level !== null) {
    const written = level[1] ?? level[2]!;
    const number = words.includes(written) ? words.indexOf(written) : Number(written);
    return Number.isNaN(number) ? null : number - 1;
  }
  return ground.test(plain) ? 0 : cellar.test(plain) ? -1 : null;
};
