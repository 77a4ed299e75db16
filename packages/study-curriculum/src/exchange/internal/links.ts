import { DomainError, type Id } from "@vanstervind/core";
import { fingerprint } from "@vanstervind/ledger";

/** What an address can name. */
export type LinkKind = "units" | "sessions" | "requirements" | "subjects" | "verbs" | "extensions";

/**
 * The address of a thing under the home of its register.
 *
 * @throws `not-a-home` when the home is no web address without a slash at its end; `not-json` for half a surrogate pair.
 */
export const linkTo = (home: string, kind: LinkKind, id: Id): string => {
  checkHome(home);
  fingerprint(id);
  return `${home}/${kind}/${encodeURIComponent(id)}`;
};

/** The id that an address under the home names; `null` when it names none of this kind. */
export const idIn = (home: string, kind: LinkKind, link: unknown): Id | null => {
  const start = `${home}/${kind}/`;
  if (typeof link !== "string" || !link.startsWith(start)) return null;
  try {
    return decodeURIComponent(link.slice(start.length));
  } catch {
    return null;
  }
};

/** A home is a web address to which paths can be put. */
export const checkHome = (home: string): void => {
  if (/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*[^\s?#/])?$/.test(home)) return;
  throw new DomainError("not-a-home", `"${home}" is no web address that ids can be put under.`, {
    values: { home },
    hint: "Write it like https://studies.example.org, with no slash at its end.",
  });
};

/** A UUID that equal values share (version 8, from their SHA-256), so that what is sent twice is known again. */
export const uuidOf = (value: unknown): string => {
  const hex = fingerprint(value).slice(7);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join("-");
};
