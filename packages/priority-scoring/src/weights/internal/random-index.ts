/** For 1, 2, … 15 criteria. */
const saaty = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/**
 * The mean consistency index of random comparisons of `count` criteria, of which `crossChecks` are beyond the fewest that
 * join them: Saaty's table to 15 criteria and Alonso and Lamata's line beyond, in proportion to how many of the possible
 * cross-checks there are.
 *
 * @see T. L. Saaty, The Analytic Hierarchy Process, 1980 (the table).
 * @see J. A. Alonso, M. T. Lamata, "Consistency in the analytic hierarchy process: a new approach" (2006).
 * @see K. C. Ágoston, L. Csató, "Inconsistency thresholds for incomplete pairwise comparison matrices" (2022).
 */
export const randomIndex = (count: number, crossChecks: number): number => {
  const possible = ((count - 1) * (count - 2)) / 2;
  if (possible === 0) return 0;
  const whole = saaty[count - 1] ?? (1.7699 * count - 4.3513) / (count - 1);
  return (whole * crossChecks) / possible;
};
