/**
 * To be imported first. The tests run under the condition `import`, by which a `require` of pg's pool finds a module
 * that is not a class; here the pool is loaded by its path, where every later `require` finds it.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const inBoss = createRequire(import.meta.resolve("pg-boss"));
const inPg = createRequire(inBoss.resolve("pg"));
const found = inPg.resolve("pg-pool");
const path = found.endsWith(".mjs") ? join(dirname(found), "..", "index.js") : found;
inPg(path);
inPg.cache[found] = inPg.cache[path]!;
