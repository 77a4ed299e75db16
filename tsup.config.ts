import { readdirSync, readFileSync } from "node:fs";
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

/**
 * Every other source file as an entry of its own, so that each stays a module of its own in `dist`: a bundler can then
 * leave out whole modules, schemas and all, that one file for everything would tie together.
 */
const modules = Object.fromEntries(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith("index.ts"))
    .map((path) => [`modules/${path.slice(0, -3)}`, `src/${path}`]),
);
const entries = entriesOf("package.json");

/** Every package is built alike: ESM modules, types for its entries, nothing bundled that is a dependency. */
export default defineConfig({
  entry: { ...entries, ...modules },
  format: "esm",
  target: "es2022",
  platform: "neutral",
  clean: true,
  sourcemap: true,
  dts: { entry: entries, compilerOptions: { ignoreDeprecations: "6.0", customConditions: [] } },
});
