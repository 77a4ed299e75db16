/**
 * `pnpm release`: builds every package and shows what would be published. `pnpm release --publish` publishes the
 * packages whose version the registry does not have, and tags them. Either way `sbom/` gets a bill of materials a package.
 */
import { execFileSync } from "node:child_process";
import { publishedIn } from "./rehearsal/published.ts";

const options = process.argv.slice(2);
const unknown = options.filter((option) => option !== "--publish");
if (unknown.length > 0) {
  process.stderr.write(`No option ${unknown.join(", ")}. Usage: pnpm release [--publish]\n`);
  process.exit(2);
}
const run = (program: string, args: readonly string[], cwd = "."): void =>
  void execFileSync(program, args, { cwd, stdio: "inherit" });

run("turbo", ["run", "build", "--output-logs=errors-only"]);
// One bill of materials a package, beside what is published.
run("pnpm", [
  "sbom",
  "--sbom-format",
  "cyclonedx",
  "--lockfile-only",
  "--split",
  "--filter",
  "./packages/*",
  "--out",
  "sbom/%s-%v.json",
]);
if (options.includes("--publish")) {
  run("changeset", ["publish"]);
} else {
  for (const { folder } of publishedIn(process.cwd())) {
    run("pnpm", ["publish", "--dry-run", "--no-git-checks", "--access", "public"], folder);
  }
  process.stdout.write("\nNothing was published. pnpm release --publish does it.\n");
}
