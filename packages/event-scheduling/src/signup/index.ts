/**
 * Who has a place and who waits for one, replayed from what happened; and when people can meet, by poll.
 *
 * @packageDocumentation
 */

export { Answer } from "../rosters/answer.ts";
export * from "./count-poll.ts";
export * from "./explain-sign-up.ts";
export * from "./replay-sign-ups.ts";
export * from "./sign-up-sheet.ts";
