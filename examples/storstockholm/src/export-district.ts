import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DomainError, type Lang } from "@vanstervind/core";
import { columnsOf, writeCsv } from "@vanstervind/csv";
import { type DataFile, files, type TableName, type Tables, tableNames } from "./files.ts";
import type { Polygons } from "./geo/polygons.ts";
import { writeGeoJson } from "./geo/write-geojson.ts";

/**
 * One table as its documented file, which {@link loadDistrict} reads back to the same rows.
 *
 * @example
 * ```ts
 * import { tableAsFile } from "@vanstervind/storstockholm";
 *
 * const node = { id: "155585", lon: 18.059857, lat: 59.339528 };
 * tableAsFile("streetNodes", [node], { lang: "sv" }); // => "\ufeffid;lon;lat\r\n155585;18,059857;59,339528\r\n"
 * ```
 */
export const tableAsFile = <Name extends TableName>(
  name: Name,
  rows: Tables[Name],
  { lang }: { readonly lang: Lang },
): string => {
  const { file, row }: DataFile = files[name];
  if (file.endsWith(".geojson")) return writeGeoJson(rows as readonly { readonly polygons: Polygons }[]);
  // The catalogue pairs every name with the schema of its rows, which the compiler cannot follow through the union.
  return writeCsv(rows as readonly object[] as readonly Record<string, unknown>[], columnsOf(row), { lang });
};

/**
 * Writes every documented file into a folder, to be edited and loaded again; the folder is made when there is none.
 *
 * All files are written under passing names first and then renamed, so a failure half-way leaves none under its own
 * name. A folder that holds files already is refused rather than overwritten.
 *
 * @returns The names of the files, in the order of the catalogue.
 * @throws `folder-in-use` when the folder holds files already, `unwritable-directory` when it cannot be made or written.
 */
export const exportDistrict = async (
  district: Tables,
  dir: string,
  { lang = "sv" }: { readonly lang?: Lang } = {},
): Promise<readonly string[]> => {
  const present = await namesInNew(dir);
  if (present.length > 0) {
    throw new DomainError("folder-in-use", `${dir} holds ${present.length} files already.`, {
      values: { dir, present },
      hint: "Name a new folder, or empty this one first.",
    });
  }
  const texts = tableNames.map((name) => ({
    file: files[name].file,
    text: tableAsFile(name, district[name], { lang }),
  }));
  const passing = texts.map(({ file }) => join(dir, `.${file}.part`));
  try {
    await Promise.all(texts.map(({ text }, index) => writeFile(passing[index]!, text)));
    for (const [index, { file }] of texts.entries()) await rename(passing[index]!, join(dir, file));
  } catch (error) {
    await Promise.all(passing.map((path) => rm(path, { force: true })));
    throw unwritable(dir, error);
  }
  return texts.map(({ file }) => file);
};

/** What stands in the folder, which is made when there is none. */
const namesInNew = async (dir: string): Promise<string[]> => {
  try {
    await mkdir(dir, { recursive: true });
    return (await readdir(dir)).filter((name) => !name.startsWith("."));
  } catch (error) {
    throw unwritable(dir, error);
  }
};

const unwritable = (dir: string, error: unknown): DomainError =>
  new DomainError("unwritable-directory", `The folder ${dir} cannot be written: ${(error as Error).message}.`, {
    values: { dir },
  });
