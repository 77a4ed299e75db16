import { DomainError, phrasebook, type Reason } from "@vanstervind/core";

/** What is wrong, or may surprise, in a rule or a recurrence. */
export type RuleProblem =
  | Reason<"malformed-text", { text: string }>
  | Reason<"unknown-part", { part: string }>
  | Reason<"repeated-part", { part: string }>
  | Reason<"bad-value", { part: string; value: string }>
  | Reason<"part-not-allowed", { part: string; frequency: string }>
  | Reason<"count-and-until", { count: number; until: string }>
  | Reason<"until-type", { until: string; start: string }>
  | Reason<"time-with-date", { part: string; start: string }>
  | Reason<"start-off-rule", { start: string }>
  | Reason<"falls-in-gap", { start: string; zone: string }>;

/**
 * A problem as a sentence.
 *
 * @example
 * ```ts
 * import { explainRecurrence, parseRule } from "@vanstervind/event-scheduling/recurrence";
 *
 * const { problems } = parseRule("FREQ=DAILY;BYWEEKNO=20");
 * problems.map((problem) => explainRecurrence(problem, "en")); // => ["BYWEEKNO may not be used with FREQ=DAILY."]
 * ```
 */
export const explainRecurrence = phrasebook<RuleProblem>({
  "malformed-text": {
    sv: ({ text }) => `”${text}” är inte skrivet som regler skrivs.`,
    en: ({ text }) => `"${text}" is not written as rules are.`,
  },
  "unknown-part": {
    sv: ({ part }) => `${part} är inte en känd del av en regel.`,
    en: ({ part }) => `${part} is not a known part of a rule.`,
  },
  "repeated-part": {
    sv: ({ part }) => `${part} står mer än en gång; den sista gäller.`,
    en: ({ part }) => `${part} is given more than once; the last one holds.`,
  },
  "bad-value": {
    sv: ({ part, value }) => `${part} kan inte vara ”${value}”.`,
    en: ({ part, value }) => `${part} cannot be "${value}".`,
  },
  "part-not-allowed": {
    sv: ({ part, frequency }) => `${part} får inte användas med FREQ=${frequency}.`,
    en: ({ part, frequency }) => `${part} may not be used with FREQ=${frequency}.`,
  },
  "count-and-until": {
    sv: ({ count, until }) => `Regeln slutar både efter ${count} gånger och ${until}; det som kommer först gäller.`,
    en: ({ count, until }) => `The rule ends both after ${count} times and at ${until}; whichever is first holds.`,
  },
  "until-type": {
    sv: ({ until, start }) => `Sluttiden ${until} är av annat slag än starten ${start} och har tolkats.`,
    en: ({ until, start }) => `The end ${until} is of another kind than the start ${start} and has been interpreted.`,
  },
  "time-with-date": {
    sv: ({ part, start }) => `${part} saknar mening för hela dagar från ${start}.`,
    en: ({ part, start }) => `${part} means nothing for whole days from ${start}.`,
  },
  "start-off-rule": {
    sv: ({ start }) => `Starten ${start} följer inte själv någon regel.`,
    en: ({ start }) => `The start ${start} does not itself follow any rule.`,
  },
  "falls-in-gap": {
    sv: ({ start, zone }) => `${start} finns inte i ${zone}: klockan ställs fram då.`,
    en: ({ start, zone }) => `${start} does not exist in ${zone}: the clocks go forward then.`,
  },
});

/** The error that tells of all problems of a rule at once. */
export const invalidRule = (problems: readonly RuleProblem[]): DomainError =>
  new DomainError("invalid-rule", problems.map((problem) => explainRecurrence(problem, "en")).join(" "), {
    values: { problems },
    faults: problems.map((problem) => ({
      code: problem.code,
      source: null,
      row: null,
      field: (problem.values as { part?: string }).part ?? "",
      message: explainRecurrence(problem, "en"),
    })),
  });
