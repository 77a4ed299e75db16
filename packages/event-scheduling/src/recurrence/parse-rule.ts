import { DomainError } from "@vanstervind/core";
import { checkRule } from "./internal/check-rule.ts";
import { readLocalTime } from "./internal/local-time.ts";
import { frequencies, partOf } from "./internal/rule-grammar.ts";
import type { NthDay, RecurrenceRule } from "./recurrence-rule.ts";
import { invalidRule, type RuleProblem } from "./rule-problem.ts";

/** A rule that was read, and what was amiss in its text. */
export interface ParsedRule {
  /** The rule. */
  readonly rule: RecurrenceRule;
  /** What breaks the standard; empty in strict mode, which throws instead. */
  readonly problems: readonly RuleProblem[];
}

type Draft = { -readonly [Field in keyof RecurrenceRule]: RecurrenceRule[Field] };

/** Whole numbers only: `Number` alone would take "1e1", "0x1" and the empty text. */
const numberOf = (text: string): number => (/^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN);

/** The weekday code stays as it is written when it is none, for the check to show. */
const dayOf = (text: string): NthDay => {
  const day = text.slice(-2).toLowerCase() as NthDay["day"];
  return text.length === 2 ? { day } : { day, nthOfPeriod: numberOf(text.slice(0, -2)) };
};

/** `19971224T000000Z` as `1997-12-24T00:00:00Z`. */
const extended = (text: string): string =>
  readLocalTime(text) === null
    ? text
    : text
        .replace(/^(\d{4})(\d\d)(\d\d)/, "$1-$2-$3")
        .replace(/T(\d\d)(\d\d)(\d\d)?/, (_, hour, minute, second = "00") => `T${hour}:${minute}:${second}`);

/**
 * Reads a recurrence rule (the value of RRULE).
 *
 * Faults that do not hide the meaning (a stray `;`, a part that the frequency may not have, COUNT beside UNTIL) are
 * told in `problems`; in strict mode they throw. O(length).
 *
 * @throws `invalid-rule` with all faults, when a value has no meaning, or in strict mode on any breach of the standard;
 * `unsupported-scale` for another calendar than the Gregorian.
 * @see RFC 5545 section 3.3.10, RFC 7529 (SKIP)
 * @example
 * ```ts
 * import { parseRule } from "@vanstervind/event-scheduling/recurrence";
 *
 * parseRule("FREQ=MONTHLY;BYDAY=-1FR").rule;
 * // => { frequency: "monthly", byDay: [{ day: "fr", nthOfPeriod: -1 }] }
 * parseRule("FREQ=WEEKLY;").problems; // => [{ code: "malformed-text", values: { text: "FREQ=WEEKLY;" } }]
 * parseRule("FREQ=WEEKLY;", { strict: true }); // throws invalid-rule
 * parseRule("FREQ=DAILY;INTERVAL=0"); // throws invalid-rule
 * ```
 */
export const parseRule = (text: string, { strict = false }: { readonly strict?: boolean } = {}): ParsedRule => {
  const problems: RuleProblem[] = [];
  const rule = {} as Draft;
  const seen = new Set<string>();
  const bare = text.replace(/\s+/g, "").replace(/^RRULE:/i, "");
  let malformed = bare !== text;
  for (const item of bare.split(";")) {
    const equals = item.indexOf("=");
    if (equals < 1) {
      malformed = true;
      continue;
    }
    const name = item.slice(0, equals).toUpperCase();
    const value = item.slice(equals + 1).toUpperCase();
    if (seen.has(name)) problems.push({ code: "repeated-part", values: { part: name } });
    seen.add(name);
    const list = partOf.get(name);
    if (list !== undefined) rule[list.field] = value.split(",").map(numberOf);
    else if (!readPart(rule, name, value)) problems.push({ code: "unknown-part", values: { part: name } });
  }
  // RFC 7529 has SKIP only beside RSCALE.
  if (rule.skip !== undefined && !seen.has("RSCALE")) malformed = true;
  if (malformed) problems.unshift({ code: "malformed-text", values: { text } });
  problems.push(...checkRule(rule));
  if (strict && problems.length > 0) throw invalidRule(problems);
  return { rule, problems };
};

const readPart = (rule: Draft, name: string, value: string): boolean => {
  switch (name) {
    case "FREQ":
      rule.frequency = frequencies.find((frequency) => frequency.toUpperCase() === value) ?? (value as never);
      return true;
    case "INTERVAL":
      rule.interval = numberOf(value);
      return true;
    case "COUNT":
      rule.count = numberOf(value);
      return true;
    case "UNTIL":
      rule.until = extended(value);
      return true;
    case "WKST":
      rule.firstDayOfWeek = value.toLowerCase() as never;
      return true;
    case "BYDAY":
      rule.byDay = value.split(",").map(dayOf);
      return true;
    case "SKIP":
      rule.skip = value.toLowerCase() as never;
      return true;
    case "RSCALE":
      if (value === "GREGORIAN") return true;
      throw new DomainError("unsupported-scale", `Rules in the ${value} calendar are not supported.`, {
        values: { scale: value },
        hint: "Only RSCALE=GREGORIAN is.",
      });
    default:
      return false;
  }
};
