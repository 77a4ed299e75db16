/**
 * A score as a whole number of 10⁻¹², which is what scores are compared by: closer ones differ by noise of the
 * arithmetic only. Never -0.
 */
export const scoreKey = (score: number): number => Math.round(score * 1e12) + 0;
