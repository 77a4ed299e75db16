import { readdir } from "node:fs/promises";
import { DomainError } from "@vanstervind/core";
import { files, tableNames } from "./files.ts";
import { nearestName } from "./nearest-name.ts";
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

/** What is worth telling about a user's folder with these names in it. */
export const noticesOf = (dir: string, present: readonly string[]): readonly Notice[] => {
  const documented = tableNames.map((name) => files[name].file);
  const known = present.filter((name) => documented.includes(name));
  const absent = documented.filter((name) => !known.includes(name));
  const notices: Notice[] = present
    .filter((name) => !documented.includes(name))
    .map((file) => ({ code: "unknown-file", values: { file, nearest: nearestName(file, absent) } }));
  if (known.length === 0) notices.push({ code: "nothing-own", values: { dir } });
  const { addresses, doNotContact } = files;
  if (known.includes(addresses.file) && !known.includes(doNotContact.file)) {
    notices.push({ code: "no-do-not-contact", values: { file: doNotContact.file } });
  }
  return notices;
};
