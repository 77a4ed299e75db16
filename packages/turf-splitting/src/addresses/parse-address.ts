import { floorOf } from "./floor-of.ts";

/** The parts of an address as it is written in Sweden. */
export interface ParsedAddress {
  /** The street; or the name of the place, village, block (kvarter) or farm where there is no street. */
  readonly street: string;
  /** "8", "8H", "13-15", "2A-E"; empty when there is none. */
  readonly houseNumber: string;
  /** The stairwell (uppgång), entrance or house at that number: "B", "2". */
  readonly stairwell: string | null;
  /** The flat: a four-digit number, or the floor as it was written. */
  readonly unit: string | null;
  /** Floor, 0 at the entry ({@link floorOf}). */
  readonly floor: number | null;
  /** Five digits as "123 45". */
  readonly postcode: string | null;
  /** Name of the post town. */
  readonly town: string | null;
  /** What else stood there, such as the name of a building. */
  readonly place: string | null;
}

const upper = "A-ZÅÄÖ";
const letter = "[A-Za-zÅÄÖåäö]";
/** A letter after a number that is not the beginning of a word. */
const suffix = `(?:\\s?${letter}(?![\\wåäöÅÄÖ/:.]))?`;
const number = `\\d{1,4}(?::\\d+)?${suffix}(?:\\s?-\\s?(?:\\d{1,4}${suffix}|${letter}(?![\\wåäöÅÄÖ])))?`;

const postcodePattern = /(^|[\s,])(?:SE?-?\s?)?([1-9]\d\d)\s?(\d\d)(?![\d-])(?:[\s,]+(\D{2,}))?$/i;
const careOf = /\bc\/o\b\s*/i;
const streetName =
  /(?:(?:norra|södra|västra|östra|stora|lilla|gamla|nya|övre|nedre|sankta?|s:ta?|st)\s+)?[\wåäöéü:.-]*(?:gatan?|vägen|väg|gränd(?:en)?|torg(?:et)?|plan|stigen|allén?|backen|leden|gården|ringen|esplanaden)\b.*$/i;
const stairwellPattern = new RegExp(
  `(?<![\\wåäö])(?:uppg(?:ång|\\.)?|ingång|trapphus|trapp|port|entré|hus|ing\\.)\\s*([${upper}]\\d?|\\d{1,3}[${upper}]?)(?![\\wåäöÅÄÖ])`,
  "i",
);
const flatPattern = /(?<![\wåäö])(?:lgh|lägenhet|läg)\.?\s*(?:nr\.?\s*)?(\d{1,4}[A-Z]?)(?![\wåäö])/i;
const floorPattern =
  /(?<![\wåäö])(?:\d{1,2}\s*tr(?:appor|appa|p)?\b\.?|(?:plan|vån(?:ing)?)\.?\s*(?:\d{1,2}|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)(?![\wåäö])|\d{1,2}:?[ae]?\s*vån(?:ing(?:en)?)?(?![\wåäö])|(?:bv|nb|kv)(?!\.|\s*[A-ZÅÄÖa-zåäö])|bottenvån\S*|nedre botten|källare\S*)(?![\wåäö])/i;
const numbered = new RegExp(`^((?:\\d+:[ae]\\s)?\\D*?[^\\d\\s,])[\\s,]*(${number})(?![\\d])\\s*(.*)$`);
const emptyWords = /^(?:|x+|\?+|-+|saknas|finns ej|okänd|ej angiven|besöksadress|n\/a|null)$/i;

/**
 * Reads an address as people write it in Sweden, on one line, or says that there is none (`null`).
 *
 * Understands "8H", "8 h" and "13–15", "uppg. B" and "ingång 2", "lgh 1102" and "3 tr", a postcode with or without a
 * town, names without number, numbers written together with the street, capitals throughout, and letters o and l in
 * place of digits ("1O2"). The name after "c/o" is a person's and never kept. What fits nowhere is kept as `place`.
 * Nothing is guessed from a map: a misspelt name stays misspelt. O(length).
 *
 * @example
 * ```ts
 * import { parseAddress } from "@vanstervind/turf-splitting/addresses";
 *
 * parseAddress("c/o Berg, STORGATAN 8 h uppg. 2, lgh 1102, 972 31 LULEÅ");
 * // => {
 * //   street: "Storgatan", houseNumber: "8H", stairwell: "2", unit: "1102", floor: 1,
 * //   postcode: "972 31", town: "Luleå", place: null }
 * parseAddress("saknas"); // => null
 * ```
 */
