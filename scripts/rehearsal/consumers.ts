import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { checkInBrowser } from "./browser-page.ts";
import type { Published } from "./published.ts";

type Env = Readonly<Record<string, string>>;

/** Runs a program and gives what it printed; an error carries its output. */
export const run = (program: string, options: readonly string[], cwd: string, env: Env = {}): string => {
  try {
    return execFileSync(program, options, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${options.join(" ")}\n${stdout}${stderr}`.trim());
  }
};

/** The source of a module that imports every entry and exports them all by name. */
const entriesModule = (entries: readonly string[], kind: "esm" | "cjs"): string =>
  kind === "cjs"
    ? `exports.entries = {\n${entries.map((entry) => `  "${entry}": require("${entry}"),\n`).join("")}};\n`
    : `${entries.map((entry, i) => `import * as e${i} from "${entry}";\n`).join("")}export const entries = {\n${entries
        .map((entry, i) => `  "${entry}": e${i},\n`)
        .join("")}};\n`;

const dependenciesOf = (packages: readonly Published[]): Record<string, string> =>
  Object.fromEntries(packages.map(({ name, version }) => [name, version]));

/** Installs from the registry, as a stranger would; nothing is there but what was published. */
const install = (program: "npm" | "pnpm", project: string, packages: readonly Published[], env: Env): void => {
  const path = join(project, "package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, dependencies: dependenciesOf(packages) }, null, 2));
  const options = program === "npm" ? ["install", "--no-package-lock"] : ["install", "--ignore-workspace"];
  run(program, options, project, env);
};

const compilers = [
  ["TypeScript 5.9", "ts5"],
  ["TypeScript 6.0", "typescript"],
  ["TypeScript 7.0", "ts7"],
] as const;

/** What a consumer project is checked by: a name, and the check, which returns what there is to tell. */
export interface Check {
  readonly name: string;
  readonly run: () => string | Promise<string>;
}

/** All checks of the projects in test/consumers, in fresh folders under `scratch`. */
export const consumerChecks = (root: string, scratch: string, published: readonly Published[], env: Env): Check[] => {
  const packages = published.filter(({ isCommand }) => !isCommand);
  const pure = packages.filter(({ isPure }) => isPure);
  const all = packages.flatMap(({ entries }) => entries);
  const inBrowser = pure.flatMap(({ entries }) => entries);
  const fresh = (name: string, from: string): string => {
    const project = join(scratch, name);
    cpSync(join(root, "test", "consumers", from), project, { recursive: true });
    return project;
  };
  const node = (program: "npm" | "pnpm", from: "node-esm" | "node-cjs"): Check => ({
    name: `Node, ${from === "node-esm" ? "import" : "require"}, installed by ${program}`,
    run: () => {
      const project = fresh(`${from}-${program}`, from);
      const [file, kind] = from === "node-esm" ? (["entries.js", "esm"] as const) : (["entries.cjs", "cjs"] as const);
      writeFileSync(join(project, file), entriesModule(all, kind));
      install(program, project, packages, env);
      return run(process.execPath, ["--no-warnings", from === "node-esm" ? "index.js" : "index.cjs"], project);
    },
  });
  let typescript: string | null = null;
  const typed = ([name, compiler]: (typeof compilers)[number], module: string): Check => ({
    name: `${name}, ${module}`,
    run: () => {
      if (typescript === null) {
        typescript = fresh("typescript", "typescript");
        writeFileSync(join(typescript, "entries.ts"), entriesModule(inBrowser, "esm"));
        install("npm", typescript, pure, env);
      }
      const tsc = join(root, "node_modules", compiler, "bin", "tsc");
      run(process.execPath, [tsc, "-p", `tsconfig.${module}.json`], typescript);
      return module === "bundler" ? "" : run(process.execPath, ["out/index.js"], typescript);
    },
  });
  let browser: string | null = null;
  const page = (kind: "bundled" | "plain"): Check => ({
    name: `Chromium with a worker, ${kind === "bundled" ? "bundled" : "plain modules"}`,
    run: async () => {
      if (browser === null) {
        browser = fresh("browser", "browser");
        writeFileSync(join(browser, "entries.js"), entriesModule(inBrowser, "esm"));
        install("npm", browser, pure, env);
        await build({
          entryPoints: readdirSync(browser)
            .filter((file) => file === "page.js" || file === "worker.js")
            .map((file) => join(browser!, file)),
          bundle: true,
          format: "esm",
          platform: "browser",
          outdir: join(browser, "bundled"),
          logLevel: "silent",
        });
      }
      return checkInBrowser(browser, kind);
    },
  });
  return [
    node("npm", "node-esm"),
    node("pnpm", "node-esm"),
    node("npm", "node-cjs"),
    ...compilers.flatMap((compiler) => ["node20", "nodenext", "bundler"].map((module) => typed(compiler, module))),
    page("bundled"),
    page("plain"),
  ];
};
