import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../chromium.ts";

type Target = string | null | { readonly [condition: string]: Target };

/** The file that a target of `exports` leads a browser to. */
const fileOf = (target: Target | undefined): string | undefined => {
  if (target === undefined || target === null || typeof target === "string") return target ?? undefined;
  for (const condition of ["browser", "import", "module", "default"]) {
    const file = fileOf(target[condition]);
    if (file !== undefined) return file;
  }
  return undefined;
};

/** The folders of all installed packages, by name. */
const installed = (modules: string): string[] =>
  readdirSync(modules).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  );

/** The import map by which a page finds what is installed without a bundler. */
const importMap = (project: string): Record<string, string> => {
  const modules = join(project, "node_modules");
  const imports: Record<string, string> = {};
  for (const name of installed(modules).filter((each) => !each.startsWith("."))) {
    const manifest = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as {
      readonly exports?: Target;
      readonly module?: string;
      readonly main?: string;
    };
    const { exports } = manifest;
    const paths = typeof exports === "object" && exports !== null ? Object.keys(exports) : [];
    if (!paths.some((path) => path.startsWith("."))) {
      const file = fileOf(exports) ?? manifest.module ?? manifest.main ?? "index.js";
      imports[name] = `/node_modules/${name}/${normalize(file)}`;
    }
    for (const path of paths.filter((each) => each.startsWith(".") && !each.includes("*"))) {
      const file = fileOf((exports as Readonly<Record<string, Target>>)[path]);
      if (file !== undefined) imports[name + path.slice(1)] = `/node_modules/${name}/${normalize(file)}`;
    }
  }
  return imports;
};

const typeOf = (path: string): string =>
  path.endsWith(".html") ? "text/html; charset=utf-8" : path.endsWith(".js") ? "text/javascript" : "application/json";

const serve = (project: string, kind: "bundled" | "plain"): Server =>
  createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://page").pathname));
    const isBundle = path === "/worker.js" || (path === "/page.js" && kind === "bundled");
    const file = join(project, path === "/" ? "index.html" : isBundle ? `bundled${path}` : path);
    if (!file.startsWith(project) || !existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader("content-type", typeOf(file));
    const text = readFileSync(file, "utf8");
    const map = `<script type="importmap">${JSON.stringify({ imports: importMap(project) })}</script>`;
    response.end(path === "/" && kind === "plain" ? text.replace("<script", `${map}\n    <script`) : text);
  });

/**
 * Opens the project's page in Chromium, with its script bundled or as plain modules behind an import map, and waits for
 * it to say that it is done.
 */
export const checkInBrowser = async (project: string, kind: "bundled" | "plain"): Promise<string> => {
  const server = serve(project, kind);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  try {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`http://127.0.0.1:${port}/`);
    await tab
      .waitForFunction("document.title !== 'running'", undefined, { timeout: 20_000 })
      .catch(() => errors.push("The page never said that it was done."));
    const text = (await tab.textContent("body")) ?? "";
    if (errors.length > 0 || (await tab.title()) !== "done") throw new Error([...errors, text].join("\n"));
    return text;
  } finally {
    await browser.close();
    server.close();
  }
};
