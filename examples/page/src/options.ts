import { parseArgs } from "node:util";
import { IsoDate, type Lang } from "@vanstervind/core";

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
export type Command<Asked = Options> =
  | { readonly kind: "run"; readonly options: Asked }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "misuse"; readonly text: string };

/** What a program has in place of options that are not given. */
export interface Defaults {
  readonly outDir: string;
  readonly seed: string;
  readonly asOf: IsoDate;
}

/** Reads the options after a program's name: `--data`, `--out`, `--lang`, `--seed`, `--as-of`, `--help`. */
export const readOptions = (args: readonly string[], usage: string, defaults: Defaults): Command => {
  const misuse = (message: string): Command => ({ kind: "misuse", text: `${message}\n\n${usage}` });
  let values: Record<string, string | boolean | undefined>;
  try {
    values = parseArgs({
      // pnpm hands a lone "--" on to the script.
      args: args.filter((arg) => arg !== "--"),
      options: {
        data: { type: "string" },
        out: { type: "string", default: defaults.outDir },
        lang: { type: "string", default: "sv" },
        seed: { type: "string", default: defaults.seed },
        "as-of": { type: "string", default: defaults.asOf },
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
