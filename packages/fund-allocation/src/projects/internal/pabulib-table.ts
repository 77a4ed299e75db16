import type { PabulibLine } from "./pabulib-lines.ts";

/** One section of a Pabulib file. */
export interface Table {
  readonly header: PabulibLine;
  readonly rows: PabulibLine[];
}

/** Notes a fault, with its line and field. */
export type Tell = (code: string, line: number, field: string, message: string) => void;

/** The value of a column in a row; empty when the row ends before it, or there is no such column. */
export const column = ({ header }: Table, name: string): ((row: PabulibLine) => string) => {
  const place = header.cells.indexOf(name);
  return ({ cells }) => cells[place] ?? "";
};