export const parseAddress = (text: string): ParsedAddress | null => {
  let rest = tidy(text)
    .replace(/(?<=\d)[oO](?=\d)/g, "0")
    .replace(/(?<=\d)[lI](?=\d)|(?<=\s)[lI](?=\d)/g, "1");
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = `${rest.slice(0, found.index)},${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const post = postIn(rest);
  if (post !== null) rest = rest.slice(0, post.index);
  rest = withoutPerson(rest);
  const stairwell = take(stairwellPattern)?.[1]?.toUpperCase() ?? null;
  const flat = take(flatPattern)?.[1] ?? null;
  const level = take(floorPattern)?.[0] ?? null;
  const pieces = rest
    .split(/[,;()\n]/)
    .map((piece) => piece.replace(/^[\s.]+|[\s.]+$/g, ""))
    .filter((piece) => piece !== "");
  const withNumber = pieces.findIndex((piece) => numbered.test(piece));
  const named =
    withNumber >= 0
      ? withNumber
      : Math.max(
          0,
          pieces.findIndex((piece) => streetName.test(piece)),
        );
  const main = pieces[named];
  if (main === undefined || isNothing(main)) return null;
  const [, street = main, houseNumber = "", after = ""] = numbered.exec(main) ?? [];
  if (!/\p{L}{2}/u.test(street)) return null;
  const town = post?.town ?? null;
  const place = [...pieces.filter((_, i) => i !== named), after].filter((piece) => piece !== "" && piece !== town);
  return {
    street: capitalised(street),
    houseNumber: houseNumber.replace(/\s/g, "").toUpperCase(),
    stairwell,
    unit: flat ?? level,
    floor: (flat === null ? null : floorOf(flat)) ?? (level === null ? null : floorOf(level)),
    postcode: post?.postcode ?? null,
    town,
    place: place.length === 0 ? null : place.join(", "),
  };
};

/**
 * A postcode as "123 45", from however it was written, or `null` where there is none.
 *
 * @example
 * ```ts
 * import { parsePostcode } from "@vanstervind/turf-splitting/addresses";
 *
 * ["97231", "SE-972 31", "972 31 Luleå", "602 221", "saknas"].map(parsePostcode);
 * // => ["972 31", "972 31", "972 31", null, null]
 * ```
 */
export const parsePostcode = (text: string): string | null => {
  const found = /(?<!\d)([1-9]\d\d)\s*(\d\d)(?!\d)/.exec(tidy(text));
  return found === null ? null : `${found[1]} ${found[2]}`;
};

/** Whether it is empty, or one of the ways to say so. */
export const isNothing = (text: string): boolean => emptyWords.test(text);

/** One kind of dash and of space, no invisible characters, letters in one piece. */
export const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[^\S\n]+/g, " ")
    .trim();

/** A name written all in capitals, or beginning with a small letter, as names are written. */
export const capitalised = (name: string): string => {
  const plain = name.length > 3 && name === name.toUpperCase() ? name.toLowerCase() : name;
  const start = plain === name ? /^\p{L}/u : /(?<![\p{L}:'])\p{L}/gu;
  return plain.replace(start, (first) => first.toUpperCase());
};

/** The postcode and what follows: only where a number, or nothing, comes before it. */
const postIn = (text: string): { index: number; postcode: string; town: string | null } | null => {
  const found = postcodePattern.exec(text);
  if (found === null) return null;
  const before = text.slice(0, found.index);
  if (!/\d|,\s*$|^$/.test(before) && found[1] !== "," && found[4] === undefined) return null;
  const town = found[4]?.replace(/[\s.,]+$/, "") ?? "";
  return { index: found.index, postcode: `${found[2]} ${found[3]}`, town: town === "" ? null : capitalised(town) };
};

/** The text without "c/o" and the name that follows: up to the next comma, or to what looks like a street. */
const withoutPerson = (text: string): string => {
  const found = careOf.exec(text);
  if (found === null) return text;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const end = after.search(/[,;\n]/);
  const named = end >= 0 ? after.slice(0, end) : after;
  return `${before}${streetName.exec(named)?.[0] ?? ""}${end >= 0 ? after.slice(end) : ""}`;
};
