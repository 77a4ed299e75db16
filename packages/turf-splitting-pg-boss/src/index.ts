/**
 * Runs the shards of a large turf split over PostgreSQL on several processes: a retry is a no-op, a killed worker loses
 * nothing, and the answer is the one that a single thread gives.
 *
 * @packageDocumentation
 */

export * from "./cancel-run.ts";
export * from "./collect.ts";
export * from "./database.ts";
export * from "./migrate.ts";
export * from "./plan-shards.ts";
export * from "./run-key.ts";
export * from "./run-progress.ts";
export * from "./schema-sql.ts";
export * from "./work-shards.ts";
