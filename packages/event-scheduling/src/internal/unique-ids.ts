import { duplicateIds, invalidInput } from "@vanstervind/core";

/** Throws `invalid-input` with a fault for every row whose id an earlier row has. */
export const requireUniqueIds = (rows: readonly { readonly id: string }[], source: string): void => {
  const faults = duplicateIds(rows, source);
  if (faults.length > 0) throw invalidInput(faults, source);
};
