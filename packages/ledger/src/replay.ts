import { DomainError } from "@vanstervind/core";
import type { Ledger } from "./entry.ts";
import { type VerifyOptions, verify } from "./verify.ts";

/**
 * The state that a ledger leads to: each body in turn, from the initial state. The ledger is verified first, so a
 * state is never built on an entry that was tampered with. O(length of all bodies), and the steps.
 *
 * @param step - Gives the next state; must be pure, or a replay would not give the same state.
 * @throws `ledger-broken` with the first entry that is not as it was written.
 * @example
 * ```ts
 * import { append, replay } from "@vanstervind/ledger";
 *
 * const ledger = append([], { paidOre: 500 }, { paidOre: 300 });
 * replay(ledger, (sum, { paidOre }) => sum + paidOre, 0); // => 800
 * replay(ledger.slice(1), (sum, { paidOre }) => sum + paidOre, 0); // throws ledger-broken
 * ```
 */
export const replay = <Body, State>(
  ledger: Ledger<Body>,
  step: (state: State, body: Body, index: number) => State,
  initial: State,
  options: VerifyOptions = {},
): State => {
  const verification = verify(ledger, options);
  if (!verification.intact) {
    const { index, reason } = verification;
    throw new DomainError("ledger-broken", `Entry ${index} of the ledger is not as it was written: ${reason}.`, {
      values: { index, reason },
      hint: "Maybe fetch the ledger again from where it was stored.",
    });
  }
  return ledger.reduce((state, { body }, index) => step(state, body, index), initial);
};
