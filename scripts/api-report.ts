/**
 * `pnpm api`: writes `api.md` in each package, the declarations of all that its entries export, so that a change of the
 * public API shows in a diff. `pnpm api --check` writes nothing: it fails when a report is out of date, or when the API
 * has changed since the last release and no changeset says so in the right size.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type Published, publishedIn } from "./rehearsal/published.ts";

const root = process.cwd();

/** The declarations of every source file, without comments and bodies, as the compiler writes them. */
const declarationsOf = (entries: readonly string[]): { program: ts.Program; text: Map<string, string> } => {
  const config = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(entries, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    removeComments: true,
    declarationMap: false,
    rewriteRelativeImportExtensions: true,
    types: ["node"],
  });
  const text = new Map<string, string>();
  program.emit(undefined, (_file, content, _mark, _error, sources) => {
    for (const source of sources ?? []) text.set(source.fileName, content);
  });
  return { program, text };
};

/** The names that a statement declares. */
const namesOf = (statement: ts.Statement): string[] => {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const named = statement as ts.Statement & { readonly name?: ts.Identifier };
  return named.name === undefined ? [] : [named.name.text];
};

const statementsByName = (content: string): Map<string, string[]> => {
  const source = ts.createSourceFile("d.ts", content, ts.ScriptTarget.ES2022, true);
  const found = new Map<string, string[]>();
  for (const statement of source.statements) {
    for (const name of namesOf(statement)) {
      found.set(name, [...(found.get(name) ?? []), statement.getText(source).replace(/^export (?:declare )?/, "")]);
    }
  }
  return found;
};

/** The report of one package: an entry a section, an export a block, in the order of their names. */
const reportOf = (
  { name, folder, entries }: Published,
  program: ts.Program,
  text: ReadonlyMap<string, string>,
): string => {
  const checker = program.getTypeChecker();
  const cache = new Map<string, Map<string, string[]>>();
  const sections = entries.map((entry) => {
    const path = join(folder, "src", entry.slice(name.length + 1), "index.ts");
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(path)!);
    if (symbol === undefined) return `## ${entry}\n\nNothing is exported.\n`;
    const blocks = checker.getExportsOfModule(symbol).map((exported) => {
      const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const file = target.declarations?.[0]?.getSourceFile().fileName;
      if (file === undefined) throw new Error(`${entry} exports ${exported.name}, which is declared nowhere.`);
      if (!cache.has(file)) cache.set(file, statementsByName(text.get(file) ?? ""));
      const statements = cache.get(file)!.get(target.name) ?? [`${target.name} of another package`];
      return [exported.name, statements.join("\n")] as const;
    });
    const sorted = blocks.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, block]) => block);
    return `## ${entry}\n\n\`\`\`typescript\n${sorted.join("\n")}\n\`\`\`\n`;
  });
  return `# The API of ${name}\n\nWritten by \`pnpm api\`. Read a change of it as a change for the package's users.\n\n${sections.join("\n")}`;
};

const levels = ["none", "patch", "minor", "major"] as const;
type Level = (typeof levels)[number];

/** The largest change that the waiting changesets announce for a package. */
const announced = (name: string): Level => {
  const found = readdirSync(join(root, ".changeset"))
    .filter((file) => file.endsWith(".md"))
    .map((file) =>
      new RegExp(`^"${name}": (patch|minor|major)$`, "m").exec(readFileSync(join(root, ".changeset", file), "utf8")),
    )
    .map((match) => (match === null ? 0 : levels.indexOf(match[1] as Level)));
  return levels[Math.max(0, ...found)]!;
};

const git = (...options: string[]): string | null => {
  try {
    return execFileSync("git", options, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
};

/**
 * What the difference from the released report asks for: what is only added is minor; what is gone or changed is major,
 * or minor before 1.0.
 */
const needed = ({ name, version, folder }: Published, report: string): Level => {
  const released = git("show", `${name}@${version}:${folder.slice(root.length + 1)}/api.md`);
  if (released === null || released === report) return released === report ? "none" : "minor";
  const now = new Set(report.split("\n"));
  const isBreaking = released.split("\n").some((line) => !now.has(line));
  return isBreaking && !version.startsWith("0.") ? "major" : "minor";
};

const isCheck = process.argv.includes("--check");
const packages = publishedIn(root).filter(({ isCommand }) => !isCommand);
const sourcesOf = ({ name, folder, entries }: Published): string[] =>
  entries.map((entry) => join(folder, "src", entry.slice(name.length + 1), "index.ts"));
const { program, text } = declarationsOf(packages.flatMap(sourcesOf));
const faults: string[] = [];
for (const each of packages) {
  const path = join(each.folder, "api.md");
  const report = reportOf(each, program, text);
  if (!isCheck) writeFileSync(path, report);
  else if (!existsSync(path) || readFileSync(path, "utf8") !== report)
    faults.push(`${each.name}: api.md is out of date; run pnpm api.`);
  const [asked, said] = [needed(each, report), announced(each.name)];
  if (levels.indexOf(said) < levels.indexOf(asked)) {
    faults.push(
      `${each.name}: its API has changed, which asks for a ${asked} changeset (pnpm changeset); there is ${said === "none" ? "none" : `only a ${said} one`}.`,
    );
  }
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = isCheck ? 1 : 0;
else process.stdout.write(isCheck ? "The API reports are up to date.\n" : `${packages.length} reports are written.\n`);
