import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { ShardRunner } from "@vanstervind/turf-splitting/workers";
import {
  cancelRun,
  collect,
  migrate,
  planShards,
  runProgress,
  schemaSql,
  workShards,
} from "@vanstervind/turf-splitting-pg-boss";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Pool, poolAt, startPostgres } from "./postgres.ts";
import { brief, inOneThread, stops, strewnTown } from "./town.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const schema = "turfs";
const at = { schema, pauseMilliseconds: 50 };
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let pool: Pool;

beforeAll(async () => {
  postgres = await startPostgres();
  pool = poolAt(postgres.port);
  await migrate(pool, { schema });
});
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
});

const failing: ShardRunner = {
  // biome-ignore lint/correctness/useYield: it fails before there is anything to yield
  async *run() {
    throw new Error("no luck");
  },
};

describe("a worker that is killed", () => {
  const began = performance.now();
  const log: string[] = [];
  const tell = (line: string): void => {
    log.push(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}`);
  };
  const start = (
    name: string,
    ...more: string[]
  ): { child: ChildProcess; begun: Promise<void>; ended: Promise<void> } => {
    const program = ["--import", "tsx", "--conditions=@vanstervind/source", `${import.meta.dirname}/worker-process.ts`];
    const child = spawn(process.execPath, [...program, String(postgres.port), schema, name, ...more], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface(child.stdout!);
    const begun = new Promise<void>((resolve) => {
      lines.on("line", (line) => {
        tell(line);
        resolve();
      });
    });
    const ended = new Promise<void>((resolve) => {
      child.on("close", () => resolve());
    });
    return { child, begun, ended };
  };

  test("loses nothing: others finish its shard, and the turfs are those of one thread", async () => {
    const input = strewnTown(100, "killed");
    const { run, shards } = await planShards(pool, input, brief, { schema, stops, expireInSeconds: 4 });
    tell(`${shards} shards are planned`);
    const victim = start("worker 1", "holds");
    await victim.begun;
    victim.child.kill("SIGKILL");
    await victim.ended;
    tell("worker 1 is killed by SIGKILL");
    expect(await runProgress(pool, run, { schema })).toMatchObject({ shards, done: 0, active: 1, waiting: shards - 1 });
    await expect(collect(pool, run, { schema })).rejects.toMatchObject({
      code: "run-not-finished",
      values: { done: 0, shards },
    });
    const others = [start("worker 2"), start("worker 3")];
    await Promise.all(others.map(({ ended }) => ended));
    expect(await runProgress(pool, run, { schema })).toMatchObject({ done: shards, active: 0, waiting: 0, failed: 0 });
    expect(await collect(pool, run, { schema })).toEqual(inOneThread(input));
    tell("the turfs are those of one thread");
    process.stdout.write(`${log.join("\n")}\n`);
    const stored = log.filter((line) => line.includes("has stored shard"));
    expect(new Set(stored.map((line) => line.split("shard ").at(-1))).size).toBe(shards);
    expect(stored).toHaveLength(shards);
  });
});

describe("a run", () => {
  test("that is planned and worked again is left as it is", async () => {
    const input = strewnTown(30, "again");
    const options = { ...brief, seed: 'o\u0000"\ud800' };
    const { run, shards } = await planShards(pool, input, options, { schema, stops });
    expect(await workShards(pool, at)).toBe(shards);
    const before = await pool.query("SELECT * FROM turfs.turf_result WHERE run = $1 ORDER BY shard", [run]);
    expect(await planShards(pool, input, options, { schema, stops })).toEqual({ run, shards });
    expect(await workShards(pool, at)).toBe(0);
    // A job that is given out once more finds its result, and asks the runner nothing.
    await pool.query("UPDATE turfs.job SET state = 'retry' WHERE data->>'run' = $1", [run]);
    expect(await workShards(pool, { ...at, runner: failing })).toBe(shards);
    const after = await pool.query("SELECT * FROM turfs.turf_result WHERE run = $1 ORDER BY shard", [run]);
    expect(after.rows).toEqual(before.rows);
    expect(await collect(pool, run, { schema })).toEqual(inOneThread(input, options));
  });

  test("that is cancelled rests until it is planned again", async () => {
    const input = strewnTown(30, "cancelled");
    const { run, shards } = await planShards(pool, input, brief, { schema, stops });
    await cancelRun(pool, run, { schema });
    expect(await workShards(pool, at)).toBe(0);
    expect(await runProgress(pool, run, { schema })).toMatchObject({ shards, cancelled: shards });
    await planShards(pool, input, brief, { schema, stops });
    expect(await workShards(pool, at)).toBe(shards);
    expect(await collect(pool, run, { schema })).toEqual(inOneThread(input));
  });

  test("that fails for good says so, and can be planned again", async () => {
    const input = strewnTown(8, "failing");
    const { run } = await planShards(pool, input, brief, { schema, stops, retries: 1 });
    const failures: (string | null)[] = [];
    const empty: ShardRunner = { async *run() {} };
    const text: ShardRunner = {
      // biome-ignore lint/correctness/useYield: it fails before there is anything to yield
      async *run() {
        throw "just a text";
      },
    };
    const runners = [failing, empty, text];
    const turns: ShardRunner = { run: (...given) => runners.shift()!.run(...given) };
    const onShard = ({ failure }: { failure: string | null }): void => void failures.push(failure);
    expect(await workShards(pool, { ...at, runner: turns, onShard })).toBe(0);
    expect(await runProgress(pool, run, { schema })).toMatchObject({ shards: 1, failed: 1 });
    await planShards(pool, input, brief, { schema, stops });
    expect(await workShards(pool, { ...at, runner: { run: (...given) => turns.run(...given) }, onShard })).toBe(0);
    expect(failures).toEqual(["no luck", "The runner gave no result.", "just a text"]);
    await pool.query("UPDATE turfs.turf_shard SET config = 'another' WHERE run = $1", [run]);
    await planShards(pool, input, brief, { schema, stops });
    expect(await workShards(pool, { ...at, onShard })).toBe(0);
    expect(failures.at(-1)).toContain("not there as it was planned");
    await cancelRun(pool, run, { schema });
  });

  test("of nobody is unknown", async () => {
    const nobody = "x'; DROP TABLE turf_run; --";
    for (const ask of [collect, runProgress, cancelRun]) {
      await expect(ask(pool, nobody, { schema })).rejects.toMatchObject({ code: "unknown-run" });
    }
  });
});

test("a worker that stays works what is planned later, until it is told to stop", async () => {
  const controller = new AbortController();
  const work = workShards(pool, { ...at, stay: true, signal: controller.signal });
  const { run, shards } = await planShards(pool, strewnTown(20, "later"), brief, { schema, stops });
  await vi.waitFor(async () => expect((await runProgress(pool, run, { schema })).done).toBe(shards), 30_000);
  controller.abort();
  expect(await work).toBe(shards);
  expect(await workShards(pool, { ...at, signal: controller.signal })).toBe(0);
});

test("tables are made once, by several at a time and again, and in a schema that is asked for", async () => {
  await Promise.all([1, 2, 3].map(() => migrate(pool)));
  await migrate(pool);
  await pool.query(schemaSql());
  expect(await workShards(pool)).toBe(0);
  for (const name of ["Turfs", "1a", "", 'a"b', "a".repeat(51)]) {
    await expect(migrate(pool, { schema: name })).rejects.toMatchObject({ code: "invalid-schema" });
  }
});
