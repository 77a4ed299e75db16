/** A connection of a {@link Database}: a client of `pg` fits. */
export interface Connection {
  /** Runs a statement; parameters are bound, never written into it. */
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Gives the connection back. */
  release(): void;
}

/** Where the shards are kept: a `Pool` of `pg` fits. The caller makes it and ends it. */
export interface Database {
  /** Lends a connection. */
  connect(): Promise<Connection>;
}

/** Where in the database. */
export interface StoreOptions {
  /**
   * The schema of the tables and of pg-boss's queue, in lower case; `turf_splitting` when not given. A schema where
   * pg-boss is already used will do.
   */
  readonly schema?: string;
}
