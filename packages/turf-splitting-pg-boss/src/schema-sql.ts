import { quotedSchema } from "./internal/schema-name.ts";

/**
 * The statements that make the tables, for those who run migrations by hand; {@link migrate} runs them.
 *
 * May be run again without effect. Rows of numbers are kept, and nothing that tells who lives there: `turf_run` has a
 * row a split, `turf_shard` a row a shard with its stops and streets, `turf_result` its turfs. A run that is deleted
 * takes its shards and results along.
 *
 * @throws `invalid-schema` when the name is not one that may be used.
 * @example
 * ```ts
 * import { schemaSql } from "@vanstervind/turf-splitting-pg-boss";
 *
 * schemaSql("turfs").split("\n")[0]; // => 'CREATE SCHEMA IF NOT EXISTS "turfs";'
 * schemaSql('turfs"; DROP TABLE members; --'); // throws invalid-schema
 * ```
 */
export const schemaSql = (schema?: string): string => {
  const at = quotedSchema(schema);
  return `CREATE SCHEMA IF NOT EXISTS ${at};
CREATE TABLE IF NOT EXISTS ${at}.turf_run (
  run text PRIMARY KEY,
  shards integer NOT NULL,
  planned_on timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS ${at}.turf_shard (
  run text NOT NULL REFERENCES ${at}.turf_run ON DELETE CASCADE,
  shard integer NOT NULL,
  job uuid NOT NULL UNIQUE,
  config text NOT NULL,
  options json NOT NULL,
  input bytea NOT NULL,
  stops bytea NOT NULL,
  PRIMARY KEY (run, shard)
);
CREATE TABLE IF NOT EXISTS ${at}.turf_result (
  run text NOT NULL,
  shard integer NOT NULL,
  result bytea NOT NULL,
  finished_on timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run, shard),
  FOREIGN KEY (run, shard) REFERENCES ${at}.turf_shard ON DELETE CASCADE
);`;
};
