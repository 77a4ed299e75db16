import { DomainError } from "@vanstervind/core";
import type PgBoss from "pg-boss";
import type { Connection, Database, StoreOptions } from "../database.ts";
import { quotedSchema, schemaName } from "./schema-name.ts";

/** The queue of the shards; pg-boss keeps it apart from others in its schema. */
export const queue = "turf-shards";

/** A database with its queue: the tables of both are in one schema. */
export interface Store {
  readonly database: Database;
  readonly boss: PgBoss;
  /** The schema, quoted. */
  readonly at: string;
}

/** What pg-boss needs of a database. */
const asBossDb = (query: Connection["query"]): PgBoss.Db => ({
  executeSql: async (text, values) => {
    const answer = await query(text, values);
    // Several statements in one have several answers, which pg-boss does not read.
    return { rows: Array.isArray(answer) ? [] : answer.rows };
  },
});

/** Opens the queue; nothing runs in the background, so nothing is to be closed. */
export const openStore = async (database: Database, { schema }: StoreOptions): Promise<Store> => {
  const at = quotedSchema(schema);
  const query: Connection["query"] = (text, values) =>
    connected(database, (connection) => cleanly(connection, text, values));
  return { database, boss: await openBoss({ query }, schema), at };
};

/** The queue on a connection. Only who has a database needs it: keys and statements are had without. */
export const openBoss = async (on: Pick<Connection, "query">, schema: string | undefined): Promise<PgBoss> => {
  const { default: Boss } = await import("pg-boss");
  const db = asBossDb((text, values) => on.query(text, values));
  return new Boss({ db, schema: schemaName(schema), supervise: false, schedule: false });
};

/** Lends a connection for a while. */
export const connected = async <T>(database: Database, use: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = await database.connect();
  try {
    return await use(connection);
  } finally {
    connection.release();
  }
};

/** A statement of pg-boss may begin a transaction of its own; one that fails must not leave it open. */
const cleanly: (connection: Connection, ...query: Parameters<Connection["query"]>) => ReturnType<Connection["query"]> =
  async (connection, text, values) => {
    try {
      return await connection.query(text, values);
    } catch (error) {
      await connection.query("ROLLBACK");
      throw error;
    }
  };

/** The rows of a query. */
export const rowsOf = async <Row>({ database }: Store, text: string, values: unknown[]): Promise<Row[]> =>
  (await connected(database, (connection) => connection.query(text, values))).rows as Row[];

/** All of it or nothing; pg-boss takes part by `db`. */
export const transaction = <T>(
  { database }: Store,
  work: (query: Connection["query"], boss: { readonly db: PgBoss.Db }) => Promise<T>,
): Promise<T> =>
  connected(database, async (connection) => {
    const query: Connection["query"] = (text, values) => connection.query(text, values);
    await query("BEGIN");
    try {
      const done = await work(query, { db: asBossDb(query) });
      await query("COMMIT");
      return done;
    } catch (error) {
      await query("ROLLBACK");
      throw error;
    }
  });

/** How many shards a run has. */
export const shardsOf = async (store: Store, run: string): Promise<number> => {
  const [row] = await rowsOf<{ shards: number }>(store, `SELECT shards FROM ${store.at}.turf_run WHERE run = $1`, [
    run,
  ]);
  if (row !== undefined) return row.shards;
  throw new DomainError("unknown-run", `No run has the key ${run}.`, {
    hint: "Maybe it is planned in another schema.",
  });
};
