import { readFile } from "node:fs/promises";
import type { Fault } from "@vanstervind/core";

/** The content of a file; that it cannot be read is one fault among the others. */
export const readContent = async (path: string, faults: Fault[]): Promise<Uint8Array | null> => {
  try {
    return await readFile(path);
  } catch (error) {
    const message = `cannot be read: ${(error as Error).message}`;
    faults.push({ code: "unreadable-file", source: path, row: null, field: "", message });
    return null;
  }
};
