import type * as z from "zod";
import { DomainError, type Fault } from "./domain-error.ts";

/** How {@link parse} names what it reads. */
export interface ParseOptions {
  /** What is read, in the plural or as a file name: it opens the message and becomes each fault's `source`. */
  readonly source?: string;
  /** The number of the first row of a list: 0 (the default) for arrays, 2 for a CSV file with a header line. */
  readonly firstRow?: number;
}

const shownFaults = 5;

/**
 * Reads unknown input by a zod schema and reports every fault at once, each with its row and field.
 *
 * When the input is a list, the first step of a fault's path is its row and the rest its field. A refinement gives its
 * fault a code of its own by `params: { code: "…" }`. Nothing is coerced beyond what the schema itself does, and the
 * input is never changed.
 *
 * @throws `invalid-input` with all `faults`, when any part does not fit.
 * @example
 * ```ts
 * import { parse } from "@vanstervind/core";
 * import * as z from "zod";
 *
 * const Area = z.object({ id: z.string(), voters: z.int() });
 * parse(z.array(Area), [{ id: "a", voters: 3 }]); // => [{ id: "a", voters: 3 }]
 * parse(z.array(Area), [{ id: 1, voters: 0.5 }]); // throws invalid-input
 * ```
 */
export const parse = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  { source, firstRow = 0 }: ParseOptions = {},
): z.output<Schema> => {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, { source: source ?? null, firstRow }));
  faults.sort((a, b) => (a.row ?? -1) - (b.row ?? -1));
  throw invalidInput(faults, source);
};

/**
 * The error that {@link parse} throws, for faults that were found by other means (a duplicate id, a reference to
 * nothing), so that every kind of bad input reads alike.
 *
 * @example
 * ```ts
 * import { invalidInput } from "@vanstervind/core";
 *
 * const fault = { code: "duplicate-id", source: "areas.csv", row: 3, field: "id", message: "a is used twice" };
 * invalidInput([fault], "areas.csv").code; // => "invalid-input"
 * ```
 */
export const invalidInput = (faults: readonly Fault[], source = "the input"): DomainError => {
  const lines = faults.slice(0, shownFaults).map((fault) => `\n  ${formatFault(fault)}`);
  const rest = faults.length - lines.length;
  const more = rest > 0 ? `\n  and ${rest} more` : "";
  const count = `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`;
  return new DomainError("invalid-input", `${count} in ${source}:${lines.join("")}${more}`, { faults });
};

/**
 * One fault as a line: where, then what.
 *
 * @example
 * ```ts
 * import { formatFault } from "@vanstervind/core";
 *
 * formatFault({ code: "invalid-type", source: "a.csv", row: 4, field: "voters", message: "expected int, got 0.5" });
 * // => "a.csv, row 4, voters: expected int, got 0.5"
 * ```
 */
export const formatFault = ({ source, row, field, message }: Fault): string => {
  const place = [source, row === null ? null : `row ${row}`, field === "" ? null : field].filter(
    (part) => part !== null,
  );
  return place.length === 0 ? message : `${place.join(", ")}: ${message}`;
};

interface Place {
  readonly source: string | null;
  readonly firstRow: number;
}

const faultsOf = (issue: z.core.$ZodIssue, { source, firstRow }: Place): Fault[] => {
  const [first, ...rest] = issue.path;
  const inRow = typeof first === "number";
  const path = (inRow ? rest : issue.path).map(String);
  const fault = (field: readonly string[], message: string): Fault => ({
    code: codeOf(issue),
    source,
    row: inRow ? first + firstRow : null,
    field: field.join("."),
    message,
  });
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => fault([...path, key], "is not a known field"));
  }
  return [fault(path, `${plain(issue.message)}${got(issue.input)}`)];
};

/** The code that a refinement names in its `params`, else zod's own, in kebab-case. */
const codeOf = (issue: z.core.$ZodIssue): string => {
  const named = issue.code === "custom" ? issue.params?.code : undefined;
  return typeof named === "string" ? named : issue.code.replaceAll("_", "-");
};

/** Zod's message without its opening words and without the type that the value itself already shows. */
const plain = (message: string): string => {
  const text = message.replace(/^Invalid input: /, "").replace(/, received .*$/, "");
  return text.charAt(0).toLowerCase() + text.slice(1);
};

/** The offending value, short enough for a message; objects only by kind, so that no record is spilled into a log. */
const got = (input: unknown): string => {
  if (input === undefined) return ", got nothing";
  if (input === null || typeof input === "number" || typeof input === "boolean") return `, got ${input}`;
  if (typeof input === "string") return `, got "${input.length > 40 ? `${input.slice(0, 39)}…` : input}"`;
  return "";
};
