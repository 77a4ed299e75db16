import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

/** One reference case: what goes in, what must come out, and who says so. */
export interface Vector {
  readonly id: string;
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: each topic has a shape of its own, checked by the test that reads it
  readonly input: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly expected: any;
  readonly tolerance?: number;
}

/** How a package answers for a topic of reference cases. */
export interface Claims {
  /** For each method that the package has, the assertions for one case. */
  readonly methods: Readonly<Record<string, (vector: Vector) => void>>;
  /** Methods of the topic that the package does not have; they are printed. Any other unknown method fails. */
  readonly notBuilt?: readonly string[];
}

/** The folder of reference cases: `VECTORS_DIR` when it is set, else the copies beside the test. */
export const vectorsDir = (testDir: string): string => process.env.VECTORS_DIR ?? join(testDir, "vectors");

/**
 * Declares a test for every case of the topics that a package answers for, and prints `topic: passed/total`.
 *
 * Every file of the folder whose topic is claimed is read; a case whose method is neither claimed nor listed as not
 * built fails.
 */
export const testVectors = (testDir: string, topics: Readonly<Record<string, Claims>>): void => {
  const dir = vectorsDir(testDir);
  const files = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith(".json")) : [];
  const read = files
    .map((name) => JSON.parse(readFileSync(join(dir, name), "utf8")) as { topic?: string; vectors?: Vector[] })
    .filter(({ topic }) => topic !== undefined && topic in topics);

  test(`reference cases are found in ${process.env.VECTORS_DIR ?? "test/vectors"}`, () => {
    expect(read.length).toBeGreaterThan(0);
  });

  for (const { topic = "", vectors = [] } of read) {
    const { methods, notBuilt = [] } = topics[topic]!;
    const claimed = vectors.filter(({ method }) => !notBuilt.includes(method));
    const absent = vectors.length - claimed.length;
    describe(topic, () => {
      let passed = 0;
      for (const vector of claimed) {
        test(`${vector.method} ${vector.id}`, () => {
          const check = methods[vector.method];
          if (check === undefined) throw new Error(`No method ${vector.method} answers for ${vector.id}.`);
          check(vector);
          passed++;
        });
      }
      afterAll(() => {
        const rest = absent === 0 ? "" : ` (and ${absent} of methods not built: ${notBuilt.join(", ")})`;
        process.stdout.write(`${topic}: ${passed}/${claimed.length}${rest}\n`);
      });
    });
  }
};
