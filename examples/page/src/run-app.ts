import { DomainError, formatFault, type Lang } from "@vanstervind/core";
import type { Command } from "./options.ts";
import { writeFiles } from "./write-files.ts";

/** What was written, for the program's last words. */
export interface Written {
  readonly outDir: string;
  readonly lang: Lang;
  /** The names of the files, in the order of making. */
  readonly files: readonly string[];
}

/** A program that reads data, works something out and writes it as files. */
export interface App<Asked extends { readonly outDir: string; readonly lang: Lang }, Data, Result> {
  /** Reads the command line. */
  readonly read: (args: readonly string[]) => Command<Asked>;
  /** Loads what the work needs; `warn` tells of what is odd but stops nothing. */
  readonly load: (options: Asked, warn: (line: string) => void) => Data | Promise<Data>;
  /** The work itself. Work that is long gives way to others and ends when the signal is given. */
  readonly work: (data: Data, options: Asked, signal: AbortSignal) => Result | Promise<Result>;
  /** The files to write, by name. */
  readonly files: (result: Result, lang: Lang) => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;
  /** What to say when all is written. */
  readonly summary: (result: Result, written: Written, options: Asked) => string;
}

/** Where a program gets its arguments, says what it has to say, line by line, and is told to stop. */
export interface Terminal {
  readonly args: readonly string[];
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The terminal of the running process; the first Ctrl-C asks the program to stop, a second one stops it. */
const processTerminal = (): Terminal => {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  return {
    args: process.argv.slice(2),
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    signal: controller.signal,
  };
};

const texts = {
  sv: {
    faults: (count: number) => `${count} fel i uppgifterna. Ingenting har skrivits.`,
    interrupted: "Avbrutet. Ingenting har skrivits.",
  },
  en: {
    faults: (count: number) => `${count} ${count === 1 ? "fault" : "faults"} in the data. Nothing has been written.`,
    interrupted: "Interrupted. Nothing has been written.",
  },
} as const;

/**
 * Runs a program from its options to its last words, and gives its exit code: 0 done (or help asked for), 1 faults in
 * the data or nothing could be written, 2 wrong options, 130 interrupted.
 *
 * Files are written all or none, after all work is done. What a caller did wrong goes to `err`, each fault on a line;
 * any other error is a fault of the program and is thrown on.
 */
export const runApp = async <Asked extends { readonly outDir: string; readonly lang: Lang }, Data, Result>(
  { read, load, work, files, summary }: App<Asked, Data, Result>,
  { args, out, err, signal }: Terminal = processTerminal(),
): Promise<number> => {
  const command = read(args);
  if (command.kind !== "run") {
    const isHelp = command.kind === "help";
    (isHelp ? out : err)(command.text.trimEnd());
    return isHelp ? 0 : 2;
  }
  const { options } = command;
  const { outDir, lang } = options;
  try {
    const data = await load(options, (line) => err(`! ${line}`));
    signal.throwIfAborted();
    const result = await work(data, options, signal);
    signal.throwIfAborted();
    const made = await files(result, lang);
    signal.throwIfAborted();
    await writeFiles(outDir, made);
    out(summary(result, { outDir, lang, files: [...made.keys()] }, options));
    return 0;
  } catch (error) {
    if (signal.aborted) {
      err(texts[lang].interrupted);
      return 130;
    }
    if (!(error instanceof DomainError)) throw error;
    if (error.faults.length === 0) err(error.message);
    for (const fault of error.faults) err(formatFault(fault));
    if (error.faults.length > 0) err(`\n${texts[lang].faults(error.faults.length)}`);
    return 1;
  }
};
