import { defineConfig } from "tsup";

/** Every package is built alike: one ESM entry with its types, nothing bundled that is a dependency. */
export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  target: "es2022",
  platform: "neutral",
  clean: true,
  sourcemap: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0", customConditions: [] } },
});
