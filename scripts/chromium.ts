import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const fixed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Where Chromium is: what the environment variable CHROMIUM names, else the PATH and the usual places.
 *
 * @throws when there is none, with the line that installs it.
 */
export const findChromium = (): string => {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  }
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  const found = [...onPath, ...fixed].find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error("No Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.");
};

/** Flags for a browser without a screen that opens no connection of its own. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-sync",
  "--no-first-run",
] as const;
