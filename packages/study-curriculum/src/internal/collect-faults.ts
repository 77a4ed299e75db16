import { DomainError, type Fault, type Id, parse } from "@vanstervind/core";
import * as z from "zod";

/** What an id can be looked up in. */
export interface Ids {
  has(id: Id): boolean;
}

/** Gathers the faults of several lists, so that a caller sees all of them at once. */
export interface FaultCollector {
  /** Every fault so far. */
  readonly faults: readonly Fault[];
  /** The parsed rows, or no rows when any of them does not fit: its faults are noted then. */
  rows<Row extends z.ZodType>(list: string, schema: Row, input: unknown): z.output<Row>[];
  /** Notes a fault that no schema can see. */
  note(code: string, list: string, row: number, field: string, message: string): void;
  /** Whether a list did not parse. */
  isBroken(list: string): boolean;
  /** Index by id of rows with unique ids; notes each id that is used again. `null` when the list did not parse. */
  indexById(list: string, rows: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> | null;
  /** Notes a reference to nothing, unless the list it points into did not parse. */
  reference(target: Ids | null, what: string, id: Id, list: string, row: number, field: string): void;
}

export const collectFaults = (): FaultCollector => {
  const faults: Fault[] = [];
  const broken = new Set<string>();
  const note: FaultCollector["note"] = (code, list, row, field, message) => {
    faults.push({ code, source: list, row, field, message });
  };
  return {
    faults,
    note,
    rows(list, schema, input) {
      try {
        return parse(z.array(schema), input, { source: list });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        faults.push(...error.faults);
        broken.add(list);
        return [];
      }
    },
    isBroken: (list) => broken.has(list),
    indexById(list, rows) {
      if (broken.has(list)) return null;
      const index = new Map<Id, number>();
      for (const [row, { id }] of rows.entries()) {
        if (index.has(id)) note("duplicate-id", list, row, "id", `"${id}" is row ${index.get(id)} too`);
        else index.set(id, row);
      }
      return index;
    },
    reference(target, what, id, list, row, field) {
      if (target !== null && !target.has(id)) note(`unknown-${what}`, list, row, field, `no ${what} is "${id}"`);
    },
  };
};
