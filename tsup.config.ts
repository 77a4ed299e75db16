import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";

/** The sources of a package's entries, named as its manifest exports them: `.` is index, `./methods` is methods. */
const entriesOf = (manifest: string): Record<string, string> => {
  const { exports } = JSON.parse(readFileSync(manifest, "utf8")) as {
    exports: Record<string, string | Record<string, string>>;
  };
  return Object.fromEntries(
    Object.entries(exports).flatMap(([path, target]) =>
      typeof target === "string"
        ? []
        : [[path === "." ? "index" : path.slice(2), target["@vanstervind/source"]!] as const],
    ),
  );
};

/** Every package is built alike: ESM entries with their types, nothing bundled that is a dependency. */
export default defineConfig({
  entry: entriesOf("package.json"),
  format: "esm",
  target: "es2022",
  platform: "neutral",
  clean: true,
  sourcemap: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0", customConditions: [] } },
});
