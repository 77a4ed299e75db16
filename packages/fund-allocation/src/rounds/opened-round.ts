import { DomainError } from "@vanstervind/core";
import type { RoundState } from "./round-state.ts";
import type { OpenedRound } from "./transition.ts";

/** The same state, known to have been opened. */
export const openedRound = (state: RoundState): OpenedRound => {
  const { round, terms } = state;
  if (round !== null && terms !== null) return { ...state, round, terms };
  throw new DomainError("round-not-opened", "The round has not been opened.", {
    hint: "Its first event must be call-opened.",
  });
};
