import { type DomainError, invalidInput, phrasebook, type Reason } from "@vanstervind/core";

/** What breaks the standard in a rule that can be followed all the same. */
export type RuleProblem =
  | Reason<"malformed-rule", { text: string }>
  | Reason<"parts-clash", { part: string; other: string }>;

/**
 * A problem as a sentence.
 *
 * @example
 * ```ts
 * import { explainRecurrence, parseRule } from "@vanstervind/event-scheduling/recurrence";
 *
 * const { problems } = parseRule("FREQ=DAILY;BYWEEKNO=20");
 * problems.map((problem) => explainRecurrence(problem, "en")); // => ["BYWEEKNO may not stand with FREQ=DAILY."]
 * ```
 */
export const explainRecurrence = phrasebook<RuleProblem>({
  "malformed-rule": {
    sv: ({ text }) => `Inte skrivet som regler skrivs: ${text}`,
    en: ({ text }) => `Not written as rules are: ${text}`,
  },
  "parts-clash": {
    sv: ({ part, other }) => `${part} får inte stå med ${other}.`,
    en: ({ part, other }) => `${part} may not stand with ${other}.`,
  },
});

/** The error that tells of all problems at once. */
export const refusal = (problems: readonly RuleProblem[]): DomainError =>
  invalidInput(
    problems.map((problem) => ({
      code: problem.code,
      source: null,
      row: null,
      field: "",
      message: explainRecurrence(problem, "en"),
    })),
    "the rule",
  );
