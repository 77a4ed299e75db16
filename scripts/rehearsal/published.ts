import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package as its manifest describes it. */
export interface Published {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  /** What can be imported: `@vanstervind/core`, `@vanstervind/priority-scoring/methods`. */
  readonly entries: readonly string[];
  /** Whether it is a command and not for importing. */
  readonly isCommand: boolean;
  /** Whether it runs in a browser: adapters, and what they stand on, need Node. */
  readonly isPure: boolean;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin?: unknown;
}

const isAdapter = (folder: string): boolean =>
  (JSON.parse(readFileSync(join(folder, "turbo.json"), "utf8")) as { tags: string[] }).tags.includes("adapter");

/** The packages of a checkout, in the order of their names. */
export const publishedIn = (checkout: string): Published[] =>
  readdirSync(join(checkout, "packages"))
    .map((name) => join(checkout, "packages", name))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .sort()
    .map((folder) => {
      const { name, version, exports, bin } = JSON.parse(
        readFileSync(join(folder, "package.json"), "utf8"),
      ) as Manifest;
      const entries = Object.keys(exports)
        .filter((path) => path !== "./package.json")
        .map((path) => name + path.slice(1));
      return { name, version, folder, entries, isCommand: bin !== undefined, isPure: !isAdapter(folder) };
    });
