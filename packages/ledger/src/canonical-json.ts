import { DomainError } from "@vanstervind/core";

/**
 * The one way to write a value as JSON: no spaces, members in the order of their names' code units, numbers as
 * JavaScript writes them. Equal values give equal text, whatever order their members were given in.
 *
 * Members that are `undefined` are left out, as in `JSON.stringify`; whatever else JSON has no word for is refused
 * rather than dropped. O(length × log members).
 *
 * @throws `not-json` for a number that is not finite, `undefined` in a list, half a surrogate pair, a function, a
 * bigint, a cycle, or an object that is neither a list nor plain.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 * @example
 * ```ts
 * import { canonicalJson } from "@vanstervind/ledger";
 *
 * canonicalJson({ b: 1.0, a: ["å", null], c: undefined }); // => '{"a":["å",null],"b":1}'
 * canonicalJson({ a: Number.NaN }); // throws not-json
 * ```
 */
export const canonicalJson = (value: unknown): string => write(value, "", new Set());

const write = (value: unknown, path: string, above: Set<object>): string => {
  switch (typeof value) {
    case "string":
      if (/\p{Surrogate}/u.test(value)) throw notJson(path, "half a surrogate pair");
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) throw notJson(path, String(value));
      return JSON.stringify(value);
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "null" : writeObject(value, path, above);
    default:
      throw notJson(path, `a value of type ${typeof value}`);
  }
};

const writeObject = (value: object, path: string, above: Set<object>): string => {
  if (above.has(value)) throw notJson(path, "a cycle");
  above.add(value);
  const text = Array.isArray(value)
    ? `[${Array.from(value, (item, i) => write(item, `${path}.${i}`, above)).join(",")}]`
    : writeMembers(value, path, above);
  above.delete(value);
  return text;
};

const writeMembers = (value: object, path: string, above: Set<object>): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw notJson(path, "an object that is not plain");
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${write(name, path, above)}:${write(member, `${path}.${name}`, above)}`);
  return `{${members.join(",")}}`;
};

const notJson = (path: string, what: string): DomainError =>
  new DomainError("not-json", `JSON cannot hold ${what}${path === "" ? "" : ` at ${path.slice(1)}`}.`, {
    values: { path: path.slice(1), what },
    hint: "Maybe write the value as text or a number first.",
  });
