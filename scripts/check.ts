/**
 * `pnpm check`: everything that must hold before a change lands, exactly what CI runs. Names of steps as arguments run
 * only those: `pnpm check types lint`.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

interface Step {
  readonly name: string;
  readonly what: string;
  readonly command: readonly [string, ...string[]];
}

const testReport = "node_modules/.cache/test-report.json";

const steps: readonly Step[] = [
  { name: "lint", what: "format and lint", command: ["biome", "ci", "--error-on-warnings", "--max-diagnostics=20"] },
  { name: "types", what: "types, examples of the docs among them", command: ["node", "node_modules/ts7/bin/tsc"] },
  { name: "boundaries", what: "no package reaches up or sideways", command: ["turbo", "boundaries"] },
  { name: "knip", what: "no unused file, export or dependency", command: ["knip"] },
  {
    name: "test",
    what: "laws, examples, reference cases; coverage floor",
    command: [
      "vitest",
      "run",
      "--coverage",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${testReport}`,
    ],
  },
  {
    name: "packages",
    what: "build, publint, types of the tarballs, sizes",
    command: ["turbo", "run", "build", "check:package", "size", "--output-logs=errors-only"],
  },
  { name: "docs", what: "API pages without warnings", command: ["typedoc"] },
  {
    name: "site",
    what: "no dead link in the documentation, no serious fault by axe",
    command: ["tsx", "scripts/docs-check.ts"],
  },
  {
    name: "api",
    what: "API reports, and changesets of the right size",
    command: ["tsx", "scripts/api-report.ts", "--check"],
  },
  { name: "licences", what: "licences of what is installed along", command: ["tsx", "scripts/licences.ts"] },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  process.stderr.write(`No step ${unknown.join(", ")}. Steps: ${steps.map(({ name }) => name).join(", ")}.\n`);
  process.exit(2);
}

rmSync(testReport, { force: true });
const failed: string[] = [];
for (const { name, what, command } of steps.filter((step) => asked.length === 0 || asked.includes(step.name))) {
  process.stdout.write(`\n▸ ${name}: ${what}\n`);
  const started = performance.now();
  const [program, ...options] = command;
  if (name === "types") {
    // The fences of the docs are checked too, so they are written first.
    const { writeDocExamples } = await import("./doc-examples.ts");
    writeDocExamples(process.cwd());
  }
  const { status } = spawnSync(program, options, { stdio: "inherit" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)\n`);
  if (status !== 0) failed.push(name);
}

if (asked.length === 0 || asked.includes("test")) {
  const report = JSON.parse(readFileSync(testReport, "utf8")) as { numPassedTests: number; numFailedTests: number };
  process.stdout.write(`\ntests: ${report.numPassedTests} passed, ${report.numFailedTests} failed\n`);
}
if (failed.length > 0) {
  process.stderr.write(`\nNot in order: ${failed.join(", ")}.\n`);
  process.exit(1);
}
process.stdout.write("\nAll in order.\n");
