import { readOptions, runApp } from "@vanstervind/page";
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

process.exitCode = await runApp({
  read: (args) => {
    const command = readOptions(args, usage, { outDir: "out/year-calendar", seed: "year", asOf: "2026-02-01" });
    if (command.kind !== "run") return command;
    const { asOf } = command.options;
    if (asOf >= earliest && asOf < horizon.end) return command;
    return { kind: "misuse", text: `--as-of is a day from ${earliest} to 2027-12-31, not "${asOf}".\n\n${usage}` };
  },
  load: ({ dataDir }) => loadData(dataDir),
  work: (data, { asOf, seed }) => planCalendar(data, { asOf, seed }),
  files: exportYear,
  summary: (plan, { lang, ...written }) => summary(plan, lang, written),
});
