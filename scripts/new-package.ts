/**
 * `pnpm new <name>`: scaffolds a domain package of the house's shape that already passes `pnpm check`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const usage = `Usage: pnpm new <name>

  <name>  kebab-case name of the package, such as "seat-allocation"; it becomes @vanstervind/<name>
          in packages/<name>, a domain package (layer 2).
`;

const filesOf = (name: string): Record<string, string> => {
  const title = `@vanstervind/${name}`;
  const folder = `packages/${name}`;
  const manifest = {
    name: title,
    version: "0.0.0",
    description: `Say in one line what ${name} decides and for whom`,
    keywords: name.split("-"),
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    exports: {
      ".": { "@vanstervind/source": "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    files: ["dist", "README.md", "CHANGELOG.md"],
    scripts: {
      build: "tsup --config ../../tsup.config.ts",
      "check:package":
        "publint --strict && pnpm pack --out .turbo/package.tgz && attw .turbo/package.tgz --profile esm-only",
      size: "size-limit",
    },
    dependencies: { "@vanstervind/core": "workspace:^", zod: "catalog:" },
    devDependencies: { "fast-check": "catalog:", vitest: "catalog:" },
    "size-limit": [{ path: "dist/index.js", limit: "6 kB", ignore: ["zod", "@vanstervind/core"] }],
    publishConfig: {
      access: "public",
      provenance: true,
      exports: {
        ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
        "./package.json": "./package.json",
      },
    },
  };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    [`${folder}/package.json`]: json(manifest),
    [`${folder}/tsconfig.json`]: json({
      extends: "../../tsconfig.base.json",
      include: ["src", "test", "bench"],
    }),
    [`${folder}/turbo.json`]: json({ extends: ["//"], tags: ["domain"] }),
    [`${folder}/src/index.ts`]: `/**
 * Say here what the package decides, for whom, and what it guarantees.
 *
 * @packageDocumentation
 */

export * from "./entry.ts";
export * from "./order.ts";
`,
    [`${folder}/src/entry.ts`]: `import { Id } from "@vanstervind/core";
import * as z from "zod";

/** One thing that the package orders. */
export const Entry = z.object({
  /** Names the entry; unique in a list. */
  id: Id,
  /** What it is ordered by, without unit. */
  weight: z.number().min(0),
});

/** See the schema of the same name. */
export interface Entry extends z.infer<typeof Entry> {}
`,
    [`${folder}/src/order.ts`]: `import { compareIds, parse } from "@vanstervind/core";
import * as z from "zod";
import { Entry } from "./entry.ts";

/**
 * The entries, heaviest first; equal weights by id. O(n log n).
 *
 * @throws \`invalid-input\` when an entry does not fit the schema.
 * @example
 * \`\`\`ts
 * import { order } from "${title}";
 *
 * order([{ id: "b", weight: 1 }, { id: "a", weight: 1 }]).map(({ id }) => id); // => ["a", "b"]
 * \`\`\`
 */
export const order = (entries: readonly Entry[]): Entry[] =>
  parse(z.array(Entry), entries, { source: "entries" }).sort(
    (a, b) => b.weight - a.weight || compareIds(a.id, b.id),
  );
`,
    [`${folder}/test/order.test.ts`]: `import { order } from "${title}";
import fc from "fast-check";
import { expect, test } from "vitest";

const entries = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), weight: fc.nat(3) }), {
  selector: ({ id }) => id,
});

test("the order of the input does not matter", () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(order(list.toReversed())).toEqual(order(list));
    }),
  );
});

test("a negative weight is refused with its row and field", () => {
  expect(() => order([{ id: "a", weight: -1 }])).toThrow("row 0, weight");
});
`,
    [`${folder}/README.md`]: `# ${title}

Say in two sentences what it answers and for whom.

\`\`\`sh
npm install ${title}
\`\`\`

\`\`\`ts
import { order } from "${title}";

order([{ id: "b", weight: 1 }, { id: "a", weight: 2 }]).map(({ id }) => id); // => ["a", "b"]
\`\`\`
`,
    [`.changeset/new-${name}.md`]: `---\n"${title}": minor\n---\n\nFirst version.\n`,
  };
};

const [name, ...rest] = process.argv.slice(2);
if (name === "--help" || name === "-h") {
  process.stdout.write(usage);
} else if (name === undefined || rest.length > 0 || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else if (existsSync(join("packages", name))) {
  process.stderr.write(`packages/${name} exists already.\n`);
  process.exitCode = 1;
} else {
  for (const [path, text] of Object.entries(filesOf(name))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  spawnSync("biome", ["check", "--write", join("packages", name), ".changeset"], { stdio: "ignore" });
  process.stdout.write(
    `packages/${name} is in place. Next:\n  pnpm install\n  pnpm test ${name}\nThen add it to the tables of README.md and ARCHITECTURE.md and to docs/package.json.\n`,
  );
}
