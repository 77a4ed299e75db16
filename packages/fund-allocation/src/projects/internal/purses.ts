import type { Rational } from "../../internal/rational.ts";

/** How many supporters paid at the level and kept something, and how many paid the last they had. */
export interface Payers {
  readonly inFull: number;
  readonly emptied: number;
}

/**
 * What each voter has left, under the method of equal shares.
 *
 * The level of a project is what a supporter pays for each unit of weight, when those who have less pay all they have.
 */
export interface Purses {
  /** A number that the level of a project does not lie below, close to it; infinite when it surely is out of reach. */
  bound(project: number): number;
  /** The exact level, or `null` when the supporters have too little together. */
  level(project: number): Rational | null;
  /** Lets the supporters pay at the level just computed. */
  pay(project: number, level: Rational): Payers;
  /** What the supporters of a project have left together. */
  money(project: number): Rational;
}
