import { DomainError, formatFault } from "@vanstervind/core";
import { type Options, readOptions, writeFiles } from "@vanstervind/page";
import { defaultSeed, explainNotice, loadDistrict } from "@vanstervind/storstockholm";
import { exportStudies } from "./exports.ts";
import { planDistrictStudies } from "./plan-studies.ts";
import { summary } from "./summary.ts";

const usage = `Usage: pnpm demo study-plan [options]

Counts who lacks which studies, plans the courses that close the gaps, and follows those who top the
lists to the election, from spring 2026 to autumn 2027.

Options:
  --data DIR      own data instead of the built-in: the files of docs/guide/own-data.md
  --out DIR       where to write (default: out/study-plan)
  --lang sv|en    language of the page and the tables (default: sv)
  --seed TEXT     seed of all that is drawn (default: storstockholm)
  --as-of DATE    the day the plan is made (default: 2026-02-01)
  --help          this text

Exit codes: 0 done, 1 faults in the data or nothing could be written, 2 wrong options.
`;

const out = (text: string) => process.stdout.write(`${text}\n`);
const err = (text: string) => process.stderr.write(`${text}\n`);

const run = async ({ dataDir, outDir, seed, lang, asOf }: Options): Promise<void> => {
  const district = await loadDistrict({ seed, ...(dataDir === null ? {} : { dir: dataDir }) });
  for (const notice of district.notices) err(`! ${explainNotice(notice, lang)}`);
  const plan = planDistrictStudies(district, { asOf, seed });
  const files = exportStudies(plan, lang);
  await writeFiles(outDir, files);
  out(summary(plan, lang, { outDir, files: [...files.keys()] }));
};

const command = readOptions(process.argv.slice(2), usage, {
  outDir: "out/study-plan",
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
