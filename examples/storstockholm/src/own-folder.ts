import { readdir } from "node:fs/promises";
import { DomainError, type Fault } from "@vanstervind/core";
import { nearestName } from "@vanstervind/csv";
import { files, tableNames } from "./files.ts";
import type { Notice } from "./provenance.ts";

/**
 * The names in a folder, sorted, but for those that begin with a dot.
 *
 * @throws `no-such-directory`, `not-a-directory`, `unreadable-directory` when the folder cannot be listed.
 */
export const namesIn = async (dir: string): Promise<readonly string[]> => {
  try {
    return (await readdir(dir)).filter((name) => !name.startsWith(".")).sort();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") {
      throw new DomainError("no-such-directory", `There is no folder ${dir}.`, { values: { dir } });
    }
    if (code === "ENOTDIR") {
      const hint = "Name the folder that the files are in.";
      throw new DomainError("not-a-directory", `${dir} is not a folder.`, { values: { dir }, hint });
    }
    throw new DomainError("unreadable-directory", `The folder ${dir} cannot be read: ${message}.`, { values: { dir } });
  }
};

/** The documented files by name. */
const documented: readonly string[] = tableNames.map((name) => files[name].file);

/** The files with names that are not known, each with the documented name it may be meant as, if that is missing. */
const unknownFiles = (present: readonly string[]): { file: string; nearest: string | null }[] => {
  const absent = documented.filter((name) => !present.includes(name));
  return present
    .filter((name) => !documented.includes(name))
    .map((file) => ({ file, nearest: nearestName(file, absent) }));
};

/** Whether a misspelt name is more than worth telling: who refused visits would get them. */
const mustBeRead = (nearest: string | null): boolean => nearest === files.doNotContact.file;

/** The files that may be meant as the do-not-contact list, which must never be passed over. */
export const misspeltFiles = (present: readonly string[]): readonly Fault[] =>
  unknownFiles(present)
    .filter(({ nearest }) => mustBeRead(nearest))
    .map(({ file, nearest }) => ({
      code: "misspelt-file",
      source: file,
      row: null,
      field: "",
      message: `is not a known file; call it ${nearest} if it says who must not be visited, else take it out of the folder`,
    }));

/** What is worth telling about a user's folder with these names in it. */
export const noticesOf = (dir: string, present: readonly string[]): readonly Notice[] => {
  const notices: Notice[] = unknownFiles(present)
    .filter(({ nearest }) => !mustBeRead(nearest))
    .map((values) => ({ code: "unknown-file", values }));
  if (!present.some((name) => documented.includes(name))) notices.push({ code: "nothing-own", values: { dir } });
  const { addresses, doNotContact } = files;
  if (present.includes(addresses.file) && !present.includes(doNotContact.file)) {
    notices.push({ code: "no-do-not-contact", values: { file: doNotContact.file } });
  }
  return notices;
};
