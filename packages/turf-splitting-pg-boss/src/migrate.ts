import type { Database, StoreOptions } from "./database.ts";
import { connected, openBoss, queue } from "./internal/store.ts";
import { schemaSql } from "./schema-sql.ts";

/**
 * Makes the tables and the queue where they are missing. May be called again, and by several processes at a time.
 *
 * The role needs the right to create a schema; {@link schemaSql} shows what is made beside pg-boss's own tables.
 *
 * @throws `invalid-schema` when the name is not one that may be used.
 * @example
 * ```ts
 * import { migrate } from "@vanstervind/turf-splitting-pg-boss";
 *
 * const nowhere = { connect: () => Promise.reject(new Error("not reached")) };
 * await migrate(nowhere, { schema: "Not a name" }); // throws invalid-schema
 * ```
 */
export const migrate = async (database: Database, { schema }: StoreOptions = {}): Promise<void> => {
  const statements = schemaSql(schema);
  await connected(database, async (connection) => {
    // One process at a time, or two that begin together would make the same tables.
    await connection.query("SELECT pg_advisory_lock(hashtext($1))", [queue]);
    try {
      const boss = await openBoss(connection, schema);
      await boss.start();
      await connection.query(statements);
      await boss.createQueue(queue);
    } finally {
      await connection.query("SELECT pg_advisory_unlock(hashtext($1))", [queue]);
    }
  });
};
