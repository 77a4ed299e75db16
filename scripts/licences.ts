/**
 * `pnpm licences`: the licences of all dependencies, by how many packages have each. It fails when something that users
 * install along with a package of ours has a licence that its users have not agreed to.
 */
import { execFileSync } from "node:child_process";

type Listed = Readonly<Record<string, readonly { readonly name: string; readonly versions: readonly string[] }[]>>;

const listed = (...options: string[]): Listed =>
  JSON.parse(
    execFileSync("pnpm", ["licenses", "list", "--recursive", "--json", ...options], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024,
    }),
  ) as Listed;

/** What may be installed along with us: no licence here asks anything of the user's own code. */
const allowed = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "MPL-2.0",
  "BlueOak-1.0.0",
]);

const table = (title: string, licences: Listed): string =>
  [
    title,
    ...Object.entries(licences)
      .sort(([a, { length: many }], [b, { length: few }]) => few - many || (a < b ? -1 : 1))
      .map(([licence, packages]) => {
        const some = packages.slice(0, 3).map(({ name }) => name);
        return `  ${licence.padEnd(28)} ${String(packages.length).padStart(4)}  ${some.join(", ")}${packages.length > 3 ? ", …" : ""}`;
      }),
    "",
  ].join("\n");

const shipped = listed("--prod", "--filter", "./packages/*");
process.stdout.write(
  `${table("Installed along with our packages", shipped)}\n${table("All, those of development among them", listed())}`,
);
const refused = Object.entries(shipped).filter(
  ([licence]) => !licence.split(/ OR |[()]/).some((alternative) => allowed.has(alternative)),
);
for (const [licence, packages] of refused) {
  process.stderr.write(`${licence} is not on the list: ${packages.map(({ name }) => name).join(", ")}.\n`);
}
if (refused.length > 0) process.exitCode = 1;
