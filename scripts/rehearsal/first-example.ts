import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleOf, fencesOf } from "../doc-examples.ts";
import { run } from "./consumers.ts";
import type { Published } from "./published.ts";

/** What the claims of an example call, outside a test runner. */
const expectIt = `import { deepEqual } from "node:assert/strict";
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
let heldIt = 0;
const expectIt = (actual: unknown) => ({
  toEqual: (expected: unknown): void => {
    heldIt += 1;
    deepEqual(plain(actual), plain(expected));
  },
  rejects: {
    toMatchObject: async ({ code }: { code: string }): Promise<void> => {
      heldIt += 1;
      const error = await (actual as Promise<unknown>).then(
        () => ({ code: "nothing thrown" }),
        (thrown: unknown) => thrown as { code?: string },
      );
      deepEqual(error.code, code);
    },
  },
});
`;

/**
 * What a newcomer does with a package's README alone: an empty folder, the package and a runner of TypeScript from the
 * registry, the first example saved, the example run. Its claims must hold.
 *
 * @returns the seconds from the empty folder to the answer, and the claims that held.
 */
export const runFirstExample = (
  root: string,
  scratch: string,
  { name, folder }: Published,
  env: Readonly<Record<string, string>>,
): { seconds: number; claims: number } => {
  const project = join(scratch, `first-${name.split("/")[1]}`);
  mkdirSync(project);
  const readme = join(folder, "README.md");
  const [fence] = fencesOf(readme, readFileSync(readme, "utf8"));
  if (fence === undefined) throw new Error(`${readme} has no example.`);
  const { imports, body } = exampleOf(fence.code);
  const file = join(project, "first.mts");
  const lines = [...imports, expectIt, ...body, "console.log(heldIt);", ""];
  const { tsx } = (
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { devDependencies: Record<string, string> }
  ).devDependencies;
  // An example may use another of our packages or zod; whoever copies it installs what it imports.
  const others = imports
    .map((line) => /from "((?:@[^/"]+\/)?[^/"]+)/.exec(line)?.[1])
    .filter((each): each is string => each !== undefined && each !== name && !each.startsWith("node:"));
  const started = performance.now();
  run("npm", ["install", name, ...new Set(others), `tsx@${tsx}`], project, env);
  writeFileSync(file, lines.join("\n"));
  const printed = run("npx", ["tsx", file], project, env);
  return { seconds: (performance.now() - started) / 1000, claims: Number(printed.trim().split("\n").at(-1)) };
};
