/**
 * `pnpm check:consumers`: packs every package as it would be published, installs the tarballs into a copy of each
 * project of test/consumers with npm, as a stranger would, and runs the project's own `check`.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "./chromium.ts";

const root = process.cwd();
const consumersDir = join(root, "test", "consumers");
const packages = readdirSync(join(root, "packages")).sort();

const run = (program: string, options: readonly string[], cwd: string): void => {
  // The consumers use the compilers of the repository, so that only the packages themselves are installed.
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  execFileSync(program, options, { cwd, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, PATH: path } });
};

/** The tarball of each package, named by the package. */
const pack = (into: string): Map<string, string> => {
  run("turbo", ["run", "build", "--output-logs=errors-only"], root);
  return new Map(
    packages.map((name) => {
      const tarball = join(into, `${name}.tgz`);
      run("pnpm", ["--silent", "pack", "--out", tarball], join(root, "packages", name));
      return [`@vanstervind/${name}`, tarball];
    }),
  );
};

const installTarballs = (project: string, tarballs: ReadonlyMap<string, string>): void => {
  const path = join(project, "package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  const files = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]));
  // The overrides keep a package's own dependency on core from being looked for in the registry.
  writeFileSync(path, JSON.stringify({ ...manifest, dependencies: files, overrides: files }, null, 2));
  run("npm", ["install", "--no-package-lock", "--silent", "--no-audit", "--no-fund"], project);
};

/** Bundles the page's script, serves it from memory and waits for the page to say that it is done. */
const checkInBrowser = async (project: string): Promise<void> => {
  const bundle = await build({
    entryPoints: [join(project, "page.js")],
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "warning",
  });
  const page = readFileSync(join(project, "index.html"), "utf8");
  const server = createServer((request, response) => {
    const script = request.url === "/page.js";
    response.setHeader("content-type", script ? "text/javascript" : "text/html; charset=utf-8");
    response.end(script ? bundle.outputFiles[0]!.text : page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags],
  });
  try {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`http://127.0.0.1:${port}/`);
    await tab.waitForFunction("document.title !== 'running'", undefined, { timeout: 20_000 });
    const text = await tab.textContent("body");
    if (errors.length > 0 || (await tab.title()) !== "done") throw new Error([...errors, text].join("\n"));
    process.stdout.write(`${text}\n`);
  } finally {
    await browser.close();
    server.close();
  }
};

const checkIn = async (project: string): Promise<void> => {
  if (existsSync(join(project, "index.html"))) await checkInBrowser(project);
  else run("npm", ["run", "--silent", "check"], project);
};

const failed: string[] = [];
const scratch = mkdtempSync(join(tmpdir(), "vanstervind-consumers-"));
try {
  const tarballs = pack(scratch);
  for (const name of readdirSync(consumersDir).sort()) {
    process.stdout.write(`\n▸ ${name}\n`);
    const project = join(scratch, name);
    mkdirSync(project);
    cpSync(join(consumersDir, name), project, { recursive: true });
    installTarballs(project, tarballs);
    try {
      await checkIn(project);
      process.stdout.write(`✓ ${name}\n`);
    } catch (error) {
      failed.push(name);
      process.stdout.write(`✗ ${name}: ${(error as Error).message}\n`);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (failed.length > 0) {
  process.stderr.write(`\nThe tarballs do not work in: ${failed.join(", ")}.\n`);
  process.exitCode = 1;
}
