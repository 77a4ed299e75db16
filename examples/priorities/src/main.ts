import { DomainError, formatFault } from "@vanstervind/core";
import { type Options, readOptions, writeFiles } from "@vanstervind/page";
import { defaultSeed, explainNotice, loadDistrict } from "@vanstervind/storstockholm";
import { exportPriorities } from "./exports.ts";
import { planPriorities } from "./plan-priorities.ts";
import { summary } from "./summary.ts";
import { loadThemes, themeFiles } from "./themes.ts";

const usage = `Usage: pnpm demo priorities [options]

Ranks a district's areas, issues and audiences, asks how sure that is and what has changed since 2018,
spends the hours there are, and records what was proposed and decided.

Options:
  --data DIR      own data instead of the built-in: the files of docs/guide/own-data.md, and
                  issues.csv and audiences.csv like those in examples/priorities/data
  --out DIR       where to write (default: out/priorities)
  --lang sv|en    language of the page and the tables (default: sv)
  --seed TEXT     seed of all that is drawn (default: storstockholm)
  --as-of DATE    the day that proposals and decisions are recorded on (default: 2026-02-01)
  --help          this text

Exit codes: 0 done, 1 faults in the data or nothing could be written, 2 wrong options.
`;

const out = (text: string) => process.stdout.write(`${text}\n`);
const err = (text: string) => process.stderr.write(`${text}\n`);

const run = async ({ dataDir, outDir, seed, lang, asOf }: Options): Promise<void> => {
  const district = await loadDistrict({ seed, ...(dataDir === null ? {} : { dir: dataDir }) });
  const themes = await loadThemes(dataDir);
  const ours: readonly string[] = Object.values(themeFiles);
  for (const notice of district.notices) {
    if (notice.code !== "unknown-file" || !ours.includes(notice.values.file)) err(`! ${explainNotice(notice, lang)}`);
  }
  const plan = planPriorities(district, themes, { asOf, seed, lang });
  const files = exportPriorities(plan, lang);
  await writeFiles(outDir, files);
  out(summary(plan, lang, { outDir, files: [...files.keys()] }));
};

const command = readOptions(process.argv.slice(2), usage, {
  outDir: "out/priorities",
  seed: defaultSeed,
  asOf: "2026-02-01",
});
if (command.kind === "help") {
  out(command.text);
} else if (command.kind === "misuse") {
  err(command.text);
  process.exitCode = 2;
} else {
  try {
    await run(command.options);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const line of error.faults.length === 0 ? [error.message] : error.faults.map(formatFault)) err(line);
    process.exitCode = 1;
  }
}
