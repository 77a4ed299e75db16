import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../data/", import.meta.url));

/** The built-in files as text, by name. */
const builtInFiles = (): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]));

/** Files as the app reads them, with some of them changed. */
export const filesWith = (change: (name: string, text: string) => string): Map<string, Uint8Array> =>
  new Map([...builtInFiles()].map(([name, text]) => [name, new TextEncoder().encode(change(name, text))]));
