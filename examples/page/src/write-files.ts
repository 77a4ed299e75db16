import { mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { DomainError } from "@vanstervind/core";

/**
 * Writes all files or none: first into a fresh folder beside the target, then by renaming each into place.
 *
 * Other files in the target folder are left alone.
 *
 * @throws `cannot-write` when the folder cannot be made or written to; nothing is left behind.
 */
export const writeFiles = async (dir: string, files: ReadonlyMap<string, string>): Promise<void> => {
  const target = resolve(dir);
  let scratch: string | null = null;
  try {
    const existing = await stat(target).catch(() => null);
    if (existing !== null && !existing.isDirectory()) throw new Error("there is a file of that name");
    await mkdir(target, { recursive: true });
    scratch = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
    for (const [name, text] of files) await writeFile(join(scratch, name), text);
    for (const name of files.keys()) await rename(join(scratch, name), join(target, name));
  } catch (error) {
    throw new DomainError("cannot-write", `Nothing could be written to ${dir}: ${(error as Error).message}.`, {
      hint: "Maybe choose another folder with --out.",
      values: { dir },
    });
  } finally {
    if (scratch !== null) await rm(scratch, { recursive: true, force: true });
  }
};
