import type { Lang } from "@vanstervind/core";
import type * as z from "zod";
import type { Settings } from "./settings.ts";

/** One part of the report. */
export interface Section {
  readonly title: string;
  readonly intro: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Files to write beside the report: a name, and what stands in it. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a workflow is given: the district, the day, the language, and a way to read its tables. */
export interface Context {
  readonly settings: Settings;
  readonly day: string;
  readonly lang: Lang;
  readonly read: <Shape extends z.ZodRawShape>(
    file: string,
    row: z.ZodObject<Shape>,
  ) => readonly z.output<z.ZodObject<Shape>>[];
}

/** A workflow: tables in, a section of the report out. It reads no file and no clock itself. */
export type Workflow = (context: Context) => Section | Promise<Section>;
