import { phrasebook, type Reason } from "@vanstervind/core";

/** What breaks the standard in a rule that can be followed all the same. */
export type RuleProblem = Reason<"breaks-standard", { part: string }>;

/**
 * A problem as a sentence.
 *
 * @example
 * ```ts
 * import { explainRecurrence, parseRule } from "@vanstervind/event-scheduling/recurrence";
 *
 * const { problems } = parseRule("FREQ=DAILY;BYWEEKNO=20");
 * problems.map((problem) => explainRecurrence(problem, "en")); // => ["Not as the standard has it: BYWEEKNO in FREQ=DAILY"]
 * ```
 */
export const explainRecurrence = phrasebook<RuleProblem>({
  "breaks-standard": {
    sv: ({ part }) => `Inte som standarden vill: ${part}`,
    en: ({ part }) => `Not as the standard has it: ${part}`,
  },
});
