/** `pnpm demo <name> [options]`: runs the example app of that name. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const examples = fileURLToPath(new URL("../examples", import.meta.url));
const entryOf = (name: string): string => join(examples, name, "src", "main.ts");
const names = readdirSync(examples).filter((name) => existsSync(entryOf(name)));

const [name, ...options] = process.argv.slice(2);
if (name !== undefined && names.includes(name)) {
  process.argv = [process.argv[0]!, entryOf(name), ...options];
  await import(pathToFileURL(entryOf(name)).href);
} else {
  const asked = name === "--help" || name === "-h";
  const usage = `Usage: pnpm demo <name> [options]\n\nExamples:\n${names.map((each) => `  ${each}\n`).join("")}`;
  (asked ? process.stdout : process.stderr).write(
    asked || name === undefined ? usage : `No example ${name}.\n\n${usage}`,
  );
  process.exitCode = asked ? 0 : 2;
}
