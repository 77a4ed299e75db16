import type { YearPlan } from "./plan-year.ts";

/** How much of a plan rests on made-up data: with own files only the sources can tell which part. */
export const madeUp = ({ district, turfs }: YearPlan): "built-in" | "part" | "nothing" => {
  const { provenance } = district;
  // Rows that were made up keep their mark through a file.
  const isReal = provenance.every(({ syntheticRows }) => syntheticRows === 0);
  if (isReal && turfs.areas.every(({ madeUpDoors }) => !madeUpDoors)) return "nothing";
  return provenance.some(({ origin }) => origin === "own") ? "part" : "built-in";
};
