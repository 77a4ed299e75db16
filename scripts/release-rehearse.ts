/**
 * `pnpm release:rehearse`: a release from end to end on this machine. It copies the checkout, raises the versions,
 * publishes every package to a registry on the loopback address, and installs them from there into fresh folders as
 * strangers would. Nothing outside a scratch folder is written and nothing leaves the machine.
 *
 * Options: --keep leaves the scratch folder, for a look.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { consumerChecks, run } from "./rehearsal/consumers.ts";
import { runFirstExample } from "./rehearsal/first-example.ts";
import { runNewDistrict } from "./rehearsal/new-district.ts";
import { type Published, publishedIn } from "./rehearsal/published.ts";
import { startRegistry } from "./rehearsal/registry.ts";

const root = process.cwd();
const started = performance.now();
const elapsed = (): string => `${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s`;
const say = (text: string): void => void process.stdout.write(`${elapsed()}  ${text}\n`);

/** A clone with the changes that are not committed yet. */
const copyCheckout = (scratch: string): string => {
  const copy = join(scratch, "checkout");
  run("git", ["clone", "--quiet", "--no-hardlinks", root, copy], scratch);
  const changed = run("git", ["ls-files", "-z", "--modified", "--others", "--exclude-standard"], root);
  for (const path of changed.split("\0").filter((each) => each !== "")) {
    if (!existsSync(join(root, path))) {
      rmSync(join(copy, path), { force: true });
      continue;
    }
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  run("git", ["checkout", "--quiet", "-B", "rehearsal"], copy);
  run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], copy);
  return copy;
};

/** Raises the versions and writes the changelogs, as the release's own pull request does. */
const raiseVersions = (copy: string): Published[] => {
  const before = new Map(publishedIn(copy).map(({ name, version }) => [name, version]));
  run("pnpm", ["run", "version"], copy);
  const after = publishedIn(copy);
  for (const { name, version, folder } of after) {
    const from = before.get(name)!;
    if (from === version && version === "0.0.0") throw new Error(`${name} has no changeset and was never released.`);
    if (from !== version && !existsSync(join(folder, "CHANGELOG.md"))) throw new Error(`${name} has no changelog.`);
    say(`${name} ${from} → ${version}`);
  }
  return after;
};

const failed: string[] = [];
const check = async (name: string, what: () => string | Promise<string>): Promise<void> => {
  try {
    const told = (await what()).trim();
    say(`✓ ${name}${told === "" ? "" : `: ${told}`}`);
  } catch (error) {
    failed.push(name);
    say(`✗ ${name}\n${(error as Error).message}`);
  }
};

const scratch = mkdtempSync(join(tmpdir(), "vanstervind-rehearsal-"));
const registry = await startRegistry(root, scratch);
try {
  say("a copy of the checkout");
  const copy = copyCheckout(scratch);
  const packages = raiseVersions(copy);
  say("build and publish to the loopback registry");
  run("pnpm", ["run", "release", "--publish"], copy, registry.env);
  for (const { name, version } of packages) {
    const answer = await fetch(`${registry.url}${name.replace("/", "%2f")}/${version}`);
    if (!answer.ok) throw new Error(`${name}@${version} did not reach the registry (${answer.status}).`);
  }
  say(`${packages.length} packages are published`);
  for (const { name, run: runCheck } of consumerChecks(root, scratch, packages, registry.env)) {
    await check(name, runCheck);
  }
  for (const each of packages.filter(({ isCommand }) => !isCommand)) {
    await check(`first example of ${each.name}`, () => {
      const { seconds, claims } = runFirstExample(root, scratch, each, registry.env);
      if (claims === 0) throw new Error("It claims nothing.");
      return `${claims} claims hold, ${seconds.toFixed(1)} s from an empty folder, 2 commands`;
    });
  }
  await check("npm create @vanstervind/district", () => runNewDistrict(scratch, registry.env));
} finally {
  registry.stop();
  if (process.argv.includes("--keep")) say(`kept ${scratch}`);
  else rmSync(scratch, { recursive: true, force: true });
}
if (failed.length > 0) {
  process.stderr.write(`\nNot in order: ${failed.join("; ")}.\n`);
  process.exitCode = 1;
} else {
  say("The release would work.");
}
