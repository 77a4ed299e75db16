/**
 * `pnpm docs:check`: every link of the built documentation leads somewhere, and axe finds no serious fault on pages of
 * each kind, at the width of a phone and of a desk. `--pictures DIR` also writes what was looked at.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { chromium } from "playwright-core";
import { globSync } from "tinyglobby";
import { chromiumFlags, findChromium } from "./chromium.ts";

const site = join(process.cwd(), "docs", "site");
if (!existsSync(join(site, "index.html"))) {
  process.stderr.write("There is no docs/site yet. Build it: pnpm run docs\n");
  process.exit(1);
}
const pages = globSync("**/*.html", { cwd: site }).sort();
const faults: string[] = [];

const text = new Map(pages.map((page) => [join(site, page), readFileSync(join(site, page), "utf8")]));
const anchors = new Map(
  [...text].map(([page, html]) => [page, new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id]) => id!))]),
);

/** Why a link of a page leads nowhere, or null. */
const deadLink = (page: string, href: string): string | null => {
  if (/^(?:https?:|mailto:|data:|#$)/.test(href)) return null;
  const target = new URL(href.replaceAll("&amp;", "&"), pathToFileURL(page));
  const asked = fileURLToPath(new URL(target.pathname, "file:///"));
  if (!existsSync(asked)) return "no such file";
  const file = statSync(asked).isDirectory() ? join(asked, "index.html") : asked;
  const id = decodeURIComponent(target.hash.slice(1));
  return id !== "" && anchors.has(file) && !anchors.get(file)!.has(id) ? "no such place on the page" : null;
};

let links = 0;
for (const [page, html] of text) {
  for (const [, href] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
    links += 1;
    const why = deadLink(page, href!);
    if (why !== null) faults.push(`${relative(site, page)}: ${href}: ${why}`);
  }
}

/** Some pages of each kind, evenly over the alphabet: guides, methods, decisions and the glossary are documents. */
const some = (folder: string, count: number): string[] => {
  const all = pages.filter((page) => page.startsWith(`${folder}/`));
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
};
const looked = [
  "index.html",
  ...some("documents", 8),
  ...some("modules", 3),
  ...some("functions", 2),
  ...some("interfaces", 2),
];
const pictures = process.argv.includes("--pictures") ? process.argv[process.argv.indexOf("--pictures") + 1] : undefined;
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
try {
  for (const [name, viewport] of [
    ["phone", { width: 390, height: 844 }],
    ["desk", { width: 1280, height: 900 }],
  ] as const) {
    const tab = await browser.newPage({ viewport });
    for (const page of looked) {
      await tab.goto(pathToFileURL(join(site, page)).href);
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(() =>
        (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
      );
      for (const { id, impact, help, nodes } of violations) {
        if (impact !== "serious" && impact !== "critical") continue;
        faults.push(
          `${page} (${name}): ${id}, ${help}: ${nodes
            .slice(0, 2)
            .map(({ html }) => html)
            .join(" ")}`,
        );
      }
      const tooWide = await tab.evaluate("document.documentElement.scrollWidth > innerWidth + 1");
      if (tooWide) faults.push(`${page} (${name}): wider than the screen`);
      if (pictures !== undefined) {
        const path = join(pictures, `${name}-${page.replaceAll("/", "-").replace(".html", "")}.png`);
        mkdirSync(dirname(path), { recursive: true });
        await tab.screenshot({ path });
      }
    }
    await tab.close();
  }
} finally {
  await browser.close();
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `${pages.length} pages, ${links} links, ${looked.length} pages looked at in two widths: ${faults.length} faults.\n`,
);
if (faults.length > 0) process.exitCode = 1;
