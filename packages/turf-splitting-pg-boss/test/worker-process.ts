/** A process that works shards off: `port schema name [holds]`. With `holds` it begins a shard and never ends it. */
import { inThread, type ShardRunner } from "@vanstervind/turf-splitting/workers";
import { workShards } from "@vanstervind/turf-splitting-pg-boss";
import { poolAt } from "./postgres.ts";

const [port, schema, name, holds] = process.argv.slice(2);
const say = (text: string): void => void process.stdout.write(`${name} ${text}\n`);
const runner: ShardRunner = {
  async *run(shards, options) {
    say("has begun a shard");
    if (holds !== undefined) await new Promise((resume) => setTimeout(resume, 600_000));
    yield* inThread().run(shards, options);
  },
};
const pool = poolAt(Number(port));
const finished = await workShards(pool, {
  schema: schema!,
  runner,
  pauseMilliseconds: 200,
  onShard: ({ shard }) => say(`has stored shard ${shard}`),
});
say(`is done after ${finished} shards`);
await pool.end();
