import { DomainError } from "@vanstervind/core";

/** The schema when none is given. */
const defaultSchema = "turf_splitting";

/** Names that pg-boss and PostgreSQL read alike, quoted or not. */
const plainName = /^[a-z_][a-z0-9_]{0,49}$/;

/** The name of the schema, quoted. */
export const quotedSchema = (schema: string = defaultSchema): string => `"${schemaName(schema)}"`;

/** The name of the schema, if it is one that may be used. */
export const schemaName = (schema: string = defaultSchema): string => {
  if (plainName.test(schema)) return schema;
  throw new DomainError("invalid-schema", `A schema cannot be called ${JSON.stringify(schema)}.`, {
    hint: "Use up to 50 small letters, digits and underscores, a digit not first.",
  });
};
