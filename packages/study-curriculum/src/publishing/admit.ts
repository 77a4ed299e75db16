import { Id, LocalText, parse } from "@vanstervind/core";
import * as z from "zod";

/** A question that is asked at sign-up, such as whether one is a woman or non-binary for feminist self-defence. */
export const EligibilityQuestion = z.strictObject({
  /** What is asked. */
  question: LocalText,
  /** The answers to choose from; nothing else can be answered. */
  answers: z.array(Id).min(2).readonly(),
  /** The answers that admit. */
  admits: z.array(Id).min(1).readonly(),
});

/** See the schema of the same name. */
export interface EligibilityQuestion extends z.infer<typeof EligibilityQuestion> {}

/** All that is known after the question was answered. */
export type Admission = "admitted" | "not-admitted";

/**
 * Whether a self-declared answer admits. The answer is looked at and nowhere kept: the result does not hold it, no
 * error quotes it, and no record of this package has a field for it or takes an unknown one.
 *
 * Where only one answer admits, a seat itself tells the answer: let `admits` have several. An answer that is not among
 * the choices does not admit. O(1).
 *
 * @throws `invalid-input` when the question does not fit; never because of the answer.
 * @example
 * ```ts
 * import { admit } from "@vanstervind/study-curriculum/publishing";
 *
 * const question = {
 *   question: { sv: "Är du kvinna eller icke-binär?", en: "Are you a woman or non-binary?" },
 *   answers: ["yes", "no"],
 *   admits: ["yes"],
 * };
 * admit(question, "yes"); // => "admitted"
 * admit(question, "no"); // => "not-admitted"
 * ```
 */
export const admit = (question: EligibilityQuestion, answer: string): Admission => {
  const { answers, admits } = parse(EligibilityQuestion, question, { source: "the question" });
  return answers.includes(answer) && admits.includes(answer) ? "admitted" : "not-admitted";
};
