/**
 * A strong entity tag for the bytes of a feed, to answer `If-None-Match` by.
 *
 * The same text has the same tag on every machine. 64 bits of a mixing hash and the length: two versions of a feed share a
 * tag with a chance of about one in 10^19, but whoever wants a collision can make one, so it is no proof of integrity.
 * O(length).
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-etag
 * @example
 * ```ts
 * import { etagOf } from "@vanstervind/event-scheduling/icalendar";
 *
 * const feed = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
 * etagOf(feed) === etagOf(feed); // => true
 * etagOf(feed) === etagOf(feed.toLowerCase()); // => false
 * ```
 */
export const etagOf = (feed: string): string =>
  `"${[0x811c9dc5, 0x9e3779b9, feed.length].map((word, index) => hex(index < 2 ? hash(feed, word) : word)).join("")}"`;

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");

/** FNV-1a over the code units from a start of one's own, with the bits mixed at the end as in MurmurHash3. */
const hash = (text: string, start: number): number => {
  let word = start;
  for (let i = 0; i < text.length; i++)
    word = Math.imul(word ^ text.charCodeAt(i), start < 0x90000000 ? 0x01000193 : 0x5bd1e995);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
};
