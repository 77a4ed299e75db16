#!/usr/bin/env node
/**
 * `npm create @vanstervind/district`: writes a small project of a district's own.
 *
 * @packageDocumentation
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { type DistrictOptions, readOptions, usage, workflowsOf } from "./options.ts";
import { projectFiles, type Template } from "./project-files.ts";
import { workflowNames } from "./workflow-guide.ts";

const home = fileURLToPath(new URL("..", import.meta.url));

const readTemplate = (): Template => {
  const folder = join(home, "template");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const { devDependencies } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  return {
    files: Object.fromEntries(
      paths.map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
    ),
    versions: devDependencies,
  };
};

/** Asks for what was not given, where there is somebody to ask. */
const complete = async (given: Partial<DistrictOptions>, mayAsk: boolean): Promise<DistrictOptions> => {
  const terminal = mayAsk ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  const ask = async (question: string, otherwise: string): Promise<string> =>
    (terminal === null ? "" : (await terminal.question(`${question} (${otherwise}): `)).trim()) || otherwise;
  try {
    const folder = given.folder ?? (await ask("Folder", "my-district"));
    const name = given.name ?? (await ask("The district's name", basename(resolve(folder))));
    const municipalities =
      given.municipalities ??
      (await ask("Municipalities, separated by commas", "none"))
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== "" && each !== "none");
    let { lang } = given;
    while (lang === undefined) {
      const answer = await ask("Language, sv or en", "sv");
      if (answer === "sv" || answer === "en") lang = answer;
    }
    let { workflows } = given;
    while (workflows === undefined) {
      const answer = await ask(`Workflows, of ${workflowNames.join(", ")}`, "all");
      const named = workflowsOf(answer === "all" ? "" : answer);
      if ("unknown" in named) process.stdout.write(`There is no workflow ${named.unknown}.\n`);
      else workflows = named;
    }
    return { folder, name, municipalities, lang, workflows };
  } finally {
    terminal?.close();
  }
};

const write = (folder: string, files: Readonly<Record<string, string>>): { added: string[]; kept: string[] } => {
  const added: string[] = [];
  const kept: string[] = [];
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    if (existsSync(target)) {
      if (readFileSync(target, "utf8") !== content) kept.push(path);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    added.push(path);
  }
  return { added, kept };
};

const given = readOptions(process.argv.slice(2));
if (given.kind === "help") {
  process.stdout.write(usage);
} else if (given.kind === "fault") {
  process.stderr.write(`${given.message}\n\n${usage}`);
  process.exitCode = 2;
} else {
  const options = await complete(given.options, !given.yes && process.stdin.isTTY === true);
  const { added, kept } = write(options.folder, projectFiles(options, readTemplate()));
  const lines = [
    `${added.length} files written to ${options.folder}.`,
    ...(kept.length > 0 ? [`Left as they are: ${kept.join(", ")}.`] : []),
    "",
    `  cd ${options.folder}`,
    "  npm install",
    "  npm start",
    "",
  ];
  process.stdout.write(lines.join("\n"));
}
