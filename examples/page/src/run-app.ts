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
  readonly load: (options: Asked, warn: (line: string) => void) => Promise<Data>;
  /** The work itself. */
  readonly work: (data: Data, options: Asked) => Result;
  /** The files to write, by name. */
  readonly files: (result: Result, lang: Lang) => ReadonlyMap<string, string>;
  /** What to say when all is written. */
  readonly summary: (result: Result, written: Written) => string;
}

/** Where a program gets its arguments and says what it has to say, line by line. */
export interface Terminal {
  readonly args: readonly string[];
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** The terminal of the running process. */
export const processTerminal: Terminal = {
  args: process.argv.slice(2),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/**
 * Runs a program from its options to its last words, and gives its exit code: 0 done (or help asked for), 1 faults in
 * the data or nothing could be written, 2 wrong options.
 *
 * Files are written all or none, after all work is done. What a caller did wrong goes to `err`, each fault on a line;
 * any other error is a fault of the program and is thrown on.
 */
export const runApp = async <Asked extends { readonly outDir: string; readonly lang: Lang }, Data, Result>(
  { read, load, work, files, summary }: App<Asked, Data, Result>,
  { args, out, err }: Terminal = processTerminal,
): Promise<number> => {
  const command = read(args);
  if (command.kind !== "run") {
    const isHelp = command.kind === "help";
    (isHelp ? out : err)(command.text.trimEnd());
    return isHelp ? 0 : 2;
  }
  const { outDir, lang } = command.options;
  try {
    const result = work(await load(command.options, (line) => err(`! ${line}`)), command.options);
    const made = files(result, lang);
    await writeFiles(outDir, made);
    out(summary(result, { outDir, lang, files: [...made.keys()] }));
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const line of error.faults.length === 0 ? [error.message] : error.faults.map(formatFault)) err(line);
    return 1;
  }
};
