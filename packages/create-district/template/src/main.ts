import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DomainError, formatFault } from "@vanstervind/core";
import { plan } from "./plan.ts";
import { settingsOf } from "./settings.ts";
import { workflows } from "./workflows.ts";

const tablesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith(".csv"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );

/** Whether no table has more than its first line. */
const areEmpty = (tables: Readonly<Record<string, string>>): boolean =>
  Object.values(tables).every((text) => text.trim().split("\n").length <= 1);

try {
  const settings = settingsOf(readFileSync("district.json", "utf8"));
  const own = tablesIn("data");
  const isSample = process.argv.includes("--sample") || areEmpty(own);
  const { sections, files } = await plan({
    settings,
    workflows,
    tables: isSample ? tablesIn("sample") : own,
    // The sample is planned on a day of its own, so that it looks the same every day.
    day: isSample ? "2026-02-01" : new Date().toISOString().slice(0, 10),
    isSample,
  });
  mkdirSync("out", { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join("out", name), content);
  for (const { title, intro, rows } of sections) process.stdout.write(`${title}: ${intro} (${rows.length})\n`);
  process.stdout.write(
    `\n${Object.keys(files).length} files in out/. ${isSample ? "sample/ → " : ""}out/report.html\n`,
  );
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${error.faults.length > 0 ? error.faults.map(formatFault).join("\n") : error.message}\n`);
  process.exitCode = 1;
}
