/**
 * A rule that turns the levels of a criterion into values, higher is better. `bounds` scales by the criterion's fixed
 * bounds and is the default everywhere; all others scale by the data at hand, so that one more alternative can reverse
 * the order of the others. For a level x in a column of n:
 *
 * - `bounds`: (x − low) / (high − low), clamped to 0…1; decreasing: 1 minus that.
 * - `minmax`: (x − min) / (max − min); decreasing: (max − x) / (max − min). A constant column is 1.
 * - `max`: x / max; decreasing: 1 − x / max.
 * - `sum`: x / Σx; decreasing: (1/x) / Σ(1/x).
 * - `vector`: x / √Σx²; decreasing: 1 − x / √Σx².
 * - `linear`: x / max; decreasing: min / x.
 * - `nonlinear`: (x / max)²; decreasing: (min / x)³.
 * - `logarithmic`: ln x / Σ ln x; decreasing: (1 − ln x / Σ ln x) / (n − 1).
 * - `enhancedAccuracy`: 1 − (max − x) / Σ(max − x); decreasing: 1 − (x − min) / Σ(x − min).
 * - `zScore`: (x − mean) / standard deviation (of n); decreasing: the negative. A constant column is 0.
 *
 * `max`, `sum`, `linear` and `nonlinear` need levels of at least 0; `sum`, `linear` and `nonlinear` need levels above 0
 * in decreasing columns, and `logarithmic` in all, not all of them 1 or with a product below 1.
 *
 * @see F. Peldschus, E. Vaigauskas, E. K. Zavadskas, 1983 (`nonlinear`); E. K. Zavadskas, Z. Turskis, Informatica 19
 * (2008) (`logarithmic`); Q.-L. Zeng, D.-D. Li, Y.-B. Yang, Journal of Medical Systems 37 (2013) (`enhancedAccuracy`).
 */
export type Normalisation =
  | "bounds"
  | "minmax"
  | "max"
  | "sum"
  | "vector"
  | "linear"
  | "nonlinear"
  | "logarithmic"
  | "enhancedAccuracy"
  | "zScore";
