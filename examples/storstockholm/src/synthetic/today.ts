/** The day that the made-up data is seen from: before it there are records, after it there are plans. */
export const today = "2026-02-01";

/** Election day of the year the data is about. */
export const electionDay = "2026-09-13";
