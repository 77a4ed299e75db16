/**
 * Where weights come from: elicitation with its consistency and what to ask next, and aids that read the data.
 *
 * @packageDocumentation
 */

export {};
