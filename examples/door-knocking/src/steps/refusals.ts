import type { Fault } from "@vanstervind/core";
import { readContent } from "./read-content.ts";

/** An entry of a do-not-contact list, with its line in the file. */
export interface Refusal {
  readonly entry: string;
  readonly row: number;
}

/**
 * The entries of a do-not-contact list, a line each: the id of an address, or an address as people write it. A first
 * line that only names the column is no entry, and empty lines are passed over.
 */
export const scanRefusals = async (file: string, faults: Fault[]): Promise<readonly Refusal[]> => {
  const content = await readContent(file, faults);
  return (content === null ? [] : linesOf(content, file, faults))
    .map((line, index) => ({ entry: line.trim().replace(/^"(.*)"$/, "$1"), row: index + 1 }))
    .filter(({ entry, row }) => entry !== "" && !(row === 1 && /^(?:id|address|address_?id)$/i.test(entry)));
};

const linesOf = (content: Uint8Array, source: string, faults: Fault[]): readonly string[] => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content).split(/\r\n|\r|\n/);
  } catch {
    faults.push({ code: "not-utf-8", source, row: null, field: "", message: "is not UTF-8" });
    return [];
  }
};
