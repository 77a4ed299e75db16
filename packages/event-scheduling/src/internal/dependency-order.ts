import { compareIds, type DomainError, type Id } from "@vanstervind/core";

/**
 * Each row after all it depends on. Starts from the smallest id, so that the order of the rows does not show, neither here
 * nor in what is said of a ring, whose path begins and ends with the same id.
 */
export const dependencyOrder = <Row extends { readonly id: Id }>(
  rows: readonly Row[],
  dependencies: (row: Row) => readonly Id[],
  ringFound: (path: readonly Id[]) => DomainError,
): readonly Row[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ordered = new Set<Row>();
  const visit = (id: Id, chain: readonly Id[]): void => {
    const row = byId.get(id)!;
    if (ordered.has(row)) return;
    const path = [...chain, id];
    if (chain.includes(id)) throw ringFound(path.slice(chain.indexOf(id)));
    for (const other of dependencies(row)) visit(other, path);
    ordered.add(row);
  };
  for (const id of [...byId.keys()].sort(compareIds)) visit(id, []);
  return [...ordered];
};
