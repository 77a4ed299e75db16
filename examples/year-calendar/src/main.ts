import { DomainError, formatFault } from "@vanstervind/core";
import { type Options, readOptions, writeFiles } from "@vanstervind/page";
import { loadData } from "./data/load-data.ts";
import { exportYear } from "./exports.ts";
import { planCalendar } from "./plan-calendar.ts";
import { horizon } from "./steps/horizon.ts";
import { summary } from "./summary.ts";

const earliest = "2024-01-01";

const usage = `Usage: pnpm demo year-calendar [options]

Makes one calendar of five organisations' for 2025 to 2027: what clashes, what must be done before the election of
2026, when meetings can be held, who calls when, and feeds to subscribe to.

Options:
  --data DIR      own files in place of the built-in ones of the same names (see the README)
  --out DIR       where to write (default: out/year-calendar)
  --lang sv|en    language of the pages, the tables and the feeds (default: sv)
  --seed TEXT     seed of the search for meeting times (default: year)
  --as-of DATE    the day it is made: what is known by then, and nothing later (default: 2026-02-01)
  --help          this text

Exit codes: 0 done, 1 faults in the data or nothing could be written, 2 wrong options.
`;

const out = (text: string) => process.stdout.write(`${text}\n`);
const err = (text: string) => process.stderr.write(`${text}\n`);

const run = async ({ dataDir, outDir, seed, lang, asOf }: Options): Promise<void> => {
  const plan = planCalendar(await loadData(dataDir), { asOf, seed });
  const files = exportYear(plan, lang);
  await writeFiles(outDir, files);
  out(summary(plan, lang, { outDir, files: [...files.keys()] }));
};

const command = readOptions(process.argv.slice(2), usage, {
  outDir: "out/year-calendar",
  seed: "year",
  asOf: "2026-02-01",
});
if (command.kind === "help") {
  out(command.text);
} else if (command.kind === "misuse") {
  err(command.text);
  process.exitCode = 2;
} else if (command.options.asOf < earliest || command.options.asOf >= horizon.end) {
  err(`--as-of is a day from ${earliest} to 2027-12-31, not "${command.options.asOf}".\n\n${usage}`);
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
