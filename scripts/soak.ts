/**
 * `pnpm soak [--minutes N] [paths…]`: runs the unit tests again and again, each time with other cases drawn for every
 * property, and stops at the first that fails. A check of a commit always draws the same cases; this looks for new ones.
 */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "10" } },
  allowPositionals: true,
});
const end = Date.now() + Number(values.minutes) * 60_000;

for (let round = 1; Date.now() < end; round++) {
  const seed = randomInt(2 ** 31);
  process.stdout.write(`round ${round}, PROPERTY_SEED=${seed}\n`);
  const { status, stdout } = spawnSync("vitest", ["run", "--project", "unit", "--reporter=dot", ...positionals], {
    env: { ...process.env, PROPERTY_SEED: String(seed) },
    encoding: "utf8",
  });
  if (status === 0) continue;
  process.stdout.write(stdout);
  process.stderr.write(`Draw it again with PROPERTY_SEED=${seed} pnpm test.\n`);
  process.exit(1);
}
