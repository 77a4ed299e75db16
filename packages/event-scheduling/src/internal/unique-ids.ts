import { type Fault, invalidInput } from "@vanstervind/core";

/** Throws `invalid-input` with a fault for every row whose id an earlier row has. */
export const requireUniqueIds = (rows: readonly { readonly id: string }[], source: string): void => {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const [row, { id }] of rows.entries()) {
    if (seen.has(id)) faults.push({ code: "duplicate-id", source, row, field: "id", message: `"${id}" is used twice` });
    seen.add(id);
  }
  if (faults.length > 0) throw invalidInput(faults, source);
};
