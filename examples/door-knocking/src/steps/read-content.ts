import { readFile } from "node:fs/promises";
import type { Fault } from "@vanstervind/core";

const causes: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "reading it is not permitted",
};

/** The content of a file; that it cannot be read is one fault among the others. */
export const readContent = async (path: string, faults: Fault[]): Promise<Uint8Array | null> => {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const cause = causes[code] ?? message;
    faults.push({ code: "unreadable-file", source: path, row: null, field: "", message: `cannot be read: ${cause}` });
    return null;
  }
};
