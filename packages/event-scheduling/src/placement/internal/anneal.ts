/** A state that annealing changes, one move at a time. */
export interface Annealable {
  /** Draws a move and says what it adds to the cost; `Infinity` when it cannot be made. */
  propose(): number;
  /** Makes the move proposed last, or takes it back. */
  settle(accepted: boolean): void;
}

/**
 * Simulated annealing at one temperature: a move that adds to the cost is made with the probability
 * `exp(-increase / temperature)`.
 */
export const annealAt = (state: Annealable, temperature: number, moves: number, uniform: () => number): void => {
  for (let move = 0; move < moves; move++) {
    const increase = state.propose();
    state.settle(increase <= 0 || uniform() < Math.exp(-increase / temperature));
  }
};
