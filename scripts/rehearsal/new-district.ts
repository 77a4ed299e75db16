import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "./consumers.ts";

/** What a district does that starts from nothing: a project by one command, its first report, its tests. */
export const runNewDistrict = (scratch: string, env: Readonly<Record<string, string>>): string => {
  const folder = join(scratch, "new-district");
  mkdirSync(folder);
  const started = performance.now();
  run("npm", ["create", "--yes", "@vanstervind/district", "my-district", "--", "--yes", "--lang", "en"], folder, env);
  const project = join(folder, "my-district");
  run("npm", ["install"], project, env);
  const printed = run("npm", ["start", "--silent"], project, env);
  const seconds = (performance.now() - started) / 1000;
  if (!existsSync(join(project, "out", "report.html"))) throw new Error(`There is no report:\n${printed}`);
  run("npm", ["test"], project, env);
  const again = run(
    "npm",
    ["create", "--yes", "@vanstervind/district", "my-district", "--", "--yes", "--lang", "en"],
    folder,
    env,
  );
  if (!again.includes("0 files written")) throw new Error(`A second run is not idle:\n${again}`);
  return `first report ${seconds.toFixed(1)} s from an empty folder, its tests pass, a second run writes nothing`;
};
