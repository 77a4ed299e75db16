import { parseArgs } from "node:util";
import { IsoDate, type Lang } from "@vanstervind/core";
import { defaultSeed } from "@vanstervind/storstockholm";

/** What the command line asks for. */
export interface Options {
  /** Folder with own data in place of the built-in; `null` for the built-in alone. */
  readonly dataDir: string | null;
  readonly outDir: string;
  /** Seed of all that is synthetic. */
  readonly seed: string;
  readonly lang: Lang;
  /** The day the plan is made: what is known by then, and nothing later. */
  readonly asOf: IsoDate;
}

/** The command line as it was meant, or what to print instead of running. */
export type Command =
  | { readonly kind: "run"; readonly options: Options }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "misuse"; readonly text: string };

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
export const readOptions = (args: readonly string[]): Command => {
  const misuse = (message: string): Command => ({ kind: "misuse", text: `${message}\n\n${usage}` });
  let values: Record<string, string | boolean | undefined>;
  try {
    values = parseArgs({
      // pnpm hands a lone "--" on to the script.
      args: args.filter((arg) => arg !== "--"),
      options: {
        data: { type: "string" },
        out: { type: "string", default: "out" },
        lang: { type: "string", default: "sv" },
        seed: { type: "string", default: defaultSeed },
        "as-of": { type: "string", default: "2026-02-01" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    return misuse((error as Error).message);
  }
  if (values.help === true) return { kind: "help", text: usage };
  const { data, out, lang, seed, "as-of": asOf } = values as Record<string, string | undefined>;
  if (lang !== "sv" && lang !== "en") return misuse(`--lang is sv or en, not "${lang}".`);
  if (!IsoDate.safeParse(asOf).success) return misuse(`--as-of is a date YYYY-MM-DD, not "${asOf}".`);
  for (const [name, value] of Object.entries({ data, out, seed })) {
    if (value === "") return misuse(`--${name} is empty.`);
  }
  return {
    kind: "run",
    options: { dataDir: data ?? null, outDir: out!, seed: seed!, lang, asOf: asOf! },
  };
};
