import { type Command, readOptions as readAll } from "@vanstervind/page";
import { defaultSeed } from "@vanstervind/storstockholm";

const usage = `Usage: pnpm start [options]

Plans a district's year: which areas come first, who gets what from the activity fund, who lacks
which study, doors into walkable turfs, and the dated calendar. Writes the report and its data files.

Options:
  --data DIR      own data instead of the built-in; see docs/guide/own-data.md for the files
  --out DIR       where to write (default: out)
  --lang sv|en    language of the report (default: sv)
  --seed TEXT     seed of the synthetic parts (default: storstockholm)
  --as-of DATE    the day the plan is made, YYYY-MM-DD (default: 2026-02-01)
  --help          this text

Exit codes: 0 done, 1 faults in the data or nothing could be written, 2 wrong options, 130 interrupted.
`;

/** Reads the options after the program's name. */
export const readOptions = (args: readonly string[]): Command =>
  readAll(args, usage, { outDir: "out", seed: defaultSeed, asOf: "2026-02-01" });
