import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DomainError, Id } from "@vanstervind/core";
import { readCsv } from "@vanstervind/csv";
import type { Alternative } from "@vanstervind/priority-scoring";
import { audienceCriteria, issueCriteria, type PresetCriterion } from "@vanstervind/priority-scoring/presets";
import * as z from "zod";

/** An issue or an audience as its file has it. */
export interface Theme {
  readonly id: string;
  readonly sv: string;
  readonly en: string;
  readonly values: Alternative["values"];
  readonly synthetic: boolean;
}

/** What the board's issues and audiences are read from. */
export interface Themes {
  readonly issues: readonly Theme[];
  readonly audiences: readonly Theme[];
}

/** The files of this app, beside those of the district. */
export const themeFiles = { issues: "issues.csv", audiences: "audiences.csv" } as const;

const builtIn = new URL("../data/", import.meta.url);

/**
 * The issues and audiences: those of the folder where it has the file, else the built-in ones, which are made up.
 *
 * @throws `invalid-input` with every fault of a file, its line and column.
 */
export const loadThemes = async (dir: string | null): Promise<Themes> => ({
  issues: themesIn(await contentOf(dir, themeFiles.issues), themeFiles.issues, issueCriteria),
  audiences: themesIn(await contentOf(dir, themeFiles.audiences), themeFiles.audiences, audienceCriteria),
});

const contentOf = async (dir: string | null, file: string): Promise<Uint8Array> => {
  if (dir !== null) {
    try {
      return await readFile(join(dir, file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
        throw new DomainError("unreadable-file", `${file} cannot be read: ${(error as Error).message}.`, {
          values: { file },
        });
      }
    }
  }
  return readFile(new URL(file, builtIn));
};

const themesIn = (content: Uint8Array, source: string, criteria: readonly PresetCriterion[]): readonly Theme[] => {
  const level = z.number({ error: "must be a number" }).nullable();
  const row = z.object({
    id: Id,
    sv: z.string().min(1, { error: "must be filled in" }),
    en: z.string().min(1, { error: "must be filled in" }),
    ...Object.fromEntries(criteria.map(({ id }) => [id, level])),
    synthetic: z.boolean().default(false),
  });
  return readCsv(content, row, { source }).map(({ id, sv, en, synthetic, ...values }) => {
    return { id, sv, en, synthetic, values: values as Alternative["values"] };
  });
};
