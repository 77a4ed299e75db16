import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { writeDocExamples } from "./scripts/doc-examples.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
writeDocExamples(root);

/**
 * Packages are tested from their sources, so no build comes first. `import` and `require` are left out: each holds where it
 * is used, and named here it would hold for both.
 */
const resolve = { conditions: ["@vanstervind/source", "node"] };
const ssr = { resolve: { conditions: resolve.conditions, externalConditions: ["@vanstervind/source"] } };

export default defineConfig({
  resolve,
  ssr,
  test: {
    // A crowded machine is slow; a test that hangs is stopped all the same.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          setupFiles: ["test/seed.ts"],
          include: ["{packages,examples}/*/test/**/*.test.ts", "test/*.test.ts"],
          benchmark: { include: ["packages/*/bench/**/*.bench.ts"] },
        },
      },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          benchmark: { include: [] },
          typecheck: {
            enabled: true,
            only: true,
            checker: `${root}node_modules/ts7/bin/tsc`,
            include: ["packages/*/test/**/*.test-d.ts"],
            tsconfig: "./tsconfig.json",
          },
        },
      },
      {
        extends: true,
        // Examples are pure, so one run of the packages serves them all.
        test: {
          name: "doc",
          isolate: false,
          include: ["{packages/*,examples/*,docs}/.doc/*.test.ts"],
          benchmark: { include: [] },
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["packages/*/src/index.ts"],
      reporter: ["text-summary", "json-summary", "html"],
      // The floor holds for each package, so that none can hide behind another.
      thresholds: Object.fromEntries(
        readdirSync(`${root}packages`).map((name) => [`packages/${name}/src/**`, { lines: 95, branches: 95 }]),
      ),
    },
  },
});
