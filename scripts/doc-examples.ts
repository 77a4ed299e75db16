/**
 * Turns every `ts` fence of the READMEs, the docs and the TSDoc comments into a test beside the package it speaks of.
 *
 * In a fence, `expr; // => value` asserts deep equality, `expr; // throws code` asserts the code of the error, and a
 * comment on the line below the statement means the same. A fence without a claim must at least run.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";

interface Fence {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** Writes the tests to `.doc/` in each package, and in `docs/` for what lies outside a package. */
export const writeDocExamples = (root: string): void => {
  const documented = [
    "README.md",
    "docs/**/*.md",
    "{packages,examples}/*/README.md",
    "{packages,examples}/*/src/**/*.ts",
  ];
  const fences = globSync(documented, { cwd: root, ignore: ["**/node_modules", "docs/site"] })
    .sort()
    .flatMap((file) => fencesOf(file, readFileSync(join(root, file), "utf8")));
  const written = new Map<string, string>();
  for (const fence of fences) {
    const home = /^(?:packages|examples)\/[^/]+/.exec(fence.file)?.[0] ?? "docs";
    const inHome = home === "docs" ? fence.file.replace(/^docs\//, "") : relative(home, fence.file);
    const name = inHome.replace(/\.(?:ts|md)$/, "").replace(/[^A-Za-z0-9]+/g, "-");
    written.set(join(root, home, ".doc", `${name}-${fence.line}.test.ts`), testOf(fence));
  }
  for (const stale of globSync("{packages/*,examples/*,docs}/.doc/*.test.ts", { cwd: root, dot: true })) {
    if (!written.has(join(root, stale))) rmSync(join(root, stale));
  }
  for (const [path, code] of written) {
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path) || readFileSync(path, "utf8") !== code) writeFileSync(path, code);
  }
};

/** The fences of a Markdown file, or of the doc comments of a TypeScript file. */
export const fencesOf = (file: string, text: string): Fence[] => {
  const fences: Fence[] = [];
  const lines = text.split("\n");
  const comment = file.endsWith(".ts") ? /^\s*\* ?/ : /^/;
  let open: { line: number; code: string[] } | null = null;
  for (const [index, raw] of lines.entries()) {
    if (file.endsWith(".ts") && !/^\s*\*/.test(raw)) continue;
    const line = raw.replace(comment, "");
    if (open === null) {
      if (/^```ts\b/.test(line)) open = { line: index + 1, code: [] };
    } else if (line.startsWith("```")) {
      fences.push({ file, line: open.line, code: open.code.join("\n") });
      open = null;
    } else {
      open.code.push(line);
    }
  }
  return fences;
};

/** An example's imports, and its statements with the claims in their comments as calls of `expectIt`. */
export const exampleOf = (code: string): { imports: string[]; body: string[] } => {
  const source = ts.createSourceFile("fence.ts", code, ts.ScriptTarget.ES2022, true);
  const imports: string[] = [];
  const body: string[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) imports.push(statement.getText(source));
    else body.push(statementOf(statement, source));
  }
  return { imports, body };
};

const testOf = ({ file, line, code }: Fence): string => {
  const { imports, body } = exampleOf(code);
  const asserts = body.some((text) => text.includes("expectIt("));
  return [
    `// Written from ${file}:${line} by scripts/doc-examples.ts.`,
    `import { ${asserts ? "expect as expectIt, " : ""}test as testIt } from "vitest";`,
    ...imports,
    "",
    `testIt(${JSON.stringify(`${file}:${line}`)}, async () => {`,
    ...body.map((text) => `  ${text.replaceAll("\n", "\n  ")}`),
    `});`,
    "",
  ].join("\n");
};

/** The statement, wrapped in the assertion that its comment states. */
const statementOf = (statement: ts.Statement, source: ts.SourceFile): string => {
  const text = statement.getText(source);
  const claim = claimAfter(statement, source);
  if (claim === null) return text;
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations.at(-1)!.name.getText(source);
    return `${text}\n${assertion(name, claim)}`;
  }
  if (ts.isExpressionStatement(statement)) return assertion(statement.expression.getText(source), claim);
  throw new Error(`A claim can follow an expression or a declaration, not: ${text}`);
};

const assertion = (expression: string, claim: { kind: "equals" | "throws"; text: string }): string =>
  claim.kind === "equals"
    ? `expectIt(${expression}).toEqual(${claim.text});`
    : `await expectIt((async () => ${expression})()).rejects.toMatchObject({ code: ${JSON.stringify(claim.text)} });`;

/** What `// => …` or `// throws …` says after the statement, on its line or on the lines below it. */
const claimAfter = (
  statement: ts.Statement,
  source: ts.SourceFile,
): { kind: "equals" | "throws"; text: string } | null => {
  const after = source.text.slice(statement.end);
  const match = /^[ \t]*(?:\n[ \t]*)?\/\/ (=>|throws) ?(.*(?:\n[ \t]*\/\/ {3}.*)*)/.exec(after);
  if (match === null) return null;
  const text = match[2]!.replace(/\n[ \t]*\/\/ /g, "\n").trim();
  return { kind: match[1] === "=>" ? "equals" : "throws", text };
};
