/** Levels of alternatives (rows) on criteria (columns): every row as long as the first, every number finite. */
export type Matrix = readonly (readonly number[])[];
