import { parse } from "@vanstervind/core";
import { localTimeWriter, readLocalTime } from "./internal/local-time.ts";
import { refuse, ruleBreaches } from "./internal/rule-breaches.ts";
import { ruleParts } from "./internal/rule-parts.ts";
import { RecurrenceRule } from "./recurrence-rule.ts";
import type { RuleProblem } from "./rule-problem.ts";

/** A rule that was read, and what was amiss in its text. */
export interface ParsedRule {
  /** The rule. */
  readonly rule: RecurrenceRule;
  /** What breaks the standard; empty in strict mode, which throws instead. */
  readonly problems: readonly RuleProblem[];
}

/** What is no number stays text, for the schema to refuse. */
const numberOf = (text: string): number | string => (/^[+-]?\d+$/.test(text) ? Number(text) : text);

const readValue = (field: keyof RecurrenceRule, text: string): unknown => {
  if (field === "until") {
    const time = readLocalTime(text);
    return time && `${localTimeWriter(time.wholeDay)(time.wall)}${time.utc ? "Z" : ""}`;
  }
  if (!field.startsWith("by")) return numberOf(text.toLowerCase());
  return text.split(",").map((item) => {
    if (field !== "byDay") return numberOf(item);
    const day = item.slice(-2).toLowerCase();
    return item.length === 2 ? { day } : { day, nthOfPeriod: numberOf(item.slice(0, -2)) };
  });
};

/**
 * Reads a recurrence rule (the value of RRULE).
 *
 * Faults that do not hide the meaning (a stray `;`, a part that the frequency may not have, COUNT beside UNTIL) are
 * told in `problems`; in strict mode they throw. O(length).
 *
 * @throws `invalid-input` with all faults, when a value has no meaning (another calendar than the Gregorian, too), or
 * in strict mode on any breach of the standard.
 * @see RFC 5545 section 3.3.10, RFC 7529 (SKIP)
 * @example
 * ```ts
 * import { parseRule } from "@vanstervind/event-scheduling/recurrence";
 *
 * parseRule("FREQ=MONTHLY;BYDAY=-1FR").rule;
 * // => { frequency: "monthly", byDay: [{ day: "fr", nthOfPeriod: -1 }] }
 * parseRule("FREQ=WEEKLY;").problems; // => [{ code: "breaks-standard", values: { part: ";" } }]
 * parseRule("FREQ=WEEKLY;", { strict: true }); // throws invalid-input
 * parseRule("FREQ=DAILY;INTERVAL=0"); // throws invalid-input
 * ```
 */
export const parseRule = (text: string, { strict = false }: { readonly strict?: boolean } = {}): ParsedRule => {
  const breaches: string[] = [];
  const draft: Record<string, unknown> = {};
  const bare = text
    .replace(/\s/g, "")
    .replace(/^RRULE:/i, "")
    .toUpperCase();
  for (const item of bare.split(";")) {
    const [name = "", value = ""] = item.split("=");
    const field = ruleParts.get(name);
    // An unknown BY part is kept for the schema to refuse: without it the rule would give far too much.
    const key = field ?? (name.startsWith("BY") ? name : null);
    if (name === "" || field === undefined || key! in draft) breaches.push(item || ";");
    if (key !== null) draft[key] = field && readValue(field, value);
  }
  // RFC 7529 has SKIP only beside RSCALE.
  if ("skip" in draft && !("rscale" in draft)) breaches.push("SKIP");
  if (bare.length !== text.length) breaches.push(text);
  const rule = parse(RecurrenceRule, draft, { source: text });
  breaches.push(...ruleBreaches(rule));
  if (strict) refuse(breaches);
  return { rule, problems: breaches.map((part) => ({ code: "breaks-standard", values: { part } })) };
};
