/** `pnpm picture`: the picture of the README, taken in Chromium of the report that `pnpm start --lang en` wrote. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "./chromium.ts";

const report = resolve("out/report.html");
if (!existsSync(report)) {
  process.stderr.write("There is no out/report.html. Run pnpm start --lang en first.\n");
  process.exit(1);
}
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
try {
  const page = await browser.newPage({ viewport: { width: 1180, height: 1180 } });
  await page.goto(pathToFileURL(report).href);
  await page.screenshot({ path: "docs/report.png" });
} finally {
  await browser.close();
}
