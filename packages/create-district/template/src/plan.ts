import { readCsv } from "@vanstervind/csv";
import { csvOf, reportOf } from "./report.ts";
import type { Settings } from "./settings.ts";
import type { Context, Section, Workflow } from "./workflow.ts";

/** The workflows of the district by name, the text of each table by its file's name, and the day that is planned on. */
export interface PlanInput {
  readonly settings: Settings;
  readonly workflows: Readonly<Record<string, Workflow>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly day: string;
  /** Whether the tables are the sample. */
  readonly isSample: boolean;
}

/** What was planned: a section for each workflow, and every file to write, by name. */
export interface Plan {
  readonly sections: readonly Section[];
  readonly files: Readonly<Record<string, string>>;
}

const sampleMark = {
  sv: "Detta är exemplet med påhittade uppgifter. Fyll i filerna i data/ för ert eget.",
  en: "This is the sample, with made-up data. Fill in the files in data/ for your own.",
};

/** Runs every workflow on the tables. A fault in a table is told with its file, line and column. */
export const plan = async ({ settings, workflows, tables, day, isSample }: PlanInput): Promise<Plan> => {
  const read: Context["read"] = (file, row) => readCsv(tables[file] ?? "", row, { source: file });
  const sections: Section[] = [];
  const files: Record<string, string> = {};
  for (const [name, workflow] of Object.entries(workflows)) {
    const section = await workflow({ settings, day, lang: settings.lang, read });
    sections.push(section);
    files[`${name}.csv`] = csvOf(section, settings);
    Object.assign(files, section.files);
  }
  files["report.html"] = reportOf(settings, sections, isSample ? sampleMark[settings.lang] : null);
  return { sections, files };
};
