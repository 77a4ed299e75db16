import type { Fault } from "@vanstervind/core";

/** A fault for every row whose id an earlier row has. */
export const duplicateIds = (rows: readonly { readonly id: string }[], source: string): Fault[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, row): Fault[] => {
    if (seen.has(id)) return [{ code: "duplicate-id", source, row, field: "id", message: `${id} is used twice` }];
    seen.add(id);
    return [];
  });
};
