import { parseArgs } from "node:util";
import type { Lang } from "@vanstervind/core";
import { defaultSeed } from "@vanstervind/storstockholm";

/** What the command line asks for. */
export interface Options {
  readonly outDir: string;
  readonly seed: string;
  readonly lang: Lang;
}

export const usage = `Usage: pnpm demo fund-round [options]

Runs a year of the activity fund with forty synthetic applications: the call, three rules compared,
the decision, a letter for each application, appeals, payments, reports, and the treasurer's ledger.

  --out DIR       where to write (default: out/fund-round)
  --lang sv|en    language of the pages (default: sv)
  --seed TEXT     seed of the synthetic parts (default: ${defaultSeed})
  --help          this text
`;

/** Reads the options after the program's name; text when there is something to say instead of running. */
export const readOptions = (args: readonly string[]): Options | { readonly misuse: string } | "help" => {
  const text = (standard: string) => ({ type: "string", default: standard }) as const;
  try {
    const { values } = parseArgs({
      args: args.filter((arg) => arg !== "--"),
      options: {
        out: text("out/fund-round"),
        lang: text("sv"),
        seed: text(defaultSeed),
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const { out: outDir, lang, seed, help } = values;
    if (help) return "help";
    if (lang !== "sv" && lang !== "en") return { misuse: `--lang is sv or en, not "${lang}".` };
    return outDir === "" || seed === "" ? { misuse: "--out and --seed must not be empty." } : { outDir, seed, lang };
  } catch (error) {
    return { misuse: (error as Error).message };
  }
};
