import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** How a run ended, and what it said. */
interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the program as `pnpm start` does: from its sources, with tsx. tsx is loaded into the process rather than put
 * before it, so that a signal reaches the program itself.
 */
export const startMain = (...args: readonly string[]) => {
  const main = "examples/district-year/src/main.ts";
  const flags = ["--import", "tsx", "--conditions=@vanstervind/source"];
  const child = spawn(process.execPath, [...flags, main, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = once(child, "close").then(([code]): Outcome => ({ code: code as number | null, out, err }));
  return { child, ended };
};

/** Runs the program to its end. */
export const runMain = (...args: readonly string[]): Promise<Outcome> => startMain(...args).ended;
